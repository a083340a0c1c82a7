import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type FlipRow, flipRow, flipSigns } from "../../src/compare/sign-flips.ts";
import { countTails } from "../../src/compare/tail-counts.ts";
import { range } from "./make-evidence.ts";

const EXACT = { draws: 4096, seed: "seed" };

function rowOf(values: readonly number[]): FlipRow {
  return { units: values.map((_, unit) => unit), values };
}

/** Compare with every other vector, ties within the slack. */
function bruteCounts(statistic: Float64Array) {
  const all = [...statistic];
  return {
    atLeast: all.map((own) => all.filter((other) => other >= own - 1e-9).length),
    atMost: all.map((own) => all.filter((other) => other <= own + 1e-9).length),
  };
}

function expectBrute(values: readonly number[], design = EXACT): void {
  const signs = flipSigns({ ...design, units: values.length });
  const statistic = new Float64Array(signs.vectors);
  flipRow(rowOf(values), signs, statistic);
  const expected = bruteCounts(statistic);
  const [tails] = countTails([rowOf(values)], signs);
  expect([...(tails?.atLeast ?? [])]).toEqual(expected.atLeast);
  expect([...(tails?.atMost ?? [])]).toEqual(expected.atMost);
}

test("on a grid and off it, every vector counts those at least and at most as large", () => {
  const steps = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(steps, fc.constantFrom(1, 0.1, 1 / 7, Math.PI), (values, step) => {
      expectBrute(values.map((value) => value * step));
    }),
    { numRuns: 60 },
  );
  const reals = fc.array(fc.constantFrom(Math.SQRT2, -Math.E, Math.PI, 1, -0.1, 0), {
    minLength: 1,
    maxLength: 7,
  });
  fc.assert(
    fc.property(reals, (values) => expectBrute(values)),
    { numRuns: 60 },
  );
});

test("terms that share a fine step are on a grid, and finer ones are not, with the same counts", () => {
  // Thirds and sevenths share a step of 1/21; 1/119 and 1/121 parts lie on both sides of the split.
  expectBrute([1 / 3, 1 / 7, -1 / 3, 1 / 21]);
  expectBrute([1, 1 + 1 / 119, -1, 2]);
  expectBrute([1, 1 + 1 / 120, -1, 2]);
  expectBrute([1, 1 + 1 / 121, -1, 2]);
  // A reach of 50,000 steps is still counted, one more is sorted.
  expectBrute([1, 24_999, -25_000]);
  expectBrute([1, 25_000, -25_000]);
});

test("drawn vectors are counted alike", () => {
  const design = { draws: 150, seed: "seed" };
  expectBrute(
    range(20).map((i) => (i % 3) - 0.5),
    design,
  );
  expectBrute(
    range(20).map((i) => Math.sqrt(i + 2)),
    design,
  );
});

test("a row without a difference ties everywhere", () => {
  const signs = flipSigns({ ...EXACT, units: 2 });
  const [nothing, empty] = countTails([rowOf([0, 0]), rowOf([])], signs);
  expect([...(nothing?.atLeast ?? [])]).toEqual([4, 4, 4, 4]);
  expect([...(empty?.atMost ?? [])]).toEqual([4, 4, 4, 4]);
});
