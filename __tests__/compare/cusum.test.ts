import { expect, test } from "@jest/globals";
import { nextSum, tuneCusum } from "../../src/compare/cusum.ts";
import { range } from "./make-evidence.ts";

const DESIGNS = [
  { baseRate: 0.1, trials: 30 },
  { baseRate: 0.02, trials: 40 },
  { baseRate: 0.4, trials: 12 },
];

test.each(DESIGNS)(
  "the limit is the first that lets 200 nights pass ($baseRate, $trials)",
  (design) => {
    const cusum = tuneCusum(design);
    expect(nightsToAlarm(design, cusum, cusum.limit)).toBeCloseTo(cusum.nightsToFalseAlarm, 6);
    expect(cusum.nightsToFalseAlarm).toBeGreaterThanOrEqual(200);
    expect(nightsToAlarm(design, cusum, cusum.limit - 1 / cusum.grid)).toBeLessThan(200);
  },
);

test("at the reference rate a night speaks neither for the baseline nor for a deviation above it", () => {
  for (const { baseRate, trials } of [...DESIGNS, { baseRate: 0.9, trials: 5 }]) {
    const { referenceRate: rate } = tuneCusum({ baseRate, trials });
    const deviation = Math.sqrt((baseRate * (1 - baseRate)) / trials);
    const raised = Math.min(baseRate + deviation, (1 + baseRate) / 2);
    const ratio =
      rate * Math.log(raised / baseRate) + (1 - rate) * Math.log((1 - raised) / (1 - baseRate));
    expect(ratio).toBeCloseTo(0, 12);
    expect(rate).toBeGreaterThan(baseRate);
    expect(rate).toBeLessThan(raised);
  }
});

test("the grid is finer where a night has few failures, from 1 to 16 points a failure", () => {
  const gridOf = (baseRate: number, trials: number) => tuneCusum({ baseRate, trials }).grid;
  expect(gridOf(0.02, 40)).toBe(16);
  // A night's deviation is 1.9: 32 / 1.9 = 16.8, rounded to a power of two.
  expect(gridOf(0.1, 40)).toBe(16);
  // 4.65: 6.9 is nearest to 8; 6: 5.3 is nearest to 4.
  expect(gridOf(0.1, 240)).toBe(8);
  expect(gridOf(0.1, 400)).toBe(4);
  expect(gridOf(0.5, 8200)).toBe(1);
});

test("a night adds its failures minus the reference for its own size, never below zero", () => {
  const reference = { referenceRate: 0.11, grid: 4 };
  // 0.11 * 50 = 5.5; 0.11 * 40 = 4.4, on the grid 4.5.
  expect(nextSum(1, { failed: 7, trials: 50 }, reference)).toBe(2.5);
  expect(nextSum(1, { failed: 7, trials: 40 }, reference)).toBe(3.5);
  expect(nextSum(1, { failed: 4, trials: 50 }, reference)).toBe(0);
  expect(nextSum(0, { failed: 0, trials: 0 }, reference)).toBe(0);
});

/** Mean nights by carrying the distribution of the sum forward until it only shrinks, ever alike. */
function nightsToAlarm(
  { baseRate, trials }: { readonly baseRate: number; readonly trials: number },
  cusum: ReturnType<typeof tuneCusum>,
  limit: number,
): number {
  const chances = binomial(trials, baseRate);
  let sums = new Map([[0, 1]]);
  let [nights, left, kept] = [0, 1, 0];
  for (let night = 0; night < 2000; night++) {
    nights += left;
    const next = new Map<number, number>();
    for (const [sum, chance] of sums) {
      for (const [failed, own] of chances.entries()) {
        const to = nextSum(sum, { failed, trials }, cusum);
        if (to < limit) next.set(to, (next.get(to) ?? 0) + chance * own);
      }
    }
    sums = next;
    const still = [...sums.values()].reduce((total, chance) => total + chance, 0);
    const ratio = still / left;
    if (Math.abs(ratio - kept) < 1e-12) return nights + still / (1 - ratio);
    [left, kept] = [still, ratio];
  }
  throw new Error("the chain does not settle");
}

function binomial(trials: number, rate: number): readonly number[] {
  let chances = [1];
  for (const _ of range(trials)) {
    chances = [...chances, 0].map(
      (chance, failed) => chance * (1 - rate) + (chances[failed - 1] ?? 0) * rate,
    );
  }
  return chances;
}
