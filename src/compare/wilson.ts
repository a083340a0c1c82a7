/**
 * Which rates are compatible with so many failures in so many trials?
 * Wilson score interval; its coverage stays close to nominal at small counts, where Wald's collapses.
 * Assumes independent trials; with repeats pass effective counts (see `arm-rate.ts`).
 * Reference: Wilson (1927), J. Amer. Statist. Assoc. 22, 209-212.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../verdict.ts";

/** `failed` and `trials` may be fractions (effective counts); `trials` is above 0. */
export function wilson(of: {
  readonly failed: number;
  readonly trials: number;
  readonly alpha: number;
}): Interval {
  const { failed, trials } = of;
  const z = normalQuantile(1 - of.alpha / 2, 0, 1);
  const rate = failed / trials;
  const shrink = 1 + (z * z) / trials;
  const centre = (rate + (z * z) / (2 * trials)) / shrink;
  const half =
    (z / shrink) * Math.sqrt((rate * (1 - rate)) / trials + (z * z) / (4 * trials * trials));
  // At the ends centre and half cancel exactly; say so instead of printing 1e-17.
  const low = failed === 0 ? 0 : Math.max(0, centre - half);
  const high = failed === trials ? 1 : Math.min(1, centre + half);
  return [low, high];
}
