import { expect, test } from "@jest/globals";
import { judgeLimits } from "../../src/compare/judge-limits.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { grid, makeEvidence, type Outcome, WRONG } from "./make-evidence.ts";

const FAILED: Outcome = [WRONG];

function alone(target: string, trials: number, failed: number) {
  return { target, head: makeEvidence(grid(1, trials, (_, i) => (i < failed ? FAILED : "."))) };
}

test("limits are judged by name, target by target, and Holm counts those that were tested", () => {
  const policy = policySchema.parse({ limits: { [WRONG]: 0.5, any: 0.1 } });
  const silent = { target: "silent", head: makeEvidence({ task: { i: ["u"] } }) };
  const limits = judgeLimits([silent, alone("a", 10, 4), alone("b", 20, 1)], policy);
  expect(limits.map(({ target, mode, limit }) => [target, mode, limit])).toEqual([
    ["silent", "any", 0.1],
    ["silent", WRONG, 0.5],
    ["a", "any", 0.1],
    ["a", WRONG, 0.5],
    ["b", "any", 0.1],
    ["b", WRONG, 0.5],
  ]);
  expect(limits[0]).toMatchObject({ p: null, adjusted: null, exceeded: false });
  expect(limits[1]).toMatchObject({ p: null, adjusted: null, exceeded: false });
  // P(X >= 4 | 10, 0.1) = 0.012795, four limits tested.
  expect(limits[2]?.p).toBeCloseTo(0.0127951984, 9);
  expect(limits[2]?.adjusted).toBeCloseTo(4 * 0.0127951984, 9);
  // P(X >= 4 | 10, 0.5) = 1 - 176/1024.
  expect(limits[3]?.p).toBeCloseTo(848 / 1024, 12);
  expect(limits[4]?.p).toBeCloseTo(1 - 0.9 ** 20, 12);
  expect(limits[4]?.adjusted).toBe(1);
  expect(limits.map(({ exceeded }) => exceeded)).not.toContain(true);
});

test("alone, the same failures exceed the limit", () => {
  const policy = policySchema.parse({ limits: { any: 0.1 } });
  const [limit] = judgeLimits([alone("a", 10, 4)], policy);
  expect(limit).toMatchObject({ exceeded: true, head: { failed: 4, trials: 10, rate: 0.4 } });
  // Clopper-Pearson for 4 of 10.
  expect(limit?.head.interval?.[0]).toBeCloseTo(0.1215523, 6);
  expect(limit?.head.interval?.[1]).toBeCloseTo(0.7376219, 6);
});

test("an adjusted p of exactly alpha exceeds", () => {
  // P(X >= 2 | 2, 0.25) = 1/16.
  const policy = policySchema.parse({ alpha: 1 / 16, limits: { any: 0.25 } });
  expect(judgeLimits([alone("a", 2, 2)], policy)[0]).toMatchObject({ p: 1 / 16, exceeded: true });
});
