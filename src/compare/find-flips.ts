/**
 * Which task with too few instances to be tested alone broke completely?
 * All its trials passed on base and all failed on head: shown first, blocking only if the policy says so.
 * Source: gate-statistics.md section 3.
 */
import type { EvidenceTrial } from "../evidence.ts";
import { LEAST_INSTANCES_OF_A_TASK } from "./build-rows.ts";
import type { Sample } from "./sample.ts";

export type Flip = { readonly target: string; readonly task: string; readonly trials: number };

export function findFlips(sample: Sample): readonly Flip[] {
  const { target } = sample.of;
  const flips: Flip[] = [];
  for (const [task, pairs] of Map.groupBy(sample.pairs, (pair) => pair.task)) {
    if (pairs.length >= LEAST_INSTANCES_OF_A_TASK) continue;
    const passedOnBase = pairs.every(({ base }) => all(base, "passed"));
    const failedOnHead = pairs.every(({ head }) => all(head, "failed"));
    if (!passedOnBase || !failedOnHead) continue;
    const trials = pairs.reduce((sum, { head }) => sum + head.length, 0);
    flips.push({ target, task, trials });
  }
  return flips.sort((a, b) => (a.task < b.task ? -1 : 1));
}

function all(trials: readonly EvidenceTrial[], kind: "passed" | "failed"): boolean {
  return trials.every(({ grade }) => grade.kind === kind);
}
