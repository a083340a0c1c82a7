/** How long does a rate limit make a run, against the shortest it allows, and what does it cost in refusals? */
import { expect, test } from "@jest/globals";
import type { ModelRequest } from "../../../src/ports.ts";
import {
  fixedWindow,
  type Limit,
  type Limiter,
  slidingWindow,
  slidingWindowOfAll,
  tokenBucket,
} from "./limiters.ts";
import type { HintStyle } from "./provider.ts";
import { chance, type Ran, runCalls } from "./run-calls.ts";

const KINDS = { "sliding window": slidingWindow, "fixed window": fixedWindow, bucket: tokenBucket };
type Kind = keyof typeof KINDS;
const kinds: readonly Kind[] = ["sliding window", "fixed window", "bucket"];
const HINTED: readonly HintStyle[] = [
  "seconds",
  "date",
  "ms",
  "headers",
  "headers in seconds",
  "seconds and headers",
];
/** Not at a full second, nor at a window's beginning. */
const START = 1_000_003.7;
const LIMIT: Limit = { units: 100, windowMs: 10_000 };
const random = chance(5);
const about50 = () => 45 + 10 * random();

/** The shortest wall time that `calls` of one unit need. */
function idealMs(kind: Kind, { units, windowMs }: Limit, calls: number): number {
  switch (kind) {
    case "sliding window":
      return (Math.ceil(calls / units) - 1) * windowMs;
    case "fixed window":
      return (
        (Math.floor(START / windowMs) + Math.ceil(calls / units) - 1) * windowMs +
        windowMs -
        START -
        windowMs
      );
    case "bucket":
      return ((calls - units) / units) * windowMs;
  }
}

function limited(limiter: Limiter, hints: HintStyle, lanes: number, calls: number): Promise<Ran> {
  const circumstances = { requests: limiter, hints, latencyMs: about50 };
  return runCalls({ calls, lanes, startAt: START, circumstances: () => circumstances });
}

for (const kind of kinds) {
  for (const lanes of [20, 100]) {
    test.each(HINTED)(
      `${kind}, ${lanes} lanes: at most 1.15 of the ideal with %s`,
      async (hints) => {
        const ran = await limited(KINDS[kind](LIMIT), hints, lanes, 300);
        expect(ran).toMatchObject({ lost: 0, doubleBought: 0, pendingPauses: 0 });
        expect(ran.wallMs / idealMs(kind, LIMIT, 300)).toBeLessThanOrEqual(1.15);
      },
    );

    test(`${kind}, ${lanes} lanes: at most 1.5 of the ideal where nothing is said`, async () => {
      const ran = await limited(KINDS[kind](LIMIT), "none", lanes, 300);
      expect(ran).toMatchObject({ lost: 0, doubleBought: 0, pendingPauses: 0 });
      expect(ran.wallMs / idealMs(kind, LIMIT, 300)).toBeLessThanOrEqual(1.5);
    });
  }
}

test.each(kinds)("%s: who says what remains refuses nobody", async (kind) => {
  for (const hints of ["headers", "headers in seconds", "seconds and headers"] as const) {
    const ran = await limited(KINDS[kind](LIMIT), hints, 20, 1_000);
    expect(ran.ledger.requests).toBe(1_000);
  }
});

test.each(kinds)(
  "%s: an unknown window is learnt, and costs a few requests afterwards",
  async (kind) => {
    const ran = await limited(KINDS[kind](LIMIT), "none", 20, 5_000);
    expect(ran.wallMs / idealMs(kind, LIMIT, 5_000)).toBeLessThanOrEqual(1.1);
    // A bucket gives one place at a time, and nobody says when: a refusal for each place is the price.
    const most = kind === "bucket" ? 2.3 : 1.15;
    expect(ran.ledger.requests / 5_000).toBeLessThanOrEqual(most);
  },
);

test("exactly the limit is answered with exactly as many requests", async () => {
  for (const hints of [...HINTED, "none"] as const) {
    const ran = await limited(slidingWindow(LIMIT), hints, 20, 100);
    expect(ran.ledger.requests).toBe(100);
    expect(ran.wallMs).toBeLessThan(1_000);
  }
});

