import { describe, expect, test } from "@jest/globals";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { nextSum, tuneCusum } from "../../src/compare/cusum.ts";
import { findDrift } from "../../src/compare/find-drift.ts";
import type { Evidence } from "../../src/evidence.ts";
import { grid, makeEvidence, range, WRONG } from "./make-evidence.ts";

/** Ten tasks with ten instances, the first so many failing. */
function night(failed: number): Evidence {
  return makeEvidence(grid(10, 10, (task, i) => (10 * task + i < failed ? [WRONG] : ".")));
}

describe("drift", () => {
  const baseline = night(10);

  test("a steady history raises no alarm", () => {
    const nights = [10, 12, 8, 9, 11, 13, 7, 10, 9, 11].map(night);
    const rows = findDrift({ baseline, nights });
    expect(rows.map(({ mode }) => mode)).toEqual(["any", WRONG]);
    for (const row of rows) {
      expect(row.alarmAt).toBeNull();
      expect(row.sums).toHaveLength(10);
    }
  });

  test("a slow creep that no single night shows raises it", () => {
    const nights = [10, 12, 13, 14, 14, 15, 15, 16, 16, 16].map(night);
    const [any] = findDrift({ baseline, nights });
    expect(any?.alarmAt).toBeGreaterThan(3);
    expect(any?.baseRate).toBeCloseTo(10.5 / 101, 12);
  });

  test("better nights never count as a reserve", () => {
    const nights = [0, 0, 0, 0, 0, 0].map(night);
    expect(findDrift({ baseline, nights })[0]?.sums).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("a mode that the baseline never showed is watched too", () => {
    const nights = [0, 3, 3, 4, 3].map(night);
    const [, mode] = findDrift({ baseline: night(0), nights });
    expect(mode?.mode).toBe(WRONG);
    expect(mode?.alarmAt).not.toBeNull();
  });

  test("without nights or baseline there is nothing to say", () => {
    expect(findDrift({ baseline, nights: [] })).toEqual([]);
    expect(findDrift({ baseline: makeEvidence({}), nights: [night(3)] })).toEqual([]);
  });
});

describe("the alarm limit", () => {
  const designs = [
    { baseRate: 0.1, trials: 240 },
    { baseRate: 0.01, trials: 240 },
    { baseRate: 0.4, trials: 60 },
  ];

  test.each(designs)("lets 200 nights pass between false alarms ($baseRate, $trials)", (design) => {
    const cusum = tuneCusum(design);
    expect(cusum.nightsToFalseAlarm).toBeGreaterThanOrEqual(200);
    expect(cusum.nightsToFalseAlarm).toBeLessThan(240);
    const mean = simulatedNights(design, design.baseRate, 400);
    // Nights to an alarm are nearly exponential: standard error 5 % of the mean.
    expect(Math.abs(mean / cusum.nightsToFalseAlarm - 1)).toBeLessThan(0.15);
  });

  test("is reached within weeks once the rate rises by a night's standard deviation", () => {
    const design = { baseRate: 0.1, trials: 240 };
    expect(simulatedNights(design, 0.12, 200)).toBeLessThan(14);
  });
});

/** Mean nights to the first alarm when trials fail at this rate. */
function simulatedNights(
  design: { readonly baseRate: number; readonly trials: number },
  rate: number,
  runs: number,
): number {
  const cusum = tuneCusum(design);
  const random = xoroshiro128plus(3);
  let nights = 0;
  for (let run = 0; run < runs; run++) {
    let sum = 0;
    while (sum < cusum.limit) {
      const failed = range(design.trials).filter(() => uniformFloat64(random) < rate).length;
      sum = nextSum(sum, { failed, trials: design.trials }, cusum);
      nights += 1;
    }
  }
  return nights / runs;
}
