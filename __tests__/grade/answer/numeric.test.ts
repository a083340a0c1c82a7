import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Fraction } from "fraction.js";
import { finalAnswer } from "../../../src/grade/answer/final-answer.ts";
import { says } from "../graded.ts";

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
  expect(numeric("PIZZA: 3\nSo I pay 42", { equals: 42, marker: "A:" })).toBe("passed");
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

const says42 = [
  "The answer is 42.",
  "Therefore, 42",
  "#### 42",
  "Step 7: #### 42",
  "**42**",
  "So the total is = 42",
  "42 apples",
  "I add them up. The answer is 42. I hope this helps with the 3 questions!",
  "The answer is 42.\n\nLet me know if you have 2 more questions.",
  "I get 42 apples. Would you like me to solve 3 more?",
  "The answer is 42. I am 95% sure.",
  "I'm 90% confident that the answer is 42.",
  "ANSWER: 42 (95% confident)",
  "ANSWER: 42 CONFIDENCE: 95",
  "ANSWER: 42 with 95% confidence",
  "ANSWER: 5 ... wait ... ANSWER: 42",
  "Answer: 5. Wait, that is wrong. The correct answer: 42",
  "ANSWER: not 5 but 42",
  "ANSWER: 42, not 5",
  "ANSWER: 42 rather than 5",
  "ANSWER: 42\n\nI checked my answer: it is right.",
  "To find what the answer is, we add 2 and 40.\n2 + 40 = 42",
  "### Final Answer\n\n42 apples in 3 boxes",
  "**Answer:**\n\n$$\n42\n$$",
  "The answer is:\n\n\\[\n\\boxed{42}\n\\]",
  "The final answer is $\\boxed{\\text{42 apples}}$.",
  "The answer is \\$42.",
  "The answer is 42 m².",
  "The area is 42 m^2",
  "The answer is 42 g of CO2",
  "Answer (in dollars): 42",
  "Answer - 42",
  "Hence she needs **42** apples for 3 days.",
  "| item | count |\n|---|---|\n| total | 42 |",
  "1. Add 2 and 40.\n2. The total is 42.\n3. Done.",
  "2 + 40 = 42. That is all for step 2.",
  "ANSWER: forty-two",
  "There are forty-two apples left.",
  "The answer is 42[1].",
  "ANSWER: x = 42",
  "ANSWER: 42 = 6 * 7",
  "ANSWER: 6 * 7 = 42 apples",
  "ANSWER: about 42 apples",
  "ANSWER: 42, because 40 + 2 = 42 and 41 is too few",
  "30 * 2 = 60, and 60 - 18 = 42.\nSo she has 42 apples after 3 days.",
  "2 * 21 = 42\n\nCheck: 42 - 40 = 2. ✓",
  "The total is 42.\n\n**Verification**\n\n42 / 6 = 7",
  "The total is 42 miles.[1]\n\n[1] That is 30 miles plus 12.",
  "She pays for 6 weeks, which gives 42.",
  '{"answer": 42, "boxes": 6}',
  "42 (check: 42 + 8 = 50)",
  "7 of the 49 are red, so 42 are blue.",
  "Each side is 6 cm, hence the area is 42 cm².",
  "So 42 is the answer, whatever 7 others say.",
  "ANSWER: 42/1",
  "Answer: She buys 3 packs of 14, so she has 42 pencils in total.",
  "Answer: She has 3 packs.\nEach has 14 pencils.\nSo she has 3 * 14 = 42 pencils.",
  "Answer:\nFirst we take 3 packs of 14.\n3 * 14 = 42",
  "The result is 50. Then we subtract 8 to get the final 42.",
  "The answer is 42. To check: 42 / 6 = 7.",
  "ANSWER: 42\nExplanation: 6 * 7 = 42, so 41 is too few.",
  "ANSWER: 5, no, 42",
  "12. That is wrong, so 42. That is the number of apples.",
  "The answer is 5. Wait, I made a mistake: 50 - 8 = 42.",
  "ANSWER: ４２",
  "ANSWER: ٤٢",
] as const;

test.each(says42)("%j says 42 and no neighbour", (text) => {
  expect(numeric(text, { equals: 42 })).toBe("passed");
  expect(numeric(text, { equals: 43 })).toMatch(/^reasoning.wrong-answer|^ungraded/);
});

