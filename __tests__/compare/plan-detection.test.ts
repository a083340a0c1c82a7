import { expect, test } from "@jest/globals";
import { detectableIncrease } from "../../src/compare/detectable-increase.ts";
import { planDetection } from "../../src/compare/plan-detection.ts";
import { policySchema } from "../../src/suite/policy.ts";

const POLICY = policySchema.parse({});
const DESIGN = { units: 240, trialsPerUnit: 1, rows: 7, baseRate: null, designEffect: null };

test("an unknown base rate is taken as 10 percent", () => {
  expect(planDetection(DESIGN, POLICY).increase).toBeCloseTo(0.1081702104096885, 9);
});

test("the fewest instances that find policy.detect find it, one less does not", () => {
  const { instancesToDetect } = planDetection(DESIGN, POLICY);
  const size = { baseRate: 0.1, trialsPerUnit: 1, alpha: 0.05, modes: 7, designEffect: 1 };
  const units = instancesToDetect ?? 0;
  expect(detectableIncrease({ ...size, units })).toBeLessThanOrEqual(POLICY.detect);
  expect(detectableIncrease({ ...size, units: units - 1 })).toBeGreaterThan(POLICY.detect);
  expect(planDetection(DESIGN, { ...POLICY, detect: 0 }).instancesToDetect).toBeNull();
});

test("no rise below the margin of its severity is detectable", () => {
  const large = { ...DESIGN, units: 100_000 };
  const { increase, bySeverity } = planDetection(large, POLICY);
  expect(increase).toBeLessThan(0.01);
  expect(bySeverity).toEqual({ critical: increase, major: 0.02, minor: 0.05 });
});

test("repeats whose design effect is unknown count as copies", () => {
  const repeated = planDetection({ ...DESIGN, trialsPerUnit: 4 }, POLICY);
  expect(repeated.increase).toBeCloseTo(planDetection(DESIGN, POLICY).increase, 12);
});

test("under 40 units warn", () => {
  expect(planDetection({ ...DESIGN, units: 39 }, POLICY).isLowN).toBe(true);
  expect(planDetection({ ...DESIGN, units: 40 }, POLICY).isLowN).toBe(false);
});
