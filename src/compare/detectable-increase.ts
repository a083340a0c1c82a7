/**
 * Which rise would this many units probably show?
 * The fixed point of the normal approximation: critical value under "no change" (Bonferroni over the rows,
 * a bound on what minP costs) plus the spread under the rise, at 80 % power.
 * Assumes equal arms and independent units; simulated power at the answer is 70 to 96 %.
 * Source: gate-statistics.md section 7.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

const POWER = 0.8;
const START = 0.05;
const ITERATIONS = 60;
/** A rate of exactly 1 has no spread and would make every rise detectable. */
const HIGHEST_RATE = 0.999;

export type DesignSize = {
  readonly baseRate: number;
  readonly units: number;
  readonly trialsPerUnit: number;
  readonly alpha: number;
  /** Rows in the family. */
  readonly modes: number;
  /** 1 when repeats tell as much as fresh units; up to the trials per unit when they tell nothing. */
  readonly designEffect: number;
};

export function detectableIncrease(of: DesignSize): number {
  const { baseRate: p, modes, designEffect } = of;
  const critical = normalQuantile(1 - of.alpha / modes, 0, 1);
  const power = normalQuantile(POWER, 0, 1);
  const perTrial = designEffect / (of.trialsPerUnit * of.units);
  const most = Math.max(0, HIGHEST_RATE - p);
  let rise = Math.min(START, most);
  for (let step = 0; step < ITERATIONS; step++) {
    const b = p + rise / 2;
    const q = Math.min(HIGHEST_RATE, p + rise);
    rise =
      critical * Math.sqrt(2 * b * (1 - b) * perTrial) +
      power * Math.sqrt((p * (1 - p) + q * (1 - q)) * perTrial);
    rise = Math.min(rise, most);
  }
  return rise;
}
