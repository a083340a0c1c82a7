import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Fraction } from "fraction.js";
import { finalAnswer } from "../../src/grade/final-answer.ts";
import { says } from "./graded.ts";

const numeric = (text: string, settings: object) => says({ text }, [{ numeric: settings }]);

test.each([
  ["ANSWER: 42", 42],
  ["**ANSWER:** 42", 42],
  ["**Answer**: $1,234.50", 1234.5],
  ["answer: **42** apples", 42],
  ["Final ANSWER: -7", -7],
  ["ANSWER: −7", -7],
  ["ANSWER: -$7", -7],
  ["ANSWER: $-7.5", -7.5],
  ["ANSWER: 15%", 15],
  ["ANSWER: 15%", 0.15],
  ["ANSWER: 3/4", 0.75],
  ["ANSWER: 1 1/2 hours", 1.5],
  ["ANSWER: \\frac{3}{4}", 0.75],
  ["ANSWER: 1.5e3", 1500],
  ["ANSWER: 1.5 × 10^3", 1500],
  ["ANSWER: $42 million", 42],
  ["ANSWER: $42 million", 42_000_000],
  ["ANSWER: 42.", 42],
  ["ANSWER: approximately 42", 42],
  ["ANSWER: 3 * 14 = 42", 42],
  ["ANSWER: 42 (rounded, 3 digits)", 42],
  ["ANSWER:\n42", 42],
  ["ANSWER: 1\nNo, ANSWER: 42\nCONFIDENCE: 90", 42],
  ["It costs 3 + 4 = 7 euros.", 7],
  ["I am done: 42\nCONFIDENCE: 95", 42],
  ["The total is \\boxed{42}.", 42],
])("%j gives %d", (text, equals) => {
  expect(numeric(text, { equals })).toBe("passed");
});

test.each([
  ["ANSWER: 41", 42],
  ["ANSWER: 4.2", 42],
  ["ANSWER: 42", -42],
  ["from 10-42", -42],
  ["no idea", 42],
  ["ANSWER: unknown (the total was 42 before)\nANSWER: none", 42],
])("%j does not give %d", (text, equals) => {
  expect(numeric(text, { equals })).toBe("reasoning.wrong-answer");
});

test("several numbers after the marker: unclear when one of them is right, wrong when none is", () => {
  const text = "ANSWER: he pays 42 dollars in 3 days";
  expect(numeric(text, { equals: 42 })).toMatch(/^ungraded/);
  expect(numeric(text, { equals: 5 })).toBe("reasoning.wrong-answer");
});

test("take: marked asks for the marker, take: first and last choose", () => {
  const text = "7 days cost 70";
  expect(numeric(text, { equals: 70, take: "marked" })).toBe("format.broken-format");
  expect(numeric(text, { equals: 7, take: "first" })).toBe("passed");
  expect(numeric(text, { equals: 70, take: "last" })).toBe("passed");
  expect(numeric("A: 5\n#### 6", { equals: 6, marker: "####" })).toBe("passed");
});

test("a marker inside another word is none", () => {
  expect(numeric("PIZZA: 3 and 42", { equals: 42, marker: "A:" })).toBe("passed");
});

test("tolerance is absolute or relative", () => {
  expect(numeric("ANSWER: 99.6", { equals: 100, tolerance: "0.5%" })).toBe("passed");
  expect(numeric("ANSWER: 99.4", { equals: 100, tolerance: "0.5%" })).toBe(
    "reasoning.wrong-answer",
  );
  expect(numeric("ANSWER: 101", { equals: 100, tolerance: 1 })).toBe("passed");
});

test("every written decimal is read back exactly", () => {
  const decimal = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(4));
  fc.assert(
    fc.property(decimal, fc.constantFrom("", "$", "€"), ([digits, places], currency) => {
      const value = new Fraction(digits).div(10 ** places);
      const [whole = "", rest] = (Math.abs(digits) / 10 ** places).toFixed(places).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
      const sign = digits < 0 ? "-" : "";
      const written = `${sign}${currency}${grouped}${rest === undefined ? "" : `.${rest}`}`;
      const read = finalAnswer(`It is so. **ANSWER:** ${written}`, {});
      expect(read.kind === "found" && read.values.some((each) => each.equals(value))).toBe(true);
    }),
  );
});

test.each([
  "ANSWER: 5 or 6 or 7",
  "ANSWER: either 5 or 6",
  "ANSWER: not 5",
  "ANSWER: It is not 5.",
])("%j leaves open what the answer is", (text) => {
  expect(numeric(text, { equals: 5 })).not.toBe("passed");
});
