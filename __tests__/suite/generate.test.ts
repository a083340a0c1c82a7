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

test("an unknown variable in a grader is found at its own string", async () => {
  const text = task(
    "input: hi",
    "grade:",
    "  - contains: x",
    "  - contains: { all: [fine, 'a {{ nope }}'] }",
  );
  expect(why(generateInstances(await loaded(text), "a"))).toMatch(
    /s\.suite\.yml:8:33: undefined variable: nope/,
  );
});

test("two instances whose short names agree get names of their own", async () => {
  // Under this seed the names of the instances 41713 and 79901 agree.
  const suite = await loaded(drawn("{ int: [1, 2] }", 79_902));
  const made = generateInstances(suite, "seed-52");
  const ids = made.ok ? made.value.map(({ id }) => id) : [];
  expect(new Set(ids).size).toBe(79_902);
});

test.each([
  ["{ float: [-0.3, 0.3], step: 0.1 }", [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]],
  ["{ float: [1, 2], step: 5 }", [1]],
  ["{ float: [0, 3e-7], step: 1e-7 }", [0, 1e-7, 2e-7, 3e-7]],
  ["{ float: [1000000000000, 1000000000001], step: 0.5 }", [1e12, 1e12 + 0.5, 1e12 + 1]],
  ["{ float: [0.25, 1], step: 0.3 }", [0.25, 0.55, 0.85]],
  ["{ float: [2, 2] }", [2]],
  ["{ int: [-2, -2] }", [-2]],
  ["{ int: [-1, 1] }", [-1, 0, 1]],
])("%s draws exactly %j", async (sample, expected) => {
  const seen = [...new Set(await values(sample))].map(Number);
  expect(seen.toSorted((a, b) => a - b)).toEqual(expected);
});

test("the widest range of whole numbers stays inside it", async () => {
  const most = Number.MAX_SAFE_INTEGER;
  for (const value of await values(`{ int: [-${most}, ${most}] }`)) {
    expect(Number.isSafeInteger(value)).toBe(true);
  }
});

test("a column called input is the input, whatever scalar it holds", async () => {
  const text = task("dataset: { file: d.jsonl }", GRADE);
  const read = (row: string) => instances(text, "a", { "d.jsonl": `{"input":${row}}\n` });
  expect((await read('"hello"'))[0]?.input).toBe("hello");
  expect((await read("5"))[0]?.input).toBe("5");
  await expect(read("[1]")).rejects.toThrow(/is not a text in the row 1/);
});

test("fewer instances than rows are the same rows in whatever order the file holds them", async () => {
  const rows = Array.from({ length: 30 }, (_, n) => `{"id":"r${n}"}`);
  const text = task("input: hi", "instances: 10", "dataset: { file: d.jsonl, id: id }", GRADE);
  const ids = async (lines: readonly string[]) =>
    (await instances(text, "a", { "d.jsonl": lines.join("\n") })).map(({ id }) => id);
  const drawnIds = await ids(rows);
  expect(new Set(drawnIds).size).toBe(10);
  expect(await ids(rows.toReversed())).toEqual(drawnIds);
});
