/** JSON answers: where the value stands, how strictly it is read, where it breaks the schema. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { gradeOf, says } from "../graded.ts";

const schema = {
  type: "object",
  properties: {
    city: { type: "string" },
    days: { type: "array", items: { type: "object", properties: { date: { format: "date" } } } },
  },
  required: ["city"],
};
const rome = { schema, equals: { city: "Rome" } };
const BROKEN = "format.broken-format";

test.each([
  ['{"city":"Rome"}', "passed"],
  ['\uFEFF{"city":"Rome"}\n', "passed"],
  ['{"city":"Rome"} I hope this helps.', "passed"],
  ['Here: {"city":"Rome"}', "passed"],
  ['Here it is [1]: {"city":"Rome"} (see [2])', "passed"],
  ['```json\n{"city":"Rome"}\n```', "passed"],
  ['Sure!\n```\n{"city":"Rome"}\n```\nIt is { short }.', "passed"],
  ['```json\n{"city":"Rome"}```', "passed"],
  ['  ```json\n  {"city":"Rome"}\n  ```', "passed"],
  ['<think>{"city":"Oslo"}?</think>{"city":"Rome"}', "passed"],
  ['{"city":"Rome"} That is, again: {"city":"Rome"}', "passed"],
  ['{"city":"Oslo"}', "reasoning.wrong-answer"],
  ['"Rome"', `${BROKEN}, reasoning.wrong-answer`],
  ["Rome", BROKEN],
  ['{"city":"Rome",}', BROKEN],
  ['{"city":"Rome" /* the capital */}', BROKEN],
  ["{'city':'Rome'}", BROKEN],
  ['{city:"Rome"}', BROKEN],
  ['{"city":NaN}', BROKEN],
  ['{"city":"Rome","n":Infinity}', BROKEN],
  ['{"city":"Rome","n":01}', BROKEN],
  ['{"city":"Ro\nme"}', BROKEN],
  ['{"city":"Rome"', BROKEN],
  ['{"places": {"city":"Rome"},}', BROKEN],
  ['Here: {"places": {"city":"Rome"}', BROKEN],
  ['{"city":"Oslo","city":"Rome"}', BROKEN],
  ['{"city":"Oslo","\\u0063ity":"Rome"}', BROKEN],
])("%j: %s", (text, expected) => {
  expect(says({ text }, [{ json: rome }])).toBe(expected);
});

test("several values are graded together while they deserve the same grade", () => {
  const after = (text: string) => says({ text }, [{ json: rome }]);
  expect(after('First {"city":"Oslo"}, then {"city":"Rome"}')).toBe(
    "ungraded: the answer holds several JSON values",
  );
  expect(after('First {"city":"Oslo"}, then {"city":"Lima"}')).toBe("reasoning.wrong-answer");
});

test("keys may repeat in different objects, and look like keys in texts", () => {
  const text = '{"a":[{"b":1},{"b":2}],"b":"\\"b\\":","c":{"a":1}}';
  expect(says({ text }, [{ json: {} }])).toBe("passed");
});

test.each([
  ['{"city":1}', "JSON does not fit the schema: /city has another type"],
  ["{}", "JSON does not fit the schema: the value misses a required property"],
  [
    '{"city":"Rome","days":[{"date":"2026-01-31"},{"date":"2026-02-30"}]}',
    "JSON does not fit the schema: /days/*/date has another format",
  ],
  ["[1]", "JSON does not fit the schema: the value has another type"],
  ["no", "no JSON found"],
  ["{no}", "no JSON that parses"],
  ['{"city":"Rome","city":"Rome"}', "JSON object has the same key twice"],
])("%j: %s", (text, rule) => {
  const { grade } = gradeOf({ text }, [{ json: { schema } }]);
  expect(grade.kind === "failed" && grade.findings[0]?.rule).toBe(rule);
});

test("the path holds names of the schema alone", () => {
  const open = { additionalProperties: { type: "number" } };
  const { grade } = gradeOf({ text: '{"SECRET":"x"}' }, [{ json: { schema: open } }]);
  expect(JSON.stringify(grade)).not.toContain("SECRET");
});

