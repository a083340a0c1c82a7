import { expect, test } from "@jest/globals";
import { countSentences, countWords } from "../../src/grade/text-measure.ts";
import { gradeOf, says } from "./graded.ts";

const constraints = (text: string, settings: object) => says({ text }, [{ constraints: settings }]);

test.each([
  ["one two three", { words: { max: 3 } }, "passed"],
  ["one two three four", { words: { max: 3 } }, "creative.constraint-violation"],
  ["one two", { words: { min: 3 } }, "creative.constraint-violation"],
  ["state-of-the-art", { words: { min: 4 } }, "passed"],
  ["state-of-the-art", { words: { max: 1 } }, "passed"],
  ["one two three\nCONFIDENCE: 90", { words: { max: 3 } }, "passed"],
  ["1. one two\n2. three", { words: { max: 3 } }, "passed"],
  ["Dr. Smith came. He left.", { sentences: { max: 2 } }, "passed"],
  ["One. Two. Three.", { sentences: { max: 2 } }, "creative.constraint-violation"],
  ["abcdef", { characters: { max: 5 } }, "creative.constraint-violation"],
  ["Buy the AquaPure now", { "must-mention": ["aquapure"] }, "passed"],
  ["Buy it now", { "must-mention": ["AquaPure"] }, "creative.constraint-violation"],
  ["Waterproof to the bone", { "must-not-mention": ["waterproof"] }, "creative.factual-slip"],
  ["A class act", { "must-not-mention": ["lass"] }, "passed"],
  ["Lasts 12 hours for $1,299.", { figures: [12, 1299] }, "passed"],
  ["1. Lasts 12 hours\n2. Costs less", { figures: [12] }, "passed"],
  ["Lasts 12 hours\nCONFIDENCE: 85", { figures: [12] }, "passed"],
  ["The X200 lasts 12 hours", { figures: [12] }, "passed"],
  ["Lasts 14 hours", { figures: [12] }, "creative.factual-slip"],
  ["- one\n- two\n- three", { bullets: { min: 3, max: 3 } }, "passed"],
  ["- one\n- two", { bullets: { min: 3 } }, "creative.constraint-violation"],
  ["One block.\n\nTwo blocks.", { paragraphs: { max: 1 } }, "creative.constraint-violation"],
  ["A heading\n\nOne block.", { paragraphs: { max: 1 } }, "passed"],
  ["**Dear** reader, hello.", { "starts-with": ["dear", "hi"] }, "passed"],
  ["Hello reader.", { "starts-with": "Dear" }, "creative.constraint-violation"],
  ["Bye.\nYours, Ann", { "ends-with": "Yours, Ann" }, "passed"],
  ["Bye.", { "ends-with": "Yours, Ann" }, "creative.constraint-violation"],
  ["Wow!", { "forbidden-characters": "!?" }, "creative.constraint-violation"],
  ["Calm.", { "forbidden-characters": "!?" }, "passed"],
  [
    "A game-changing idea",
    { "forbidden-words": ["game-changing"] },
    "creative.constraint-violation",
  ],
  ["A bestseller", { "forbidden-words": ["best"] }, "passed"],
  [
    "Short one. This one has rather many words in it.",
    { "words-per-sentence": { max: 6 } },
    "creative.constraint-violation",
  ],
  ["Short one. Short two.", { "words-per-sentence": { max: 6 } }, "passed"],
  [
    "The cat sat on the mat. It was warm. The dog ran to the sun.",
    { "reading-ease": { min: 80 } },
    "passed",
  ],
  [
    "Organisational interdependencies necessitate comprehensive multidimensional evaluation methodologies.",
    { "reading-ease": { min: 60 } },
    "creative.constraint-violation",
  ],
  ["Saves 15% of $1.2 million", { figures: [0.15, 1_200_000] }, "passed"],
])("%j under %j: %s", (text, settings, expected) => {
  expect(constraints(text, settings)).toBe(expected);
});

test("every broken constraint is reported, with the words that prove it", () => {
  const settings = { words: { max: 2 }, figures: [1] };
  const { grade } = gradeOf({ text: "Rated by 99 experts" }, [{ constraints: settings }]);
  expect(grade.kind === "failed" && grade.findings.map(({ mode, quote }) => [mode, quote])).toEqual(
    [
      ["creative.constraint-violation", undefined],
      ["creative.factual-slip", "Rated by 99 experts"],
    ],
  );
});

test("counts are given as the least and the most a fair reader could count", () => {
  expect(countWords("an up-to-date text — really")).toEqual({ least: 4, most: 6 });
  expect(countSentences("Our offer\nIt is new. It works!")).toEqual({ least: 2, most: 3 });
});
