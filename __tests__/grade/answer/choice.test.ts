import { expect, test } from "@jest/globals";
import { says } from "../graded.ts";

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

test.each([
  "(B)",
  "B)",
  "**B**",
  "**(B)**",
  "Option B",
  "option (B)",
  "The correct answer is (B) because (A) is wrong.",
  "The answer is **B**: it is later. (A) and (C) are wrong.",
  "The answer is B, not A.",
  "The answer is not A but B.",
  "The answer is (B) rather than (A).",
  "(A) and (C) cannot be true. Therefore, (B).",
  "ANSWER: (A) is wrong and (C) is wrong, so (B)",
  "(B) is the correct answer.",
  "Option B is correct.",
  "(A) is wrong.\n(B) is the best option because it is later.\n(C) is wrong.",
  "I looked at all of them.\n\n### Answer\n\n(B) Rome",
  "$\\boxed{\\text{B}}$",
  "The correct choice is therefore (B).",
  "ANSWER: A\nWait, that was too fast.\nANSWER: B",
  "The final answer is:\n\n**B**",
  "**Answer: B** (95% confident)",
  "My answer is (B). I hope this helps!",
])("%j chooses B and nothing else", (text) => {
  expect(says({ text }, [{ choice: "B" }])).toBe("passed");
  expect(says({ text }, [{ choice: "(A)" }])).toBe("reasoning.wrong-answer");
});

test.each([
  ["The answer is not (A).", "B"],
  ["The answer is neither (A) nor (C).", "B"],
  ["ANSWER: A? No, B", "A"],
  ["Answer: A look at the options shows this.\nIt is B.", "B"],
  ["Answer: Let us look at option A first.\nIt is early.\nSo it is B.", "B"],
  ["Answer: the first of these is named in (A), as it seems.\nYet (B) is later.", "B"],
  ["Unlike (A), which is early, (B) and (C) are late.\nThat much is clear to everybody here.", "B"],
  ["The answer could be seen in (A) with (B) behind it.", "B"],
  [
    "We first look at the premise and then at the rule.\n(A) was named first by the author of this long text.",
    "B",
  ],
])("%j does not say for sure whether it is %j", (text, answer) => {
  expect(says({ text }, [{ choice: answer }])).toMatch(/^ungraded/);
});

test.each([
  ["ANSWER: A and B", "A"],
  ["ANSWER: (A), (B)", "B"],
  ["ANSWER: A/B", "B"],
  ["The answer is both A and B.", "A"],
])("%j chooses several, so not %j", (text, answer) => {
  expect(says({ text }, [{ choice: answer }])).toBe("reasoning.wrong-answer");
});

test.each([
  ["So the answer is yes.", "yes", "passed"],
  ["So the answer is No.", "Yes", "reasoning.wrong-answer"],
  ["No, it is not plausible.", "no", "passed"],
  ["The argument is, given the premises, deductively valid.", "valid", "ungraded"],
  ["So the answer is not valid.", "invalid", "passed"],
  ["So the answer is not valid.", "valid", "reasoning.wrong-answer"],
  ["So the answer is that the argument does not follow.", "invalid", "ungraded"],
  ["The answer is deductively invalid.", "invalid", "passed"],
  ["ANSWER: yes and no", "yes", "ungraded"],
  ["ANSWER: True", "True", "passed"],
  ["ANSWER: False", "True", "reasoning.wrong-answer"],
  ["not ( True ) and ( True ) is False. So the answer is False.", "False", "passed"],
  ["ANSWER: implausible", "plausible", "reasoning.wrong-answer"],
  ["ANSWER: (None of the above)", "yes", "reasoning.wrong-answer"],
  ["ANSWER: the purple one", "purple", "ungraded"],
  ["ANSWER: purple, like the other", "purple", "passed"],
  ["ANSWER: red", "purple", "reasoning.wrong-answer"],
  ["Answer: We look at each premise in turn.\nBoth hold.\nSo it follows.", "valid", "ungraded"],
  ["Answer: We look at each ball in turn.\nIt is purple.", "purple", "ungraded"],
  ["ANSWER: seven", "7", "ungraded"],
  ["ANSWER: 7", "7", "passed"],
])("%j for the word %j: %s", (text, answer, expected) => {
  expect(says({ text }, [{ choice: answer }]).replace(/:.*/, "")).toBe(expected);
});

test.each([
  ["ANSWER: not York", "Rome", "ungraded"],
  ["ANSWER: (A) York", "York", "ungraded"],
  ["ANSWER: (B) York", "York", "passed"],
  ["ANSWER: (C) because New York is too big", "Rome", "passed"],
  ["ANSWER: York or Rome", "Rome", "ungraded"],
  ["ANSWER: none of these cities", "Rome", "format.broken-format"],
])("among options %j for %j: %s, however it is denied", (text, answer, expected) => {
  expect(says({ text }, [{ choice: { answer, options } }]).replace(/:.*/, "")).toBe(expected);
});

test.each([
  ["A: (B)", "B", "passed"],
  ["A: (B)", "A", "reasoning.wrong-answer"],
  ["A: Paris", "A", "passed"],
  ["A: Rome", "B", "ungraded"],
  ["I can exclude A, C and D, leaving B.", "B", "passed"],
  ["I can exclude A, C and D, leaving B.", "A", "reasoning.wrong-answer"],
  ["I'd rule out A.", "A", "ungraded"],
  ["a) no, b) fits. The answer's b.", "B", "passed"],
  ["a) no, b) fits. The answer's b.", "A", "reasoning.wrong-answer"],
  ["Option B is right, because option A lies further west.", "B", "passed"],
  ["It might be York or Rome; hence it is Rome.", "Rome", "passed"],
  ['{"answer": "B", "why": "A is in France"}', "B", "passed"],
  ["York lies in England.\nParis lies in France.\n\n**(B) Rome**", "A", "reasoning.wrong-answer"],
])("among options %j for %j: %s", (text, answer, expected) => {
  const cities = ["Paris", "Rome", "York", "New York"];
  expect(says({ text }, [{ choice: { answer, options: cities } }]).replace(/:.*/, "")).toBe(
    expected,
  );
});

test.each([
  ["**Yes**, the sentence is plausible. There is no contradiction.", "yes", "passed"],
  [
    "**Yes**, the sentence is plausible. There is no contradiction.",
    "no",
    "reasoning.wrong-answer",
  ],
  [
    "No, it is not plausible. A yes would require that the keeper serves from his goal line.",
    "no",
    "passed",
  ],
  ["invalid: it would be valid if the second premise were turned round.", "invalid", "passed"],
  ["The result is False, not True.", "False", "passed"],
  ["The whole expression evaluates to True.", "False", "reasoning.wrong-answer"],
  ["The argument isn't valid.", "invalid", "passed"],
  ["The argument isn't valid.", "valid", "reasoning.wrong-answer"],
  ["No, not that I know. Yes, he keeps goal, but that is handball.", "yes", "ungraded"],
  ["yes or no? yes", "yes", "ungraded"],
  ["Yes. Hmm, but wait, no.", "yes", "ungraded"],
  ["Yes, a keeper may do so. But he does not serve, so the sentence fails.", "yes", "ungraded"],
])("%j for %j: %s", (text, answer, expected) => {
  expect(says({ text }, [{ choice: answer }]).replace(/:.*/, "")).toBe(expected);
});
