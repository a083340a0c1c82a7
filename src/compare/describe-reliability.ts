/**
 * Over repeats of an instance: how often do all of k tries pass, and how often at least one?
 * Tasks weigh the same; within a task its instances do. Shown, never tested.
 * Source: gate-statistics.md section 8.
 */
import type { ReliabilityVerdict } from "../verdict.ts";
import type { AnsweredInstance } from "./pair-trials.ts";
import { passAtK, passHatK, type TaskTries } from "./pass-hat-k.ts";
import type { Sample } from "./sample.ts";

/** Empty when no instance was tried twice. */
export function describeReliability(sample: Sample): readonly ReliabilityVerdict[] {
  return (["base", "head"] as const).flatMap((arm) => {
    const repeated = sample[arm].values().filter(({ trials }) => trials.length > 1);
    const tasks = [...Map.groupBy(repeated, ({ task }) => task).values()];
    if (tasks.length === 0) return [];
    const tries = tasks.map((instances) => instances.map(countTries));
    return [
      {
        target: sample.of.target,
        arm,
        tasks: tasks.length,
        passHatK: meanOverTasks(tries.map(passHatK)),
        passAtK: meanOverTasks(tries.map(passAtK)),
      },
    ];
  });
}

function countTries({ trials }: AnsweredInstance): TaskTries {
  const passed = trials.filter(({ grade }) => grade.kind === "passed").length;
  return { passed, trials: trials.length };
}

/** As far as every task has as many tries. */
function meanOverTasks(curves: readonly (readonly number[])[]): number[] {
  const length = Math.min(...curves.map((curve) => curve.length));
  return Array.from({ length }, (_, index) => {
    const sum = curves.reduce((total, curve) => total + (curve[index] ?? 0), 0);
    return sum / curves.length;
  });
}
