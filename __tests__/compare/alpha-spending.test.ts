import { expect, test } from "@jest/globals";
import { boundLevel, cumulativeAlpha } from "../../src/compare/alpha-spending.ts";

test("another number of looks spends in equal parts, and never more than alpha", () => {
  const spent = (look: number, looks: number) => cumulativeAlpha({ look, looks, alpha: 0.08 });
  expect([1, 2].map((look) => spent(look, 2))).toEqual([0.04, 0.08]);
  expect([1, 2, 3, 4].map((look) => spent(look, 4))).toEqual([0.02, 0.04, 0.06, 0.08]);
  expect(spent(5, 4)).toBe(0.08);
  expect(spent(4, 3)).toBe(0.08);
});

test("the level of a bound is what its own look adds", () => {
  const level = (look: number, looks: number) => boundLevel({ look, looks, alpha: 0.08 });
  expect(level(1, 4)).toBe(0.02);
  expect(level(2, 4)).toBe(0.02);
  expect(level(1, 3)).toBeCloseTo(0.016, 12);
  expect(level(2, 3)).toBeCloseTo(0.024, 12);
});
