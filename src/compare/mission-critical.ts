/**
 * How likely do k critical tasks in a row all succeed?
 * p^k for a task drawn at random and answered independently of the others, p being the share of right answers
 * to tasks of critical severity. The ends of its exact 95 % interval (Clopper-Pearson) are raised to k as well: the k-th
 * power keeps order, so coverage is that of p. Repeats of an instance count as one answer, which passed when all did.
 */
import type { Evidence, EvidenceTrial } from "../evidence.ts";
import type { Interval } from "../verdict.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import { gradedInstances } from "./success-difference.ts";

const TASKS_IN_A_ROW = [1, 5, 10, 20, 50] as const;

export type InARow = { readonly k: number; readonly chance: number; readonly interval: Interval };

export type MissionCritical = {
  readonly tasks: number;
  readonly instances: number;
  readonly passed: number;
  readonly rows: readonly InARow[];
};

/** `null` where no task of critical severity was answered and graded. */
export function missionCritical({ trials, tasks = [] }: Evidence): MissionCritical | null {
  const declared = new Set(
    tasks.flatMap(({ id, severity }) => (severity === "critical" ? [id] : [])),
  );
  const isCritical = ({ task, severity }: EvidenceTrial) =>
    severity === "critical" || declared.has(task);
  const own = gradedInstances(trials.filter(isCritical));
  if (own.size === 0) return null;
  const passed = own
    .values()
    .filter((each) => each.every(({ grade }) => grade.kind === "passed"))
    .toArray().length;
  const named = new Set(own.values().map(([first]) => first?.task));
  return {
    tasks: named.size,
    instances: own.size,
    passed,
    rows: inARow({ passed, instances: own.size }),
  };
}

export function inARow(of: {
  readonly passed: number;
  readonly instances: number;
}): readonly InARow[] {
  const { passed, instances } = of;
  const [low, high] = clopperPearson({ failed: passed, trials: instances, alpha: ALPHA });
  return TASKS_IN_A_ROW.map((k) => ({
    k,
    chance: (passed / instances) ** k,
    interval: [low ** k, high ** k],
  }));
}

const ALPHA = 0.05;
