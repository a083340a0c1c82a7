import { expect, test } from "@jest/globals";
import { count, sayInterval, sayP, sayPoints, sayRate } from "../../src/compare/say.ts";

test("a rate reads as percent with one digit", () => {
  expect(sayRate(0.1234)).toBe("12.3 %");
  expect(sayRate(0)).toBe("0.0 %");
});

test("a difference has its sign, and none when it rounds to nothing", () => {
  expect(sayPoints(0.1234)).toBe("+12.3 points");
  expect(sayPoints(-0.1234)).toBe("-12.3 points");
  expect(sayPoints(-0.0004)).toBe("0.0 points");
  expect(sayPoints(0)).toBe("0.0 points");
  expect(sayInterval([-0.02, 0.3])).toBe("-2.0 to +30.0");
});

test("a p that would round to 0.000 is below 0.001", () => {
  expect(sayP(0.000499)).toBe("below 0.001");
  expect(sayP(0.0005)).toBe("0.001");
  expect(sayP(0.25)).toBe("0.250");
});

test("one of a thing has no plural", () => {
  expect([0, 1, 2].map((number) => count(number, "trial"))).toEqual([
    "0 trials",
    "1 trial",
    "2 trials",
  ]);
});
