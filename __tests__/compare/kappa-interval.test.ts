import { expect, test } from "@jest/globals";
import { cohenKappa } from "../../src/compare/cohen-kappa.ts";
import {
  kappaInterval,
  kappaStandardError,
  type TwoByTwo,
} from "../../src/compare/kappa-interval.ts";
import { derivedSeed, uniform } from "../../src/suite/content-key.ts";

const TABLES: readonly TwoByTwo[] = [
  [
    [20, 5],
    [10, 15],
  ],
  [
    [44, 10],
    [20, 126],
  ],
  [
    [90, 3],
    [4, 3],
  ],
];

test.each(TABLES)("the standard error of %j %j is the delta method's", (...table) => {
  const counts = table.flat();
  const total = counts.reduce((sum, value) => sum + value, 0);
  const p = counts.map((value) => value / total);
  const at = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
    cohenKappa([
      [a, b],
      [c, d],
    ]) ?? 0;
  const h = 1e-6;
  const slopes = p.map(
    (value, cell) => (at(p.with(cell, value + h)) - at(p.with(cell, value - h))) / (2 * h),
  );
  const mean = slopes.reduce((sum, slope, cell) => sum + slope * (p[cell] ?? 0), 0);
  const variance = slopes.reduce(
    (sum, slope, cell) => sum + (p[cell] ?? 0) * (slope - mean) ** 2,
    0,
  );
  expect(kappaStandardError(table)).toBeCloseTo(Math.sqrt(variance / total), 6);
});

test("the interval holds the kappa, and full agreement of few is not certain", () => {
  const [low, high] = kappaInterval(
    [
      [5, 0],
      [0, 5],
    ],
    0.05,
  ) ?? [1, 1];
  expect(high).toBe(1);
  expect(low).toBeLessThan(0.6);
  const [larger] = kappaInterval(
    [
      [50, 0],
      [0, 50],
    ],
    0.05,
  ) ?? [0, 0];
  expect(larger).toBeGreaterThan(0.9);
  expect(
    kappaInterval(
      [
        [5, 0],
        [0, 0],
      ],
      0.05,
    ),
  ).toBeNull();
});

test.each([
  [20, 0.9, 0.9, 0.5],
  [30, 0.8, 0.95, 0.3],
  [60, 0.7, 0.7, 0.5],
  [100, 0.99, 0.99, 0.5],
  [100, 0.9, 0.9, 0.1],
])(
  "%d labels, sensitivity %d, specificity %d, %d failing: covers 95 %% or nearly",
  (n, sensitivity, specificity, failing) => {
    const cells = [
      (1 - failing) * specificity,
      (1 - failing) * (1 - specificity),
      failing * (1 - sensitivity),
      failing * sensitivity,
    ] as const;
    const truth = cohenKappa([
      [cells[0], cells[1]],
      [cells[2], cells[3]],
    ]);
    let covered = 0;
    let drawn = 0;
    for (let run = 0; run < 600; run++) {
      const counts: [number, number, number, number] = [0, 0, 0, 0];
      for (let label = 0; label < n; label++) {
        let at = uniform(derivedSeed("kappa", n, run, label));
        let cell: 0 | 1 | 2 | 3 = 0;
        for (const next of [1, 2, 3] as const) {
          if (at < cells[cell]) break;
          at -= cells[cell];
          cell = next;
        }
        counts[cell] += 1;
      }
      const interval = kappaInterval(
        [
          [counts[0], counts[1]],
          [counts[2], counts[3]],
        ],
        0.05,
      );
      if (interval === null || truth === null) continue;
      drawn += 1;
      if (interval[0] <= truth && truth <= interval[1]) covered += 1;
    }
    expect(covered / drawn).toBeGreaterThan(0.92);
  },
);
