import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { inReadingOrder } from "../../src/compare/reading-order.ts";
import type { Change } from "../../src/verdict.ts";

const NO_RATE = { failed: 0, trials: 0, rate: null, interval: null };

function change(name: string, more: Partial<Change> = {}): Change {
  return {
    target: "agent",
    mode: "any",
    scope: "target",
    severity: "major",
    base: NO_RATE,
    head: NO_RATE,
    difference: 0,
    interval: [0, 0],
    p: null,
    adjusted: 0.5,
    pOverTasks: null,
    margin: 0,
    status: "unclear",
    why: name,
    gated: true,
    ...more,
  };
}

const ORDERED = [
  change("regressed, untested", { status: "regressed", adjusted: null }),
  change("strong", { adjusted: 0.01, mode: "z.mode" }),
  change("improved is no more urgent than unclear", { status: "improved", adjusted: 0.02 }),
  change("first mode", { mode: "a.mode" }),
  change("second mode", { mode: "b.mode" }),
  change("second mode, first task", { mode: "b.mode", task: "A" }),
  change("second mode, second task", { mode: "b.mode", task: "B" }),
  change("second mode, second task, other target", { mode: "b.mode", task: "B", target: "b" }),
  change("p of 1", { adjusted: 1 }),
  change("untested", { adjusted: null, mode: "a.mode" }),
];

test("regressed first, then by evidence, mode, task and target; what was not tested comes last", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ORDERED, { minLength: ORDERED.length, maxLength: ORDERED.length }),
      (shuffled) => {
        expect(inReadingOrder(shuffled).map(({ why }) => why)).toEqual(
          ORDERED.map(({ why }) => why),
        );
      },
    ),
  );
});

test("changes that differ in nothing keep their order", () => {
  const same = [change("one"), change("two")];
  expect(inReadingOrder(same)).toEqual(same);
});
