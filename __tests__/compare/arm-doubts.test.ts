import { expect, test } from "@jest/globals";
import { armDoubts } from "../../src/compare/arm-doubts.ts";
import type { Evidence } from "../../src/evidence.ts";
import { evidenceOf, range } from "./make-evidence.ts";

type Reasons = Readonly<Record<string, number>>;

/** So many trials, of which some have no graded answer. */
function arm(
  trials: number,
  lacking: { readonly unanswered?: Reasons; readonly ungraded?: Reasons } = {},
  more: Partial<Evidence> = {},
): Evidence {
  const grades = (["unanswered", "ungraded"] as const).flatMap((kind) =>
    Object.entries(lacking[kind] ?? {}).flatMap(([why, times]) =>
      range(times).map(() => ({ kind, why })),
    ),
  );
  return evidenceOf(
    range(trials).map((trial) => ({
      task: "task",
      instance: `i${trial}`,
      trial: 0,
      grade: grades[trial] ?? { kind: "passed" },
    })),
    more,
  );
}

function doubtsOf(head: Evidence, base: Evidence | null = arm(100)) {
  return armDoubts({ target: "agent", base, head });
}

test("exactly 5 percent without an answer are no doubt, one trial more is", () => {
  expect(doubtsOf(arm(100, { unanswered: { "not-provided": 5 } }))).toEqual([]);
  expect(doubtsOf(arm(100, { unanswered: { "not-provided": 6 } }))).toEqual([
    {
      target: "agent",
      kind: "too-many-unanswered",
      why: "6 of 100 trials (6.0 %) on head are unanswered, more than 5.0 %: not-provided 6.",
    },
  ]);
});

test("reasons are named with their counts, most frequent first, then by name", () => {
  const ungraded = { zebra: 2, "no rule": 4, apple: 2, mango: 2 };
  expect(doubtsOf(arm(100, { ungraded }))).toMatchObject([
    {
      kind: "too-many-ungraded",
      why: "10 of 100 trials (10.0 %) on head are ungraded, more than 5.0 %: no rule 4, apple 2, mango 2, zebra 2.",
    },
  ]);
});

test("each arm is named; base comes first", () => {
  const lame = arm(100, { unanswered: { "not-provided": 10 } });
  expect(doubtsOf(lame, lame).map(({ why }) => why.slice(0, 32))).toEqual([
    "10 of 100 trials (10.0 %) on bas",
    "10 of 100 trials (10.0 %) on hea",
  ]);
  expect(doubtsOf(arm(100), lame)).toHaveLength(1);
  expect(doubtsOf(lame, null)).toHaveLength(1);
});

test("a few more than in the other arm are a doubt when chance does not explain them", () => {
  // Fisher, two-sided: none against 8 of 200 is 0.0073, none against 7 is 0.0149.
  const head = arm(200, { ungraded: { silent: 8 } });
  expect(doubtsOf(head, arm(200))).toEqual([
    {
      target: "agent",
      kind: "too-many-ungraded",
      why: "0 of 200 trials ungraded on base, 8 of 200 on head: more than chance.",
    },
  ]);
  expect(doubtsOf(arm(200, { ungraded: { silent: 7 } }), arm(200))).toEqual([]);
  expect(doubtsOf(head, null)).toEqual([]);
});

test.each([
  "key-missing",
  "key-rejected",
  "quota-exhausted",
  "rate-limited",
  "provider-down",
  "timed-out",
  "request-refused",
  "stopped",
])("an arm mostly without an answer because of %s was not measured", (why) => {
  expect(doubtsOf(arm(10, { unanswered: { [why]: 6, other: 1 } }))).toEqual([
    {
      target: "agent",
      kind: "could-not-measure",
      why: `7 of 10 trials (70.0 %) on head got no answer: ${why} 6, other 1.`,
    },
  ]);
});

test("half an arm without an answer, or ungraded for such a reason, was still measured", () => {
  const half = doubtsOf(arm(10, { unanswered: { "provider-down": 5 } }));
  expect(half).toMatchObject([{ kind: "too-many-unanswered" }]);
  const ungraded = doubtsOf(arm(10, { ungraded: { "provider-down": 9 } }));
  expect(ungraded).toMatchObject([{ kind: "too-many-ungraded" }]);
});

test("a budget that ended is named as such, whatever else was missing", () => {
  const stopped = doubtsOf(arm(10, { unanswered: { "budget-stopped": 2, other: 1 } }));
  expect(stopped).toEqual([
    {
      target: "agent",
      kind: "budget-stopped",
      why: "The budget ended before 3 of 10 trials (30.0 %) on head were asked.",
    },
  ]);
  const ungraded = doubtsOf(arm(10, { ungraded: { "budget-stopped": 2 } }));
  expect(ungraded).toMatchObject([{ kind: "too-many-ungraded" }]);
});

test("trials that the document lacks count as missing, unless an early stop made them needless", () => {
  expect(doubtsOf(arm(90, {}, { planned: 100 }))).toMatchObject([
    {
      why: "10 of 100 trials (10.0 %) on head are unanswered, more than 5.0 %: missing 10.",
    },
  ]);
  const looks = (taken: number) => ({ planned: 3, taken, stop: "futility" as const });
  expect(doubtsOf(arm(90, {}, { planned: 100, looks: looks(1) }))).toEqual([]);
  expect(doubtsOf(arm(90, {}, { planned: 100, looks: looks(3) }))).toHaveLength(1);
  expect(doubtsOf(arm(100, {}, { planned: 90 }))).toEqual([]);
});
