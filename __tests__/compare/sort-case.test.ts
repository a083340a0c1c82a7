import { expect, test } from "@jest/globals";
import {
  evidenceKeys,
  familySeed,
  sortCase,
  type TargetEvidence,
} from "../../src/compare/sort-case.ts";
import type { Evidence } from "../../src/evidence.ts";
import { grid, key, makeEvidence } from "./make-evidence.ts";

const ARM = grid(2, 4, () => ".");
const WHOLE = makeEvidence(ARM);

function caseOf(base: Evidence | null, head: Evidence, more: Partial<TargetEvidence> = {}) {
  return sortCase({ target: "agent", base, head, ...more });
}

test("nothing planned on head comes before everything else", () => {
  const nothing = makeEvidence({});
  expect(caseOf(null, nothing).kind).toBe("nothing-planned");
  expect(caseOf(WHOLE, nothing)).toEqual({
    kind: "nothing-planned",
    target: "agent",
    head: nothing,
  });
});

test("a target that base does not know is judged alone", () => {
  expect(caseOf(null, WHOLE)).toEqual({ kind: "head-alone", target: "agent", head: WHOLE });
});

test("a base that planned nothing or answered nothing is no baseline", () => {
  const doubt = {
    target: "agent",
    kind: "no-baseline",
    why: "The base evidence holds no trial.",
  };
  const refused = { kind: "not-comparable", target: "agent", head: WHOLE, doubt };
  expect(caseOf({ ...WHOLE, planned: 0 }, WHOLE)).toEqual(refused);
  expect(caseOf({ ...WHOLE, trials: [] }, WHOLE)).toEqual(refused);
});

test.each(["base", "head"] as const)("a budget that ended %s before its first look", (arm) => {
  const looks = { planned: 3, taken: 0, stop: "budget" as const };
  const arms = { base: WHOLE, head: WHOLE, [arm]: { ...WHOLE, looks } };
  expect(caseOf(arms.base, arms.head)).toMatchObject({
    kind: "not-comparable",
    doubt: {
      kind: "budget-stopped",
      why: "The budget ended before the first look was complete.",
    },
  });
});

test("all reasons against a comparison are in one doubt", () => {
  const other = makeEvidence({ other: { i: ["."] } }, { suites: [] });
  expect(caseOf(WHOLE, other)).toMatchObject({
    doubt: {
      kind: "not-comparable",
      why: "Base and head cannot be compared: the suites differ; the arms share no instance.",
    },
  });
});

test("only the looks that both arms completed are compared", () => {
  const looked = (taken: number, extra: boolean): Evidence => {
    const { trials } = makeEvidence({ ...ARM, ...(extra ? grid(9, 4, () => ".") : {}) });
    const second = (task: string) => !(task in ARM);
    return {
      ...WHOLE,
      looks: { planned: 3, taken, stop: "budget" },
      trials: trials.map((trial) => ({ ...trial, look: second(trial.task) ? 2 : 1 })),
    };
  };
  expect(caseOf(looked(1, false), looked(1, true)).kind).toBe("compared");
  expect(caseOf(looked(1, false), looked(2, true)).kind).toBe("compared");
  expect(caseOf(looked(2, true), looked(1, false)).kind).toBe("compared");
  expect(caseOf(looked(2, false), looked(2, true)).kind).toBe("not-comparable");
});

test("accepted runs and age are passed on where they are known", () => {
  const bare = { kind: "compared", target: "agent", base: WHOLE, head: WHOLE };
  expect(caseOf(WHOLE, WHOLE)).toEqual({ ...bare, acceptedRuns: [], baseAgeDays: null });
  const known = { acceptedRuns: [WHOLE], baseAgeDays: 3 };
  expect(caseOf(WHOLE, WHOLE, known)).toEqual({ ...bare, ...known });
});

test("keys and seed name both arms of every target", () => {
  const other = { ...WHOLE, evidenceKey: key("b") };
  const targets = [
    { target: "a", base: WHOLE, head: other },
    { target: "b", base: null, head: WHOLE },
  ];
  expect(evidenceKeys(targets)).toEqual([
    [key("a"), key("b")],
    [null, key("a")],
  ]);
  expect(familySeed(targets)).not.toBe(familySeed(targets.slice(0, 1)));
});
