/**
 * Is any of these rows higher on head than swapping arms by chance explains, and which?
 * The one-sided sign-flip test of every row with minP adjustment, in one call. With one row and one trial
 * an instance it is the exact one-sided McNemar test.
 * Assumes exchangeable arms within a unit under "no change", independent units.
 * Reference: Westfall, Young (1993), Resampling-Based Multiple Testing.
 */
import { type FlipDesign, type FlipRow, flipSigns } from "./sign-flips.ts";
import { stepDownMinP } from "./step-down.ts";
import { countTails } from "./tail-counts.ts";

/** 20,000 vectors: a p of 0.05 is known to 0.0015, and 14 units (2^14) are still enumerated. */
export const DRAWS = 20_000;

export type MinP = {
  readonly p: readonly number[];
  readonly adjusted: readonly number[];
  /** The same, for head being lower. */
  readonly pLower: readonly number[];
  readonly adjustedLower: readonly number[];
  readonly exact: boolean;
};

export function signFlipMinP(rows: readonly FlipRow[], design: FlipDesign): MinP {
  const informative = numberInformative(rows, design.units);
  const signs = flipSigns({ ...design, units: informative.units });
  const { vectors, exact } = signs;
  const tails = countTails(informative.rows, signs);
  const upper = tails.map(({ atLeast }) => atLeast);
  const lower = tails.map(({ atMost }) => atMost);
  const observed = (counts: readonly Uint16Array[]) =>
    counts.map((row) => (row[0] ?? vectors) / vectors);
  return {
    p: observed(upper),
    adjusted: stepDownMinP(upper),
    pLower: observed(lower),
    adjustedLower: stepDownMinP(lower),
    exact,
  };
}

/** Units without a difference in any row change no statistic: they are dropped, the rest renumbered. */
function numberInformative(
  rows: readonly FlipRow[],
  units: number,
): { readonly rows: readonly FlipRow[]; readonly units: number } {
  const differs = new Uint8Array(units);
  for (const { units: members, values } of rows) {
    for (let index = 0; index < members.length; index++) {
      if (values[index] !== 0) differs[members[index] ?? 0] = 1;
    }
  }
  const place = new Map<number, number>();
  for (const [unit, flag] of differs.entries()) if (flag === 1) place.set(unit, place.size);
  const renumbered = rows.map((row) => {
    const kept = Array.from(row.units).flatMap((unit, index) => {
      const to = place.get(unit);
      const value = row.values[index];
      return to === undefined || value === undefined ? [] : [{ to, value }];
    });
    return { units: kept.map(({ to }) => to), values: kept.map(({ value }) => value) };
  });
  return { rows: renumbered, units: place.size };
}
