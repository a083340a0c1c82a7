/**
 * What does the one permutation test say about every row of the family at one look?
 * All rows of all targets share the same signs: one family, one alpha.
 * Units whose differences are zero in all rows change nothing and are dropped.
 * Source: gate-statistics.md section 2.
 */
import type { Row } from "./build-rows.ts";
import type { Sample } from "./sample.ts";
import { type FlipRow, flipSigns } from "./sign-flips.ts";
import { stepDownMinP } from "./step-down.ts";
import { countTails } from "./tail-counts.ts";

export type RowTest = {
  readonly p: number;
  readonly adjusted: number;
  /** The same, for head being lower. */
  readonly pLower: number;
  readonly adjustedLower: number;
};

export type FamilyTest = {
  readonly tests: ReadonlyMap<Row, RowTest>;
  readonly vectors: number;
  readonly exact: boolean;
  readonly leading: Uint16Array;
  /** Tail counts of every row under every vector. */
  readonly upper: readonly Uint16Array[];
  readonly lower: readonly Uint16Array[];
};

export type RowsOfSample = { readonly sample: Sample; readonly rows: readonly Row[] };

export function testRows(
  parts: readonly RowsOfSample[],
  design: { readonly draws: number; readonly seed: string },
): FamilyTest {
  const family = parts.flatMap(({ rows }) => rows.filter(({ gated }) => gated));
  const { flipRows, units } = placeUnits(parts);
  const signs = flipSigns({ ...design, units });
  const { vectors, exact, leading } = signs;
  const tails = countTails(flipRows, signs);
  const upper = tails.map(({ atLeast }) => atLeast);
  const lower = tails.map(({ atMost }) => atMost);
  const adjusted = stepDownMinP(upper);
  const adjustedLower = stepDownMinP(lower);
  const tests = new Map<Row, RowTest>();
  for (const [index, row] of family.entries()) {
    tests.set(row, {
      p: share(upper[index], vectors),
      adjusted: adjusted[index] ?? 1,
      pLower: share(lower[index], vectors),
      adjustedLower: adjustedLower[index] ?? 1,
    });
  }
  return { tests, vectors, exact, leading, upper, lower };
}

function share(counts: Uint16Array | undefined, vectors: number): number {
  return (counts?.[0] ?? vectors) / vectors;
}

/** One order for the units of all targets, look by look, so that a look is a prefix of the next. */
function placeUnits(parts: readonly RowsOfSample[]): {
  readonly flipRows: readonly FlipRow[];
  readonly units: number;
} {
  const informative: { part: number; unit: number; look: number }[] = [];
  for (const [part, { sample, rows }] of parts.entries()) {
    const differs = new Uint8Array(sample.units.length);
    for (const { gated, units, differences } of rows) {
      if (!gated) continue;
      for (const [index, unit] of units.entries()) if (differences[index] !== 0) differs[unit] = 1;
    }
    for (const [unit, flag] of differs.entries()) {
      const look = sample.pairs[unit]?.look ?? 1;
      if (flag === 1) informative.push({ part, unit, look });
    }
  }
  // Within a target pairs are in order already; the sort is stable.
  informative.sort((a, b) => a.look - b.look);
  const places = parts.map(({ sample }) => new Int32Array(sample.units.length).fill(-1));
  for (const [place, { part, unit }] of informative.entries()) {
    const ofPart = places[part];
    if (ofPart !== undefined) ofPart[unit] = place;
  }
  const flipRows = parts.flatMap(({ rows }, part) =>
    rows.filter(({ gated }) => gated).map((row) => asFlipRow(row, places[part])),
  );
  return { flipRows, units: informative.length };
}

function asFlipRow(row: Row, places: Int32Array | undefined): FlipRow {
  const units: number[] = [];
  const values: number[] = [];
  for (const [index, unit] of row.units.entries()) {
    const difference = row.differences[index];
    const weight = row.weights[index];
    const place = places?.[unit];
    if (!difference || weight === undefined || place === undefined) continue;
    units.push(place);
    values.push(weight * difference);
  }
  return { units, values };
}
