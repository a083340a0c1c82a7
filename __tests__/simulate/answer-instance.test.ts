/** Are instances answered that the prompt alone would not tell? */
import { expect, test } from "@jest/globals";
import { answerInstance } from "../../src/simulate/answer-instance.ts";
import type { Instance } from "../../src/suite/generate.ts";
import type { Suite } from "../../src/suite/suite.ts";
import { instancesUnder, suiteOf } from "./requests.ts";

// The price is drawn and not said: nobody who only reads the question could know the answer.
const HIDDEN = `version: 1
id: own
tasks:
  - id: hidden
    sample: { price: { int: [11, 900] } }
    input: "What does the lamp cost? End with ANSWER: and the number."
    instances: 20
    grade: [{ numeric: { equals: "{{ price }}", take: marked } }]
`;

function answersOf(suite: Suite, instances: readonly Instance[], mode: string | null) {
  const [task] = suite.tasks;
  if (task === undefined) throw new Error("the suite has a task");
  return instances.map((instance) => {
    const known = { ...instance, input: instance.input ?? "", task };
    return answerInstance(known, { mode, tools: instance.tools, seed: 1 })?.text ?? null;
  });
}

test("an instance is answered from what it holds, rightly or failing in the mode asked", async () => {
  const suite = await suiteOf(HIDDEN);
  const instances = instancesUnder(suite, "x");
  const right = instances.map(({ variables }) => `ANSWER: ${String(variables.price)}`);
  const isRight = (text: string | null, at: number) => text?.endsWith(right[at] ?? "");
  expect(answersOf(suite, instances, null).every(isRight)).toBe(true);
  expect(answersOf(suite, instances, "reasoning.wrong-answer").some(isRight)).toBe(false);
});

test("a mode that no grader of the task looks for cannot be planted", async () => {
  const suite = await suiteOf(HIDDEN);
  const answers = answersOf(suite, instancesUnder(suite, "x"), "agentic.wrong-call");
  expect(new Set(answers)).toEqual(new Set([null]));
});
