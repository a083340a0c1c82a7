import { describe, expect, test } from "@jest/globals";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";
import { categoriesOf, criticalErrors } from "../../src/report/categories.ts";
import { regressedReport } from "./fixture.ts";

const some = regressedReport().targets[0]?.head;
if (some === undefined) throw new Error("the fixture has no target");

const evidence = (trials: readonly Partial<EvidenceTrial>[]): Evidence => ({
  ...some,
  trials: trials.map((trial, index) => ({
    task: "t",
    instance: `i${index}`,
    trial: 0,
    grade: { kind: "passed" },
    ...trial,
  })),
});

const failed = (...modes: readonly string[]): EvidenceTrial["grade"] => ({
  kind: "failed",
  findings: modes.map((mode) => ({
    mode,
    severity: mode === "domain.deadly" ? "critical" : "minor",
    by: "rule",
    rule: "r",
  })),
});

describe("success per category", () => {
  test("counts passed over answered and graded trials of each arm", () => {
    const base = evidence([{ category: "agentic" }, { category: "agentic" }]);
    const head = evidence([
      { category: "agentic" },
      { category: "agentic", grade: failed("format.empty") },
      { category: "agentic", grade: { kind: "unanswered", why: "timed-out" } },
      { category: "agentic", grade: { kind: "ungraded", why: "judge broke" } },
    ]);
    expect(categoriesOf(base, head)).toEqual([
      {
        category: "agentic",
        base: { count: 2, trials: 2, rate: 1 },
        head: { count: 1, trials: 2, rate: 0.5 },
        keyMode: { mode: "format.empty", share: { count: 1, trials: 2, rate: 0.5 } },
      },
    ]);
  });

  test("is sorted by name, holds categories of either arm, and names the unnamed other", () => {
    const base = evidence([{ category: "reasoning" }]);
    const head = evidence([{ category: "creative" }, {}]);
    const rows = categoriesOf(base, head);
    expect(rows.map(({ category }) => category)).toEqual(["creative", "other", "reasoning"]);
    expect(rows[2]?.head).toEqual({ count: 0, trials: 0, rate: null });
  });

  test("without a base arm there is no base share", () => {
    expect(categoriesOf(null, evidence([{}]))[0]?.base).toBeNull();
  });

  test("the key failure mode is the most frequent; of equals the first by name; none when all pass", () => {
    const head = evidence([
      { category: "a", grade: failed("format.empty", "creative.low-quality") },
      { category: "a", grade: failed("format.empty", "creative.low-quality") },
      { category: "b" },
    ]);
    expect(categoriesOf(null, head).map(({ keyMode }) => keyMode?.mode ?? null)).toEqual([
      "creative.low-quality",
      null,
    ]);
  });
});

describe("the critical-error rate", () => {
  test("counts a trial once however many critical findings it has, over answered trials", () => {
    const head = evidence([
      { grade: failed("domain.deadly", "domain.deadly", "format.empty") },
      { grade: failed("format.empty") },
      {},
      { grade: { kind: "unanswered", why: "timed-out" } },
    ]);
    expect(criticalErrors(head)).toEqual({ count: 1, trials: 3, rate: 1 / 3 });
  });

  test("is unknown, not zero, when nothing was answered", () => {
    expect(criticalErrors(evidence([])).rate).toBeNull();
  });
});
