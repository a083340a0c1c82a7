/**
 * How would every row have looked had the arms of each unit been swapped by a coin?
 * Under "no change" the two arms of an instance are exchangeable, so every vector of signs is equally
 * likely. One sign a unit, shared by all rows, keeps the dependence between rows.
 * Few units: every vector. Many: seeded random vectors with the observed one counted in, so that no
 * p-value is 0. Unit `i` always takes the same draws, so a look sees a prefix of what the next one sees.
 * Reference: Westfall, Young (1993), Resampling-Based Multiple Testing.
 */
// biome-ignore-all lint/style/noNonNullAssertion: typed arrays, indexed within their length in hot loops
import { createHash } from "node:crypto";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** The units a row is made of, as positions in the common order, and what each adds to the row. */
export type FlipRow = { readonly units: ArrayLike<number>; readonly values: ArrayLike<number> };

export type FlipDesign = {
  /** Units that get a sign. */
  readonly units: number;
  /** Enumerate when that takes at most so many vectors, else draw so many; at most 65,534. */
  readonly draws: number;
  readonly seed: string;
};

export type Flipped = {
  /** How many sign vectors; the first is the observed one. */
  readonly vectors: number;
  readonly exact: boolean;
  /** For each row its statistic under every vector. */
  readonly statistics: readonly Float64Array[];
  /** The signs of the first 16 units of every vector, one bit each: finds a vector at an earlier look. */
  readonly leading: Uint16Array;
};

const LEADING_UNITS = 16;

export function flipSigns(rows: readonly FlipRow[], design: FlipDesign): Flipped {
  const exact = 2 ** design.units <= design.draws;
  const vectors = exact ? 2 ** design.units : design.draws + 1;
  const random = xoroshiro128plusFromState(stateOf(design.seed));
  const statistics = rows.map(() => new Float64Array(vectors));
  const leading = new Uint16Array(vectors);
  const signs = new Int8Array(vectors);
  const shares = sharesByUnit(rows, design.units);
  for (let unit = 0; unit < design.units; unit++) {
    if (exact) enumerate(signs, unit);
    else draw(signs, random);
    if (unit < LEADING_UNITS) {
      for (let v = 0; v < vectors; v++) if (signs[v] === -1) leading[v]! |= 1 << unit;
    }
    for (const { row, value } of shares[unit] ?? []) {
      const statistic = statistics[row];
      if (statistic !== undefined) addSigned(statistic, signs, value);
    }
  }
  return { vectors, exact, statistics, leading };
}

type Share = { readonly row: number; readonly value: number };

function sharesByUnit(rows: readonly FlipRow[], units: number): readonly (readonly Share[])[] {
  const shares: Share[][] = Array.from({ length: units }, () => []);
  for (const [row, { units: members, values }] of rows.entries()) {
    for (let index = 0; index < members.length; index++) {
      const value = values[index];
      const unit = members[index];
      if (unit === undefined || value === undefined) throw new Error("a value for every unit");
      if (value !== 0) shares[unit]?.push({ row, value });
    }
  }
  return shares;
}

function enumerate(signs: Int8Array, unit: number): void {
  for (let v = 0; v < signs.length; v++) signs[v] = (v >>> unit) & 1 ? -1 : 1;
}

function draw(signs: Int8Array, random: RandomGenerator): void {
  signs[0] = 1;
  for (let start = 1; start < signs.length; start += 32) {
    const bits = random.next();
    const end = Math.min(start + 32, signs.length);
    for (let v = start; v < end; v++) signs[v] = 1 - (((bits >>> (v - start)) & 1) << 1);
  }
}

function addSigned(statistic: Float64Array, signs: Int8Array, value: number): void {
  for (let v = 0; v < statistic.length; v++) statistic[v]! += value * signs[v]!;
}

function stateOf(seed: string): readonly number[] {
  const bytes = createHash("sha256").update(seed).digest();
  return [0, 4, 8, 12].map((offset) => bytes.readInt32LE(offset));
}
