/**
 * Would this difference carry over to other tasks, or is it the chance of a few?
 * The sign-flip test with tasks as units (task means, equal weights). The gate's inference is conditional
 * on the suite's tasks; this number says what happens when that condition is dropped.
 * Source: gate-statistics.md section 2.
 */
import type { Row } from "./build-rows.ts";
import { signFlipMinP } from "./sign-flip-min-p.ts";

export type AcrossTasks = {
  readonly tasks: number;
  readonly p: number;
  /** The same, for head being lower. */
  readonly pLower: number;
  readonly largest: number;
  readonly smallest: number;
};

/** With fewer tasks no sign-flip p can say much, and the guard does not apply. */
export const LEAST_TASKS = 5;
export const CARRIES_OVER_BELOW = 0.1;

/** For every row with tasks of its own; all rows of a target share the signs of its tasks. */
export function acrossTasks(
  rows: readonly Row[],
  design: { readonly draws: number; readonly seed: string },
): ReadonlyMap<Row, AcrossTasks> {
  const tested = rows.filter(({ scope }) => scope === "target");
  const tasks = [...new Set(tested.flatMap(({ taskMeans }) => [...taskMeans.keys()]))].sort();
  const place = new Map(tasks.map((task, index) => [task, index]));
  const flipRows = tested.map(({ taskMeans }) => ({
    units: Array.from(taskMeans.keys(), (task) => place.get(task) ?? 0),
    values: Array.from(taskMeans.values(), (mean) => mean / taskMeans.size),
  }));
  const { p, pLower } = signFlipMinP(flipRows, { ...design, units: tasks.length });
  return new Map(
    tested.map((row, index) => {
      const means = [...row.taskMeans.values()];
      const across = {
        tasks: means.length,
        p: p[index] ?? 1,
        pLower: pLower[index] ?? 1,
        largest: Math.max(...means),
        smallest: Math.min(...means),
      };
      return [row, across];
    }),
  );
}
