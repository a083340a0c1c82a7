import { expect, test } from "@jest/globals";
import { generateInstances } from "../../src/suite/generate.ts";
import { said } from "./said.ts";
import { instances, loaded, suite, task } from "./written.ts";

const GRADE = "grade: [ { equals: x } ]";
const SAMPLE = "sample: { name: { choice: [a] }, q: { int: [1, 2] } }";
const FILES = { "d.jsonl": '{"id":"r","question":"Q"}\n' };
const DATASET = "dataset: { file: d.jsonl, id: id }";
const why = async (...lines: readonly string[]) => said(await suite(task(...lines), FILES));

test.each([
  [["input: hi", 'grade: [ { expression: "answer.text.size( <" } ]'], /6:28: .*\(character 19\)/],
  [
    ["input: hi", 'grade: [ { expression: { cel: "anser.text == 1.0" } } ]'],
    /6:35: Unknown variable: anser/,
  ],
  [["input: hi", "grade: [ { expression: nope(answer) } ]"], /nope/],
  [
    ["input: hi", "grade: [ { expression: 1.0 + 2 } ]"],
    /no such overload.*write whole numbers as 2\.0/,
  ],
  [["input: hi", "grade: [ { expression: answer.text.size() } ]"], /it must be true or false/],
])("the condition in %j is refused when the suite is read", async (lines, sentence) => {
  expect(await why(...lines)).toMatch(sentence);
});

test("a condition may read the answer and the variables", async () => {
  const cel = "answer.text.size() < 900 && answer.toolCalls.all(c, c.name != vars.name)";
  await expect(
    loaded(task("input: hi {{ q }}", SAMPLE, `grade: [ { expression: ${JSON.stringify(cel)} } ]`)),
  ).resolves.toBeDefined();
});

test("a condition with a template in it is checked once the template is filled in", async () => {
  const of = (end: string) =>
    task("input: hi", SAMPLE, `grade: [ { expression: "answer.text.size() < {{ q }}${end}" } ]`);
  expect((await instances(of("")))[0]?.graders[0]).toMatchObject({ kind: "expression" });
  const drawn = generateInstances(await loaded(of(" +")), "a");
  expect(said(drawn)).toMatch(/s\.suite\.yml:7:28: Unexpected token.*in instance \w+/);
});

test.each([
  [['let: { b: "a * 2.0", a: "1.0" }'], /6:15: Unknown variable: a/],
  [['let: { a: "a + 1.0" }'], /6:15: Unknown variable: a/],
  [['let: { a: "nope(1.0)" }'], /6:15: /],
  [['let: { a: "q * 2.0" }', "dataset: { file: d.jsonl }"], /6:15: Unknown variable: q/],
])("%j is refused when the suite is read", async (lines, sentence) => {
  expect(await why("input: hi", ...lines, GRADE)).toMatch(sentence);
});

test("computed values may read samples, columns and what stands above them", async () => {
  const [one] = await instances(
    task(
      "input: '{{ c }}'",
      "sample: { q: { choice: [3] } }",
      'let: { a: "q * 2.0", b: "question + string(int(a))", c: "b" }',
      "dataset: { file: d.jsonl }",
      GRADE,
    ),
    "seed",
    FILES,
  );
  expect(one?.input).toBe("Q6");
});

test.each([
  [["input: '{{ q }} {{ nam }}'"], /5:24: the variable "nam".*did you mean "name"/],
  [["input: |", "  one {{ name }}", "  nam {{ q }} {{ nam }}"], /7:22: the variable "nam"/],
  [["input: |", "  one", "  {% if q > 1 %}{{ nam }}{% endif %}"], /7:24: the variable "nam"/],
  [["input: |", "  one", "  {{ q"], /7:7: output "\{\{ q.*not closed/],
  [["input: '{% include q %}'"], /5:13: a template reads no other file/],
])("%j names the line and column inside the input", async (lines, sentence) => {
  expect(await why(...lines, SAMPLE, GRADE)).toMatch(sentence);
});

test("an input over a dataset reads its columns and nothing else", async () => {
  expect(await why("input: 'Q {{ qestion }}'", DATASET, GRADE)).toMatch(
    /5:18: the variable "qestion".*did you mean "question"/,
  );
  const narrow = "dataset: { file: d.jsonl, vars: [id] }";
  expect(await why("input: 'Q {{ question }}'", narrow, GRADE)).toMatch(/"question"/);
  await expect(
    loaded(task("input: '{{ question }}'", DATASET, GRADE), FILES),
  ).resolves.toBeDefined();
});

test("a column may not be sampled or computed over", async () => {
  expect(await why("input: hi", DATASET, "sample: { question: { int: [1, 2] } }", GRADE)).toMatch(
    /7:15: "question" is a column of the dataset already/,
  );
  expect(await why("input: hi", DATASET, 'let: { question: "1.0" }', GRADE)).toMatch(
    /7:12: "question" is a column of the dataset already/,
  );
});

test("facts that steps are given must be variables", async () => {
  const grade = "grade: [ { steps: { answer: 1, given: [q, qq] } } ]";
  expect(await why("input: hi {{ q }}", SAMPLE, grade)).toMatch(
    /7:47: no variable is called "qq" \(did you mean "q"\?\)/,
  );
});
