/** Which modes have a rate, and how sure is it? */
import { expect, test } from "@jest/globals";
import { clopperPearson } from "../../src/compare/clopper-pearson.ts";
import { modeRates } from "../../src/compare/mode-rates.ts";
import { wilson } from "../../src/compare/wilson.ts";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";

const grade = (mode: string, severity: "critical" | "major"): EvidenceTrial["grade"] => ({
  kind: "failed",
  findings: [{ mode, severity, by: "rule", rule: "r" }],
});

const trials = Array.from({ length: 50 }, (_, index): EvidenceTrial => {
  const fails =
    index < 5 ? grade("reasoning.wrong-answer", "major") : grade("domain.dose", "critical");
  return {
    task: "s/a",
    instance: `i${index}`,
    trial: 0,
    grade: index < 8 ? fails : { kind: "passed" },
  };
});
const unanswered: EvidenceTrial = {
  ...trials[49],
  instance: "u",
  grade: { kind: "unanswered", why: "w" },
} as never;
const elsewhere = Array.from(
  { length: 30 },
  (_, index): EvidenceTrial => ({
    task: "s/b",
    instance: `b${index}`,
    trial: 0,
    grade: { kind: "passed" },
  }),
);
const evidence = {
  trials: [...trials, unanswered, ...elsewhere],
  tasks: [
    { id: "s/a", modes: ["format.empty", "reasoning.wrong-answer", "domain.dose"] },
    { id: "s/b", modes: ["format.truncated"] },
  ],
} as unknown as Evidence;

test("modes that could be shown and were not are there, with an exact upper end", () => {
  const rates = new Map(modeRates(evidence).map((rate) => [rate.mode, rate]));
  expect([...rates.keys()]).toEqual([
    "domain.dose",
    "format.empty",
    "format.truncated",
    "reasoning.wrong-answer",
  ]);
  expect(rates.get("format.truncated")).toMatchObject({ failed: 0, trials: 30 });
  const never = clopperPearson({ failed: 0, trials: 50, alpha: 0.05 });
  expect(rates.get("format.empty")).toMatchObject({
    failed: 0,
    trials: 50,
    foundBy: [],
    interval: never,
  });
  const dose = clopperPearson({ failed: 3, trials: 50, alpha: 0.05 });
  expect(rates.get("domain.dose")).toMatchObject({
    severity: "critical",
    foundBy: ["rule"],
    interval: dose,
  });
  const wrong = wilson({ failed: 5, trials: 50, alpha: 0.05 });
  expect(rates.get("reasoning.wrong-answer")?.interval?.[1]).toBeCloseTo(wrong[1], 10);
});
