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

test("the two-sided test holds for thousands of trials", () => {
  const same = { baseFailed: 900, baseTrials: 2000, headFailed: 900, headTrials: 2000 };
  expect(fisherTwoSided(same)).toBeCloseTo(1, 9);
  const apart = { baseFailed: 0, baseTrials: 2000, headFailed: 1000, headTrials: 2000 };
  expect(fisherTwoSided(apart)).toBeGreaterThanOrEqual(0);
  expect(fisherTwoSided(apart)).toBeLessThan(1e-100);
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

test("intervals and p-values agree with scipy", () => {
  const wilsons = [
    [1, 10, 0.017876213095072868, 0.4041500267952385],
    [7, 40, 0.0874541374603592, 0.31949990331787714],
    [74, 172, 0.35856159628157713, 0.5049518199459757],
  ] as const;
  for (const [failed, trials, low, high] of wilsons) {
    const own = wilson({ failed, trials, alpha: 0.05 });
    expect(own[0]).toBeCloseTo(low, 12);
    expect(own[1]).toBeCloseTo(high, 12);
  }
  const exact = clopperPearson({ failed: 7, trials: 40, alpha: 0.05 });
  expect(exact[0]).toBeCloseTo(0.07338272935208517, 12);
  expect(exact[1]).toBeCloseTo(0.32779013336158586, 12);
  const fisher = { baseFailed: 3, baseTrials: 20, headFailed: 9, headTrials: 16 };
  expect(fisherOneSided(fisher)).toBeCloseTo(0.011706128502568991, 12);
  const flips = mcnemarOneSided({ broke: 9, mended: 2 });
  expect(flips.exact).toBeCloseTo(0.03271484375, 12);
  expect(flips.midP).toBeCloseTo(0.019287109375, 12);
  expect(mcnemarOneSided({ broke: 6, mended: 0 }).midP).toBeCloseTo(1 / 128, 15);
});

test("a rate of none or all has an interval that ends exactly there", () => {
  for (let trials = 1; trials <= 60; trials++) {
    expect(wilson({ failed: 0, trials, alpha: 0.05 })[0]).toBe(0);
    expect(wilson({ failed: trials, trials, alpha: 0.05 })[1]).toBe(1);
    expect(clopperPearson({ failed: 0, trials, alpha: 0.05 })[0]).toBe(0);
    expect(clopperPearson({ failed: trials, trials, alpha: 0.05 })[1]).toBe(1);
  }
});

test("the two-sided test is the sum over all tables that are at most as probable", () => {
  const groups = fc
    .record({
      baseTrials: fc.integer({ min: 1, max: 9 }),
      headTrials: fc.integer({ min: 1, max: 9 }),
    })
    .chain(({ baseTrials, headTrials }) =>
      fc.record({
        baseTrials: fc.constant(baseTrials),
        headTrials: fc.constant(headTrials),
        baseFailed: fc.nat(baseTrials),
        headFailed: fc.nat(headTrials),
      }),
    );
  fc.assert(
    fc.property(groups, (of) => {
      const failed = of.baseFailed + of.headFailed;
      const tables = Array.from(
        { length: failed + 1 },
        (_, base) => choose(of.baseTrials, base) * choose(of.headTrials, failed - base),
      );
      const own = tables[of.baseFailed] ?? 0;
      const all = tables.reduce((sum, table) => sum + table, 0);
      const rare = tables.filter((table) => table <= own).reduce((sum, table) => sum + table, 0);
      expect(fisherTwoSided(of)).toBeCloseTo(rare / all, 12);
    }),
  );
});

test("the difference interval agrees with Agresti and Min's, with repeats and with weights", () => {
  const agree = (
    of: { differences: readonly number[]; weights: readonly number[]; trialsPerUnit: number },
    expected: readonly [number, number, number],
  ) => {
    const { difference, interval } = differenceInterval({ ...of, alpha: 0.05 });
    expect(difference).toBeCloseTo(expected[0], 12);
    expect(interval[0]).toBeCloseTo(expected[1], 12);
    expect(interval[1]).toBeCloseTo(expected[2], 12);
  };
  const eighths = [0, -1, 0, 1, 0, -1, 1, -2, 4, 0, -1, -1, 2, 1, 2].map((value) => value / 8);
  agree(
    { differences: eighths, weights: eighths.map(() => 1 / 15), trialsPerUnit: 8 },
    [0.041666666666666664, -0.06233581548187641, 0.1443030285966305],
  );
  agree(
    {
      differences: [1, 0, 0, 1, -1, 0],
      weights: [1 / 6, 1 / 6, 1 / 9, 1 / 9, 1 / 9, 1 / 3],
      trialsPerUnit: 1,
    },
    [1 / 6, -0.299230438194074, 0.536072543457232],
  );
});

test("the difference interval never leaves -1 to 1, and every unit needs a weight", () => {
  const all = (value: number) =>
    differenceInterval({ differences: [value], weights: [1], trialsPerUnit: 1, alpha: 0.01 });
  expect(all(1).interval[1]).toBe(1);
  expect(all(-1).interval[0]).toBe(-1);
  const missing = { differences: [1, 0], weights: [1], trialsPerUnit: 1, alpha: 0.05 };
  expect(() => differenceInterval(missing)).toThrow("a weight for every unit");
});

test("the detectable rise agrees with its fixed point", () => {
  const rise = (
    baseRate: number,
    units: number,
    more: { modes: number; trials?: number; deff?: number },
  ) =>
    detectableIncrease({
      baseRate,
      units,
      trialsPerUnit: more.trials ?? 1,
      alpha: 0.05,
      modes: more.modes,
      designEffect: more.deff ?? 1,
    });
  expect(rise(0.1, 120, { modes: 7 })).toBeCloseTo(0.16280946162521362, 12);
  expect(rise(0.05, 120, { modes: 10, trials: 4 })).toBeCloseTo(0.059706292566470295, 12);
  expect(rise(0.3, 50, { modes: 3, trials: 2, deff: 1.4 })).toBeCloseTo(0.24324633406567517, 12);
  // So few units find nothing short of failing always.
  expect(rise(0.5, 1, { modes: 10 })).toBeCloseTo(0.499, 12);
});

test("unequal instances count by the size that equal ones would need", () => {
  // One-way analysis of variance by hand: groups 2/2, 0/4, 3/3 of 9; rate 5/9.
  const counts = [
    { failed: 2, trials: 2 },
    { failed: 0, trials: 4 },
    { failed: 3, trials: 3 },
  ];
  expect(designEffect(counts)).toBeCloseTo(3, 12);
  // 1/2, 1/4, 3/3 of 9: between 1.5556 / 2, within 1.25 / 6, size (9 - 29/9) / 2.
  const mixed = [
    { failed: 1, trials: 2 },
    { failed: 1, trials: 4 },
    { failed: 3, trials: 3 },
  ];
  const rate = 5 / 9;
  const between = (2 * (1 / 2 - rate) ** 2 + 4 * (1 / 4 - rate) ** 2 + 3 * (1 - rate) ** 2) / 2;
  const within = (1 * (1 / 2) + 1 * (3 / 4)) / 6;
  const size = (9 - 29 / 9) / 2;
  const rho = (between - within) / (between + (size - 1) * within);
  expect(designEffect(mixed)).toBeCloseTo(1 + 2 * rho, 12);
  expect(designEffect([{ failed: 3, trials: 4 }])).toBe(4);
  expect(designEffect([3, 3].map((trials) => ({ failed: trials, trials })))).toBe(3);
  expect(designEffect([0, 0].map((failed) => ({ failed, trials: 3 })))).toBe(3);
  expect(designEffect([0, 1].map((failed) => ({ failed, trials: 1 })))).toBe(1);
  expect(designEffect([])).toBe(1);
});

test("the interval of a rate shrinks its trials by the design effect, and the exact one does not", () => {
  const counts = [4, 0, 0].map((failed) => ({ failed, trials: 4 }));
  const of = armRate(counts, { alpha: 0.05, exact: false });
  expect(of).toMatchObject({ failed: 4, trials: 12, rate: 1 / 3 });
  expect(of.interval?.[0]).toBeCloseTo(wilson({ failed: 1, trials: 3, alpha: 0.05 })[0], 12);
  expect(of.interval?.[1]).toBeCloseTo(wilson({ failed: 1, trials: 3, alpha: 0.05 })[1], 12);
  const exact = armRate(counts, { alpha: 0.05, exact: true });
  expect(exact.interval).toEqual(clopperPearson({ failed: 4, trials: 12, alpha: 0.05 }));
});

function choose(from: number, taken: number): number {
  if (taken < 0 || taken > from) return 0;
  let ways = 1;
  for (let i = 1; i <= taken; i++) ways = (ways * (from - taken + i)) / i;
  return ways;
}
