import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPaceHints } from "../../../src/io/models/pace-hints.ts";

const NOON = Date.UTC(2026, 10, 23, 12);
const hints = (headers: Readonly<Record<string, string>>) =>
  readPaceHints((name) => headers[name] ?? null, NOON);
const resetOf = (reset: string) =>
  hints({ "x-ratelimit-remaining-requests": "1", "x-ratelimit-reset-requests": reset }).requests
    ?.resetMs;

test.each([
  ["0", 0],
  ["2", 2000],
  ["0.5", 500],
  [" 7 ", 7000],
  ["Mon, 23 Nov 2026 12:01:00 GMT", 60_000],
  ["Mon, 23 Nov 2026 11:00:00 GMT", 0],
])("Retry-After %j is %i ms", (text, waitMs) => {
  expect(hints({ "retry-after": text })).toEqual({ waitMs });
});

test.each(["", "-1", "soon", "1e3", "Infinity", "NaN", "x1", "1;2", "9".repeat(400)])(
  "Retry-After %j that says nothing is not heard",
  (text) => {
    expect(hints({ "retry-after": text })).toEqual({});
  },
);

test.each([
  ["1s", 1000],
  ["6m0s", 360_000],
  ["20ms", 20],
  ["1h2m3.5s", 3_723_500],
  ["8.64s", 8640],
  ["1d", 86_400_000],
  ["500us", 1],
  ["120", 120_000],
  [String(NOON / 1000 + 9), 9000],
  [String(NOON + 9), 9],
  [String(NOON / 1000 - 9), 0],
  ["2026-11-23T12:00:30Z", 30_000],
  ["2026-11-23T13:00:30+01:00", 30_000],
])("a reset of %j is in %i ms", (text, ms) => {
  expect(resetOf(text)).toBe(ms);
});

test.each(["1s2", "m", "1 s", "1x", "--", "1s ago", "2026-11-23", "ten"])(
  "a reset of %j is not known",
  (text) => {
    expect(resetOf(text)).toBeUndefined();
  },
);

test("the provider's own headers come before general ones", () => {
  const general = { "x-ratelimit-remaining": "5", "x-ratelimit-reset": String(NOON + 1000) };
  expect(hints(general)).toEqual({ requests: { remaining: 5, resetMs: 1000 } });
  expect(hints({ ...general, "x-ratelimit-remaining-requests": "2" })).toEqual({
    requests: { remaining: 2 },
  });
});

test("durations are read as Go writes them, whatever they are", () => {
  const parts = fc.record({
    h: fc.nat({ max: 99 }),
    m: fc.nat({ max: 59 }),
    s: fc.nat({ max: 59 }),
    ms: fc.nat({ max: 999 }),
  });
  fc.assert(
    fc.property(parts, ({ h, m, s, ms }) => {
      expect(resetOf(`${h}h${m}m${s}s${ms}ms`)).toBe(((h * 60 + m) * 60 + s) * 1000 + ms);
    }),
  );
});

test("both kinds of dates mean the same moment", () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000 }), (seconds) => {
      const at = new Date(NOON + seconds * 1000);
      expect(hints({ "retry-after": at.toUTCString() }).waitMs).toBe(seconds * 1000);
      expect(hints({ "retry-after": at.toISOString() }).waitMs).toBe(seconds * 1000);
      expect(resetOf(at.toISOString())).toBe(seconds * 1000);
    }),
  );
});

test("whatever the headers hold, hints are finite and not negative, and read at once", () => {
  const names = [
    "retry-after",
    "retry-after-ms",
    "x-ratelimit-remaining-requests",
    "x-ratelimit-reset-requests",
    "x-ratelimit-remaining-tokens",
    "x-ratelimit-reset-tokens",
    "anthropic-ratelimit-input-tokens-remaining",
    "anthropic-ratelimit-input-tokens-reset",
  ];
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[\d.hmsu -]{0,40}$/),
    fc.constantFrom("1".repeat(100_000), "1s".repeat(50_000), "9".repeat(15), "-0", "0x10"),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), text), (headers) => {
      const { waitMs, requests, tokens } = hints(headers);
      const numbers = [
        waitMs,
        requests?.remaining,
        requests?.resetMs,
        tokens?.remaining,
        tokens?.resetMs,
      ];
      for (const number of numbers) {
        if (number === undefined) continue;
        expect(Number.isFinite(number)).toBe(true);
        expect(number).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
