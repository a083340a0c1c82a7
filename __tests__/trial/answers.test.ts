import { expect, test } from "@jest/globals";
import { explain } from "../../src/problem.ts";
import type { Instance } from "../../src/suite/generate.ts";
import { parseAnswers } from "../../src/trial/answers.ts";

const instance = (task: string, id: string, trials = 1): Instance => ({
  task,
  id,
  trials,
  category: "c",
  severity: "major",
  variables: {},
  input: "",
  tools: [],
  graders: [],
});
const INSTANCES = [
  instance("s/one", "only"),
  instance("s/many", "a", 2),
  instance("s/many", "b", 2),
];
const parse = (...lines: unknown[]) =>
  parseAnswers(
    "answers.jsonl",
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
    INSTANCES,
  );

test("a line names its task with or without the suite, and its instance where there are several", () => {
  const parsed = parse(
    { task: "one", text: "1" },
    { task: "s/many", instance: "a", text: "2" },
    { task: "many", instance: "b", trial: 1, text: "3", confidence: 0.9, costUsd: 0.1 },
    "",
  );
  expect(
    parsed.ok &&
      parsed.value.map(({ instance: { id }, trial, answer }) => [id, trial, answer.text]),
  ).toEqual([
    ["only", 0, "1"],
    ["a", 0, "2"],
    ["b", 1, "3"],
  ]);
});

test("arguments of calls may be JSON or its text", () => {
  const parsed = parse({
    task: "one",
    text: "",
    toolCalls: [
      { name: "f", arguments: { x: 1 } },
      { name: "g", arguments: '{"y":2}' },
      { name: "h", arguments: "{" },
    ],
  });
  expect(parsed.ok && parsed.value[0]?.answer.toolCalls).toEqual([
    { name: "f", arguments: { x: 1 }, raw: '{"x":1}' },
    { name: "g", arguments: { y: 2 }, raw: '{"y":2}' },
    { name: "h", arguments: null, raw: "{" },
  ]);
});

test("arguments nested too deeply are kept as unreadable, whether written or spelled out", () => {
  const deep = `{"x":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
  const line = `{"task":"one","text":"","toolCalls":[{"name":"f","arguments":${deep}},{"name":"g","arguments":${JSON.stringify(deep)}}]}`;
  const parsed = parse(line);
  expect(parsed.ok && parsed.value[0]?.answer.toolCalls).toEqual([
    { name: "f", arguments: null, raw: '"nested too deeply to be shown"' },
    { name: "g", arguments: null, raw: deep },
  ]);
});

test.each([
  [
    { task: "s/on", text: "" },
    /answers\.jsonl:1:1: unknown task "s\/on" \(did you mean "s\/one"\?\)/,
  ],
  [{ task: "many", text: "" }, /has several instances; the line names none/],
  [{ task: "many", instance: "z", text: "" }, /no instance "z" under this seed/],
  [{ task: "many", instance: "a", trial: 2, text: "" }, /the task has 2 trial\(s\)/],
  [{ task: "one" }, /text: Invalid input/],
  [{ task: "one", text: "", txet: "" }, /Unrecognized key: "txet"/],
  ["not json", /Invalid input/],
])("%j is an error with its line", (line, sentence) => {
  const parsed = parse(line);
  if (parsed.ok) throw new Error("it was accepted");
  expect(explain(parsed.problem).why).toMatch(sentence);
});

test("a second answer to the same trial is an error that names it", () => {
  const parsed = parse({ task: "one", text: "1" }, { task: "s/one", instance: "only", text: "2" });
  if (parsed.ok) throw new Error("it was accepted");
  expect(explain(parsed.problem).why).toMatch(
    /answers\.jsonl:2:1: a second answer to s\/one, instance only, trial 0/,
  );
});
