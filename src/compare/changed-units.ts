/**
 * Which instances moved, for one mode? What `decide --explain MODE` lists.
 */
import type { Evidence } from "../evidence.ts";
import { pairTrials } from "./pair-trials.ts";
import type { RowMode } from "./row-mode.ts";
import { shown } from "./unit.ts";

export type ChangedUnit = {
  readonly task: string;
  readonly instance: string;
  /** Trials that showed the mode, and answered trials, in each arm. */
  readonly base: { readonly failed: number; readonly trials: number };
  readonly head: { readonly failed: number; readonly trials: number };
};

/** Instances whose share of failures differs between the arms: worse on head first. */
export function changedUnits(of: {
  readonly base: Evidence;
  readonly head: Evidence;
  readonly mode: RowMode;
}): readonly ChangedUnit[] {
  const count = (trials: readonly Evidence["trials"][number][]) => ({
    failed: trials.filter((trial) => shown(trial).has(of.mode)).length,
    trials: trials.length,
  });
  const rise = ({ base, head }: ChangedUnit) =>
    head.failed / head.trials - base.failed / base.trials;
  return pairTrials(of.base, of.head)
    .pairs.map(({ task, instance, base, head }) => ({
      task,
      instance,
      base: count(base),
      head: count(head),
    }))
    .filter((unit) => rise(unit) !== 0)
    .sort((a, b) => rise(b) - rise(a));
}
