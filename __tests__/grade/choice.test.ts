import { expect, test } from "@jest/globals";
import { says } from "./graded.ts";

test.each([
  ["ANSWER: B", "B"],
  ["ANSWER: (B)", "(B)"],
  ["**Answer:** b) Rome", "B"],
  ["So the answer is (B).", "b"],
  ["(A) is tempting, but too early. (C) is false.\nSo the answer is (B).", "B"],
  ["The correct option is B because it is later.", "B"],
  ["\\boxed{B}", "B"],
  ["B", "B"],
  ["B.\nCONFIDENCE: 90", "B"],
  ["So the answer is yes.", "yes"],
  ["Yes, because it rained.", "yes"],
  ["ANSWER: invalid", "invalid"],
])("%j chooses %j", (text, answer) => {
  expect(says({ text }, [{ choice: answer }])).toBe("passed");
});

test.each([
  ["ANSWER: A", "B", "reasoning.wrong-answer"],
  ["So the answer is (A) or (B).", "B", "reasoning.wrong-answer"],
  ["ANSWER: A or B", "A", "reasoning.wrong-answer"],
  ["ANSWER: invalid", "valid", "reasoning.wrong-answer"],
  ["So the answer is no.", "yes", "reasoning.wrong-answer"],
  ["ANSWER: hard to say", "B", "format.broken-format"],
  ["ANSWER: I think the argument is valid", "valid", "ungraded: the chosen option is not clear"],
])("%j for %j: %s", (text, answer, expected) => {
  expect(says({ text }, [{ choice: answer }])).toBe(expected);
});

const options = ["New York", "York", "Rome"];
test.each([
  ["ANSWER: York", "York", "passed"],
  ["ANSWER: New York", "York", "reasoning.wrong-answer"],
  ["ANSWER: B", "York", "passed"],
  ["ANSWER: the city of Rome", "C", "passed"],
  ["ANSWER: (A) New York", "A", "passed"],
  ["ANSWER: Paris", "C", "format.broken-format"],
])("among options %j for %j: %s", (text, answer, expected) => {
  expect(says({ text }, [{ choice: { answer, options } }])).toBe(expected);
});

test("a long answer without a conclusion accuses nobody", () => {
  const text = `If we look at (A), ${"it says that this and that happened, ".repeat(5)}and so on`;
  expect(says({ text }, [{ choice: "B" }])).toBe("ungraded: no conclusion that a rule can read");
});
