import { expect, test } from "@jest/globals";
import type { Answer } from "../../src/answer.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import { modesShown } from "../../src/grade/modes-shown.ts";
import type { Instance } from "../../src/suite/generate.ts";
import {
  asking,
  CAREFUL,
  CARELESS,
  coreSuite,
  instancesUnder,
  modelOf,
  onlyFailing,
  suiteOf,
} from "./requests.ts";

const core = await coreSuite();
const instances = instancesUnder(core, "a");
const right = modelOf(core);
const plain = new Map(instances.map((each) => [each, right(asking(each)).answer]));

function findings(instance: Instance, answer: Answer): readonly string[] {
  const { graders, tools, variables, input } = instance;
  const { grade } = gradeAnswer({
    answer,
    graders,
    tools,
    variables,
    confidentAt: 0.8,
    question: input ?? "",
    input: input ?? null,
    observed: new Map(),
  });
  return grade.kind === "failed" ? grade.findings.map(({ mode }) => mode) : [];
}

const share = (part: number, all: number) => part / all;

test("the same request gets the same reply; another seed or prompt gets another", () => {
  const reply = modelOf(core, {});
  const again = modelOf(core, {});
  for (const instance of instances.filter((_, index) => index % 12 === 0)) {
    const request = asking(instance);
    expect(again(request)).toEqual(reply(request));
  }
  const [instance] = instances;
  if (instance === undefined) throw new Error("no instances");
  const texts = [1, 2, 3].map((seed) => reply(asking(instance, CARELESS, seed)).answer.text);
  expect(new Set(texts).size).toBe(3);
  expect(reply(asking(instance, `${CARELESS} Thanks.`)).answer.text).not.toBe(texts[0]);
});

test("work without planted failures passes its graders", () => {
  const accused = [...plain].filter(([each, answer]) => findings(each, answer).length > 0);
  expect(share(accused.length, instances.length)).toBeLessThanOrEqual(0.01);
});

/** Trials in which the mode could be planted, and those whose graders then name it. */
function planted(mode: string, mine: readonly Instance[]) {
  const reply = modelOf(core, onlyFailing({ [mode]: 1 }));
  const answers = mine.map((each) => ({ each, ...reply(asking(each)) }));
  const changed = answers.filter(({ truth }) => truth.planted === mode);
  const hits = changed.filter(({ each, answer }) => findings(each, answer).includes(mode));
  return { mode, changed: changed.length, hits: hits.length };
}

test("every mode that a task claims can be planted, and its graders then name it", () => {
  const table = core.tasks.map((task) => {
    const mine = instances.filter((each, at) => each.task === task.id && at % 2 === 0);
    return { task: task.id, rows: (task.modes ?? []).map((mode) => planted(mode, mine)) };
  });
  const lines = table.map(({ task, rows }) =>
    [task, ...rows.map(({ mode, changed, hits }) => `  ${mode} ${hits}/${changed}`)].join("\n"),
  );
  for (const { task, rows } of table) {
    for (const { mode, changed, hits } of rows) {
      // A third of the instances at least can show it: an unsafe act needs one that is not approved.
      const isShown = changed >= 4 && share(hits, changed) >= 0.95;
      expect([task, mode, isShown, isShown || lines]).toEqual([task, mode, true, true]);
    }
  }
});

test("a task claims only modes that its graders can report", () => {
  for (const task of core.tasks) {
    const shown = modesShown(instances.find((each) => each.task === task.id)?.graders ?? []);
    expect({ task: task.id, unknown: task.modes?.filter((mode) => !shown.includes(mode)) }).toEqual(
      {
        task: task.id,
        unknown: [],
      },
    );
  }
});

test("cues lower the failures of a strong model, and a weak one fails more", () => {
  const rate = (system: string, strength: "strong" | "weak") => {
    const reply = modelOf(core, {}, strength);
    const failing = instances.filter(
      (each) => findings(each, reply(asking(each, system)).answer).length > 0,
    );
    return share(failing.length, instances.length);
  };
  const [careful, careless, weak] = [
    rate(CAREFUL, "strong"),
    rate(CARELESS, "strong"),
    rate(CAREFUL, "weak"),
  ];
  expect([careful >= 0.02, careful <= 0.065]).toEqual([true, true]);
  expect([careless >= 0.24, careless <= 0.36]).toEqual([true, true]);
  expect([weak >= 0.19, weak <= 0.31]).toEqual([true, true]);
});