test.each(kinds)(
  "%s: slow models, three a minute and tokens a minute keep near the ideal",
  async (kind) => {
    const slow = () => 2_000 + 6_000 * random();
    for (const hints of ["seconds", "ms", "headers", "seconds and headers"] as const) {
      const minute = { units: 60, windowMs: 60_000 };
      const many = { requests: KINDS[kind](minute), hints, latencyMs: slow };
      const ran = await runCalls({
        calls: 600,
        lanes: 20,
        startAt: START,
        circumstances: () => many,
      });
      expect(ran.lost).toBe(0);
      expect(ran.wallMs / idealMs(kind, minute, 600)).toBeLessThanOrEqual(1.25);
      const few = { units: 3, windowMs: 60_000 };
      const rare = { requests: KINDS[kind](few), hints, latencyMs: about50 };
      const rarely = await runCalls({
        calls: 30,
        lanes: 20,
        startAt: START,
        circumstances: () => rare,
      });
      expect(rarely.lost).toBe(0);
      expect(rarely.wallMs / idealMs(kind, few, 30)).toBeLessThanOrEqual(1.15);
    }
  },
);

test.each(kinds)("%s of tokens: within 1.15 of the ideal with hints, 1.5 without", async (kind) => {
  const limit = { units: 10_000, windowMs: 60_000 };
  const tokensUsed = ({ seed }: ModelRequest) => 100 + ((seed * 7_919) % 200);
  // About 200 each, in 49 to 51 a window.
  const ideal = kind === "bucket" ? 11 * 60_000 : 12 * 60_000;
  for (const hints of [...HINTED, "none"] as const) {
    const circumstances = { tokens: KINDS[kind](limit), hints, tokensUsed, latencyMs: about50 };
    const ran = await runCalls({
      calls: 600,
      lanes: 20,
      startAt: START,
      circumstances: () => circumstances,
    });
    expect(ran).toMatchObject({ lost: 0, doubleBought: 0 });
    expect(ran.wallMs / ideal).toBeLessThanOrEqual(hints === "none" ? 1.5 : 1.15);
  }
});

test("a provider that works on few calls at once gets few at once", async () => {
  for (const concurrent of [1, 5, 12]) {
    const circumstances = { concurrent, hints: "none", latencyMs: about50 } as const;
    const ran = await runCalls({ calls: 2_000, lanes: 20, circumstances: () => circumstances });
    expect(ran.lost).toBe(0);
    // Probing for more, as additive increase does, costs about a third; standing still would cost more.
    expect(ran.wallMs / ((2_000 / concurrent) * 50)).toBeLessThanOrEqual(1.75);
  }
});

test("where refused requests count too, a run still ends near its ideal", async () => {
  for (const hints of [...HINTED, "none"] as const) {
    const requests = slidingWindow(LIMIT);
    const circumstances = { requests, hints, latencyMs: about50, countsRefused: true };
    const ran = await runCalls({
      calls: 1_000,
      lanes: 20,
      startAt: START,
      circumstances: () => circumstances,
    });
    expect(ran.lost).toBe(0);
    expect(ran.wallMs / 90_000).toBeLessThanOrEqual(hints === "none" ? 1.5 : 1.15);
  }
});

test.each(HINTED)(
  "a reset that means everything is free again costs little more: %s",
  async (hints) => {
    for (const lanes of [20, 100]) {
      const ran = await limited(slidingWindowOfAll(LIMIT), hints, lanes, 300);
      expect(ran).toMatchObject({ lost: 0, doubleBought: 0 });
      expect(ran.wallMs / 20_000).toBeLessThanOrEqual(1.15);
    }
  },
);

test("a bucket whose reset is far off is asked again as soon as it holds a place", async () => {
  // Ten thousand a day, as OpenAI limits its free tier: full again in a day, one more every 8.64 seconds.
  const day = tokenBucket({ units: 100, windowMs: 864_000 });
  const ran = await limited(day, "headers", 4, 120);
  expect(ran.lost).toBe(0);
  expect(ran.wallMs / (20 * 8_640)).toBeLessThanOrEqual(1.1);
});

test("an answer that asks for a wait of a day is kept, and not believed", async () => {
  const day = {
    requests: slidingWindow({ units: 1_000, windowMs: 60_000 }),
    hints: "none",
  } as const;
  const ran = await runCalls({
    calls: 50,
    lanes: 4,
    circumstances: () => ({ ...day, latencyMs: about50, said: { waitMs: 86_400_000 } }),
  });
  expect(ran.lost).toBe(0);
  expect(ran.wallMs).toBeLessThan(2_000);
});
