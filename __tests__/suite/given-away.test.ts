import { expect, test } from "@jest/globals";
import { givenAway } from "../../src/suite/given-away.ts";
import { parsePrompt } from "../../src/suite/prompt.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { readFrom, valueIn } from "./said.ts";

const SUITE = `version: 1
id: s
tasks:
  - id: sum
    sample: { a: { int: [1, 9] }, b: { int: [1, 9] } }
    let: { c: a + b, shown: a * 2.0 }
    input: "{{ a }} and {{ b }}, twice a is {{ shown }}"
    grade: [{ numeric: { equals: "{{ c }}" } }, { contains: { any: ["{{ shown }}"] } }]
  - id: direct
    sample: { x: { int: [1, 9] } }
    let: { y: x * 2.0 }
    grade: [{ numeric: { equals: "{{ y }}" } }]
`;

async function inPrompt(template: string) {
  const suite = valueIn(await loadSuite("s.suite.yml", readFrom({ "s.suite.yml": SUITE })));
  return givenAway(valueIn(parsePrompt("p.md", template)), [suite]);
}

test("a prompt that prints what the graders expect is found", async () => {
  expect(await inPrompt("Add. Always end with ANSWER: {{ c }}")).toEqual(["c"]);
});

test("the question's own values give nothing away, nor does a task without a question of its own", async () => {
  expect(await inPrompt("{{ input }} {{ a }} {{ b }} {{ shown }}")).toEqual([]);
  expect(await inPrompt("Twice {{ x }}? It is {{ y }}.")).toEqual([]);
});
