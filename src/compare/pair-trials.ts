/**
 * Which trials of the two arms answer the same instance?
 * The unit of analysis is the instance (task x seed): both arms answered it, so they can be paired.
 * Answered means passed or failed; unanswered and ungraded trials are counted elsewhere, never scored.
 */
import type { Evidence, EvidenceTrial } from "../evidence.ts";

export type AnsweredInstance = {
  readonly task: string;
  readonly instance: string;
  /** The look that asked it; 1 when the evidence knows no looks. */
  readonly look: number;
  /** In order of their trial number. */
  readonly trials: readonly EvidenceTrial[];
};

export type Pair = {
  readonly task: string;
  readonly instance: string;
  readonly look: number;
  readonly base: readonly EvidenceTrial[];
  readonly head: readonly EvidenceTrial[];
};

export type Pairing = {
  /** In the order in which units get their signs: look by look, then by name. */
  readonly pairs: readonly Pair[];
  /** Instances that only one arm answered. */
  readonly dropped: number;
};

export function pairTrials(base: Evidence, head: Evidence): Pairing {
  const baseInstances = answeredInstances(base);
  const headInstances = answeredInstances(head);
  const pairs: Pair[] = [];
  for (const [key, of] of headInstances) {
    const other = baseInstances.get(key);
    if (other === undefined) continue;
    const { task, instance } = of;
    const look = Math.max(of.look, other.look);
    pairs.push({ task, instance, look, base: other.trials, head: of.trials });
  }
  return {
    pairs: pairs.sort(inOrder),
    dropped: baseInstances.size + headInstances.size - 2 * pairs.length,
  };
}

/** Every instance with at least one answered trial, by task and instance. */
export function answeredInstances(evidence: Evidence): ReadonlyMap<string, AnsweredInstance> {
  const instances = new Map<string, AnsweredInstance & { trials: EvidenceTrial[] }>();
  for (const trial of evidence.trials) {
    if (trial.grade.kind !== "passed" && trial.grade.kind !== "failed") continue;
    const { task, instance, look = 1 } = trial;
    const key = `${task}\u0000${instance}`;
    const known = instances.get(key);
    if (known === undefined) instances.set(key, { task, instance, look, trials: [trial] });
    else known.trials.push(trial);
  }
  for (const { trials } of instances.values()) trials.sort((a, b) => a.trial - b.trial);
  return instances;
}

/** Evidence of the first looks alone: nothing is looked at between looks. */
export function upToLook(evidence: Evidence, look: number): Evidence {
  const trials = evidence.trials.filter((trial) => (trial.look ?? 1) <= look);
  return trials.length === evidence.trials.length ? evidence : { ...evidence, trials };
}

function inOrder(a: Pair, b: Pair): number {
  if (a.look !== b.look) return a.look - b.look;
  if (a.task !== b.task) return a.task < b.task ? -1 : 1;
  return a.instance < b.instance ? -1 : 1;
}
