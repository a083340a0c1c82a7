import { expect, test } from "@jest/globals";
import { answeredInstances, pairTrials, upToLook } from "../../src/compare/pair-trials.ts";
import type { EvidenceTrial } from "../../src/evidence.ts";
import { type Arm, evidenceOf, makeEvidence, WRONG } from "./make-evidence.ts";

function asked(task: string, instance: string, look?: number, trial = 0): EvidenceTrial {
  const at = look === undefined ? {} : { look };
  return { task, instance, trial, ...at, grade: { kind: "passed" } };
}

test("instances are paired by task and name; what one arm did not answer is dropped", () => {
  const base: Arm = { a: { x: ["."], y: ["."], z: ["u"], same: ["."] }, b: { x: ["."] } };
  const head: Arm = { a: { x: [[WRONG]], y: ["g"], z: ["."], same: ["."] }, c: { x: ["."] } };
  const { pairs, dropped } = pairTrials(makeEvidence(base), makeEvidence(head));
  expect(pairs).toMatchObject([
    { task: "a", instance: "same" },
    {
      task: "a",
      instance: "x",
      look: 1,
      base: [{ grade: { kind: "passed" } }],
      head: [{ grade: { kind: "failed" } }],
    },
  ]);
  // y and b/x on base, z and c/x on head.
  expect(dropped).toBe(4);
});

test("pairs come look by look, then by task, then by instance", () => {
  const trials = [
    asked("b", "x", 1),
    asked("a", "y", 2),
    asked("a", "z"),
    asked("a", "x", 2),
    asked("a", "y2", 1),
    asked("c", "a", 1),
  ];
  const order = [
    ["a", "y2", 1],
    ["a", "z", 1],
    ["b", "x", 1],
    ["c", "a", 1],
    ["a", "x", 2],
    ["a", "y", 2],
  ];
  for (const own of [trials, trials.toReversed()]) {
    const { pairs } = pairTrials(evidenceOf(own), evidenceOf(own));
    expect(pairs.map(({ task, instance, look }) => [task, instance, look])).toEqual(order);
  }
});

test("a pair belongs to the later look of its arms", () => {
  const early = evidenceOf([asked("a", "x", 1)]);
  const late = evidenceOf([asked("a", "x", 2)]);
  expect(pairTrials(early, late).pairs[0]?.look).toBe(2);
  expect(pairTrials(late, early).pairs[0]?.look).toBe(2);
});

test("the trials of an instance are in order, those without a graded answer left out", () => {
  const evidence = evidenceOf([
    asked("a", "x", 1, 2),
    asked("a", "x", 1, 0),
    { ...asked("a", "x", 1, 1), grade: { kind: "unanswered", why: "timed-out" } },
    { ...asked("a", "x", 1, 3), grade: { kind: "ungraded", why: "no rule" } },
  ]);
  const [instance] = answeredInstances(evidence).values();
  expect(instance?.trials.map(({ trial }) => trial)).toEqual([0, 2]);
});

test("evidence up to a look holds the trials without a look and those asked so far", () => {
  const evidence = evidenceOf([asked("a", "x"), asked("a", "y", 2), asked("a", "z", 3)]);
  const names = (look: number) => upToLook(evidence, look).trials.map(({ instance }) => instance);
  expect(names(1)).toEqual(["x"]);
  expect(names(2)).toEqual(["x", "y"]);
  expect(upToLook(evidence, 3)).toBe(evidence);
});
