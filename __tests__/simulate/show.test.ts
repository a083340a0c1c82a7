import { expect, test } from "@jest/globals";
import { isCheckable, showCalculation } from "../../src/simulate/show.ts";

const V = { q1: 58.5, growth: 4, loss: -3, city: { rate: 0.2 }, month: "May" };

test("names become numbers and the result follows", () => {
  expect(showCalculation("q1 * (1.0 + growth / 100.0)", V, 60.84)).toBe(
    "58.5 * (1 + 4 / 100) = 60.84",
  );
  expect(showCalculation("q1 * city.rate", V, 11.700000000000001)).toBe("58.5 * 0.2 = 11.7");
});

test("negative numbers stand in brackets", () => {
  expect(showCalculation("q1 + loss", V, 55.5)).toBe("58.5 + (-3) = 55.5");
});

test("what does not end is marked as rounded", () => {
  expect(showCalculation("growth / 3.0", V, 4 / 3)).toBe("4 / 3 ≈ 1.333333");
});

test("rounding is said in words", () => {
  expect(showCalculation("math.ceil(q1 / growth)", V, 15)).toBe(
    "58.5 / 4 = 14.625, rounded up to a whole number: 15",
  );
  expect(showCalculation("math.round((q1 / growth) * 100.0) / 100.0", V, 14.63)).toBe(
    "58.5 / 4 = 14.625, rounded to 2 decimals: 14.63",
  );
});

test("a condition says which side holds", () => {
  expect(showCalculation("q1 > 50.0 ? q1 * 2.0 : q1 * 3.0", V, 117)).toBe(
    "58.5 is more than 50 holds, so 58.5 * 2 = 117",
  );
});

test("what is no arithmetic is stated", () => {
  expect(showCalculation("{'May': '05'}[month]", V, "05")).toBe("this is 05");
  expect(showCalculation("size(month)", V, 3)).toBe("this is 3");
});

test("only plain arithmetic can be checked", () => {
  expect(isCheckable("q1 * 2.0", V)).toBe(true);
  expect(isCheckable("math.ceil(q1 * 2.0)", V)).toBe(false);
  expect(isCheckable("month == 'May' ? 1.0 : 2.0", V)).toBe(false);
});
