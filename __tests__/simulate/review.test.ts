/** What a review reports, rightly or not. */
import { expect, test } from "@jest/globals";
import { answerInstance } from "../../src/simulate/answer-instance.ts";
import { instancesUnder, suiteOf } from "./requests.ts";

const suiteWith = (review: string) => `version: 1
id: own
tasks:
  - id: change
    sample: { line: { int: [1, 400] } }
    input: "Is there a defect in line {{ line }}? End with VERDICT: and your verdict."
    instances: 20
    grade: [{ review: ${review} }]
`;
const TWO =
  '{ planted: [{ defect: SQL injection, where: find }, { defect: path traversal }], marker: "VERDICT:" }';
const CLEAN = '{ planted: [], about: [SQL injection, path traversal], marker: "VERDICT:" }';

async function answersOf(review: string, mode: string | null) {
  const suite = await suiteOf(suiteWith(review));
  const [task] = suite.tasks;
  if (task === undefined) throw new Error("the suite has a task");
  return instancesUnder(suite, "x").map((instance) => {
    const known = { ...instance, input: instance.input ?? "", task };
    return answerInstance(known, { mode, tools: [], seed: 1 })?.text ?? null;
  });
}

test("right work names each planted defect with its place, and gives the verdict", async () => {
  for (const text of await answersOf(TWO, null)) {
    expect(text).toMatch(/SQL injection in find\./);
    expect(text).toMatch(/path traversal in this change\./);
    expect(text?.split("\n").at(-1)).toBe("VERDICT: defect found");
  }
});

test("a missed defect is one of those planted", async () => {
  const answers = await answersOf(TWO, "review.missed-defect");
  const isNamed = (text: string | null) => [/SQL/, /path/].map((name) => name.test(text ?? ""));
  expect(new Set(answers.map((text) => isNamed(text).join()))).toEqual(
    new Set(["true,false", "false,true"]),
  );
});

test("clean code has none, and a false alarm names one that was asked about", async () => {
  for (const text of await answersOf(CLEAN, null)) {
    expect(text?.split("\n").at(-1)).toBe("VERDICT: no defect found");
  }
  const alarms = await answersOf(CLEAN, "review.false-alarm");
  expect(alarms.every((text) => text?.endsWith("VERDICT: defect found"))).toBe(true);
  expect(alarms.some((text) => /path traversal/.test(text ?? ""))).toBe(true);
});

test("what cannot go wrong that way is not planted", async () => {
  const nameless = '{ planted: [], marker: "VERDICT:" }';
  expect(new Set(await answersOf(nameless, "review.false-alarm"))).toEqual(new Set([null]));
  expect(new Set(await answersOf(CLEAN, "review.missed-defect"))).toEqual(new Set([null]));
});
