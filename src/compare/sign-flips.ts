/**
 * How would every row have looked had the arms of each unit been swapped by a coin?
 * Under "no change" the two arms of an instance are exchangeable, so every vector of signs is equally
 * likely. One sign a unit, shared by all rows, keeps the dependence between rows.
 * Few units: every vector. Many: seeded random vectors with the observed one counted in, so that no
 * p-value is 0. Unit `i` always takes the same draws, so a look sees a prefix of what the next one sees.
 * Signs are kept as bits, eight units to a byte: a row adds what eight units say by one table look-up.
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

export type Signs = {
  /** How many sign vectors; the first is the observed one. */
  readonly vectors: number;
  readonly exact: boolean;
  /** Eight units each: a byte for every vector, a bit for every unit, set when it is flipped. */
  readonly blocks: readonly Uint8Array[];
  /** The signs of the first 16 units of every vector, one bit each: finds a vector at an earlier look. */
  readonly leading: Uint16Array;
};

const BLOCK = 8;
const LEADING_BLOCKS = 2;

export function flipSigns(design: FlipDesign): Signs {
  const exact = 2 ** design.units <= design.draws;
  const vectors = exact ? 2 ** design.units : design.draws + 1;
  const random = xoroshiro128plusFromState(stateOf(design.seed));
  const blocks = Array.from({ length: Math.ceil(design.units / BLOCK) }, (_, block) => {
    const signs = new Uint8Array(vectors);
    if (exact) enumerate(signs, block);
    else draw(signs, random);
    return signs;
  });
  const leading = new Uint16Array(vectors);
  for (const [block, signs] of blocks.slice(0, LEADING_BLOCKS).entries()) {
    for (let v = 0; v < vectors; v++) leading[v]! |= signs[v]! << (block * BLOCK);
  }
  return { vectors, exact, blocks, leading };
}

/** The row's statistic under every vector, written into `statistic`, which rows may share in turn. */
export function flipRow(row: FlipRow, { blocks }: Signs, statistic: Float64Array): void {
  statistic.fill(0);
  const table = new Float64Array(2 ** BLOCK);
  for (const [block, values] of valuesByBlock(row)) {
    tabulate(table, values);
    addSigned(statistic, blocks[block]!, table);
  }
}

function valuesByBlock({ units, values }: FlipRow): ReadonlyMap<number, Float64Array> {
  const blocks = new Map<number, Float64Array>();
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    const value = values[index]!;
    if (value === 0) continue;
    const block = Math.floor(unit / BLOCK);
    const own = blocks.get(block) ?? new Float64Array(BLOCK);
    own[unit % BLOCK]! += value;
    blocks.set(block, own);
  }
  return blocks;
}

/** Vector `v` flips unit `i` when bit `i` of `v` is set. */
function enumerate(signs: Uint8Array, block: number): void {
  for (let v = 0; v < signs.length; v++) signs[v] = v >>> (block * BLOCK);
}

function draw(signs: Uint8Array, random: RandomGenerator): void {
  signs[0] = 0;
  for (let v = 1; v < signs.length; v += 4) {
    const bits = random.next();
    signs[v] = bits;
    if (v + 1 < signs.length) signs[v + 1] = bits >>> 8;
    if (v + 2 < signs.length) signs[v + 2] = bits >>> 16;
    if (v + 3 < signs.length) signs[v + 3] = bits >>> 24;
  }
}

/** The sum of the values under each of the 256 ways to flip them. */
function tabulate(table: Float64Array, values: Float64Array): void {
  table[0] = 0;
  for (let unit = 0; unit < BLOCK; unit++) {
    const value = values[unit]!;
    const size = 1 << unit;
    for (let flips = 0; flips < size; flips++) {
      table[flips + size] = table[flips]! - value;
      table[flips]! += value;
    }
  }
}

function addSigned(statistic: Float64Array, signs: Uint8Array, table: Float64Array): void {
  for (let v = 0; v < statistic.length; v++) statistic[v]! += table[signs[v]!]!;
}

function stateOf(seed: string): readonly number[] {
  const bytes = createHash("sha256").update(seed).digest();
  return [0, 4, 8, 12].map((offset) => bytes.readInt32LE(offset));
}
