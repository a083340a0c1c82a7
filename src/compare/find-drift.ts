/**
 * Does a failure mode creep up on the default branch, too slowly for any one pull request to be blamed?
 * Nightly evidence against the accepted baseline, one CUSUM a mode. An alarm opens the report; it never
 * decides a pull request's check. Source: gate-statistics.md section 9.
 */
import type { Evidence } from "../evidence.ts";
import { countInstances } from "./arm-rate.ts";
import { nextSum, tuneCusum } from "./cusum.ts";
import { answeredInstances } from "./pair-trials.ts";
import { ANY, type RowMode } from "./row-mode.ts";
import { shown } from "./unit.ts";

export type ModeDrift = {
  readonly mode: RowMode;
  readonly baseRate: number;
  readonly limit: number;
  /** The sum after each night, oldest first. */
  readonly sums: readonly number[];
  /** Position of the first night at which the limit was reached, or `null`. */
  readonly alarmAt: number | null;
};

/** Every mode that baseline or nights show, and `any`; empty without answered trials on both sides. */
export function findDrift(history: {
  readonly baseline: Evidence;
  /** Oldest first. */
  readonly nights: readonly Evidence[];
}): readonly ModeDrift[] {
  const baseline = [...answeredInstances(history.baseline).values()];
  const nights = history.nights.map((night) => [...answeredInstances(night).values()]);
  const modes = new Set<RowMode>([ANY]);
  for (const { trials } of [...baseline, ...nights.flat()]) {
    for (const trial of trials) for (const mode of shown(trial)) modes.add(mode);
  }
  return [...modes].sort().flatMap((mode) => {
    const counts = nights.map((night) => count(night, mode));
    return driftOf(mode, count(baseline, mode), counts);
  });
}

type Night = { readonly failed: number; readonly trials: number };

function driftOf(mode: RowMode, baseline: Night, nights: readonly Night[]): readonly ModeDrift[] {
  const sizes = nights.map(({ trials }) => trials).filter((trials) => trials > 0);
  const trials = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)];
  if (baseline.trials === 0 || trials === undefined) return [];
  // Half a failure more: a mode that the baseline never showed still has a rate to compare with.
  const baseRate = (baseline.failed + 0.5) / (baseline.trials + 1);
  const cusum = tuneCusum({ baseRate, trials });
  const sums: number[] = [];
  for (const night of nights) sums.push(nextSum(sums.at(-1) ?? 0, night, cusum));
  const alarm = sums.findIndex((sum) => sum >= cusum.limit);
  return [{ mode, baseRate, limit: cusum.limit, sums, alarmAt: alarm < 0 ? null : alarm }];
}

function count(instances: Parameters<typeof countInstances>[0], mode: RowMode): Night {
  const counts = countInstances(instances, mode);
  return {
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    trials: counts.reduce((sum, { trials }) => sum + trials, 0),
  };
}
