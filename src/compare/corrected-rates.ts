/**
 * What is the true rate of a mode that one calibrated judge finds? Rogan and Gladen's estimate beside the rate
 * the judge saw, in both arms; tests use what it saw (gate-statistics.md section 8).
 */
import type { Evidence } from "../evidence.ts";
import type { Change } from "../verdict.ts";
import { judgeAccuracy } from "./judge-accuracy.ts";
import { roganGladen } from "./rogan-gladen.ts";

/** Adds nothing where rules found the mode too, where several judges do, or where the judge's errors are unknown. */
export function withCorrectedRates(
  change: Change,
  { base, head }: { readonly base: Evidence | null; readonly head: Evidence },
): Change {
  const able = (head.judges ?? []).filter(({ modes }) => modes.includes(change.mode));
  const agreement = able.length === 1 ? able[0]?.calibration : null;
  if (!agreement || change.scope === "task") return change;
  const arms = base === null ? [head] : [base, head];
  if (arms.some((arm) => isFoundByRule(arm, change.mode))) return change;
  const { sensitivity, specificity } = judgeAccuracy(agreement);
  const correct = (observed: number | null) =>
    observed === null || sensitivity.rate === null || specificity.rate === null
      ? null
      : roganGladen({ observed, sensitivity: sensitivity.rate, specificity: specificity.rate });
  const corrected = { base: correct(change.base.rate), head: correct(change.head.rate) };
  return corrected.base === null && corrected.head === null ? change : { ...change, corrected };
}

function isFoundByRule({ trials }: Evidence, wanted: string): boolean {
  return trials.some(
    ({ grade }) =>
      grade.kind === "failed" &&
      grade.findings.some(({ by, mode }) => by === "rule" && mode === wanted),
  );
}
