import { expect, test } from "@jest/globals";
import { baselineDoubts } from "../../src/compare/baseline-doubts.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { key, makeEvidence } from "./make-evidence.ts";
import { compared } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const ARM = { task: { i: ["."] } } as const;

function identity(model: string): Evidence["identity"] {
  return { prompt: null, model: key(model), graders: key("3"), judge: null, instances: key("4") };
}

function doubtsOf(base: Partial<Evidence>, head: Partial<Evidence>) {
  const arms = { base: makeEvidence(ARM, base), head: makeEvidence(ARM, head) };
  return baselineDoubts(compared(ARM, ARM, arms), POLICY);
}

test("a baseline may be as old as the policy says, and its age reads in whole days", () => {
  const aged = (baseAgeDays: number | null) =>
    baselineDoubts(compared(ARM, ARM, { baseAgeDays }), POLICY);
  expect(aged(null)).toEqual([]);
  expect(aged(14)).toEqual([]);
  expect(aged(14.9)).toEqual([
    {
      target: "agent",
      kind: "stale-baseline",
      why: "The baseline is 14 days old, more than 14.",
    },
  ]);
});

test("no fingerprint in common under the same model is a doubt", () => {
  const model = (...fingerprints: string[]) => ({
    model: { provider: "p", id: "m", fingerprints },
  });
  expect(doubtsOf(model("a"), model("b"))).toEqual([
    {
      target: "agent",
      kind: "stale-baseline",
      why: "The model answered under another fingerprint on base than on head.",
    },
  ]);
  expect(doubtsOf(model("a", "b"), model("b", "c"))).toEqual([]);
  expect(doubtsOf(model(), model("b"))).toEqual([]);
  expect(doubtsOf(model("a"), model())).toEqual([]);
  expect(doubtsOf({}, model("b"))).toEqual([]);
  expect(doubtsOf(model("a"), {})).toEqual([]);
});

test("a model or a model config that changed has fingerprints of its own", () => {
  const named = (id: string, fingerprint: string) => ({
    model: { provider: "p", id, fingerprints: [fingerprint] },
  });
  expect(doubtsOf(named("m", "a"), named("n", "b"))).toEqual([]);
  const config = (digit: string, fingerprint: string) => ({
    ...named("m", fingerprint),
    identity: identity(digit),
  });
  expect(doubtsOf(config("1", "a"), config("2", "b"))).toEqual([]);
  expect(doubtsOf(config("1", "a"), config("1", "b"))).toHaveLength(1);
});
