/**
 * Could two groups with the same rate show counts this far apart?
 * Fisher's exact test: the margins are held fixed, the count of one cell is hypergeometric.
 * Used for the share of unanswered trials, where the trials of the two arms are not paired.
 * Reference: Fisher (1935), J. Roy. Statist. Soc. 98, 39-82.
 */
import hypergeometricCdf from "@stdlib/stats-base-dists-hypergeometric-cdf";

export type TwoGroups = {
  readonly baseFailed: number;
  readonly baseTrials: number;
  readonly headFailed: number;
  readonly headTrials: number;
};

/** Tables whose probabilities differ by rounding only count as equally probable. */
const RELATIVE_SLACK = 1e-7;

/** Evidence that head fails more. */
export function fisherOneSided(groups: TwoGroups): number {
  const { baseFailed, baseTrials, headFailed, headTrials } = groups;
  // "head this many or more" is "base this many or fewer": the short tail, without cancellation.
  return hypergeometricCdf(
    baseFailed,
    baseTrials + headTrials,
    baseFailed + headFailed,
    baseTrials,
  );
}

/** The probability of all tables at most as probable as this one. */
export function fisherTwoSided(groups: TwoGroups): number {
  const { baseFailed, baseTrials, headFailed, headTrials } = groups;
  const failed = baseFailed + headFailed;
  const least = Math.max(0, failed - headTrials);
  const most = Math.min(failed, baseTrials);
  // Relative log probabilities from one table to the next; only their differences matter.
  const logs = [0];
  for (let x = least; x < most; x++) {
    const ratio = ((failed - x) * (baseTrials - x)) / ((x + 1) * (headTrials - failed + x + 1));
    logs.push((logs.at(-1) ?? 0) + Math.log(ratio));
  }
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const observed = weights[baseFailed - least];
  if (observed === undefined) throw new Error("the observed table is one of the tables");
  const bound = observed * (1 + RELATIVE_SLACK);
  const total = sum(weights);
  return Math.min(1, sum(weights.filter((weight) => weight <= bound)) / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
