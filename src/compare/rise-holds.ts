/**
 * Is a rise that the test finds also large enough, and not the chance of a few tasks?
 * A mode must move by the margin of its severity and, with five or more tasks, either over the tasks too or
 * by 0.3 in some task; a task row must move by 0.3. Improvements are held to the mirror image.
 * Source: gate-statistics.md section 2.
 */
import type { Policy } from "../suite/policy.ts";
import { type AcrossTasks, CARRIES_OVER_BELOW, LEAST_TASKS } from "./across-tasks.ts";
import type { Row } from "./build-rows.ts";
import { STATISTIC_SLACK } from "./tail-counts.ts";

export type Direction = "higher" | "lower";

/** So much must the failure rate of one task move before that task alone can raise an alarm. */
export const TASK_RISE = 0.3;

export function riseHolds(
  row: Row,
  tasks: AcrossTasks | null,
  { policy, direction }: { readonly policy: Policy; readonly direction: Direction },
): boolean {
  const sign = direction === "higher" ? 1 : -1;
  if (sign * differenceOf(row) < marginOf(row, policy) - STATISTIC_SLACK) return false;
  if (tasks === null || tasks.tasks < LEAST_TASKS) return true;
  const p = direction === "higher" ? tasks.p : tasks.pLower;
  const steepest = direction === "higher" ? tasks.largest : -tasks.smallest;
  return p <= CARRIES_OVER_BELOW + STATISTIC_SLACK || steepest >= TASK_RISE - STATISTIC_SLACK;
}

export function marginOf(row: Row, policy: Policy): number {
  return row.scope === "task" ? TASK_RISE : policy.margins[row.severity];
}

/** Weighted difference of rates, head minus base. */
export function differenceOf(row: Row): number {
  return row.differences.reduce((sum, value, index) => sum + value * (row.weights[index] ?? 0), 0);
}
