/**
 * Tables of counts (units x modes) as rows for the sign-flip test, and its brute-force twin.
 */
import type { FlipRow } from "../../src/compare/sign-flips.ts";

export type Table = {
  readonly baseFailed: readonly (readonly number[])[];
  readonly headFailed: readonly (readonly number[])[];
  readonly trialsPerUnit: number;
  readonly weights: readonly number[];
};

export function flipRows({ baseFailed, headFailed, trialsPerUnit, weights }: Table): FlipRow[] {
  const modes = baseFailed[0]?.length ?? 0;
  return Array.from({ length: modes }, (_, mode) => ({
    units: weights.map((_weight, unit) => unit),
    values: weights.map((weight, unit) => {
      const head = headFailed[unit]?.[mode] ?? 0;
      const base = baseFailed[unit]?.[mode] ?? 0;
      return (weight * (head - base)) / trialsPerUnit;
    }),
  }));
}

/** Every sign vector over all units, straight from the definition; slow and obviously right. */
export function bruteForce(rows: readonly FlipRow[], units: number) {
  const vectors = 2 ** units;
  const statistic = (row: FlipRow, vector: number) => {
    let sum = 0;
    for (let i = 0; i < row.units.length; i++) {
      const sign = (vector >> (row.units[i] ?? 0)) & 1 ? -1 : 1;
      sum += sign * (row.values[i] ?? 0);
    }
    return sum;
  };
  const all = Array.from({ length: vectors }, (_, vector) => vector);
  const pUnder = rows.map((row) => {
    const statistics = all.map((vector) => statistic(row, vector));
    return statistics.map(
      (own) => statistics.filter((other) => other >= own - 1e-9).length / vectors,
    );
  });
  const p = pUnder.map((under) => under[0] ?? 1);
  const adjusted = p.map((own, index) => {
    // Monotone: no row is adjusted to less than a row with a smaller p.
    const smaller = p.flatMap((other, j) => (other < own || j === index ? [j] : []));
    return Math.max(...smaller.map((j) => shareReaching(pUnder, p, j)));
  });
  return { p, adjusted };
}

/** The share of vectors in which the best row still in play (p at least this row's) does as well. */
function shareReaching(
  pUnder: readonly (readonly number[])[],
  p: readonly number[],
  row: number,
): number {
  const own = p[row] ?? 1;
  const inPlay = pUnder.filter((_, index) => (p[index] ?? 1) >= own);
  const vectors = pUnder[0]?.length ?? 1;
  let reached = 0;
  for (let vector = 0; vector < vectors; vector++) {
    if (Math.min(...inPlay.map((under) => under[vector] ?? 1)) <= own + 1e-12) reached += 1;
  }
  return reached / vectors;
}
