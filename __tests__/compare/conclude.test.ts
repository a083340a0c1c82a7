import { expect, test } from "@jest/globals";
import { concludeAll, concludeTarget } from "../../src/compare/conclude.ts";
import type { Findings } from "../../src/compare/gather-findings.ts";
import { policySchema } from "../../src/suite/policy.ts";
import type { Change, Doubt, TargetVerdict, VerdictKind } from "../../src/verdict.ts";
import { WRONG } from "./make-evidence.ts";

const POLICY = policySchema.parse({});
const MEASURED = { units: 96, detectableIncrease: 0.1, upperBound: 0.1234 };
const NO_RATE = { failed: 0, trials: 0, rate: null, interval: null };
const DOUBT: Doubt = { target: "agent", kind: "stale-baseline", why: "It is old." };

function change(status: Change["status"], more: Partial<Change> = {}): Change {
  return {
    target: "agent",
    mode: "any",
    scope: "target",
    severity: "major",
    base: NO_RATE,
    head: NO_RATE,
    difference: 0.25,
    interval: [0, 1],
    p: null,
    adjusted: null,
    pOverTasks: null,
    margin: 0,
    status,
    why: "",
    gated: true,
    ...more,
  };
}

function conclude(more: Partial<Findings>) {
  const nothing = { changes: [], limits: [], flips: [], doubts: [], notes: [] };
  const findings = { ...nothing, target: "agent", measured: MEASURED, notApplicable: null };
  const { kind, why } = concludeTarget({ ...findings, ...more }, POLICY);
  return [kind, why];
}

test("a regression beats a doubt, a doubt beats not applicable, and both beat passed", () => {
  const regressed = change("regressed");
  const all = { changes: [regressed], doubts: [DOUBT], notApplicable: "Nothing." };
  expect(conclude(all)).toEqual([
    "regressed",
    "1 change for the worse: all failures +25.0 points.",
  ]);
  expect(conclude({ ...all, changes: [change("unclear")] })).toEqual([
    "inconclusive",
    "It is old.",
  ]);
  expect(conclude({ notApplicable: "Nothing." })).toEqual(["not-applicable", "Nothing."]);
});

test("passed says which rise is excluded, which was asked, and what improved", () => {
  const excluded =
    "No failure mode rose detectably, and a rise of all failures by 12.3 points or more is excluded (asked: 15.0 points).";
  expect(conclude({})).toEqual(["passed", excluded]);
  const unclear = [change("unclear"), change("equivalent")];
  expect(conclude({ changes: [change("improved"), ...unclear] })).toEqual([
    "passed",
    `${excluded} 1 change for the better.`,
  ]);
  expect(conclude({ measured: { ...MEASURED, upperBound: null } })).toEqual([
    "passed",
    "Every absolute limit is kept.",
  ]);
});

test("three changes for the worse are named, the others counted", () => {
  const named = [
    change("regressed", { mode: WRONG }),
    change("improved"),
    change("regressed", { task: "sums" }),
    change("regressed", { mode: WRONG, task: "sums" }),
  ];
  const three =
    "Wrong answer +25.0 points, all failures on task sums +25.0 points, Wrong answer on task sums +25.0 points";
  expect(conclude({ changes: named })[1]).toBe(`3 changes for the worse: ${three}.`);
  const five = [...named, change("regressed"), change("regressed")];
  expect(conclude({ changes: five })[1]).toBe(`5 changes for the worse: ${three}, and 2 more.`);
});

test("what was measured is part of the verdict", () => {
  const nothing = { changes: [], limits: [], flips: [], doubts: [], notes: [] };
  const findings = { ...nothing, target: "agent", measured: MEASURED, notApplicable: null };
  expect(concludeTarget(findings, POLICY)).toMatchObject({ target: "agent", ...MEASURED });
});

test("over targets the worst counts: regressed, inconclusive, passed, not applicable", () => {
  const verdict = (kind: VerdictKind, index: number): TargetVerdict => ({
    target: `t${index}`,
    kind,
    why: `${kind}.`,
    ...MEASURED,
  });
  const kinds: VerdictKind[] = ["not-applicable", "passed", "inconclusive", "regressed"];
  const verdicts = kinds.map(verdict);
  for (const [index, kind] of kinds.entries()) {
    const why = `t${index}: ${kind}.`;
    expect(concludeAll(verdicts.slice(0, index + 1))).toEqual({ kind, why });
  }
  const three = ["passed", "passed", "passed"] as const;
  expect(concludeAll(three.map(verdict)).why).toBe("t0: passed. Likewise: t1, t2.");
  expect(concludeAll([])).toEqual({ kind: "not-applicable", why: "No target is affected." });
});
