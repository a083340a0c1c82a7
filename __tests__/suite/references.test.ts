import { expect, test } from "@jest/globals";
import { inlineReferences } from "../../src/suite/references.ts";

const DOCUMENT = {
  defs: { a: { type: "string" }, "b/c~d": { $ref: "#/defs/a", description: "of b" }, list: ["x"] },
  loop: { properties: { again: { $ref: "#/loop" } } },
};
const inlined = (part: unknown, document: unknown = DOCUMENT) => {
  const read = inlineReferences(part, document);
  return read.ok ? read.value : read.problem;
};

test("a reference is replaced by what it names; what stands beside it wins", () => {
  expect(inlined({ $ref: "#/defs/a" })).toEqual({ type: "string" });
  expect(inlined({ $ref: "#/defs/a", type: "number" })).toEqual({ type: "number" });
  expect(inlined([{ $ref: "#/defs/b~1c~0d" }, 1, null])).toEqual([
    { type: "string", description: "of b" },
    1,
    null,
  ]);
  expect(inlined({ $ref: "#/defs/list/0" })).toBe("x");
});

test("the same reference twice is no loop, and a property called $ref is no reference", () => {
  const two = { p: { $ref: "#/defs/a" }, q: { $ref: "#/defs/a" } };
  expect(inlined(two)).toEqual({ p: { type: "string" }, q: { type: "string" } });
  const named = { properties: { $ref: { type: "string" } } };
  expect(inlined(named)).toEqual(named);
});

test.each([
  [{ $ref: "#/loop" }, "#/loop refers to itself"],
  [{ $ref: "#/defs/nothing" }, "#/defs/nothing leads nowhere"],
  [{ $ref: "#/defs/a/type/length" }, "#/defs/a/type/length leads nowhere"],
  [{ $ref: "#/constructor/name" }, "#/constructor/name leads nowhere"],
  [
    { $ref: "other.yml#/a" },
    "other.yml#/a is not in this file, and only references within it are read",
  ],
  [
    { x: [{ $ref: "https://example.test/a" }] },
    "https://example.test/a is not in this file, and only references within it are read",
  ],
])("%j is refused", (part, sentence) => {
  expect(inlined(part)).toBe(sentence);
});

test("references that multiply are refused before they fill the memory", () => {
  const levels = Object.fromEntries(
    Array.from({ length: 40 }, (_, level) => [
      `l${level}`,
      level === 0
        ? { type: "string" }
        : { a: { $ref: `#/l${level - 1}` }, b: { $ref: `#/l${level - 1}` } },
    ]),
  );
  expect(inlined({ $ref: "#/l39" }, levels)).toBe("its references make it too large to read");
});
