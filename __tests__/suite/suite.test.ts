import { expect, test } from "@jest/globals";
import { loaded, suite, task, why } from "./written.ts";

const GRADE = "grade: [ { equals: x } ]";

test("shorthand stands for the setting it abbreviates", async () => {
  const read = await loaded(
    task(
      "input: hi",
      "grade:",
      "  - equals: x",
      "  - contains: [a, b]",
      "  - regex: ^a",
      '  - numeric: "{{ q }}"',
      "sample: { q: { int: [1, 2] } }",
    ),
  );
  expect(read.tasks[0]?.graders).toEqual([
    { kind: "equals", settings: { text: "x" } },
    { kind: "contains", settings: { all: ["a", "b"] } },
    { kind: "regex", settings: { pattern: "^a" } },
    { kind: "numeric", settings: { equals: "{{ q }}" } },
  ]);
});

test("a task that samples has sixteen instances, one that does not has one, a dataset all its rows", async () => {
  const count = async (...lines: string[]) =>
    (await loaded(task(...lines, GRADE), { "d.jsonl": '{"a":1}\n{"a":2}\n' })).tasks[0]?.instances;
  expect(await count("input: hi {{ q }}", "sample: { q: { int: [1, 9] } }")).toBe(16);
  expect(await count("input: hi")).toBe(1);
  expect(await count("dataset: { file: d.jsonl }", "input: hi {{ a }}")).toBe(2);
});

test.each([
  [
    ["input: hi", "grade: [ { eqals: x } ]"],
    /s\.suite\.yml:6:16: unknown grader "eqals" \(did you mean "equals"\?\)/,
  ],
  [
    ["input: hi", "grade: [ { equals: x, contains: y } ]"],
    /one entry names one grader \(start each grader with its own dash\)/,
  ],
  [["input: hi", "grade: []"], /grade/],
  [
    ["input: hi", "grade: [ { equals: { texts: x } } ]"],
    /unknown key "texts" \(did you mean "text"\?\)/,
  ],
  [["input: hi", "grade: [ { numeric: many } ]"], /must be a number or a template/],
  [
    ["input: hi", "grade: [ { numeric: { equals: 1, tolerance: 5 percent } } ]"],
    /must be a number or a percentage/,
  ],
  [["input: hi", 'grade: [ { regex: "(?=x)" } ]'], /s\.suite\.yml:6:\d+: .*(RE2|pattern|group)/i],
  [["input: hi", "grade: [ { equals: { text: x, mode: wrong } } ]"], /must be family\.mode/],
  [
    ["input: hi {{ nam }}", GRADE, "sample: { name: { choice: [a] } }"],
    /s\.suite\.yml:5:12: the variable "nam" is neither sampled nor computed \(did you mean "name"\?\)/,
  ],
  [["input: hi {{ q | fooo }}", GRADE, "sample: { q: { int: [1, 2] } }"], /undefined filter: fooo/],
  [["input: hi", GRADE, "sample: { q: { int: [5, 2] } }"], /the range ends before it starts/],
  [
    ["input: hi", GRADE, "sample: { q: { int: [1, 2] } }", 'let: { q: "1.0" }'],
    /"q" is sampled already/,
  ],
  [
    ["input: hi", GRADE, 'let: { q: "1.0 +" }'],
    /s\.suite\.yml:7:15: .*Unexpected token.*character 6/,
  ],
  [["input: hi", GRADE, "sample: { input: { int: [1, 2] } }"], /reserved for the task's own input/],
  [["input: hi", GRADE, "dataset: { file: none.jsonl }"], /none\.jsonl does not exist/],
  [["inptu: hi", GRADE], /unknown key "inptu" \(did you mean "input"\?\)/],
])("%j is refused with its place", async (lines, sentence) => {
  expect(why(await suite(task(...lines)))).toMatch(sentence);
});

test("a task id may stand once", async () => {
  const twice = `${task("input: hi", GRADE)}  - id: t\n    input: ho\n    ${GRADE}\n`;
  expect(why(await suite(twice))).toMatch(/s\.suite\.yml:7:9: a second task with the id "t"/);
});

test("the digest follows meaning and data, not layout", async () => {
  const digest = async (text: string, row = '{"a":1}') =>
    (await loaded(text, { "d.jsonl": row })).digest;
  const one = task("dataset: { file: d.jsonl }", "input: hi {{ a }}", GRADE);
  const reordered = task(GRADE, "input: hi {{ a }}", "# a remark", "dataset: {file: d.jsonl}");
  expect(await digest(reordered)).toBe(await digest(one));
  expect(await digest(one, '{"a":2}')).not.toBe(await digest(one));
});
