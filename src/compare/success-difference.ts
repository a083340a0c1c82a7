/**
 * By how much does one set of answers succeed more often than another, instance by instance?
 * The instances are those that both answered; intervals as in difference-interval.ts.
 */
import type { EvidenceTrial } from "../evidence.ts";
import { BENCHMARK_CATEGORY } from "../suite/benchmark-task.ts";
import type { Interval } from "../verdict.ts";
import { differenceInterval } from "./difference-interval.ts";

export type SuccessDifference = {
  readonly instances: number;
  /** Success of the one minus success of the other. */
  readonly difference: number;
  readonly interval: Interval;
  readonly isMoreThanChance: boolean;
};

/** `null` when no instance was answered by both. */
export function successDifference(
  one: readonly EvidenceTrial[],
  other: readonly EvidenceTrial[],
  alpha: number,
): SuccessDifference | null {
  const others = gradedInstances(other);
  const answered = [...gradedInstances(one)].flatMap(([name, trials]) => {
    const against = others.get(name);
    return against === undefined ? [] : [{ trials, against }];
  });
  if (answered.length === 0) return null;
  const { difference, interval } = differenceInterval({
    differences: answered.map(({ trials, against }) => share(trials) - share(against)),
    weights: answered.map(() => 1 / answered.length),
    trialsPerUnit: Math.max(...answered.map(({ trials }) => trials.length)),
    alpha,
  });
  const isMoreThanChance = interval[0] > 0 || interval[1] < 0;
  return { instances: answered.length, difference, interval, isMoreThanChance };
}

/** What benchmarks say of a difference, beside what all other tasks say. */
export type BesideBenchmarks = {
  readonly benchmarks: SuccessDifference;
  readonly reliability: SuccessDifference;
};

/** `null` unless there are tasks of both sorts. */
export function besideBenchmarks(
  one: readonly EvidenceTrial[],
  other: readonly EvidenceTrial[],
  alpha: number,
): BesideBenchmarks | null {
  const isBenchmark = ({ category }: EvidenceTrial) => category === BENCHMARK_CATEGORY;
  const isOther = (trial: EvidenceTrial) => !isBenchmark(trial);
  const benchmarks = successDifference(one.filter(isBenchmark), other.filter(isBenchmark), alpha);
  if (benchmarks === null) return null;
  const reliability = successDifference(one.filter(isOther), other.filter(isOther), alpha);
  return reliability === null ? null : { benchmarks, reliability };
}

/** What was asked and graded, by instance. */
export function gradedInstances(
  trials: readonly EvidenceTrial[],
): ReadonlyMap<string, readonly EvidenceTrial[]> {
  const graded = trials.filter(({ grade }) => grade.kind === "passed" || grade.kind === "failed");
  return Map.groupBy(graded, ({ task, instance }) => `${task}/${instance}`);
}

function share(trials: readonly EvidenceTrial[]): number {
  return trials.filter(({ grade }) => grade.kind === "passed").length / trials.length;
}
