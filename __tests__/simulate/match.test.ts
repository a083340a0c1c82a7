import { expect, test } from "@jest/globals";
import { recogniser } from "../../src/simulate/match.ts";
import { coreSuite, instancesUnder, suiteOf } from "./requests.ts";

const core = await coreSuite();

test("every core instance is recognised with exactly its variables, over many seeds", () => {
  const recognise = recogniser([core]);
  const seeds = ["one", "two", "three", "four"];
  for (const { task, input, variables, graders } of instancesUnder(core, ...seeds)) {
    const known = recognise([{ role: "user", content: input ?? "" }]);
    expect({ task: known?.task.id, variables: known?.variables }).toEqual({ task, variables });
    expect(known?.graders).toEqual(graders);
  }
});

test("an input is found inside any user or system message, with other line ends too", () => {
  const recognise = recogniser([core]);
  for (const { task, input } of instancesUnder(core, "embedded").filter((_, at) => at % 24 === 0)) {
    const embedded = `Context first.\n\n"""\n${input}\n"""\nThank you.`.replaceAll("\n", "\r\n");
    const found = recognise([
      { role: "system", content: embedded },
      { role: "user", content: "Please do it." },
    ]);
    expect(found?.task.id).toBe(task);
  }
});

test("what only resembles a task is not recognised", () => {
  const recognise = recogniser([core]);
  const [instance] = instancesUnder(core, "near");
  const almost = (instance?.input ?? "").replace("numbered steps", "numbered lines");
  expect(recognise([{ role: "user", content: almost }])).toBeNull();
  expect(recognise([{ role: "user", content: "What is the capital of France?" }])).toBeNull();
  expect(recognise([{ role: "assistant", content: instance?.input ?? "" }])).toBeNull();
});

test("fields of drawn records are read back, and shorter options do not hide longer ones", async () => {
  const suite = await suiteOf(`
version: 1
id: own
tasks:
  - id: places
    instances: 40
    sample:
      city: { choice: [{ name: Rome, code: R1 }, { name: Romeville, code: R12 }] }
      n: { choice: [1, 10, 100] }
      rate: { float: [0.5, 2], step: 0.25 }
      below: { int: [-9, 9] }
    let: { total: "n * rate + below" }
    input: "In {{ city.name }}{{ n }} ({{ city.code }}): {{ n }} times {{ rate }} plus {{ below }}?"
    grade: [{ numeric: "{{ total }}" }]
`);
  const recognise = recogniser([suite]);
  for (const { input, variables } of instancesUnder(suite, "a")) {
    expect(recognise([{ role: "user", content: `${input}` }])?.variables).toEqual(variables);
  }
});

test("rows of a dataset are recognised by their text", async () => {
  const rows = [
    { id: "a", question: "How many?", expected: "three" },
    { id: "b", question: "How many? And why?", expected: "four" },
  ];
  const suite = await suiteOf(
    `
version: 1
id: own
tasks:
  - id: rows
    dataset: { file: rows.jsonl, id: id }
    input: "{{ question }}"
    grade: [{ contains: "{{ expected }}" }]
`,
    { "rows.jsonl": rows.map((row) => JSON.stringify(row)).join("\n") },
  );
  const recognise = recogniser([suite]);
  for (const { question, expected } of rows) {
    const known = recognise([{ role: "user", content: `Say: ${question}` }]);
    expect(known?.variables.expected).toBe(expected);
  }
});
