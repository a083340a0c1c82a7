/**
 * Single rates and p-values against textbook values.
 */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { armRate, designEffect } from "../../src/compare/arm-rate.ts";
import { clopperPearson } from "../../src/compare/clopper-pearson.ts";
import { detectableIncrease } from "../../src/compare/detectable-increase.ts";
import { differenceInterval, upperBound } from "../../src/compare/difference-interval.ts";
import { fisherOneSided, fisherTwoSided } from "../../src/compare/fisher.ts";
import { holm } from "../../src/compare/holm.ts";
import { mcnemarOneSided } from "../../src/compare/mcnemar-one-sided.ts";
import { wilson } from "../../src/compare/wilson.ts";

test("no failure in n trials excludes rates above 1 - (alpha/2)^(1/n), guaranteed", () => {
  const [low, high] = clopperPearson({ failed: 0, trials: 20, alpha: 0.05 });
  expect(low).toBe(0);
  expect(high).toBeCloseTo(1 - 0.025 ** (1 / 20), 12);
});

test("Wilson's interval for half of four is 15 to 85 percent", () => {
  const [low, high] = wilson({ failed: 2, trials: 4, alpha: 0.05 });
  expect(low).toBeCloseTo(0.15, 3);
  expect(high).toBeCloseTo(0.85, 3);
});

test("intervals mirror when failures and passes swap, and hold the rate", () => {
  const counts = fc
    .integer({ min: 1, max: 300 })
    .chain((trials) => fc.record({ trials: fc.constant(trials), failed: fc.nat(trials) }));
  fc.assert(
    fc.property(counts, ({ trials, failed }) => {
      for (const interval of [wilson, clopperPearson]) {
        const [low, high] = interval({ failed, trials, alpha: 0.05 });
        const [mirrorLow, mirrorHigh] = interval({ failed: trials - failed, trials, alpha: 0.05 });
        expect(low).toBeCloseTo(1 - mirrorHigh, 9);
        expect(high).toBeCloseTo(1 - mirrorLow, 9);
        expect(low).toBeLessThanOrEqual(failed / trials);
        expect(high).toBeGreaterThanOrEqual(failed / trials);
      }
    }),
  );
});

test("six breaks and no mends is (1/2)^6", () => {
  expect(mcnemarOneSided({ broke: 6, mended: 0 }).exact).toBeCloseTo(1 / 64, 15);
});

test("the lady tasting tea: all four cups right is 1 in 70", () => {
  const tea = { baseFailed: 0, baseTrials: 4, headFailed: 4, headTrials: 4 };
  expect(fisherOneSided(tea)).toBeCloseTo(1 / 70, 12);
  expect(fisherTwoSided(tea)).toBeCloseTo(2 / 70, 12);
});

test("the two-sided test adds every table at most as probable", () => {
  // Agresti (2002), three of four cups right: 0.229, 0.014 on one side and both again on the other.
  const tea = { baseFailed: 1, baseTrials: 4, headFailed: 3, headTrials: 4 };
  expect(fisherOneSided(tea)).toBeCloseTo(17 / 70, 12);
  expect(fisherTwoSided(tea)).toBeCloseTo(34 / 70, 12);
  const uneven = { baseFailed: 0, baseTrials: 10, headFailed: 3, headTrials: 5 };
  expect(fisherTwoSided(uneven)).toBeCloseTo(10 / 455, 12);
  const nothing = { baseFailed: 0, baseTrials: 9, headFailed: 0, headTrials: 7 };
  expect(fisherTwoSided(nothing)).toBe(1);
});

test("Holm multiplies the smallest by all, the next by one less, and never goes down", () => {
  const [first = 0, second = 0, third = 0] = holm([0.01, 0.04, 0.03]);
  expect(first).toBeCloseTo(0.03, 12);
  expect(second).toBeCloseTo(0.06, 12);
  expect(third).toBeCloseTo(0.06, 12);
  expect(holm([])).toEqual([]);
});

test("the difference interval is mirrored by swapping arms and shrinks with more units", () => {
  const differences = [1, 0, 0, 1, -1, 0, 1, 0];
  const weights = differences.map(() => 1 / 8);
  const of = { weights, trialsPerUnit: 1, alpha: 0.05 };
  const there = differenceInterval({ ...of, differences });
  const back = differenceInterval({ ...of, differences: differences.map((d) => -d) });
  expect(back.difference).toBeCloseTo(-there.difference, 12);
  expect(back.interval[0]).toBeCloseTo(-there.interval[1], 12);
  const double = differenceInterval({
    ...of,
    differences: [...differences, ...differences],
    weights: [...weights, ...weights].map((weight) => weight / 2),
  });
  expect(double.interval[1]).toBeLessThan(there.interval[1]);
  expect(upperBound({ ...of, differences, level: 0.025 })).toBe(there.interval[1]);
});

test("repeats that agree with each other count once, repeats that do not count fully", () => {
  const copies = [
    { failed: 4, trials: 4 },
    { failed: 0, trials: 4 },
    { failed: 0, trials: 4 },
  ];
  expect(designEffect(copies)).toBeCloseTo(4, 12);
  const mixed = [
    { failed: 2, trials: 4 },
    { failed: 2, trials: 4 },
    { failed: 2, trials: 4 },
  ];
  expect(designEffect(mixed)).toBe(1);
  expect(designEffect([{ failed: 0, trials: 8 }])).toBe(8);
  expect(designEffect([{ failed: 0, trials: 1 }])).toBe(1);
});

test("the intraclass correlation is the one-way analysis of variance's", () => {
  // Group means 1/4, 3/4, 2/4: MSB = 0.25, MSW = (3/4 + 3/4 + 1)/9 = 5/18; MSB < MSW, floored at 0.
  const low = [1, 3, 2].map((failed) => ({ failed, trials: 4 }));
  expect(designEffect(low)).toBe(1);
  // Group means 0, 1, 1/2: MSB = 1, MSW = 1/9; rho = (1 - 1/9) / (1 + 3/9) = 2/3.
  const high = [0, 4, 2].map((failed) => ({ failed, trials: 4 }));
  expect(designEffect(high)).toBeCloseTo(1 + 3 * (2 / 3), 12);
});

test("an arm without answered trials has no rate", () => {
  expect(armRate([], { alpha: 0.05, exact: false })).toEqual({
    failed: 0,
    trials: 0,
    rate: null,
    interval: null,
  });
});

test("more units detect smaller rises, more rows need larger ones", () => {
  const size = { baseRate: 0.1, units: 100, trialsPerUnit: 1, alpha: 0.05, modes: 5 };
  const rise = detectableIncrease({ ...size, designEffect: 1 });
  expect(detectableIncrease({ ...size, units: 200, designEffect: 1 })).toBeLessThan(rise);
  expect(detectableIncrease({ ...size, modes: 50, designEffect: 1 })).toBeGreaterThan(rise);
  expect(detectableIncrease({ ...size, baseRate: 1, designEffect: 1 })).toBe(0);
});
