/**
 * How far must failures pile up before it is no longer a run of bad nights?
 * One-sided binomial CUSUM: every night adds its failures minus a reference count and never goes below 0.
 * The reference lies where a night speaks neither for the baseline rate nor for one standard deviation of a
 * night above it, which makes the CUSUM the quickest test between the two. The alarm limit is tuned to one
 * false alarm in 200 nights by the exact Markov chain: with the reference rounded to a fraction of a
 * failure, the sum lives on a grid, each night is one step of a finite chain, and the mean time to leave it
 * solves a linear system.
 * Assumes nights of equal size with independent failures at the baseline rate.
 * References: Page (1954), Biometrika 41, 100-115; Brook, Evans (1972), Biometrika 59, 539-549.
 */
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";

export type CusumDesign = {
  readonly baseRate: number;
  /** Trials a night. */
  readonly trials: number;
};

export type Cusum = {
  /** Subtracted per trial, in failures, before rounding to the grid. */
  readonly referenceRate: number;
  /** Points of the grid per failure. */
  readonly grid: number;
  /** The alarm is raised when the sum reaches it. */
  readonly limit: number;
  /** Mean nights from zero to a false alarm at this limit. */
  readonly nightsToFalseAlarm: number;
};

const NIGHTS_TO_FALSE_ALARM = 200;
/** So many grid points per standard deviation of a night are fine enough, and few enough to solve. */
const POINTS_PER_DEVIATION = 32;
const FINEST_GRID = 16;
/** A chain with more states than this would take too long; no real design comes near. */
const MOST_STATES = 2048;

export function tuneCusum(design: CusumDesign): Cusum {
  const referenceRate = referenceOf(design);
  const grid = gridOf(design);
  const steps = stepChances(design, { referenceRate, grid });
  let low = 1;
  let high = 1;
  while (high < MOST_STATES && meanNights(steps, high) < NIGHTS_TO_FALSE_ALARM) {
    low = high + 1;
    high *= 2;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (meanNights(steps, middle) < NIGHTS_TO_FALSE_ALARM) low = middle + 1;
    else high = middle;
  }
  return { referenceRate, grid, limit: low / grid, nightsToFalseAlarm: meanNights(steps, low) };
}

/** The sum after a night. */
export function nextSum(
  sum: number,
  night: { readonly failed: number; readonly trials: number },
  { referenceRate, grid }: Reference,
): number {
  return Math.max(0, sum + night.failed - Math.round(referenceRate * night.trials * grid) / grid);
}

type Reference = Pick<Cusum, "referenceRate" | "grid">;

/** Where the log likelihood ratio of the raised rate against the baseline rate is zero. */
function referenceOf({ baseRate, trials }: CusumDesign): number {
  const deviation = Math.sqrt((baseRate * (1 - baseRate)) / trials);
  // At most half way to 1: every trial failing is no alternative one could test for.
  const raised = Math.min(baseRate + deviation, (1 + baseRate) / 2);
  const fewerPasses = Math.log((1 - baseRate) / (1 - raised));
  return fewerPasses / (fewerPasses + Math.log(raised / baseRate));
}

/** A power of two: finer where a night has few failures. */
function gridOf({ baseRate, trials }: CusumDesign): number {
  const deviation = Math.sqrt(trials * baseRate * (1 - baseRate));
  const points = 2 ** Math.round(Math.log2(POINTS_PER_DEVIATION / deviation));
  return Math.min(FINEST_GRID, Math.max(1, points));
}

type Step = { readonly by: number; readonly chance: number };

/** How far one night moves the sum, in grid points. */
function stepChances(
  { baseRate, trials }: CusumDesign,
  { referenceRate, grid }: Reference,
): readonly Step[] {
  const reference = Math.round(referenceRate * trials * grid);
  const steps: Step[] = [];
  let below = 0;
  for (let failed = 0; failed <= trials; failed++) {
    const upTo = binomialCdf(failed, trials, baseRate);
    if (upTo > below) steps.push({ by: failed * grid - reference, chance: upTo - below });
    below = upTo;
  }
  return steps;
}

/** Mean nights until the chain that starts at 0 reaches the limit: (I - Q) nights = 1. */
function meanNights(steps: readonly Step[], limit: number): number {
  const matrix = Array.from({ length: limit }, (_, from) => {
    const row = new Float64Array(limit + 1);
    row[from] = 1;
    row[limit] = 1;
    for (const { by, chance } of steps) {
      const to = Math.max(0, from + by);
      if (to < limit) row[to] = (row[to] ?? 0) - chance;
    }
    return row;
  });
  return solveFirst(matrix);
}

/** The first unknown of a diagonally dominant system, eliminating from the last row upwards. */
function solveFirst(matrix: readonly Float64Array[]): number {
  const size = matrix.length;
  for (let pivot = size - 1; pivot > 0; pivot--) {
    const pivotRow = matrix[pivot];
    const diagonal = pivotRow?.[pivot];
    if (pivotRow === undefined || diagonal === undefined) throw new Error("the matrix is square");
    for (let above = 0; above < pivot; above++) {
      const row = matrix[above];
      const factor = (row?.[pivot] ?? 0) / diagonal;
      if (row === undefined || factor === 0) continue;
      for (let column = 0; column < pivot; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
      row[size] = (row[size] ?? 0) - factor * (pivotRow[size] ?? 0);
    }
  }
  const [first] = matrix;
  return (first?.[size] ?? 1) / (first?.[0] ?? 1);
}
