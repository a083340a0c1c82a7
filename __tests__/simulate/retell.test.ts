/** What an answer may retell of its source, and how an answer leaves it. */
import { expect, test } from "@jest/globals";
import { answerInstance } from "../../src/simulate/answer-instance.ts";
import { turnsOf } from "../../src/simulate/retell.ts";
import { instancesUnder, suiteOf } from "./requests.ts";

const MINUTES = `version: 1
id: own
tasks:
  - id: minutes
    sample: { price: { int: [1100, 9900] } }
    input: &minutes |
      Who said what?

      Anna Berg: The new pump costs {{ price }} dollars with its motor. I like it.
      Carl Dorn: Somebody has to carry the old one out of the cellar. Not me.
    instances: 30
    grade: [{ grounded: { source: *minutes } }]
`;

const REPORT = `version: 1
id: own
tasks:
  - id: report
    sample: { homes: { int: [11000, 99000] } }
    input: &report |
      Retell this with its own figures and no others please.

      The storm cut the power of {{ homes }} homes in one night. Nobody was hurt on the roads.
    instances: 30
    grade: [{ grounded: { source: *report } }]
`;

async function answersOf(yaml: string, mode: string | null) {
  const suite = await suiteOf(yaml);
  const [task] = suite.tasks;
  if (task === undefined) throw new Error("the suite has a task");
  return instancesUnder(suite, "x").map((instance) => {
    const input = instance.input ?? "";
    const known = { ...instance, input, task };
    return { input, text: answerInstance(known, { mode, tools: [], seed: 1 })?.text ?? null };
  });
}

test("two people or more who speak make a transcript; the first sentence of a turn is retold", () => {
  expect(turnsOf("Anna: We begin with the roof today. Then lunch.\nNote: nothing\n")).toEqual([]);
  expect(
    turnsOf(
      "Anna: We begin with the roof today. Then lunch.\nBo D.: That is how it was planned.\n",
    ),
  ).toEqual([
    { speaker: "Anna", said: "We begin with the roof today." },
    { speaker: "Bo D.", said: "That is how it was planned." },
  ]);
});

test("right work quotes every turn with its speaker", async () => {
  for (const { text } of await answersOf(MINUTES, null)) {
    expect(text).toMatch(/Anna Berg \w+: "The new pump costs \d+ dollars with its motor\."/);
    expect(text).toMatch(/Carl Dorn \w+: "Somebody has to carry the old one out of the cellar\."/);
  }
});

test("a wrong attribution puts the same words into another mouth", async () => {
  for (const { text } of await answersOf(MINUTES, "grounding.wrong-attribution")) {
    expect(text).toMatch(/Carl Dorn \w+: "The new|Anna Berg \w+: "Somebody/);
  }
});

test.each([MINUTES, REPORT])("a fabrication has a figure of another source", async (yaml) => {
  for (const { input, text } of await answersOf(yaml, "grounding.fabrication")) {
    const figures = [...(text ?? "").matchAll(/\d+/g)].map(([figure]) => figure);
    expect(figures.some((figure) => !input.includes(figure))).toBe(true);
  }
});

test("of a report its sentences are retold, and not the request", async () => {
  for (const { text } of await answersOf(REPORT, null)) {
    expect(text).toMatch(/The storm cut the power of \d+ homes in one night\./);
    expect(text).not.toMatch(/Retell/);
  }
});

test("an answer without a source has nothing to leave", async () => {
  const plain = REPORT.replace("grounded: { source: *report }", "contains: storm");
  const answers = await answersOf(plain, "grounding.fabrication");
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([null]));
});
