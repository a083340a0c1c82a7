/**
 * Which differences of rates are compatible with these unit differences?
 * Agresti-Min adjusted Wald interval, generalised to weights and repeats: as if `2/n` more units had been
 * seen, half of them +1 and -1 in equal parts, which keeps the interval honest when differences are few.
 * `U* = 1/sum(w^2)` (Kish) is the number of units once weights are unequal.
 * Reference: Agresti, Min (2005), Statist. Med. 24, 729-740.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../verdict.ts";

export type WeightedDifferences = {
  /** Head minus base, one number a unit, -1 to 1. */
  readonly differences: ArrayLike<number>;
  /** Summing to 1. */
  readonly weights: ArrayLike<number>;
  readonly trialsPerUnit: number;
};

export function differenceInterval(of: WeightedDifferences & { readonly alpha: number }): {
  readonly difference: number;
  readonly interval: Interval;
} {
  let difference = 0;
  let squaredWeights = 0;
  let squares = 0;
  for (let unit = 0; unit < of.differences.length; unit++) {
    const weight = of.weights[unit];
    const value = of.differences[unit];
    if (weight === undefined || value === undefined) throw new Error("a weight for every unit");
    difference += weight * value;
    squaredWeights += weight * weight;
    squares += weight * weight * value * value;
  }
  const units = 1 / squaredWeights;
  const added = 2 / of.trialsPerUnit;
  const mean = (units * difference) / (units + added);
  const variance = (units * units * squares + added / 2) / (units + added) - mean * mean;
  const half =
    normalQuantile(1 - of.alpha / 2, 0, 1) * Math.sqrt(Math.max(0, variance) / (units + added));
  return { difference, interval: [Math.max(-1, mean - half), Math.min(1, mean + half)] };
}

/** The end that a one-sided test at `level` would not exclude. */
export function upperBound(of: WeightedDifferences & { readonly level: number }): number {
  return differenceInterval({ ...of, alpha: 2 * of.level }).interval[1];
}
