import { expect, test } from "@jest/globals";
import { compareModels } from "../../src/compare/compare-models.ts";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";

const DIGEST = `sha256:${"0".repeat(64)}` as const;

function evidenceOf(
  passes: (index: number) => boolean,
  given: Partial<EvidenceTrial> = {},
): Evidence {
  const trials = Array.from({ length: 80 }, (_, index): EvidenceTrial => {
    const mode = index % 2 === 0 ? "caution.over-refusal" : "reasoning.wrong-answer";
    return {
      task: index % 2 === 0 ? "s/a" : "s/b",
      instance: `i${index}`,
      trial: 0,
      category: index % 2 === 0 ? "caution" : "reasoning",
      grade: passes(index)
        ? { kind: "passed" }
        : { kind: "failed", findings: [{ mode, severity: "critical", by: "rule", rule: "r" }] },
      ...given,
    };
  });
  return {
    version: 1,
    tool: { version: "0" },
    target: "t",
    revision: null,
    evidenceKey: DIGEST,
    suites: [],
    tasks: [
      { id: "s/a", modes: ["caution.over-refusal"] },
      { id: "s/b", modes: ["reasoning.wrong-answer"] },
    ],
    planned: 80,
    trials,
  };
}

const named = (evidence: Evidence, name: string) => ({ name, evidence });

test("rates are of the tasks that can show them, and differences of the same instances", () => {
  const good = evidenceOf(() => true);
  const bad = evidenceOf((index) => index % 2 === 1 || index >= 40);
  const { models, differences } = compareModels([named(good, "good"), named(bad, "bad")]);
  expect(models[1]).toMatchObject({
    success: { count: 60, trials: 80, rate: 0.75 },
    criticalErrors: { count: 20, rate: 0.25 },
    overRefusals: { count: 20, trials: 40, rate: 0.5 },
    categories: [
      { category: "caution", keyMode: { mode: "caution.over-refusal", rate: 0.5 } },
      { category: "reasoning", keyMode: null },
    ],
  });
  expect(differences).toMatchObject([
    { category: null, difference: expect.closeTo(0.25, 9), isMoreThanChance: true },
    { category: "caution", difference: expect.closeTo(0.5, 9), isMoreThanChance: true },
    { category: "reasoning", difference: 0, isMoreThanChance: false },
  ]);
});

test("models that fail equally often are not told apart", () => {
  const one = evidenceOf((index) => index % 8 !== 1);
  const other = evidenceOf((index) => index % 8 !== 5);
  const { differences } = compareModels([named(one, "one"), named(other, "other")]);
  expect(differences.map(({ isMoreThanChance }) => isMoreThanChance)).toEqual([
    false,
    false,
    false,
  ]);
});

test("more models make wider intervals: a long table blames nobody by its length", () => {
  const widths = [2, 5].map((count) => {
    const all = Array.from({ length: count }, (_, index) =>
      named(
        evidenceOf((at) => at % (7 + index) !== 0),
        `m${index}`,
      ),
    );
    const [low = 0, high = 0] = compareModels(all).differences[0]?.interval ?? [];
    return high - low;
  });
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 1);
});

test("a cost of which a part is not known is not known", () => {
  const cost = { costUsd: 0.001, tokens: { input: 10, output: 10 } };
  const known = evidenceOf((index) => index < 40, cost);
  const trials = known.trials.map((trial, at) =>
    at === 0 ? { ...trial, costUsd: undefined } : trial,
  );
  const [whole, part] = compareModels([
    named(known, "whole"),
    named({ ...known, trials }, "part"),
  ]).models;
  expect(whole?.cost.usd).toBeCloseTo(0.08, 12);
  expect(whole?.cost.usdPerMillionTokens).toBeCloseTo(50, 9);
  expect(whole?.cost.usdPerReliableAnswer).toBeCloseTo(0.002, 12);
  expect(part?.cost).toEqual({ usd: null, usdPerMillionTokens: null, usdPerReliableAnswer: null });
});

test("what was not answered is counted, and belongs to no rate", () => {
  const trials = evidenceOf(() => true).trials.map(
    (trial, at): EvidenceTrial =>
      at < 8 ? { ...trial, grade: { kind: "unanswered", why: "quota" } } : trial,
  );
  const [model] = compareModels([named({ ...evidenceOf(() => true), trials }, "m")]).models;
  expect(model).toMatchObject({ planned: 80, graded: 72, unanswered: 8, success: { trials: 72 } });
});

test("benchmarks stand beside all other tasks, where there are both", () => {
  const sorted = (passes: (index: number) => boolean) => {
    const evidence = evidenceOf(passes);
    const trials = evidence.trials.map((trial, index) =>
      index % 2 === 0 ? { ...trial, category: "benchmark" } : trial,
    );
    return { ...evidence, trials };
  };
  const good = named(
    sorted(() => true),
    "good",
  );
  const bad = named(
    sorted((index) => index % 2 === 0),
    "bad",
  );
  expect(compareModels([good, bad]).benchmarks).toMatchObject([
    {
      models: ["good", "bad"],
      benchmarks: { instances: 40, difference: 0, isMoreThanChance: false },
      reliability: { instances: 40, difference: expect.closeTo(1, 9), isMoreThanChance: true },
    },
  ]);
  const without = named(
    evidenceOf(() => true),
    "without",
  );
  expect(compareModels([without, without]).benchmarks).toEqual([]);
});
