/**
 * How often did each arm fail an instance, and in which modes?
 * A unit uses the same number of trials in both arms, the first of each: an arm with more trials would
 * otherwise be the more precise one, and the arms no longer exchangeable.
 */
import type { EvidenceTrial } from "../evidence.ts";
import { brierScore, statedAnswer } from "./calibration.ts";
import type { Pair } from "./pair-trials.ts";
import { ANY, type RowMode } from "./row-mode.ts";

export type Unit = {
  readonly task: string;
  readonly instance: string;
  /** Trials used in each arm. */
  readonly trials: number;
  /** Head minus base, as rates, of every row mode that differs; absent means no difference. */
  readonly differences: ReadonlyMap<RowMode, number>;
  /** Head minus base of the Brier score; `null` unless both arms state a confidence. */
  readonly brierDifference: number | null;
};

export type Repeats = "all" | "first";

export function countUnit(pair: Pair, repeats: Repeats): Unit {
  const { task, instance } = pair;
  const trials = repeats === "first" ? 1 : Math.min(pair.base.length, pair.head.length);
  const counts = new Map<RowMode, number>();
  for (let index = 0; index < trials; index++) {
    for (const mode of shown(pair.head[index])) counts.set(mode, (counts.get(mode) ?? 0) + 1);
    for (const mode of shown(pair.base[index])) counts.set(mode, (counts.get(mode) ?? 0) - 1);
  }
  const differences = new Map<RowMode, number>();
  for (const [mode, count] of counts) if (count !== 0) differences.set(mode, count / trials);
  const base = brierOf(pair.base.slice(0, trials));
  const head = brierOf(pair.head.slice(0, trials));
  const brierDifference = base === null || head === null ? null : head - base;
  return { task, instance, trials, differences, brierDifference };
}

function brierOf(trials: readonly EvidenceTrial[]): number | null {
  return brierScore(trials.flatMap(statedAnswer));
}

/** What one trial adds to: nothing when it passed, `any` and each of its modes once when it failed. */
export function shown(trial: EvidenceTrial | undefined): ReadonlySet<RowMode> {
  if (trial?.grade.kind !== "failed") return NOTHING;
  return new Set([ANY, ...trial.grade.findings.map(({ mode }) => mode)]);
}

const NOTHING: ReadonlySet<RowMode> = new Set();
