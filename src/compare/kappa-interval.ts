/**
 * Which values of Cohen's kappa are compatible with this table of two raters and two words?
 * Large-sample standard error of Fleiss, Cohen and Everitt (1969), Psychol. Bull. 72, 323-327, on the table
 * with half a count added to each cell, and a normal interval around that table's kappa, widened to hold the
 * kappa of the table itself: without the halves full agreement of ten answers would look certain.
 * Assumes answers drawn independently. Simulated coverage of the 95 % interval: see its test.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Interval } from "../verdict.ts";
import { cohenKappa } from "./cohen-kappa.ts";

export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** Added to each cell, as for the log odds ratio (Haldane 1956, Anscombe 1956). */
const HALF = 0.5;

export function kappaInterval(table: TwoByTwo, alpha: number): Interval | null {
  const kappa = cohenKappa(table);
  if (kappa === null) return null;
  const [[a, b], [c, d]] = table;
  const smooth: TwoByTwo = [
    [a + HALF, b + HALF],
    [c + HALF, d + HALF],
  ];
  const centre = cohenKappa(smooth) ?? kappa;
  const half = normalQuantile(1 - alpha / 2, 0, 1) * kappaStandardError(smooth);
  return [
    Math.max(-1, Math.min(kappa, centre - half)),
    Math.min(1, Math.max(kappa, centre + half)),
  ];
}

/** Of a table that is not all in one row and column. */
export function kappaStandardError([[a, b], [c, d]]: TwoByTwo): number {
  const total = a + b + c + d;
  const p = [
    [a / total, b / total],
    [c / total, d / total],
  ] as const;
  const rows = [p[0][0] + p[0][1], p[1][0] + p[1][1]] as const;
  const columns = [p[0][0] + p[1][0], p[0][1] + p[1][1]] as const;
  const agreed = p[0][0] + p[1][1];
  const byChance = rows[0] * columns[0] + rows[1] * columns[1];
  const kappa = (agreed - byChance) / (1 - byChance);
  const onDiagonal =
    p[0][0] * (1 - (rows[0] + columns[0]) * (1 - kappa)) ** 2 +
    p[1][1] * (1 - (rows[1] + columns[1]) * (1 - kappa)) ** 2;
  const offDiagonal =
    (1 - kappa) ** 2 *
    (p[0][1] * (columns[0] + rows[1]) ** 2 + p[1][0] * (columns[1] + rows[0]) ** 2);
  const mean = (kappa - byChance * (1 - kappa)) ** 2;
  const variance = (onDiagonal + offDiagonal - mean) / (total * (1 - byChance) ** 2);
  return Math.sqrt(Math.max(0, variance));
}
