import { describe, expect, test } from "@jest/globals";
import { examplesOf } from "../../src/report/examples.ts";
import { withAllowedText } from "../../src/report/report.ts";
import { regressedReport } from "./fixture.ts";

const [target] = regressedReport().targets;
if (target === undefined) throw new Error("the fixture has no target");

describe("the examples of a mode", () => {
  test("broke before they failed on both arms, and one of each task before the second of any", () => {
    const examples = examplesOf(target, { mode: "agentic.hallucinated-endpoint", most: 5 });
    expect(examples.map(({ task, broke }) => [task, broke])).toEqual([
      ["core/order-export", true],
      ["core/pause-subscription", true],
      ["core/order-export", true],
      ["core/pause-subscription", true],
      ["core/order-export", true],
    ]);
  });

  test("join the finding with its quote, the head answer and the base answer", () => {
    const [example] = examplesOf(target, { mode: "reasoning.cascading-step", most: 1 });
    expect(example?.finding).toMatchObject({ mode: "reasoning.cascading-step", step: 1 });
    expect(example?.finding.quote).toContain("Exposed sales");
    expect(example?.head?.arm).toBe("head");
    expect(example?.base?.arm).toBe("base");
    expect(example?.base?.instance).toBe(example?.instance);
  });

  test("need no transcripts: then there is a rule and no quote", () => {
    const bare = { ...target, transcripts: [] };
    const [example] = examplesOf(bare, { mode: "reasoning.cascading-step", most: 1 });
    expect(example?.finding).toEqual({
      mode: "reasoning.cascading-step",
      severity: "critical",
      step: 1,
      by: "rule",
      rule: "equality is false",
    });
    expect([example?.head, example?.base]).toEqual([null, null]);
  });

  test("without a base arm nothing broke", () => {
    const examples = examplesOf({ ...target, base: null }, { mode: "any", most: 3 });
    expect(examples.map(({ broke }) => broke)).toEqual([false, false, false]);
  });

  test("can be held to one task; a mode nobody shows has none", () => {
    const task = "core/supply-plan";
    const examples = examplesOf(target, { mode: "any", task, most: 99 });
    expect(new Set(examples.map((each) => each.task))).toEqual(new Set([task]));
    expect(examplesOf(target, { mode: "format.empty", most: 9 })).toEqual([]);
  });

  test("do not depend on the order of the transcripts", () => {
    const turned = { ...target, transcripts: target.transcripts.toReversed() };
    const of = { mode: "creative.factual-slip", most: 4 };
    expect(examplesOf(turned, of)).toEqual(examplesOf(target, of));
  });
});

test("a policy that keeps no model text leaves no transcript; any other leaves all", () => {
  const input = regressedReport();
  const kept = withAllowedText({ ...input, policyTranscripts: "never" });
  expect(kept.targets.flatMap(({ transcripts }) => transcripts)).toEqual([]);
  expect(withAllowedText(input)).toBe(input);
});