test.each([
  ["€1.234,56", 1234.56],
  ["1 234,5", 1234.5],
  ["1'234.5", 1234.5],
  ["1’234’567", 1_234_567],
  ["1.234.567", 1_234_567],
  ["12,34,567", 1_234_567],
  ["1 234", 1234],
  ["1,5", 1.5],
  ["1,234", 1234],
  ["1.234", 1.234],
  ["A$1,234.50", 1234.5],
  ["minus 5", -5],
  ["negative 5", -5],
  ["minus five", -5],
  ["2 1/2", 2.5],
  ["2½", 2.5],
  ["50%", 0.5],
  ["50 percent", 0.5],
  ["3.2e5", 320_000],
  ["3.2E5", 320_000],
  ["3 × 10^5", 300_000],
  ["3 × 10⁵", 300_000],
  ["10^6", 1_000_000],
  ["1.5 million", 1_500_000],
  ["one hundred and five", 105],
  ["1 hour and 30 minutes", 90],
  ["1 hour and 30 minutes", 1.5],
  ["5 feet 6 inches", 66],
  ["2 dollars and 50 cents", 2.5],
  ["$1{,}234$", 1234],
  ["\\frac{1}{2}", 0.5],
  ["\\dfrac{1}{2} \\text{ cups}", 0.5],
  ["-\\$5", -5],
  ["≈ 3.14", 3.14],
])("ANSWER: %s is %d", (written, equals) => {
  expect(numeric(`ANSWER: ${written}`, { equals })).toBe("passed");
  expect(numeric(`So the answer is ${written}.`, { equals })).toBe("passed");
  expect(numeric(`ANSWER: ${written}`, { equals: equals * 2 + 1 })).not.toBe("passed");
});

test.each([
  ["ANSWER: between 5 and 6", 5],
  ["ANSWER: between 5 and 6", 5.5],
  ["ANSWER: from 5 to 6", 6],
  ["ANSWER: 5-6", 5],
  ["ANSWER: 5–6 apples", 6],
  ["ANSWER: 5 to 6 apples", 5],
  ["ANSWER: 5 or 6", 5],
  ["ANSWER: 5, 6", 6],
  ["ANSWER: 5 apples and 6 pears", 5],
  ["ANSWER: 6 * 7", 42],
  ["ANSWER: 3:30", 3.5],
  ["ANSWER: 2024-05-03", 3],
  ["ANSWER: 2√3", 2],
  ["ANSWER: 2\\pi", 6.28],
  ["ANSWER: \\sqrt{2}", 1.41],
  ["ANSWER: 1.234", 1234],
  ["ANSWER: 1,234", 1.234],
  ["ANSWER: 2 hours = 120 minutes", 2],
  ["ANSWER: 3 boxes with 14 pencils make 42", 42],
  ["The answer is 5.\nWait, I made a mistake: 7 - 1 = 6.", 6],
  ["So she makes $18 from the 9 eggs.", 18],
  ["The answer is 41. But 6 * 7 = 42.", 42],
  ["Answer: He has 3 packs and pays 14 dollars for 42 pens.", 3],
  ["Ben walks 7 miles in 42 minutes.", 42],
  ["Ben walks 7 miles in 42 minutes.", 7],
  ["There are 42 beads in total. Each string holds 7.", 7],
  ["There are 42 beads in total. Each string holds 7.", 42],
  ["7 beads a string make forty-two beads.", 7],
  ["7 beads a string make forty-two beads.", 42],
  ["#### 7\n\n#### 42", 42],
  ["#### 7\n\n#### 42", 7],
  ["42 days = 6 weeks of 7 days", 42],
  ["There are forty-two of them: 40 + 2.", 42],
  ["42. Seven (7) of them are blue.", 7],
  ["42. Seven (7) of them are blue.", 42],
  ["total = 18\nprint(total_cost)", 4],
  ["Tom had seven apples and gave them all away.", 0],
])("%j neither passes nor is accused when %d is expected", (text, equals) => {
  expect(numeric(text, { equals })).toMatch(/^ungraded/);
});

