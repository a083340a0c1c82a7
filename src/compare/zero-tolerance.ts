/**
 * Does head show a mode that must never newly appear?
 * No test: one trial on head is enough when neither base nor the last accepted base runs show it.
 * Outside alpha, and said so; the upper Clopper-Pearson bound of the base rate lets a reader judge.
 * Source: gate-statistics.md section 4.
 */
import { answeredInstances } from "./pair-trials.ts";
import type { RowMode } from "./row-mode.ts";
import type { Sample } from "./sample.ts";
import { shown } from "./unit.ts";

/** So many accepted base runs are looked through. */
export const ACCEPTED_RUNS = 5;

export function newlyShown(sample: Sample, mode: RowMode): boolean {
  const before = sample.of.acceptedRuns.slice(0, ACCEPTED_RUNS);
  return (
    shows(sample.head, mode) &&
    !shows(sample.base, mode) &&
    !before.some((run) => shows(answeredInstances(run), mode))
  );
}

function shows(instances: ReturnType<typeof answeredInstances>, mode: RowMode): boolean {
  return instances.values().some(({ trials }) => trials.some((trial) => shown(trial).has(mode)));
}
