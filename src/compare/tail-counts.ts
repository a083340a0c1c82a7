/**
 * For every sign vector: how many vectors show a statistic at least as large, and at most as large?
 * Ties count. Sums of the same terms in another order differ in the last bits, hence the slack.
 * Terms are rational, so a row's statistics mostly lie on a grid: counting its points replaces sorting.
 */
// biome-ignore-all lint/style/noNonNullAssertion: typed arrays, indexed within their length in hot loops

import { type FlipRow, flipRow, type Signs } from "./sign-flips.ts";

export const STATISTIC_SLACK = 1e-9;

export type TailCounts = { readonly atLeast: Uint16Array; readonly atMost: Uint16Array };

/** Tail counts of every row under the same signs. */
export function countTails(rows: readonly FlipRow[], signs: Signs): readonly TailCounts[] {
  const statistic = new Float64Array(signs.vectors);
  return rows.map((row) => {
    flipRow(row, signs, statistic);
    return tailCounts(statistic, row.values);
  });
}

/** `terms` are what the statistic adds up, each with either sign. */
function tailCounts(statistic: Float64Array, terms: ArrayLike<number>): TailCounts {
  const grid = findGrid(terms);
  const groups = grid === null ? groupBySorting(statistic) : groupByGrid(statistic, grid);
  const atLeast = new Uint16Array(statistic.length);
  const atMost = new Uint16Array(statistic.length);
  for (let v = 0; v < statistic.length; v++) {
    const group = groups.of[v]!;
    atLeast[v] = statistic.length - groups.starts[group]!;
    atMost[v] = groups.starts[group + 1]!;
  }
  return { atLeast, atMost };
}

/** Ties by group: the group of each vector, and how many vectors lie below each group. */
type Groups = { readonly of: Int32Array; readonly starts: Int32Array };

type Grid = { readonly step: number; readonly reach: number };

/** A coarser grid than the smallest term is split at most so often. */
const MOST_PARTS = 120;
/** A grid with more points than this is slower than sorting. */
const MOST_REACH = 50_000;

/** The step of which every term is a multiple, and the largest sum of terms in steps. */
function findGrid(terms: ArrayLike<number>): Grid | null {
  const sizes = [...new Set(Array.from(terms, Math.abs))];
  const smallest = Math.min(...sizes);
  if (sizes.length === 0 || smallest === 0) return null;
  for (let parts = 1; parts <= MOST_PARTS; parts++) {
    const step = smallest / parts;
    if (!sizes.every((size) => Math.abs(size / step - Math.round(size / step)) < 1e-9)) continue;
    let reach = 0;
    for (let index = 0; index < terms.length; index++) reach += Math.abs(terms[index]!);
    reach = Math.round(reach / step);
    return reach <= MOST_REACH ? { step, reach } : null;
  }
  return null;
}

function groupByGrid(statistic: Float64Array, { step, reach }: Grid): Groups {
  const of = new Int32Array(statistic.length);
  const starts = new Int32Array(2 * reach + 2);
  for (let v = 0; v < statistic.length; v++) {
    const group = Math.round(statistic[v]! / step) + reach;
    of[v] = group;
    starts[group + 1]! += 1;
  }
  for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
  return { of, starts };
}

function groupBySorting(statistic: Float64Array): Groups {
  const sorted = statistic.slice().sort();
  const values = new Float64Array(sorted.length);
  const starts = new Int32Array(sorted.length + 1);
  let groups = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index > 0 && sorted[index]! - sorted[index - 1]! <= STATISTIC_SLACK) continue;
    values[groups] = sorted[index]!;
    starts[groups] = index;
    groups += 1;
  }
  starts[groups] = sorted.length;
  const of = new Int32Array(sorted.length);
  for (let v = 0; v < sorted.length; v++) of[v] = findGroup(values, groups, statistic[v]!);
  return { of, starts };
}

/** The last group whose first value is not above the statistic. */
function findGroup(values: Float64Array, groups: number, statistic: number): number {
  let low = 0;
  let high = groups - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (values[middle]! <= statistic) low = middle;
    else high = middle - 1;
  }
  return low;
}
