/** Is a question with two right answers, or with the right one twice, noticed? */
import { expect, test } from "@jest/globals";
import { ambiguity } from "../../src/suite/ambiguous.ts";
import { generateInstances } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { readFrom, valueIn } from "./said.ts";

async function drawn(task: string) {
  const text = `version: 1\nid: own\ntasks:\n  - ${task}\n`;
  const suite = valueIn(await loadSuite("own.suite.yml", readFrom({ "own.suite.yml": text })));
  return valueIn(generateInstances(suite, "s"));
}

const choosing = (answer: string, least: number) =>
  drawn(
    `{ id: a, instances: 60, sample: { n: { int: [${least}, ${least + 3}] }, m: { int: [4, 7] } }, input: "{{ n }} or {{ m }}?", grade: [{ choice: { answer: "${answer}", options: ["{{ n }}", "{{ m }}"] } }] }`,
  );

test("options that can be drawn alike", async () => {
  expect(ambiguity(await choosing("A", 4))).toMatch(/stands twice .* of 60 instances/);
  expect(ambiguity(await choosing("{{ m }}", 4))).toMatch(/stands twice/);
  expect(ambiguity(await choosing("A", 20))).toBeNull();
});

test("one question with two answers; what only the prompt says is not known here", async () => {
  const hidden = (input: string) =>
    drawn(
      `{ id: a, instances: 40, sample: { n: { int: [1, 3] }, side: { choice: [left, right] } }, input: "${input}", grade: [{ equals: "{{ side }}" }] }`,
    );
  expect(ambiguity(await hidden("Where is {{ n }}?"))).toMatch(/two right answers/);
  expect(ambiguity(await hidden("Where is {{ n }}, {{ side }}?"))).toBeNull();
  expect(ambiguity(await hidden("Where?"))).toBeNull();
});
