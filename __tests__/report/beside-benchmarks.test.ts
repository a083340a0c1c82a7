/** Does a report say what benchmarks say, beside what all other tasks say? */
import { expect, test } from "@jest/globals";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";
import { benchmarkLine } from "../../src/report/beside-benchmarks.ts";
import type { ReportTarget } from "../../src/report/report.ts";

const failed: EvidenceTrial["grade"] = {
  kind: "failed",
  findings: [{ mode: "reasoning.wrong-answer", severity: "major", by: "rule", rule: "r" }],
};

function arm(passes: (category: string, index: number) => boolean): Pick<Evidence, "trials"> {
  const trials = Array.from({ length: 80 }, (_, index): EvidenceTrial => {
    const category = index < 40 ? "benchmark" : "reasoning";
    const grade = passes(category, index) ? ({ kind: "passed" } as const) : failed;
    return { task: `s/${category}`, instance: `i${index}`, trial: 0, category, grade };
  });
  return { trials };
}

const target = (base: unknown, head: unknown) => ({ base, head }) as unknown as ReportTarget;

// By hand, ten of forty lost: mean -10/42, variance 11/42 - mean^2, 1.96 standard errors of 42.
test("a tie on benchmarks and a fall at work stand in one line", () => {
  const base = arm(() => true);
  const head = arm((category, index) => category === "benchmark" || index % 4 !== 0);
  expect(benchmarkLine(target(base, head))).toBe(
    "Head against base: benchmark difference 0.0 points [-4.7, +4.7] over 40 instances, not more than chance; reliability difference -25.0 points [-37.5, -10.1] over 40 instances.",
  );
});

test("without benchmarks, without other tasks or without base there is no such line", () => {
  const both = arm(() => true);
  const only = (from: number, to: number) => ({ trials: both.trials.slice(from, to) });
  expect(benchmarkLine(target(null, both))).toBeNull();
  expect(benchmarkLine(target(only(0, 40), only(0, 40)))).toBeNull();
  expect(benchmarkLine(target(only(40, 80), only(40, 80)))).toBeNull();
});