test.each([
  ["ANSWER: between 5 and 6", 7],
  ["ANSWER: 5 or 6", 7],
  ["ANSWER: 5, not 42", 42],
  ["ANSWER: 5, no, -42", 42],
  ["ANSWER: 41\nExplanation: 6 * 7 = 42.", 42],
  ["ANSWER: not 42 but 5", 42],
  ["The answer is 41. I hope this helps with the 42 questions!", 42],
  ["ANSWER: 41 (95% confident)", 95],
  ["#### 41\nThat took 42 steps.", 42],
  ["3 + 4 = 8", 4],
  ["ANSWER: 50%", 5],
  ["ANSWER: -5", 5],
  ["ANSWER: 1.5", 15],
  ["ANSWER: 1.234,56", 1.23456],
])("%j is wrong when %d is expected", (text, equals) => {
  expect(numeric(text, { equals })).toBe("reasoning.wrong-answer");
});

test.each([
  ["7 654 321", 7_654_321],
  ["The crowd is 12 345 678 people.", 12_345_678],
  ["10^6", 1_000_000],
  ["3^4", 81],
])("%j without a marker is %d", (text, equals) => {
  expect(numeric(text, { equals })).toBe("passed");
  expect(numeric(text, { equals: equals + 1 })).toBe("reasoning.wrong-answer");
});

test("millions count as ones only where the question counts in millions", () => {
  const ask = (question: string, equals: number) =>
    says({ text: "ANSWER: 3 million" }, [{ numeric: { equals } }], { question });
  expect(ask("How many people live there?", 3)).toMatch(/^ungraded/);
  expect(ask("How many people live there?", 3_000_000)).toBe("passed");
  expect(ask("How many million people live there?", 3)).toBe("passed");
  expect(ask("It was $40m in May. And in June?", 3)).toBe("passed");
});

const INTRODUCTIONS = [
  "ANSWER: ",
  "**Answer:** ",
  "Final answer: ",
  "The answer is ",
  "So the final answer is: **",
  "#### ",
  "After 3 days and 2 nights I am done.\n\nThe answer is $",
  "1. Count 7 boxes.\n2. Add.\n\nTherefore, the total is = ",
  "### Answer\n",
];
const ENDINGS = [
  "",
  ".",
  " apples",
  " apples.",
  "**",
  " (rounded to 2 digits)",
  ". I hope this helps with your 3 questions!",
  "\nCONFIDENCE: 90",
];

test("a number grades as itself and as no neighbour, however it is written and introduced", () => {
  const number = fc.record({
    digits: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    places: fc.nat(2),
  });
  const written = fc.constantFrom(plainly, withCommas, inEurope, inSwitzerland, asPower);
  fc.assert(
    fc.property(
      number,
      written,
      fc.constantFrom(...INTRODUCTIONS),
      fc.constantFrom(...ENDINGS),
      ({ digits, places }, write, before, after) => {
        const shown = write(digits, places);
        const text = `${before}${shown}${after}`;
        const value = digits / 10 ** places;
        expect([text, numeric(text, { equals: value })]).toEqual([text, "passed"]);
        const near = [value + 1, value - 1 / 10 ** places, -value - 1, value * 10 + 1];
        for (const neighbour of near.filter((each) => Math.abs(each - value) > 1e-6)) {
          expect([text, neighbour, numeric(text, { equals: neighbour })]).not.toContain("passed");
        }
      },
    ),
    { numRuns: 400 },
  );
});

function parts(
  digits: number,
  places: number,
): readonly [sign: string, whole: string, rest: string] {
  const [whole = "", rest = ""] = (Math.abs(digits) / 10 ** places).toFixed(places).split(".");
  return [digits < 0 ? "-" : "", whole, rest];
}

function plainly(digits: number, places: number): string {
  const [sign, whole, rest] = parts(digits, places);
  return `${sign}${whole}${rest === "" ? "" : `.${rest}`}`;
}

function withCommas(digits: number, places: number): string {
  const [sign, whole, rest] = parts(digits, places);
  return `${sign}${grouped(whole, ",")}${rest === "" ? "" : `.${rest}`}`;
}

/** Only where it allows one reading: with decimals. */
function inEurope(digits: number, places: number): string {
  const [sign, whole, rest] = parts(digits, places);
  return rest === "" || whole.length < 4
    ? withCommas(digits, places)
    : `${sign}${grouped(whole, ".")},${rest}`;
}

function inSwitzerland(digits: number, places: number): string {
  const [sign, whole, rest] = parts(digits, places);
  return `${sign}${grouped(whole, "'")}${rest === "" ? "" : `.${rest}`}`;
}

function asPower(digits: number, places: number): string {
  return `${digits} × 10^${places === 0 ? "0" : `{-${places}}`}`;
}

function grouped(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}
