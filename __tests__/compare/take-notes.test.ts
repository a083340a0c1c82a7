import { expect, test } from "@jest/globals";
import { takeNotes } from "../../src/compare/take-notes.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { key, makeEvidence, range, WRONG } from "./make-evidence.ts";
import { compared, sampleOf } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const ARM = { task: { x: ["."], y: ["."], z: ["."] } } as const;
const KNOWN: Partial<Evidence> = {
  tasks: [{ id: "task", modes: [WRONG] }],
  identity: {
    prompt: null,
    model: null,
    graders: key("3"),
    judge: null,
    instances: key("4"),
  },
};

const whole = makeEvidence(ARM, KNOWN);
const bare = makeEvidence(ARM);

function notesOf(
  more: { base?: Evidence; head?: Evidence; acceptedRuns?: Evidence[] },
  policy = POLICY,
) {
  const of = compared(ARM, ARM, { base: whole, head: whole, ...more });
  return takeNotes(sampleOf(of), policy);
}

test("evidence that allows every check needs no note", () => {
  expect(notesOf({})).toEqual([]);
});

test("an identity is missed in either arm", () => {
  const note = {
    target: "agent",
    text: "Could not check that both arms have the same graders, judge and instances: no identity in the evidence.",
  };
  const { identity: _, ...anonymous } = whole;
  expect(notesOf({ base: anonymous })).toEqual([note]);
  expect(notesOf({ head: anonymous })).toEqual([note]);
});

test("a list of the modes that tasks can show is missed when neither arm has one", () => {
  const { tasks: _, ...unlisted } = whole;
  expect(notesOf({ base: unlisted })).toEqual([]);
  expect(notesOf({ head: unlisted })).toEqual([]);
  expect(notesOf({ base: unlisted, head: unlisted })).toEqual([
    {
      target: "agent",
      text: "The evidence does not say which modes a task can show: every task has weight in every mode.",
    },
  ]);
  expect(notesOf({ base: bare, head: bare })).toHaveLength(2);
});

test("instances that one arm did not answer are counted", () => {
  const { trials } = whole;
  expect(notesOf({ head: { ...whole, trials: trials.slice(1) } })[0]?.text).toBe(
    "1 instance answered in one arm only: dropped.",
  );
});

test("zero tolerance names the accepted runs it could look through", () => {
  const zero = (on: boolean) =>
    policySchema.parse({ modes: { [WRONG]: { "zero-tolerance": on }, "domain.mode": {} } });
  const runs = (number: number) => ({ acceptedRuns: range(number).map(() => whole) });
  expect(notesOf(runs(1), zero(true))[0]?.text).toBe(
    "Zero tolerance was held against base and 1 accepted run instead of 5.",
  );
  expect(notesOf(runs(5), zero(true))).toEqual([]);
  expect(notesOf(runs(0), zero(false))).toEqual([]);
});

test("repeats that were dropped, or could not be looked at, are said", () => {
  const repeated = (answer: (instance: number, trial: number) => number | null): Evidence => ({
    ...whole,
    planned: 24,
    trials: range(12).flatMap((instance) =>
      range(2).map((trial) => {
        const number = answer(instance, trial);
        const digest = `hmac:${String(number).padStart(64, "0")}`;
        return {
          task: "task",
          instance: `i${instance}`,
          trial,
          ...(number === null ? {} : { answerDigest: digest }),
          grade: { kind: "passed" as const },
        };
      }),
    ),
  });
  const fresh = repeated((instance, trial) => 2 * instance + trial);
  const copied = repeated((instance) => instance);
  // Twelve instances, all of them copies in one arm only: two-sided p 2 / 2^12.
  expect(notesOf({ base: fresh, head: copied })).toEqual([
    {
      target: "agent",
      text: "repeats-dropped: one arm repeats its answers where the other does not (p below 0.001), so all tests use the first trial of each instance.",
    },
  ]);
  const silent = repeated(() => null);
  expect(notesOf({ base: silent, head: copied })).toEqual([
    {
      target: "agent",
      text: "Could not check whether one arm repeats its answers: no answer digests.",
    },
  ]);
});
