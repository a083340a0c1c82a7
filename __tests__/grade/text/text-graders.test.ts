import { expect, test } from "@jest/globals";
import { says } from "../graded.ts";

test.each([
  [{ equals: "Paris" }, " Paris\n", "passed"],
  [{ equals: ["Rome", "Paris"] }, "Paris", "passed"],
  [{ equals: "paris" }, "Paris", "reasoning.wrong-answer"],
  [{ equals: { text: "paris", "ignore-case": true } }, "Paris", "passed"],
  [{ equals: 1000 }, "1,000", "passed"],
  [{ equals: 1000 }, "10,000", "reasoning.wrong-answer"],
  [{ equals: "Paris" }, "It is Paris", "reasoning.wrong-answer"],
  [{ contains: "it's" }, "I think it’s so", "passed"],
  [{ contains: ["a", "b"] }, "a only", "reasoning.wrong-answer"],
  [{ contains: { any: ["a", "b"] } }, "b", "passed"],
  [{ contains: { any: ["x", "y"] } }, "b", "reasoning.wrong-answer"],
  [{ contains: { none: ["refund"] } }, "no refunds", "creative.constraint-violation"],
  [{ contains: { all: "a", none: "b" } }, "ab", "creative.constraint-violation"],
  [{ contains: 12 }, "there are 112", "reasoning.wrong-answer"],
  [{ contains: 1200 }, "there are 1,200", "passed"],
  [{ regex: "^ID-\\d+$" }, "see\nID-12\n", "passed"],
  [{ regex: "^ID-\\d+$" }, "see ID-12", "format.broken-format"],
  [
    { regex: { pattern: "todo", "ignore-case": true, absent: true } },
    "TODO",
    "creative.constraint-violation",
  ],
  [{ regex: { pattern: "todo", absent: true } }, "done", "passed"],
])("%j on %j: %s", (entry, text, expected) => {
  expect(says({ text }, [entry])).toBe(expected);
});

test("a pattern outside RE2 is refused where it is written", () => {
  expect(() => says({ text: "x" }, [{ regex: "(?=x)" }])).toThrow(/RE2/);
});

test("a hostile text cannot make a pattern slow", () => {
  const text = `${"a".repeat(50_000)}b`;
  expect(says({ text }, [{ regex: "^(a+)+$" }])).toBe("format.broken-format");
});

const schema = {
  type: "object",
  properties: { city: { type: "string" }, days: { type: "integer" } },
  required: ["city"],
};

test.each([
  ['{"city":"Rome","days":3}', "passed"],
  ['Here it is:\n```json\n{"city":"Rome"}\n```\nEnjoy', "passed"],
  ['The result {"city":"a } b"} fits', "passed"],
  ['{"days":3}', "format.broken-format"],
  ['{"city":"Rome","days":3.5}', "format.broken-format"],
  ["{city: Rome}", "format.broken-format"],
  ["no json", "format.broken-format"],
])("json %j: %s", (text, expected) => {
  expect(says({ text }, [{ json: { schema } }])).toBe(expected);
});

test("json equals compares deeply, whatever the order of keys", () => {
  const json = { equals: { a: [1, { b: null }], c: "x" } };
  expect(says({ text: '{"c":"x","a":[1,{"b":null}]}' }, [{ json }])).toBe("passed");
  expect(says({ text: '{"c":"x","a":[1,{"b":0}]}' }, [{ json }])).toBe("reasoning.wrong-answer");
});

test.each([
  ["So the answer is ] } ) .", "] } )", "passed"],
  ["] } )", "] } )", "passed"],
  ["So the answer is ] } >.", "] } )", "reasoning.wrong-answer"],
  ["We close both. So the answer is ).", ")", "passed"],
  ["So the answer is ]}).", "] } )", "ungraded"],
  ["So the answer is apple pear plum.", "apple pear plum", "passed"],
  ["So the answer is pear apple plum.", "apple pear plum", "reasoning.wrong-answer"],
  ["ANSWER: apple, pear, plum", "apple pear plum", "ungraded"],
  ['**ANSWER:** "The Green Mile"', "The Green Mile", "passed"],
  ["ANSWER: the green mile", "The Green Mile", "ungraded"],
  ["The answer is []", "[]", "passed"],
  ["The answer is Paris, the capital of France.", "Paris", "passed"],
  ["The answer is Paris or Rome.", "Paris", "ungraded"],
  ["The answer is Rome.", "Paris", "reasoning.wrong-answer"],
  ["One could go on and on about this, and many have done so in long books.", "Paris", "ungraded"],
  ["The answer is 1,000.", 1000, "passed"],
  ["The answer is 10,000.", 1000, "reasoning.wrong-answer"],
])("what %j concludes is %j: %s", (text, wanted, expected) => {
  const entry = { equals: { text: wanted, take: "final" } };
  expect(says({ text }, [entry]).replace(/:.*/, "")).toBe(expected);
});

test("the conclusion may stand behind a marker, and case may not matter", () => {
  const equals = { text: ["Rome", "Paris"], take: "final", marker: "City:", "ignore-case": true };
  expect(says({ text: "It is in the north.\nCity: PARIS" }, [{ equals }])).toBe("passed");
  expect(says({ text: "It is in the north.\nCity: Oslo" }, [{ equals }])).toBe(
    "reasoning.wrong-answer",
  );
});
