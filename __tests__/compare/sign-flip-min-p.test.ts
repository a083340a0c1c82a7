import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { mcnemarOneSided } from "../../src/compare/mcnemar-one-sided.ts";
import { type MinP, signFlipMinP } from "../../src/compare/sign-flip-min-p.ts";
import type { FlipRow } from "../../src/compare/sign-flips.ts";
import { bruteForce, flipRows, type Table } from "./flip-rows.ts";

const EXACT = { draws: 20_000, seed: "seed" };
/** So few draws that nothing but the empty table is enumerated. */
const DRAWN = { draws: 1, seed: "seed" };

/** Up to 6 units x 3 modes x 2 trials, with weights that tie now and then. */
const tables = fc
  .record({
    units: fc.integer({ min: 1, max: 6 }),
    modes: fc.integer({ min: 1, max: 3 }),
    trialsPerUnit: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ units, modes, trialsPerUnit }) => {
    const counts = fc.array(
      fc.array(fc.integer({ min: 0, max: trialsPerUnit }), { minLength: modes, maxLength: modes }),
      { minLength: units, maxLength: units },
    );
    const weights = fc.array(fc.constantFrom(1 / 6, 1 / 9, 1 / 3, 0.07), {
      minLength: units,
      maxLength: units,
    });
    return fc.record({
      baseFailed: counts,
      headFailed: counts,
      trialsPerUnit: fc.constant(trialsPerUnit),
      weights,
    });
  });

function testTable(table: Table): MinP {
  return signFlipMinP(flipRows(table), { ...EXACT, units: table.weights.length });
}

test("agrees with every sign vector on every small table", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const expected = bruteForce(flipRows(table), table.weights.length);
      const { p, adjusted } = testTable(table);
      for (const [row, value] of expected.p.entries()) expect(p[row]).toBeCloseTo(value, 12);
      for (const [row, value] of expected.adjusted.entries()) {
        expect(adjusted[row]).toBeCloseTo(value, 12);
      }
    }),
    { numRuns: 500 },
  );
});

test("swapping the arms swaps the two tails", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const there = testTable(table);
      const back = testTable({
        ...table,
        baseFailed: table.headFailed,
        headFailed: table.baseFailed,
      });
      expect(back.p).toEqual(there.pLower);
      expect(back.adjusted).toEqual(there.adjustedLower);
      expect(back.pLower).toEqual(there.p);
      expect(back.adjustedLower).toEqual(there.adjusted);
    }),
  );
});

test("renaming units or modes changes nothing", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const there = testTable(table);
      const back = testTable({
        ...table,
        baseFailed: table.baseFailed.map((modes) => modes.toReversed()).toReversed(),
        headFailed: table.headFailed.map((modes) => modes.toReversed()).toReversed(),
        weights: table.weights.toReversed(),
      });
      expect(back.p.toReversed()).toEqual(there.p);
      expect(back.adjusted.toReversed()).toEqual(there.adjusted);
    }),
  );
});

test("a unit without a difference changes no p, enumerated or drawn", () => {
  fc.assert(
    fc.property(tables, fc.nat(6), fc.constantFrom(EXACT, DRAWN), (table, position, design) => {
      const at = Math.min(position, table.weights.length);
      const same = table.baseFailed[0]?.map(() => 1) ?? [];
      const more: Table = {
        ...table,
        baseFailed: table.baseFailed.toSpliced(at, 0, same),
        headFailed: table.headFailed.toSpliced(at, 0, same),
        weights: table.weights.toSpliced(at, 0, 0.2),
      };
      const units = table.weights.length;
      expect(signFlipMinP(flipRows(more), { ...design, units: units + 1 })).toEqual(
        signFlipMinP(flipRows(table), { ...design, units }),
      );
    }),
  );
});

test("more harm never lowers the evidence when all units point one way", () => {
  const allWorse = fc.record({
    harm: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 8 }),
    at: fc.nat(7),
  });
  fc.assert(
    fc.property(allWorse, ({ harm, at }) => {
      const position = at % harm.length;
      const worse = harm.with(position, (harm[position] ?? 0) + 1);
      const pOf = (values: readonly number[]) => {
        const row: FlipRow = { units: values.map((_, unit) => unit), values };
        return signFlipMinP([row], { ...EXACT, units: values.length }).p[0] ?? 1;
      };
      expect(pOf(worse)).toBeLessThanOrEqual(pOf(harm));
    }),
  );
});

test("one row with one trial an instance is the exact one-sided McNemar test", () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), (broke, mended) => {
      const values = [...new Array(broke).fill(0.1), ...new Array(mended).fill(-0.1)];
      const row = { units: values.map((_, unit) => unit), values };
      const { p } = signFlipMinP([row], { ...EXACT, units: values.length });
      expect(p[0]).toBeCloseTo(mcnemarOneSided({ broke, mended }).exact, 12);
    }),
  );
});

test("drawn vectors come close to all vectors, and p is never 0", () => {
  const values = Array.from({ length: 18 }, (_, unit) => (unit < 14 ? 1 : -1));
  const row = { units: values.map((_, unit) => unit), values };
  const { p, exact } = signFlipMinP([row], { ...EXACT, units: 18 });
  expect(exact).toBe(false);
  expect(p[0]).toBeCloseTo(mcnemarOneSided({ broke: 14, mended: 4 }).exact, 2);
  const one = { units: values.map((_, unit) => unit), values: values.map(() => 1) };
  expect(signFlipMinP([one], { draws: 99, seed: "x", units: 18 }).p[0]).toBe(0.01);
});

test("the same seed draws the same vectors, another seed others", () => {
  const values = Array.from({ length: 30 }, (_, unit) => (unit % 3 === 0 ? -1 : 1));
  const row = { units: values.map((_, unit) => unit), values };
  const pOf = (seed: string) => signFlipMinP([row], { draws: 2000, seed, units: 30 }).p[0];
  expect(pOf("a")).toBe(pOf("a"));
  expect(new Set(["a", "b", "c", "d"].map(pOf)).size).toBeGreaterThan(1);
});

test("values on a grid and values off it count ties alike", () => {
  const onGrid = [3, -1, 2, 2, -4, 1, 1, 1, -2, 5];
  const offGrid = onGrid.map((value) => value * 0.1 + 0);
  const irrational = [Math.SQRT2, Math.E, -Math.PI, Math.SQRT2, 1, -Math.SQRT2];
  for (const values of [onGrid, offGrid, irrational]) {
    const row = { units: values.map((_, unit) => unit), values };
    const expected = bruteForce([row], values.length);
    const { p } = signFlipMinP([row], { ...EXACT, units: values.length });
    expect(p[0]).toBeCloseTo(expected.p[0] ?? 0, 12);
  }
});

test("no rows, no units and rows without differences have no evidence", () => {
  expect(signFlipMinP([], { ...EXACT, units: 0 }).p).toEqual([]);
  const nothing = { units: [0, 1], values: [0, 0] };
  expect(signFlipMinP([nothing], { ...EXACT, units: 2 })).toMatchObject({
    p: [1],
    adjusted: [1],
    pLower: [1],
  });
});
