import { expect, test } from "@jest/globals";
import { ok } from "../../src/result.ts";
import { loadSuite } from "../../src/suite/suite.ts";
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
    /s\.suite\.yml:5:18: the variable "nam" is neither sampled nor computed \(did you mean "name"\?\)/,
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

test.each([
  ["../../../etc/passwd", false],
  ["/etc/passwd", false],
  ["C:data.jsonl", false],
  ["..\\\\data.jsonl", false],
  ["../data/d.jsonl", true],
  ["./deep/../d.jsonl", true],
])("the dataset %s of a suite in .github is read: %s", async (file, isRead) => {
  const asked: string[] = [];
  const text = task("input: hi", `dataset: { file: "${file}" }`, GRADE);
  const read = await loadSuite(".github/s.suite.yml", async (path) => {
    asked.push(path);
    return ok(path === ".github/s.suite.yml" ? text : '{"a":1}\n');
  });
  expect(read.ok).toBe(isRead);
  expect(asked).toHaveLength(isRead ? 2 : 1);
  if (!read.ok) expect(why(read)).toMatch(/6:22: must be a path inside the repository/);
});

test("a suite from elsewhere reads data of its own folder only", async () => {
  const at = async (file: string, data: string) => {
    const text = task("input: hi", `dataset: { file: ${data} }`, GRADE);
    const read = await loadSuite(file, async (path) => ok(path === file ? text : '{"a":1}\n'));
    return read.ok ? read.value.files : why(read);
  };
  expect(await at("../mine/s.suite.yml", "d.jsonl")).toEqual(["../mine/d.jsonl"]);
  expect(await at("/home/me/s.suite.yml", "sub/d.jsonl")).toEqual(["/home/me/sub/d.jsonl"]);
  expect(await at("../mine/s.suite.yml", "../other/d.jsonl")).toMatch(/inside the repository/);
  expect(await at("/home/me/s.suite.yml", "../you/d.jsonl")).toMatch(/inside the repository/);
});

test.each([
  [["input: hi", "grade: [ contains ]"], /6:14: .*grade\.0/],
  [["input: hi", "grade: { contains: x }"], /6:12: .*expected array/],
  [["input: hi", "grade: [ {} ]"], /6:14: one entry names one grader/],
  [["input: hi", "grade: [ { constraints: { words: { mx: 3 } } } ]"], /6:40: unknown key "mx"/],
  [["input: hi", "grade: [ { tools: { expect: [ { cal: f } ] } } ]"], /6:37: unknown key "cal"/],
  [["input: hi", GRADE, "sample: { a: { itn: [1, 3] } }"], /7:20: unknown key "itn"/],
  [["input: hi", GRADE, "sample: { a: { choice: [] } }"], /7:28: /],
  [["input: hi", GRADE, "sample: { a-b: { int: [1, 2] } }"], /7:15: .*must be a letter/],
  [["input: hi", GRADE, "sample: { size: { int: [1.5, 2] } }"], /7:29: .*expected int/],
  [
    ["input: hi", GRADE, "sample: { map: { int: [1, 2] } }"],
    /is a word of the expression language/,
  ],
  [["input: hi", GRADE, "tools: [ { name: 'a b' } ]"], /7:22: .*must be at most 64 letters/],
  [["input: hi", GRADE, "instances: 5"], /7:16: nothing is sampled.*trials:/],
  [["input: hi", GRADE, "modes: [ nodot ]"], /7:14: .*must be family\.mode/],
  [["input: hi", GRADE, "category: A B"], /7:15: .*lower-case/],
])("%j is refused at its place", async (lines, sentence) => {
  expect(why(await suite(task(...lines)))).toMatch(sentence);
});

test("a dataset without rows is no task", async () => {
  const text = task("input: hi", "dataset: { file: d.csv }", GRADE);
  expect(why(await suite(text, { "d.csv": "a,b\n" }))).toMatch(/d\.csv:1:1: .*no rows/);
});
