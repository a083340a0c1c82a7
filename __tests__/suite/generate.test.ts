import { expect, test } from "@jest/globals";
import { generateInstances } from "../../src/suite/generate.ts";
import { instances, loaded, task, why } from "./written.ts";

const GRADE = "grade: [ { equals: x } ]";
const drawn = (sample: string, count = 400) =>
  task("input: hi", `instances: ${count}`, `sample: { q: ${sample} }`, GRADE);
const values = async (sample: string) =>
  (await instances(drawn(sample))).map(({ variables }) => variables.q);

test("the same seed draws the same instances, another seed others", async () => {
  const text = drawn("{ int: [1, 1000000] }", 50);
  expect(await instances(text, "a")).toEqual(await instances(text, "a"));
  const ids = new Set((await instances(text, "a")).map(({ id }) => id));
  expect((await instances(text, "b")).filter(({ id }) => ids.has(id))).toEqual([]);
});

test("adding a variable leaves the others as they were", async () => {
  const one = await instances(task("input: hi", "sample: { q: { int: [1, 99] } }", GRADE));
  const two = await instances(
    task("input: hi", "sample: { p: { int: [1, 9] }, q: { int: [1, 99] } }", GRADE),
  );
  expect(two.map(({ variables }) => variables.q)).toEqual(one.map(({ variables }) => variables.q));
});

test("whole numbers include both ends, each about as often", async () => {
  const counts = Map.groupBy(await values("{ int: [3, 6] }"), (value) => value);
  expect([...counts.keys()].sort()).toEqual([3, 4, 5, 6]);
  // 400 draws, 100 expected each; five standard deviations are 43.
  for (const own of counts.values()) expect(Math.abs(own.length - 100)).toBeLessThan(44);
});

test("steps are exact decimals and include both ends", async () => {
  const seen = new Set(await values("{ float: [0.1, 0.5], step: 0.1 }"));
  expect([...seen].sort()).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
});

test("a choice may be a text, a number or a map whose fields the input reads", async () => {
  const text = task(
    "input: to {{ city.name }} ({{ city.code }})",
    "sample: { city: { choice: [ { name: Oslo, code: 47 } ] } }",
    "grade: [ { equals: '{{ city.code }}' } ]",
  );
  const [only] = await instances(text);
  expect(only?.input).toBe("to Oslo (47)");
  expect(only?.graders).toEqual([{ kind: "equals", text: 47 }]);
});

test("computed values build on one another, and whole numbers print without a point", async () => {
  const text = task(
    "input: '{{ q }} {{ twice }} {{ third }}'",
    "sample: { q: { choice: [6] } }",
    'let: { twice: "q * 2.0", third: "twice / 4.0" }',
    "grade: [ { numeric: '{{ third }}' } ]",
  );
  const [only] = await instances(text);
  expect(only?.input).toBe("6 12 3");
  expect(only?.graders).toEqual([{ kind: "numeric", equals: 3 }]);
});

test("a lone reference keeps its type, in the depth of a grader too", async () => {
  const text = task(
    "input: hi",
    "sample: { page: { choice: [2] }, on: { choice: [true] } }",
    "grade: [ { tools: { expect: [ { call: list, args: { page: '{{ page }}', on: '{{ on }}', text: 'p{{ page }}' } } ] } } ]",
  );
  const [only] = await instances(text);
  expect(only?.graders).toMatchObject([{ expect: [{ args: { page: 2, on: true, text: "p2" } }] }]);
});

test("ids are unique within a task", async () => {
  const ids = (await instances(drawn("{ int: [1, 2] }", 5000))).map(({ id }) => id);
  expect(new Set(ids).size).toBe(5000);
});

test("rows are instances under their own ids; fewer instances than rows are drawn once each", async () => {
  const rows = Array.from({ length: 30 }, (_, n) => `{"id":"r${n}","q":"Q${n}"}\n`).join("");
  const text = (extra: string) =>
    task("dataset: { file: d.jsonl, id: id, vars: [q] }", "input: '{{ q }}'", extra, GRADE);
  const all = await instances(text("severity: minor"), "a", { "d.jsonl": rows });
  expect(all.map(({ id, input }) => [id, input]).slice(0, 2)).toEqual([
    ["r0", "Q0"],
    ["r1", "Q1"],
  ]);
  const some = await instances(text("instances: 10"), "a", { "d.jsonl": rows });
  expect(new Set(some.map(({ id }) => id)).size).toBe(10);
  const others = await instances(text("instances: 10"), "b", { "d.jsonl": rows });
  expect(others.map(({ id }) => id)).not.toEqual(some.map(({ id }) => id));
});

test.each([
  [["input: hi", 'let: { x: "y + 1.0" }', GRADE], /s\.suite\.yml:6:15: Unknown variable: y/],
  [["input: hi", 'let: { x: "1.0 / 0.0" }', GRADE], /not a finite number/],
  [
    ["input: hi", "sample: { q: { int: [1, 2] } }", 'let: { x: "q * 2" }', GRADE],
    /write whole numbers as 2\.0/,
  ],
  [
    ["input: hi", "grade: [ { equals: 'a {{ nope }}' } ]"],
    /s\.suite\.yml:6:\d+: undefined variable: nope/,
  ],
  [
    ["input: hi", "sample: { q: { choice: [many] } }", "grade: [ { numeric: '{{ q }}' } ]"],
    /must be a number.*in instance/,
  ],
])("%j is found when instances are drawn, with its place", async (lines, sentence) => {
  expect(why(generateInstances(await loaded(task(...lines)), "a"))).toMatch(sentence);
});
