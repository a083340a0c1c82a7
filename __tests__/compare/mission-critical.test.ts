/** How likely do critical tasks in a row all succeed? Vectors by hand and by closed form. */
import { expect, test } from "@jest/globals";
import { inARow, missionCritical } from "../../src/compare/mission-critical.ts";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";

const FAILED: EvidenceTrial["grade"] = {
  kind: "failed",
  findings: [{ mode: "reasoning.wrong-answer", severity: "critical", by: "rule", rule: "r" }],
};

function evidenceOf(trials: readonly Partial<EvidenceTrial>[]): Evidence {
  const whole = trials.map(
    (trial, index): EvidenceTrial => ({
      task: "s/a",
      instance: `i${index}`,
      trial: 0,
      severity: "critical",
      grade: { kind: "passed" },
      ...trial,
    }),
  );
  return { trials: whole, tasks: [{ id: "s/declared", severity: "critical", modes: [] }] } as never;
}

test("none of n failed: the lower end is (alpha/2)^(k/n), the closed form of Clopper and Pearson", () => {
  for (const { k, chance, interval } of inARow({ passed: 60, instances: 60 })) {
    expect(chance).toBe(1);
    expect(interval[0]).toBeCloseTo(0.025 ** (k / 60), 10);
    expect(interval[1]).toBe(1);
  }
});

test("9 of 10: the published interval of Clopper and Pearson, 55.50 % to 99.75 %, and its powers", () => {
  const [once, five] = inARow({ passed: 9, instances: 10 });
  expect(once).toMatchObject({ k: 1, chance: 0.9 });
  expect(once?.interval[0]).toBeCloseTo(0.555, 4);
  expect(once?.interval[1]).toBeCloseTo(0.99747, 4);
  expect(five?.chance).toBeCloseTo(0.9 ** 5, 12);
  expect(five?.interval[0]).toBeCloseTo(0.55498 ** 5, 4);
});

test("repeats of an instance count once, and pass together", () => {
  const score = missionCritical(
    evidenceOf([
      { instance: "x", trial: 0 },
      { instance: "x", trial: 1, grade: FAILED },
      { instance: "y" },
      { task: "s/declared", instance: "z", severity: "major" },
    ]),
  );
  expect(score).toMatchObject({ tasks: 2, instances: 3, passed: 2 });
});

test("without a critical task that was graded there is no score", () => {
  expect(missionCritical(evidenceOf([{ severity: "major" }]))).toBeNull();
  expect(missionCritical(evidenceOf([{ grade: { kind: "unanswered", why: "w" } }]))).toBeNull();
});
