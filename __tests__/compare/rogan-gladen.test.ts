import { expect, test } from "@jest/globals";
import { roganGladen } from "../../src/compare/rogan-gladen.ts";

test("a corrected rate stays between 0 and 1; a judge at a coin's level corrects nothing", () => {
  const judge = { sensitivity: 0.8, specificity: 0.9 };
  expect(roganGladen({ observed: 0.24, ...judge })).toBeCloseTo(0.2, 12);
  expect(roganGladen({ observed: 0.05, ...judge })).toBe(0);
  expect(roganGladen({ observed: 0.9, ...judge })).toBe(1);
  expect(roganGladen({ observed: 0.4, sensitivity: 0.25, specificity: 0.75 })).toBeNull();
  expect(roganGladen({ observed: 0.4, sensitivity: 0.25, specificity: 0.5 })).toBeNull();
});
