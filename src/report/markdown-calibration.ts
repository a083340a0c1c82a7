/**
 * Does a model know when it is wrong, and does it answer the same twice? Tables of what trials with a stated
 * confidence and repeated trials show; nothing where there are none.
 */
import type { CalibrationVerdict, ReliabilityVerdict, Verdict } from "../verdict.ts";
import { table } from "./markdown-table.ts";
import { percent, pValue } from "./wording.ts";

export function calibrationTables(verdict: Verdict, target: string): readonly string[] {
  const calibration = (verdict.calibration ?? []).find((each) => each.target === target);
  const reliability = (verdict.reliability ?? []).filter((each) => each.target === target);
  return [
    ...(calibration === undefined ? [] : [calibrationTable(calibration)]),
    ...(reliability.length === 0 ? [] : [reliabilityTable(reliability)]),
  ];
}

function calibrationTable({ base, head, p }: CalibrationVerdict): string {
  const cells = (of: (arm: NonNullable<CalibrationVerdict["head"]>) => string) =>
    [base, head].map((arm) => (arm === null ? "not stated" : of(arm)));
  const rows = [
    ["Mean gap between stated and true (ECE)", ...cells(({ ece }) => percent(ece))],
    ["Brier score (less is better)", ...cells(({ brier }) => brier.toFixed(3))],
    ["Answers that state a confidence", ...cells(({ trials }) => String(trials))],
  ];
  const evidence =
    p === null
      ? ""
      : `\n\nChance alone would make the Brier score of head this much worse with p ${pValue(p)}.`;
  return `${table(["Stated confidence", "Base:", "Head:"], rows)}${evidence}`;
}

function reliabilityTable(arms: readonly ReliabilityVerdict[]): string {
  const tries = Math.max(...arms.map(({ passHatK }) => passHatK.length));
  const names = Array.from({ length: tries }, (_, index) => `${index + 1}:`);
  const rate = (value: number | undefined) => percent(value ?? null);
  const rows = arms.flatMap(({ arm, passHatK, passAtK }) => [
    [`${arm}: all of k pass`, ...names.map((_, index) => rate(passHatK[index]))],
    [`${arm}: one of k passes`, ...names.map((_, index) => rate(passAtK[index]))],
  ]);
  return table(["Repeated k times", ...names], rows);
}
