/**
 * What is the evidence of one arm, from the trials graded so far?
 */
import type { Evidence, EvidenceTask, EvidenceTrial } from "../evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import type { Instance } from "../suite/generate.ts";
import type { Arm } from "../transcript.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import { armKey, gradersDigest, type PreparedTarget } from "../trial/prepare.ts";
import type { Outcome } from "../trial/schedule.ts";
import { modesShown } from "./modes-shown.ts";
import { assembleEvidence } from "./record.ts";

/** One trial with what came back and what goes into the evidence. */
export type Recorded = {
  readonly trial: PlannedTrial;
  readonly outcome: Outcome;
  readonly record: EvidenceTrial;
};

/** Where the asking ended: after which look, and why. */
export type Stop = { readonly taken: number; readonly why: "end" | "regressed" | "futility" };

export function armEvidence(
  target: PreparedTarget,
  arm: Arm,
  recorded: readonly Recorded[],
  stop: Stop,
  toolVersion: string,
): Evidence | null {
  const measured = target.arms.find((each) => each.arm === arm);
  if (measured === undefined) return null;
  if (arm === "base" && target.stored) return target.stored.evidence;
  const { resolved, revision } = measured;
  const isOwn = (trial: PlannedTrial) => trial.target === target.id && trial.arm === arm;
  const own = recorded.filter(({ trial }) => isOwn(trial));
  const fingerprints = own.flatMap(({ outcome }) =>
    outcome.kind === "answered" && outcome.reply.fingerprint !== undefined
      ? [outcome.reply.fingerprint]
      : [],
  );
  return assembleEvidence({
    tool: { version: toolVersion },
    target: target.id,
    revision,
    evidenceKey: armKey(target.suites, resolved, { epoch: target.epoch, toolVersion }),
    identity: {
      prompt: resolved.prompt.digest,
      model: resolved.model.digest,
      graders: gradersDigest(toolVersion),
      judge: null,
      instances: digestOf(target.instances),
    },
    suites: target.suites.map(({ id, digest }) => ({ id, digest })),
    model: {
      provider: resolved.model.provider,
      id: resolved.model.id,
      ...(fingerprints.length === 0 ? {} : { fingerprints: [...new Set(fingerprints)].sort() }),
    },
    tasks: describeTasks(target.instances),
    looks: { planned: target.looks, taken: Math.min(stop.taken, target.looks), stop: stop.why },
    planned: target.trials.filter(isOwn).length,
    trials: own.map(({ record }) => record),
  });
}

/** What each task is and can show, from its graders; the data have no say. */
export function describeTasks(instances: readonly Instance[]): EvidenceTask[] {
  const tasks = new Map<string, EvidenceTask>();
  for (const { task, category, severity, graders } of instances) {
    const known = tasks.get(task);
    const modes = [...new Set([...(known?.modes ?? []), ...modesShown(graders)])].sort();
    tasks.set(task, { id: task, category, severity, modes });
  }
  return [...tasks.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
