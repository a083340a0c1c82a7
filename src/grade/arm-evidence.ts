/**
 * What is the evidence of one arm, from the trials graded so far?
 */
import type { Evidence, EvidenceJudge, EvidenceTask, EvidenceTrial } from "../evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import type { Instance } from "../suite/generate.ts";
import { type Judge, judgesDigest, judgesOf } from "../suite/judges.ts";
import type { Arm } from "../transcript.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import {
  armKey,
  gradersDigest,
  type MeasuredTarget,
  type PreparedTarget,
} from "../trial/prepare.ts";
import type { Outcome } from "../trial/schedule.ts";
import { countSentinels, type SentinelOutcome } from "./judge/judge-sentinels.ts";
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
  sentinels: readonly SentinelOutcome[] = [],
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
  const judges = judgesOf(target.suites, resolved.providers);
  return assembleEvidence({
    tool: { version: toolVersion },
    target: target.id,
    revision,
    evidenceKey: armKey(target.suites, resolved, { epoch: target.epoch, toolVersion }),
    identity: {
      prompt: resolved.prompt.digest,
      model: resolved.model.digest,
      graders: gradersDigest(target.suites, resolved, toolVersion),
      judge: judgesDigest(judges),
      instances: digestOf(target.instances),
    },
    suites: target.suites.map(({ id, digest }) => ({ id, digest })),
    model: {
      provider: resolved.model.provider,
      id: resolved.model.id,
      ...(fingerprints.length === 0 ? {} : { fingerprints: [...new Set(fingerprints)].sort() }),
    },
    tasks: describeTasks(target.instances),
    ...(judges.length === 0 ? {} : { judges: describeJudges(judges, target, sentinels) }),
    looks: { planned: target.looks, taken: Math.min(stop.taken, target.looks), stop: stop.why },
    planned: target.trials.filter(isOwn).length,
    trials: own.map(({ record }) => record),
  });
}

/** Every judge once, with what it may find where, and how far it may be trusted. */
export function describeJudges(
  judges: readonly Judge[],
  { id: target, calibrations = [] }: Pick<MeasuredTarget, "id" | "calibrations">,
  sentinels: readonly SentinelOutcome[],
): EvidenceJudge[] {
  const known = new Map(calibrations.map(({ identity, agreement }) => [identity, agreement]));
  const byIdentity = [...Map.groupBy(judges, ({ identity }) => identity)];
  return byIdentity
    .map(([identity, own]) => ({
      identity,
      modes: [...new Set(own.map(({ mode }) => mode))].sort(),
      tasks: [...new Set(own.map(({ task }) => task))].sort(),
      sentinels: countSentinels(sentinels, { target, identity }),
      calibration: known.get(identity) ?? null,
    }))
    .sort((a, b) => (a.identity < b.identity ? -1 : 1));
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