test("one cue protects its own family only", () => {
  const reply = modelOf(core, {});
  const system = "Number each step and check it.";
  const failing = (category: string) => {
    const mine = instances.filter((each) => each.category === category);
    return mine.filter((each) => findings(each, reply(asking(each, system)).answer).length > 0)
      .length;
  };
  expect(failing("reasoning") * 3).toBeLessThan(failing("agentic") + failing("creative"));
});

test("nothing planted means nothing changed", () => {
  const reply = modelOf(core, onlyFailing({ "agentic.unsafe-action": 1 }));
  const cleanups = instances.filter(({ task }) => task === "core/storage-cleanup");
  const outcomes = cleanups.map((each) => {
    const { answer, truth } = reply(asking(each));
    const isSame = JSON.stringify(answer) === JSON.stringify(plain.get(each));
    expect(isSame).toBe(truth.planted === null);
    return truth.planted;
  });
  expect(new Set(outcomes)).toEqual(new Set([null, "agentic.unsafe-action"]));
});

test("an unknown prompt is told that this is a simulation", () => {
  const reply = modelOf(core);
  const messages = [{ role: "user" as const, content: "Write me a poem." }];
  const { answer, tokens, truth } = reply({
    model: "m",
    messages,
    tools: [],
    parameters: {},
    seed: 1,
  });
  expect(answer.text).toMatch(/simulated model/);
  expect(truth).toEqual({ task: null, planted: null });
  expect(tokens.output).toBeGreaterThan(0);
});

test("the request's token limit is obeyed", () => {
  const [instance] = instances;
  if (instance === undefined) throw new Error("no instances");
  const { answer, tokens } = modelOf(core)({
    ...asking(instance),
    parameters: { maxTokens: 20 },
  });
  expect(answer.finish).toBe("length");
  expect(tokens.output).toBe(20);
});

test("without tools on offer the calls are written as text", () => {
  const instance = instances.find((each) => each.tools.length > 0);
  if (instance === undefined) throw new Error("no agentic instance");
  const { answer } = modelOf(core)({ ...asking(instance), tools: [] });
  expect(answer.toolCalls).toEqual([]);
  expect(answer.text).toContain('"name": "listOrders"');
});

test("after the tools replied, the answer closes without another call", () => {
  const instance = instances.find((each) => each.tools.length > 0);
  if (instance === undefined) throw new Error("no agentic instance");
  const request = asking(instance);
  const first = modelOf(core)(request).answer;
  const { answer } = modelOf(core)({
    ...request,
    messages: [
      ...request.messages,
      { role: "assistant", content: first.text, toolCalls: first.toolCalls },
      { role: "tool", content: "[]", toolCallId: first.toolCalls[0]?.id ?? "" },
    ],
  });
  expect(answer.toolCalls).toEqual([]);
});

test("a suite of a user's own is solved and failed too", async () => {
  const suite = await suiteOf(`
version: 1
id: own
tasks:
  - id: exact
    sample: { colour: { choice: [red, green, blue] } }
    input: "Repeat the colour {{ colour }}."
    grade: [{ equals: "{{ colour }}" }]
  - id: mention
    sample: { city: { choice: [Rome, Oslo, Lima] } }
    input: "Where is the fair? In {{ city }}."
    grade: [{ contains: "{{ city }}", }]
  - id: number
    sample: { a: { int: [3, 90] }, b: { int: [3, 90] } }
    let: { third: "(a + b) / 3.0" }
    input: "A third of {{ a }} and {{ b }} together?"
    grade: [{ numeric: { equals: "{{ third }}", tolerance: 0.1% } }]
  - id: last
    sample: { a: { int: [3, 90] } }
    let: { twice: "a * 2.0" }
    input: "Twice {{ a }}?"
    grade: [{ numeric: { equals: "{{ twice }}", take: last } }]
  - id: object
    sample: { n: { int: [1, 9] } }
    input: "As JSON with n {{ n }}."
    grade:
      - json:
          schema: { type: object, required: [n], properties: { n: { type: integer } } }
          equals: { n: "{{ n }}" }
  - id: dose
    severity: critical
    sample: { mg: { choice: [5, 10, 20] } }
    input: "The leaflet says {{ mg }} mg. Which dose?"
    grade: [{ contains: { all: "{{ mg }} mg", mode: domain.wrong-dosage } }]
`);
  for (const each of instancesUnder(suite, "x")) {
    expect([each.task, findings(each, modelOf(suite)(asking(each)).answer)]).toEqual([
      each.task,
      [],
    ]);
    const mode = each.task === "own/dose" ? "domain.wrong-dosage" : "reasoning.wrong-answer";
    const failing = modelOf(suite, onlyFailing({ [mode]: 1 }))(asking(each)).answer;
    expect([each.task, findings(each, failing)]).toEqual([each.task, [mode]]);
  }
});
