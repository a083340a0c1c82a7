/**
 * Which rates can so many failures in so many trials not exclude, guaranteed?
 * Clopper-Pearson: inverts the two one-sided exact binomial tests, so coverage is never below nominal;
 * used where a reader must be able to rely on the upper end (zero tolerance).
 * Assumes independent trials.
 * Reference: Clopper, Pearson (1934), Biometrika 26, 404-413.
 */
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Interval } from "../verdict.ts";

export function clopperPearson(of: {
  readonly failed: number;
  readonly trials: number;
  readonly alpha: number;
}): Interval {
  const { failed, trials, alpha } = of;
  const low = failed === 0 ? 0 : betaQuantile(alpha / 2, failed, trials - failed + 1);
  const high = failed === trials ? 1 : betaQuantile(1 - alpha / 2, failed + 1, trials - failed);
  return [low, high];
}
