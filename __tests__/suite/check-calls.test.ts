import { expect, test } from "@jest/globals";
import { loadSuite } from "../../src/suite/suite.ts";
import { places, readFrom } from "./said.ts";

const TASK = `version: 1
id: s
tasks:
  - id: t
    input: Close it.
    tools: [{ name: close }, { name: look }]
    environment:
      responses: [{ call: close, returns: '1' }]
      faults: [{ call: look, at: 1, gives: error }]
      ends: [close]
    grade:
      - end-state:
          holds: 'calls.close == 1'
          missing: [close]
          confirm: [close]
          plan: [[{ call: look }], [{ call: close }], Done.]
`;
const load = (text: string) => loadSuite("s.suite.yml", readFrom({ "s.suite.yml": text }));

test("a world that speaks of the task's tools is accepted", async () => {
  expect(await load(TASK)).toMatchObject({ ok: true });
});

test.each([
  ["responses: [{ call: close", "responses: [{ call: clos", "8:27"],
  ["faults: [{ call: look", "faults: [{ call: clos", "9:24"],
  ["ends: [close]", "ends: [clos]", "10:14"],
  ["missing: [close]", "missing: [clos]", "14:21"],
  ["confirm: [close]", "confirm: [clos]", "15:21"],
  ["[{ call: close }], Done", "[{ call: clos }], Done", "16:45"],
])("%s, mistyped, is named at its place", async (right, wrong, place) => {
  expect(places(await load(TASK.replace(right, wrong)))).toEqual([
    `${place} the task has no tool "clos" (did you mean "close"?)`,
  ]);
});

test("tools that only the prompt declares are not known here", async () => {
  const text = TASK.replace("    tools: [{ name: close }, { name: look }]\n", "");
  expect(await load(text)).toMatchObject({ ok: true });
});

test("an end without a world cannot be graded", async () => {
  const text = TASK.replace(/ {4}environment:\n(?: {6}\w.*\n)+/, "");
  expect(places(await load(text))).toEqual([
    "8:9 the task has no world whose end could be graded (write its environment:)",
  ]);
});

test("expressions of a world are checked where they stand", async () => {
  const text = TASK.replace("returns: '1' }", "set: { closed: 'true' }, returns: 'stat.x' }");
  expect(places(await load(text)).join("\n")).toContain('the state has no "closed"');
  expect(places(await load(text)).join("\n")).toContain("stat");
});
