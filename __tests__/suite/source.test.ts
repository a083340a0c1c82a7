import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { z } from "zod";
import { parseSource, placeIn } from "../../src/suite/source.ts";
import { places, valueIn } from "./said.ts";

const schema = z.strictObject({
  name: z.string().optional(),
  size: z
    .union([
      z.strictObject({ int: z.tuple([z.int(), z.int()]) }),
      z.strictObject({ float: z.tuple([z.number(), z.number()]), step: z.number().optional() }),
      z.strictObject({ choice: z.array(z.string()) }),
    ])
    .optional(),
  looks: z.union([z.literal(1), z.literal(3)]).optional(),
  any: z.union([z.string(), z.array(z.string())]).optional(),
  free: z.unknown().optional(),
  table: z.record(z.string(), z.strictObject({ kind: z.string() })).optional(),
});
const read = (text: string) => parseSource({ what: "The file f", file: "f", text, schema });
const told = (text: string) => places(read(text));

test.each([
  ["", "1:1 the file is empty"],
  [" \n# nothing\n", "1:1 the file is empty"],
  ["hello", "1:1 expected object, received string"],
  ["- a", "1:1 expected object, received array"],
  ["name: a\n\tsize: 1\n", "2:1 Tabs are not allowed as indentation"],
  ["name: a\nname: b\n", "2:1 Map keys must be unique"],
  ["name: a\n---\nname: b\n", "2:1 the file holds several documents; only one is read"],
  ["name: *a\n", "1:7 no anchor &a stands before"],
  ["name: !!js/function x\n", "1:7 Unresolved tag: tag:yaml.org,2002:js/function"],
  ["<<: 1\n", "1:1 a merge key (<<) takes a map, an alias of one or a list of these"],
  ["name:\n  - x\n", "2:3 name: expected string, received array"],
])("%j is refused as %j", (text, said) => {
  expect(told(text)).toEqual([said]);
});

test("a union speaks for the branch that was meant", () => {
  expect(told("size: { float: [1, 2], setp: 1 }")).toEqual([
    '1:24 unknown key "setp" (did you mean "step"?)',
  ]);
  expect(told("size: { int: [1, 2.5] }")).toEqual([
    "1:18 size.int.1: expected int, received number",
  ]);
  expect(told("size: { int: [1, 2], choice: [a] }")).toEqual([
    '1:22 "choice" does not go with the other keys here',
  ]);
  expect(told("looks: 2")).toEqual(["1:8 looks: expected 1 or 3"]);
  expect(told("any: 7")).toEqual(["1:6 any: expected string or array, received number"]);
});

test("one typo of a required key is one issue", () => {
  expect(told("table: { a: { knid: x } }")).toEqual([
    '1:15 unknown key "knid" (did you mean "kind"?)',
  ]);
});

test("issues come in the order of their places", () => {
  expect(told("zzz: 1\nlooks: 2\nname: []\n").map((said) => said.split(" ")[0])).toEqual([
    "1:1",
    "2:8",
    "3:7",
  ]);
});

test("keys that objects of the language inherit are keys like any other", () => {
  expect(told("constructor: 1")[0]).toMatch(/^1:1 unknown key "constructor"/);
  expect(told("table: { toString: { kind: 1 } }")).toEqual([
    "1:28 table.toString.kind: expected string, received number",
  ]);
  expect(told("table: { __proto__: { kind: x } }")).toEqual(['1:10 "__proto__" cannot be a key']);
});

test("keys that are no text are refused, and nothing is printed about it", () => {
  expect(told("? [a, b]\n: 1\n")[0]).toMatch(/^1:\d+ With stringKeys, all keys must be strings/);
});

test("anchors, aliases and merge keys mean what they say", () => {
  const text = "table:\n  a: &one { kind: x }\n  b: *one\n  c:\n    <<: *one\n";
  expect(valueIn(read(text)).value.table).toEqual({
    a: { kind: "x" },
    b: { kind: "x" },
    c: { kind: "x" },
  });
});

test("a document that multiplies or contains itself, or digs without end, is refused", () => {
  const layers = Array.from({ length: 12 }, (_, layer) => {
    const inner = layer === 0 ? "x" : `*a${layer - 1}`;
    return `  - &a${layer} [${Array(9).fill(inner).join(",")}]\n`;
  });
  expect(told(`free:\n${layers.join("")}`)).toEqual([
    "1:1 aliases multiply the file beyond what is read",
  ]);
  expect(told("free: &a [*a]")).toEqual(['1:11 the alias "a" contains itself']);
  expect(told("free: &a { x: { y: *a } }")).toEqual(['1:20 the alias "a" contains itself']);
  for (const depth of [101, 900, 20_000]) {
    const deep = `free: ${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(told(deep)).toEqual([expect.stringMatching(/^1:\d+ nested more than 100 levels deep$/)]);
  }
  expect(told(`free: ${"[".repeat(20_000)}`)).toEqual([
    expect.stringMatching(/^1:\d+ nested more than 100 levels deep$/),
  ]);
});

test("no more than twenty issues are told", () => {
  const text = Array.from({ length: 50 }, (_, n) => `x${n}: 1\n`).join("");
  expect(told(text)).toHaveLength(20);
});

test("JSON, CRLF and a byte-order mark are read; text that was not UTF-8 stays as it was decoded", () => {
  expect(valueIn(read('{"name": "a"}')).value).toEqual({ name: "a" });
  expect(valueIn(read("\ufeffname: a\r\nlooks: 1\r\n")).value).toEqual({ name: "a", looks: 1 });
  expect(valueIn(read("name: caf\ufffd\n")).value).toEqual({ name: "caf\ufffd" });
  expect(told("\ufeffnaem: a\r\n")).toEqual(['1:1 unknown key "naem" (did you mean "name"?)']);
});

test("no text makes the parser throw", () => {
  const bits = [
    "name",
    ":",
    " ",
    "\n",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "<<",
    "|",
    ">",
    "'",
    '"',
    "!!",
    "?",
    "#",
    "\t",
    "%",
    "---",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      const result = read(parts.join(""));
      if (!result.ok) {
        for (const said of places(result)) expect(said).toMatch(/^\d+:\d+ \S/);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["a block", "any: |\n  one\n  two X\n", "3:7"],
  ["a block that keeps empty lines", "any: |+\n\n    one\n     two X\n", "4:10"],
  ["a plain text", "any: one X\n", "1:10"],
  ["a quoted text", "any: 'one X'\n", "1:11"],
  ["a text whose lines are not the file's", 'any: "one\\ntwo X"\n', "1:6"],
  ["a folded block", "any: >\n  one\n  two X\n", "2:3"],
  ["a plain text over two lines", "any: one\n  two X\n", "1:6"],
])("a place inside %s is a place in the file", (_what, text, expected) => {
  const { value, source } = valueIn(read(text));
  const lines = String(value.any).split("\n");
  const line = lines.findIndex((each) => each.includes("X"));
  const within = { line: line + 1, column: (lines[line] ?? "").indexOf("X") + 1 };
  const at = placeIn(source.textAt(["any"]), within);
  expect(`${at.line}:${at.column}`).toBe(expected);
});
