/**
 * How often did one arm fail, and how sure is that rate?
 * Repeats of one instance resemble each other, so they count for less than fresh instances: the interval
 * uses N / deff trials, deff = 1 + (n - 1) rho, rho the intraclass correlation from a one-way analysis of
 * variance over instances, floored at 0. Where nothing varies rho cannot be seen: then deff = n.
 * Source: gate-statistics.md section 8.
 */
import type { ArmRate } from "../verdict.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import type { AnsweredInstance } from "./pair-trials.ts";
import type { RowMode } from "./row-mode.ts";
import { shown } from "./unit.ts";
import { wilson } from "./wilson.ts";

/** Failures among the trials of one instance. */
export type InstanceCount = { readonly failed: number; readonly trials: number };

export function countInstances(
  instances: Iterable<AnsweredInstance>,
  mode: RowMode,
): readonly InstanceCount[] {
  return Array.from(instances, ({ trials }) => ({
    failed: trials.filter((trial) => shown(trial).has(mode)).length,
    trials: trials.length,
  }));
}

export function armRate(
  counts: readonly InstanceCount[],
  of: { readonly alpha: number; readonly exact: boolean },
): ArmRate {
  const failed = sum(counts.map((count) => count.failed));
  const trials = sum(counts.map((count) => count.trials));
  if (trials === 0) return { failed, trials, rate: null, interval: null };
  const effective = trials / designEffect(counts);
  const interval = of.exact
    ? clopperPearson({ failed, trials, alpha: of.alpha })
    : wilson({ failed: failed * (effective / trials), trials: effective, alpha: of.alpha });
  return { failed, trials, rate: failed / trials, interval: [interval[0], interval[1]] };
}

/** By how much repeats inflate the variance of a rate; 1 without repeats. */
export function designEffect(counts: readonly InstanceCount[]): number {
  const trials = sum(counts.map((count) => count.trials));
  const perInstance = trials / counts.length;
  if (counts.length === 0 || perInstance === 1) return 1;
  return 1 + (perInstance - 1) * intraclassCorrelation(counts, trials);
}

function intraclassCorrelation(counts: readonly InstanceCount[], trials: number): number {
  const groups = counts.length;
  const rate = sum(counts.map(({ failed }) => failed)) / trials;
  if (rate === 0 || rate === 1 || groups === 1) return 1;
  const between = sum(counts.map(({ failed, trials: n }) => n * (failed / n - rate) ** 2));
  const within = sum(counts.map(({ failed, trials: n }) => failed * (1 - failed / n)));
  const meanBetween = between / (groups - 1);
  const meanWithin = within / (trials - groups);
  // The size that equal instances would need to have (Donner 1986); n itself when they are equal.
  const size = (trials - sum(counts.map(({ trials: n }) => n * n)) / trials) / (groups - 1);
  return Math.max(0, (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
