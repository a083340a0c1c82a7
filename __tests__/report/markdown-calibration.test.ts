import { expect, test } from "@jest/globals";
import { calibrationTables } from "../../src/report/markdown-calibration.ts";
import type { Verdict } from "../../src/verdict.ts";
import { regressedReport } from "./fixture.ts";

const { verdict } = regressedReport();
const arm = { trials: 120, ece: 0.128, brier: 0.0711, points: [] };

test("stated confidence is told of either arm, with the evidence for a change", () => {
  const calibration = [
    { target: "support-agent", base: null, head: arm, brierDifference: 0.08, p: 0.0005 },
  ];
  expect(calibrationTables({ ...verdict, calibration }, "support-agent")).toEqual([
    [
      "| Stated confidence | Base | Head |",
      "| --- | ---: | ---: |",
      "| Mean gap between stated and true (ECE) | not stated | 12.8 % |",
      "| Brier score (less is better) | not stated | 0.071 |",
      "| Answers that state a confidence | not stated | 120 |",
      "",
      "Chance alone would make the Brier score of head this much worse with p 0.0005.",
    ].join("\n"),
  ]);
});

test("repeats are told for every number of tries, and missing ones as not measured", () => {
  const arms = (["base", "head"] as const).map((each, index) => ({
    target: "support-agent",
    arm: each,
    tasks: 6,
    passHatK: index === 0 ? [0.9, 0.8] : [0.7],
    passAtK: index === 0 ? [0.9, 0.95] : [0.7],
  }));
  const [table = ""] = calibrationTables({ ...verdict, reliability: arms }, "support-agent");
  expect(table.split("\n")).toEqual([
    "| Repeated k times | 1 | 2 |",
    "| --- | ---: | ---: |",
    "| base: all of k pass | 90.0 % | 80.0 % |",
    "| base: one of k passes | 90.0 % | 95.0 % |",
    "| head: all of k pass | 70.0 % | not measured |",
    "| head: one of k passes | 70.0 % | not measured |",
  ]);
});

test("nothing is said where nothing was stated or repeated, or of another target", () => {
  const calibration = [{ target: "other", base: arm, head: arm, brierDifference: 0, p: null }];
  const nothing: Verdict = { ...verdict, calibration };
  expect(calibrationTables(verdict, "support-agent")).toEqual([]);
  expect(calibrationTables(nothing, "support-agent")).toEqual([]);
});
