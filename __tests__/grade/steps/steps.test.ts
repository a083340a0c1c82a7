import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { followSteps } from "../../../src/grade/steps/follow-steps.ts";
import { stepsOf } from "../../../src/grade/steps/step-text.ts";
import { gradeOf, says } from "../graded.ts";

/** What the equalities of one line are found to be. */
const judged = (text: string) =>
  followSteps(stepsOf(text), () => false)
    .flatMap(({ equalities }) => equalities.map(({ holds }) => holds))
    .join(" ");

test.each([
  "16 - 3 = 13",
  "She has 16 - 3 = 13 ducks left",
  "9 * 2 = $18 every day",
  "$1,200.50 + $99.50 = $1,300",
  "2(16) = 32",
  "3 × 4 ÷ 2 = 6",
  "3 x 4 = 12",
  "4x5=20",
  "2^10 = 1024",
  "2³ = 8",
  "(3 + 4) * 2 = 14",
  "-5 - -3 = -2",
  "10/3 = 3.33",
  "10/3 = 3.34",
  "10 / 3 ≈ 3.3",
  "7/2 = 3",
  "2/3 = 0.67",
  "347 + 3 ≈ 350",
  "1234 * 3 = about 3700",
  "20% of 50 = 10",
  "50 * 20% = 10",
  "200 + 15% = 230",
  "15 / 60 = 25%",
  "100% - 30% = 70%",
  "3/4 of 100 = 75",
  "1 1/2 + 1/2 = 2",
  "\\frac{3}{4} \\times 100 = 75",
  "$\\frac{1}{2} \\cdot 10 = 5$",
  "2 trips/day * 5 days/week = 10 trips/week",
  "6 gifts for family + 4 gifts for friends + 2 gifts = 12 gifts to wrap",
  "3 apples times 4 = 12",
  "$1.5 million * 2 = $3 million",
  "2 dozen * 3 = 72",
  "1,000 – 250 = 750",
  "$409 500 - $400 000 = $9 500",
])("%j is true", (text) => {
  expect(judged(text)).toBe("yes");
});

test.each([
  "16 - 3 = 12",
  "She has 16 - 3 = 12 ducks left",
  "9 * 2 = $19 every day",
  "10/3 = 3.5",
  "10/4 = 2.6",
  "2/3*2 = 12",
  "47.25 − 2.25 = $44.9 million",
  "24 hours in a day - (10 hours + 8 hours + 1 hour) = 15 hours",
  "\\(45 \\times 2 = 95\\)",
  "7/2 = 5",
  "(7 - -7 * 4) = (7 - 28)",
  "20% of 50 = 12",
  "\\frac{3}{4} \\times 100 = 70",
  "2 trips/day * 5 days/week = 12 trips/week",
  "Total: 45 + 90 + 30 = 155.",
  "**45 + 90 = 145**",
])("%j is false", (text) => {
  expect(judged(text)).toBe("no");
});

test.each([
  "4s + 16 = 2s + 32",
  "2x + 16 = 32",
  "b + 16 = 2(s + 16)",
  "price + 5 * 3 = 30",
  "twice 5 + 3 = 13",
  "20% of the 50 + 10 = 20",
  "2 hours + 30 minutes = 150 minutes",
  "2 feet + 6 inches = 30 inches",
  "120 minutes + 60 minutes = 3 hours",
  "50 cents * 4 = $2",
  "9 AM + 4 = 1 PM",
  "sqrt(16) + 1 = 5",
  "5! + 1 = 121",
  "from 3 and 4 + 5 = 12",
  "7 % 3 + 0 = 1",
  "- 3 + 4 = 7",
  "9/2 = 4 and a half",
  "1 1/2 / 1/2 = 3",
  "5 + 3 = 8 + 2 = 10",
  "10 / 0 = 5",
  "Day 2 (3 + 4) = 7",
  "x = 5, so y = 6",
  "8:30 + 2 = 10:30",
  "total += 5 == 6",
])("%j accuses nobody", (text) => {
  expect(judged(text).split(" ")).not.toContain("no");
});

test("a chain is checked link by link", () => {
  expect(judged("(2 + 3) * 4 = 5 * 4 = 20")).toBe("yes yes");
  expect(judged("(2 + 3) * 4 = 6 * 4 = 24")).toBe("no yes");
  expect(judged("2 + 3 = 5 apples and 4 + 6 = 11 pears")).toBe("yes no");
});

test("calculator notes are checked, and the text around them", () => {
  expect(judged("16 - 3 = <<16-3=13>>13")).toBe("yes yes");
  expect(judged("16 - 3 = <<16-3=12>>12")).toBe("no no");
});

test("a rounded result may be carried on", () => {
  expect(judged("Step 1: 100 / 3 = 33.33\nStep 2: 33.33 * 3 = 100")).toBe("yes yes");
  expect(judged("Step 1: 2 / 3 = 0.67\nStep 2: 0.67 * 900 = 600")).toBe("yes yes");
});

