/** Model text is hostile: no text may make a grader throw or hang. */
import { expect, test } from "@jest/globals";
import { says } from "./graded.ts";

const LENGTH = 40_000;
const PIECES = [
  " ",
  "\n",
  "1",
  "1,",
  "1 ",
  "1.",
  "(",
  ")",
  ") ",
  "[",
  "{",
  '"',
  "`",
  "```\n",
  "*",
  "-",
  "- ",
  "=",
  "1=",
  "1+",
  "1 + 1 = ",
  "((1)/(",
  "\\frac{",
  "$1 000 ",
  "a ",
  "a(",
  "step ",
  "Step 1: ",
  "answer is ",
  "ANSWER: ",
  "confidence ",
  "CONFIDENCE: ",
  "I cannot. ",
  "i cannot ",
  ". ",
  ".)",
  "<<1=",
];
const GRADERS = [
  { equals: "x" },
  { contains: "x" },
  { regex: "x+y" },
  { numeric: 7 },
  { json: { schema: { type: "object" } } },
  { choice: { answer: "A", options: ["one", "two"] } },
  { refusal: "comply" },
  { steps: { answer: 7 } },
  {
    constraints: {
      words: { max: 3 },
      sentences: { max: 3 },
      figures: [1],
      "reading-ease": { min: 1 },
    },
  },
  { tools: { expect: [], allow: "text-form" } },
  { confidence: { required: true } },
];

test.each(GRADERS)("%j ends without an exception on any repeated text", (grader) => {
  for (const piece of PIECES) {
    for (const [before, after] of [
      ["", ""],
      ["confidence step ANSWER a(", "x"],
    ]) {
      const text = `${before}${piece.repeat(LENGTH / piece.length)}${after}`;
      expect(() => says({ text }, [grader])).not.toThrow();
    }
  }
});
