import { expect, test } from "@jest/globals";
import { differenceOf, marginOf, riseHolds } from "../../src/compare/rise-holds.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { makeRow } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const ACROSS = { tasks: 5, p: 0.5, pLower: 0.5, largest: 0, smallest: 0 };
const TEN_POINTS = makeRow({ differences: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0] });

const higher = { policy: POLICY, direction: "higher" } as const;
const lower = { policy: POLICY, direction: "lower" } as const;

test("the margin is the severity's, and 0.3 for a task", () => {
  const margins = (["critical", "major", "minor"] as const).map((severity) =>
    marginOf({ ...TEN_POINTS, severity }, POLICY),
  );
  expect(margins).toEqual([0, 0.02, 0.05]);
  expect(marginOf({ ...TEN_POINTS, scope: "task" }, POLICY)).toBe(0.3);
});

test("the difference is weighted", () => {
  expect(differenceOf(makeRow({ differences: [1, -1, 0.5], weights: [0.5, 0.25, 0.25] }))).toBe(
    0.375,
  );
});

test("a move of exactly the margin is enough, in its own direction only", () => {
  const exactly = policySchema.parse({ margins: { major: 0.1 } });
  const above = policySchema.parse({ margins: { major: 0.101 } });
  expect(riseHolds(TEN_POINTS, null, { ...higher, policy: exactly })).toBe(true);
  expect(riseHolds(TEN_POINTS, null, { ...higher, policy: above })).toBe(false);
  expect(riseHolds(TEN_POINTS, null, lower)).toBe(false);
  const better = makeRow({ differences: TEN_POINTS.differences.map((value) => -value) });
  expect(riseHolds(better, null, { ...lower, policy: exactly })).toBe(true);
  expect(riseHolds(better, null, { ...lower, policy: above })).toBe(false);
  expect(riseHolds(better, null, higher)).toBe(false);
});

test("a margin that three tenths meet is met however they are added", () => {
  const row = makeRow({ differences: [1, 1, 1], weights: [0.1, 0.1, 0.1] });
  const tenths = policySchema.parse({ margins: { major: 0.3 } });
  expect(riseHolds(row, null, { ...higher, policy: tenths })).toBe(true);
  const lacking = makeRow({ differences: [1, 1], weights: [0.1, 0.2 - 1e-10] });
  expect(riseHolds(lacking, null, { ...higher, policy: tenths })).toBe(true);
});

test("with five tasks it must carry over them, or be steep in one", () => {
  const rises = (more: Partial<typeof ACROSS>) =>
    riseHolds(TEN_POINTS, { ...ACROSS, ...more }, higher);
  expect(rises({})).toBe(false);
  expect(rises({ tasks: 4 })).toBe(true);
  expect(rises({ p: 0.1 })).toBe(true);
  expect(rises({ p: 0.11 })).toBe(false);
  expect(rises({ pLower: 0.01, smallest: -0.9 })).toBe(false);
  expect(rises({ largest: 0.3 })).toBe(true);
  expect(rises({ largest: 0.1 + 0.2 - 1e-10 })).toBe(true);
  expect(rises({ largest: 0.29 })).toBe(false);
});

test("an improvement is held to the mirror image", () => {
  const better = makeRow({ differences: TEN_POINTS.differences.map((value) => -value) });
  const falls = (more: Partial<typeof ACROSS>) => riseHolds(better, { ...ACROSS, ...more }, lower);
  expect(falls({})).toBe(false);
  expect(falls({ pLower: 0.1 })).toBe(true);
  expect(falls({ p: 0.01, largest: 0.9 })).toBe(false);
  expect(falls({ smallest: -0.3 })).toBe(true);
  expect(falls({ smallest: -0.29 })).toBe(false);
});
