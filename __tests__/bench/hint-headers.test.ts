/** Are a rate limit's hints written as providers write them? */
import { expect, test } from "@jest/globals";
import { hintHeaders } from "../../bench/run/server/hint-headers.ts";
import type { Hints } from "../../bench/run/server/knobs.ts";

const limit = { kind: "sliding", requests: 100, windowMs: 60_000 } as const;
/** Half a second before 12:00:10. */
const today = Date.UTC(2026, 10, 23, 12, 0, 9, 500);
const refused = { isAdmitted: false, remaining: 0, nextMs: 1200.4, resetMs: 63_200 };
const admitted = { isAdmitted: true, remaining: 7, nextMs: 0, resetMs: 119.2 };
const said = (hints: Hints, admission: typeof refused) =>
  Object.fromEntries(hintHeaders({ hints, limit, admission, today }));

test.each<[Hints, Readonly<Record<string, string>>]>([
  ["none", {}],
  ["seconds", { "retry-after": "2" }],
  ["date", { "retry-after": "Mon, 23 Nov 2026 12:00:11 GMT" }],
  ["ms", { "retry-after-ms": "1201" }],
  [
    "ratelimit",
    {
      "x-ratelimit-limit-requests": "100",
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "1m3.2s",
    },
  ],
])("a refusal with hints %s", (hints, headers) => {
  expect(said(hints, refused)).toEqual(headers);
});

test("all of them at once name each header once", () => {
  expect(Object.keys(said("all", refused)).sort()).toEqual([
    "retry-after",
    "retry-after-ms",
    "x-ratelimit-limit-requests",
    "x-ratelimit-remaining-requests",
    "x-ratelimit-reset-requests",
  ]);
});

test("a success says what remains, and nothing where only refusals speak", () => {
  expect(said("ratelimit", admitted)).toMatchObject({
    "x-ratelimit-remaining-requests": "7",
    "x-ratelimit-reset-requests": "120ms",
  });
  expect(said("seconds", admitted)).toEqual({});
});