test("letters keep the value they were given", () => {
  expect(judged("Let A = (2 + 3) = 5.\nLet B = 2 * 4 = 8.\nA + B = 5 + 8 = 14")).toMatch(/yes no$/);
});

test.each([
  ["1. a\n2. b\n3. c", ["a", "b", "c"]],
  ["1) a\n2) b", ["a", "b"]],
  ["Step 1: a\nmore a\nStep 2: b", ["a\nmore a", "b"]],
  ["**Step 1:** a\n**Step 2:** b", ["a", "b"]],
  ["### Step 1 - a\n### Step 2 - b", ["a", "b"]],
  ["Let us see.\n1. a\n2. b\nANSWER: 5\nCONFIDENCE: 90", ["Let us see.\na", "b"]],
  ["a\n\nb\nANSWER: 5", ["a", "b"]],
  ["It is\n1.5 litres\nand 2.5 more", ["It is", "1.5 litres", "and 2.5 more"]],
  ["3 + 4\n= 7", ["3 + 4 = 7"]],
])("the steps of %j", (text, expected) => {
  expect(stepsOf(text).map((step) => step.text.trim())).toEqual(expected);
});

const question = "Ann has 40 eggs, sells 12 of them and packs the rest in boxes of 7.";
const steps = (text: string, answer: number) =>
  says({ text }, [{ steps: { answer, tolerance: 0.01 } }], { question });

test("right steps to the right answer pass", () => {
  expect(steps("1. 40 - 12 = 28\n2. 28 / 7 = 4\nANSWER: 4", 4)).toBe("passed");
});

test("a false step that later steps build on, into a wrong answer, cascades", () => {
  const text = "1. 40 - 12 = 35\n2. 35 / 7 = 5\nANSWER: 5";
  expect(steps(text, 4)).toBe("reasoning.cascading-step");
  const { grade } = gradeOf({ text }, [{ steps: { answer: 4 } }], { question });
  expect(grade).toMatchObject({ findings: [{ step: 1, quote: "40 - 12 = 35" }] });
});

test("a false last step whose result is the answer cascades into it", () => {
  expect(steps("1. 40 - 12 = 28\n2. 28 / 7 = 5\nANSWER: 5", 4)).toBe("reasoning.cascading-step");
});

test("a false step nobody builds on stands beside the wrong answer", () => {
  const text = "1. 40 + 12 = 53\n2. 40 - 12 = 28\n3. 28 - 7 = 21\nANSWER: 21";
  expect(steps(text, 4)).toBe("reasoning.wrong-step, reasoning.wrong-answer");
});

test("true steps to a wrong answer are a wrong answer", () => {
  expect(steps("1. 40 + 12 = 52\n2. 52 / 4 = 13\nANSWER: 13", 4)).toBe("reasoning.wrong-answer");
});

test("the right answer on a false step is luck", () => {
  const text = "1. 40 - 12 = 35\n2. 28 / 7 = 4\nANSWER: 4";
  expect(steps(text, 4)).toBe("reasoning.lucky-answer");
});

test("a number from nowhere that the answer rests on is a leap", () => {
  const text = "1. 40 - 12 = 28\n2. 28 + 7,919 = 7,947\nANSWER: 7947";
  expect(steps(text, 4)).toBe("reasoning.wrong-answer, reasoning.logical-leap");
});

test("given variables are facts too", () => {
  const settings = { answer: 7947, given: ["hidden"] };
  const text = "1. 40 - 12 = 28\n2. 28 + 7,919 = 7,947\nANSWER: 7947";
  const more = { question, variables: { hidden: 7919 } };
  expect(says({ text }, [{ steps: settings }], more)).toBe("passed");
});

test("an answer that cannot be read is not accused of false steps", () => {
  expect(steps("I used my intuition.\nANSWER: 4", 4)).toBe("passed");
});

test("every correct sum, however it is grouped and spaced, is true; one off is false", () => {
  const operand = fc.integer({ min: 2, max: 9999 });
  const operator = fc.constantFrom("+", "-", "*");
  fc.assert(
    fc.property(operand, operator, operand, operator, operand, (a, first, b, second, c) => {
      const apply = (x: number, sign: string, y: number) =>
        sign === "+" ? x + y : sign === "-" ? x - y : x * y;
      const value = apply(apply(a, first, b), second, c);
      const left = `(${a.toLocaleString("en")} ${first} ${b}) ${second} ${c}`;
      expect(judged(`So there are ${left} = ${value.toLocaleString("en")} in all.`)).toBe("yes");
      expect(judged(`So there are ${left} = ${(value + 1).toLocaleString("en")} in all.`)).toBe(
        "no",
      );
    }),
  );
});

test("no text at all makes it throw", () => {
  const alphabet = fc.constantFrom(..."0123456789.,+-*/^=≈()[]%$ x\nab<>{}\\");
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 80 }), (characters) => {
      expect(() => steps(characters.join(""), 4)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
