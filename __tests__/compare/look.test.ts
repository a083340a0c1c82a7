import { describe, expect, test } from "@jest/globals";
import { boundLevel, cumulativeAlpha } from "../../src/compare/alpha-spending.ts";
import { conditionalPower } from "../../src/compare/futility.ts";
import { look } from "../../src/compare/look.ts";
import { decide } from "../../src/decide.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { grid, key, makeEvidence, type Outcome, WRONG } from "./make-evidence.ts";

const POLICY = policySchema.parse({});
const TASKS = 10;
const INSTANCES = 18;

/** Instance i of every task is asked at look 1 + i % 3. */
function arm(letter: string, outcome: (task: number, instance: number) => Outcome): Evidence {
  const whole = makeEvidence(grid(TASKS, INSTANCES, outcome), { evidenceKey: key(letter) });
  return {
    ...whole,
    trials: whole.trials.map((trial) => ({
      ...trial,
      look: 1 + (Number(trial.instance.slice(1)) % 3),
    })),
  };
}

function lookAfter(taken: number, base: Evidence, head: Evidence) {
  const seen = (evidence: Evidence): Evidence => ({
    ...evidence,
    looks: { planned: 3, taken, stop: "end" },
    trials: evidence.trials.filter((trial) => (trial.look ?? 1) <= taken),
  });
  const target = { target: "agent", base: seen(base), head: seen(head) };
  const plannedUnits = TASKS * INSTANCES;
  const settings = { policy: POLICY, draws: 4000 };
  return {
    next: look({
      ...settings,
      targets: [{ ...target, plannedUnits }],
      looks: { planned: 3, taken },
    }),
    verdict: decide({ ...settings, targets: [target], toolVersion: "1" }),
  };
}

const FAILED: Outcome = [WRONG];
const clean = arm("a", () => ".");
const awful = arm("b", (_, instance) => (instance < 12 ? FAILED : "."));

describe("after a look", () => {
  test("a clear regression stops the run, and the verdict says at which look", () => {
    const { next, verdict } = lookAfter(1, clean, awful);
    expect(next).toMatchObject({ kind: "stop", why: "regressed" });
    expect(verdict.kind).toBe("regressed");
    expect(verdict.looks).toMatchObject({ planned: 3, taken: 1 });
    expect(verdict.looks?.critical).toBeGreaterThan(0);
    expect(verdict.looks?.critical).toBeLessThan(0.01);
    expect(verdict.changes[0]?.why).toContain("at look 1 of 3");
  });

  test("evidence that goes on past the stop is judged at the stop", () => {
    const { verdict } = lookAfter(3, clean, awful);
    expect(verdict.looks?.taken).toBe(1);
    expect(verdict.targets[0]?.units).toBe((TASKS * INSTANCES) / 3);
  });

  test("no change at all stops the run early with a pass", () => {
    const some = arm("a", (task, instance) => (task === 0 && instance < 9 ? FAILED : "."));
    const { next, verdict } = lookAfter(1, some, { ...some, evidenceKey: key("b") });
    expect(next).toMatchObject({ kind: "stop", why: "futility" });
    expect(verdict.kind).toBe("passed");
  });

  test("an open question goes on, and the verdict at that point is no regression", () => {
    // At look 1 two of ten tasks fail half their instances.
    const head = arm("b", (task, instance) => (task < 2 && instance % 2 === 0 ? FAILED : "."));
    const { next, verdict } = lookAfter(1, clean, head);
    expect(next).toMatchObject({ kind: "continue" });
    expect(verdict.kind).not.toBe("regressed");
  });

  test("the last look leaves nothing to ask", () => {
    expect(lookAfter(3, clean, clean).next).toMatchObject({ kind: "continue" });
  });

  test("the verdict does not depend on trials between looks", () => {
    const peeked = lookAfter(1, clean, awful).verdict;
    const partial: Evidence = {
      ...awful,
      looks: { planned: 3, taken: 1, stop: "budget" },
      trials: awful.trials.filter(({ look = 1, task }) => look === 1 || task === "task000"),
    };
    const base = { ...clean, looks: partial.looks };
    const targets = [{ target: "agent", base, head: partial }];
    const verdict = decide({ targets, policy: POLICY, toolVersion: "1", draws: 4000 });
    expect(verdict.changes).toEqual(peeked.changes);
  });

  test("a budget that ends before the first look is a doubt", () => {
    const looks = { planned: 3, taken: 0, stop: "budget" } as const;
    const targets = [{ target: "agent", base: { ...clean, looks }, head: { ...awful, looks } }];
    const verdict = decide({ targets, policy: POLICY, toolVersion: "1", draws: 200 });
    expect(verdict.kind).toBe("inconclusive");
    expect(verdict.doubts[0]?.kind).toBe("budget-stopped");
  });
});

test("alpha is spent as 20, 50 and 100 percent, and the bounds' levels add up to it", () => {
  const at = (l: number) => ({ look: l, looks: 3, alpha: 0.05 });
  expect([1, 2, 3].map((l) => cumulativeAlpha(at(l)))).toEqual([0.010000000000000002, 0.025, 0.05]);
  const levels = [1, 2, 3].map((l) => boundLevel(at(l)));
  for (const [index, level] of [0.01, 0.015, 0.025].entries()) {
    expect(levels[index]).toBeCloseTo(level, 12);
  }
  expect(cumulativeAlpha({ look: 1, looks: 1, alpha: 0.05 })).toBe(0.05);
  expect(boundLevel({ look: 1, looks: 1, alpha: 0.05 })).toBe(0.05);
});

test("conditional power is none without variation, and grows with what was seen", () => {
  const of = { units: 90, alpha: 0.05 };
  const seen = (up: number, down: number) => ({
    differences: [...new Array(up).fill(1), ...new Array(down).fill(-1), ...new Array(20).fill(0)],
  });
  expect(conditionalPower({ differences: new Array(30).fill(0) }, of)).toBe(0);
  expect(conditionalPower(seen(0, 4), of)).toBeLessThan(0.05);
  expect(conditionalPower(seen(6, 4), of)).toBeGreaterThan(conditionalPower(seen(4, 6), of));
  expect(conditionalPower(seen(10, 0), of)).toBeGreaterThan(0.95);
  expect(conditionalPower(seen(10, 0), { ...of, units: 30 })).toBe(0);
});
