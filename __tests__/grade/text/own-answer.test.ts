/** What of a text is the model's own answer: not its thought, not the turns it invents; own examples. */
import { expect, test } from "@jest/globals";
import { ownAnswer, withoutThought } from "../../../src/grade/text/own-answer.ts";
import { says } from "../graded.ts";

test.each([
  ["<think>Is it 7? No.</think>\n\n5 apples", "5 apples"],
  ["<thinking>\n7\n</thinking>\n5", "5"],
  ["[THINK]7?[/THINK]5", "5"],
  ["◁think▷7?◁/think▷5", "5"],
  ["<think>7</think><think>8</think>5", "5"],
  ["So it is 7? No, 5.\n</think>\n\n5", "5"],
  ["<|channel|>analysis<|message|>7?<|end|><|start|>assistant<|channel|>final<|message|>5", "5"],
  ["No thought at all", "No thought at all"],
  ["I think </think> is a tag.", "I think </think> is a tag."],
])("%j says %j", (text, said) => {
  expect(withoutThought(text)?.trim()).toBe(said);
});

test.each(["<think>It is 7. Wait", "<|channel|>analysis<|message|>It is 7", "[THINK]7?"])(
  "%j is nothing but a thought, which no grader reads as the answer",
  (text) => {
    expect(ownAnswer(text).isOnlyThought).toBe(true);
    for (const grader of [
      { numeric: 7 },
      { choice: { answer: "A" } },
      { equals: { text: "7", take: "final" } },
      { constraints: { words: { max: 1 } } },
      { contains: "7" },
      { review: { planted: [{ defect: "CWE-79" }] } },
    ]) {
      expect(says({ text }, [grader])).toMatch(/^ungraded/);
    }
  },
);

const SURE = [
  "The answer is 5.\n\nQ: How many are left?\nA: The answer is 9.",
  "#### 5\n\nQuestion: Mia has 9 pens. How many?\n#### 9",
  "ANSWER: 5\n\n### Question\nHow many?\nANSWER: 9",
  "He has 5 left.\n\nHuman: And with 9?\nAssistant: Then 9.",
  "He has 5 left.\n\n### Instruction:\nAnd with 9?",
  "5\n\nQ: And with 9?\nA: 9",
  "It is 5.<|im_end|>\n<|im_start|>user\nAnd 9?",
  "It is 5.</s> [INST] And 9? [/INST] 9",
  "Question: How many?\nAnswer: The answer is 5.\n\nQuestion: How many now?\nAnswer: 9",
];

test.each(SURE)("%j is 5, not what is asked and answered behind it", (text) => {
  expect(says({ text }, [{ numeric: 5 }])).toBe("passed");
  expect(says({ text }, [{ numeric: 9 }])).toBe("reasoning.wrong-answer");
});

test.each([
  "Sure, here is the solution:\n\nQuestion: How many?\nAnswer: 9",
  "Question 1: How many pens? The answer is 5.\n\nQuestion 2: How many pencils? The answer is 9.",
  "Problem 1. There are 5.\n\nProblem 2. The answer is 9.",
  "```\nUser: 5\n```\nThe answer is 9.",
])("%j goes on with its own", (text) => {
  expect(says({ text }, [{ numeric: 9 }])).toBe("passed");
});

test("where it is not known whether a turn is the answer's own, nothing is graded that depends on it", () => {
  const text = "Leo has 5 left.\n\n### Question:\nSue gets 9.\n\n### Answer:\n9";
  expect(says({ text }, [{ numeric: 5 }])).toMatch(/^ungraded/);
  expect(says({ text }, [{ numeric: 9 }])).toMatch(/^ungraded/);
  expect(says({ text }, [{ numeric: 4 }])).toBe("reasoning.wrong-answer");
});

test("a thought with nothing behind it is an empty answer", () => {
  const text = "<think>It is 7.</think>\n";
  expect(says({ text }, [{ constraints: { words: { max: 1 } } }])).toBe("format.empty");
});