test.each([{ pattern: "^[\\w-.]+$" }, { $ref: "#/nowhere" }])(
  "a schema that cannot be used grades nothing: %j",
  (unusable) => {
    expect(says({ text: '"x"' }, [{ json: { schema: unusable } }])).toBe(
      "ungraded: the task's JSON Schema cannot be used",
    );
  },
);

test("draft 2020-12: prefixItems, dependentRequired, $defs, unevaluatedProperties", () => {
  const wanted = {
    $defs: { pair: { prefixItems: [{ type: "string" }, { type: "integer" }], items: false } },
    properties: { at: { $ref: "#/$defs/pair" }, from: {}, to: {} },
    dependentRequired: { from: ["to"] },
    unevaluatedProperties: false,
  };
  const after = (value: object) =>
    says({ text: JSON.stringify(value) }, [{ json: { schema: wanted } }]);
  expect(after({ at: ["a", 1] })).toBe("passed");
  expect(after({ at: ["a", 1, 2] })).toBe(BROKEN);
  expect(after({ at: ["a", 1.5] })).toBe(BROKEN);
  expect(after({ from: 1 })).toBe(BROKEN);
  expect(after({ other: 1 })).toBe(BROKEN);
});

test("numbers are equal by value, whatever way they are written", () => {
  const json = { equals: { n: [1, 100, 0.5, 0] } };
  expect(says({ text: '{"n":[1.0,1e2,5e-1,-0]}' }, [{ json }])).toBe("passed");
  expect(says({ text: '{"n":["1",100,0.5,0]}' }, [{ json }])).toBe("reasoning.wrong-answer");
  expect(says({ text: '{"n":[100,1,0.5,0]}' }, [{ json }])).toBe("reasoning.wrong-answer");
});

test("any JSON equals itself in any layout, alone, fenced and in prose", () => {
  const shuffled = (value: unknown): unknown =>
    typeof value !== "object" || value === null
      ? value
      : Array.isArray(value)
        ? value.map(shuffled)
        : Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, each]) => [key, shuffled(each)]),
          );
  const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { minKeys: 1 });
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (json, indent) => {
      const equals: unknown = JSON.parse(JSON.stringify(json));
      const written = JSON.stringify(shuffled(equals), null, indent);
      for (const text of [
        written,
        `\`\`\`json\n${written}\n\`\`\``,
        `The answer: ${written}. Done`,
      ]) {
        expect(says({ text }, [{ json: { equals } }])).toBe("passed");
      }
    }),
  );
});

test.each([1_000, 10_000, 100_000])("%d levels of nesting are not read", (depth) => {
  const lists = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const objects = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  for (const text of [lists, objects, `x ${lists}`, "[".repeat(depth), '{"a":'.repeat(depth)]) {
    expect(says({ text }, [{ json: { equals: [[]], schema: { type: "array" } } }])).toBe(BROKEN);
  }
});

test.each([
  "[",
  "{",
  '{"a":',
  '"',
  '[{"',
  "{}",
  "[1],",
  '{"a":1,',
  "```json\n",
  '\\"',
  "1e9",
  "<think>",
])("a hundred kilobytes of %j end quickly", (piece) => {
  const repeated = piece.repeat(100_000 / piece.length);
  for (const text of [repeated, `[${repeated}]`, `x ${repeated} y`]) {
    const start = performance.now();
    says({ text }, [{ json: { schema, equals: 1 } }]);
    expect(performance.now() - start).toBeLessThan(1000);
  }
});

test("names of every object's prototype are plain names", () => {
  const text = '{"__proto__":{"city":"Rome"},"constructor":1}';
  expect(says({ text }, [{ json: { schema } }])).toBe(BROKEN);
  expect(says({ text }, [{ json: { equals: JSON.parse(text) } }])).toBe("passed");
  expect(says({ text: "{}" }, [{ json: { equals: JSON.parse(text) } }])).toBe(
    "reasoning.wrong-answer",
  );
});
