import { expect, test } from "@jest/globals";
import { says } from "./graded.ts";

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
