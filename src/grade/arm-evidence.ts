/**
 * What is the evidence of one arm, from the trials graded so far?
 */
import {
  EVIDENCE_VERSION,
  type EvidenceJudge,
  type EvidenceTask,
  type StreamedEvidence,
} from "../evidence.ts";
import type { Instance } from "../suite/generate.ts";
import { type Judge, judgesDigest, judgesOf } from "../suite/judges.ts";
import type { Arm } from "../transcript.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import {
  armKey,
  gradersDigest,
  type MeasuredTarget,
  type PreparedTarget,
  type TaskDescriptions,
} from "../trial/prepare.ts";
import type { Outcome } from "../trial/schedule.ts";
import type { GradedOutcome } from "./grade-outcome.ts";
import { countSentinels, type SentinelOutcome } from "./judge/judge-sentinels.ts";
import { modesShown } from "./modes-shown.ts";
import { openTrialLog, type TrialLog } from "./trial-log.ts";

/** What came back so far. */
export type Book = {
  readonly add: (
    trial: Pick<PlannedTrial, "target" | "arm">,
    outcome: Outcome,
    graded: Pick<GradedOutcome, "record" | "sentinels">,
  ) => void;
  readonly evidenceOf: (target: PreparedTarget, arm: Arm, stop: Stop) => StreamedEvidence | null;
};

/** Where the asking ended: after which look, and why. */
export type Stop = { readonly taken: number; readonly why: "end" | "regressed" | "futility" };

export function openBook(toolVersion: string): Book {
  const arms = new Map<string, ArmRecord>();
  const sentinels: SentinelOutcome[] = [];
  const nameOf = (target: string, arm: Arm) => `${arm} ${target}`;
  return {
    add: (trial, outcome, graded) => {
      const name = nameOf(trial.target, trial.arm);
      const own = arms.get(name) ?? { log: openTrialLog(), fingerprints: new Set() };
      arms.set(name, own);
      own.log.add(graded.record);
      if (outcome.kind === "answered" && outcome.reply.fingerprint !== undefined) {
        own.fingerprints.add(outcome.reply.fingerprint);
      }
      sentinels.push(...graded.sentinels);
    },
    evidenceOf: (target, arm, stop) => {
      const own = arms.get(nameOf(target.id, arm)) ?? NOTHING;
      return armEvidence(target, arm, { ...own, stop, toolVersion, sentinels });
    },
  };
}

type ArmRecord = { readonly log: TrialLog; readonly fingerprints: Set<string> };

const NOTHING: ArmRecord = { log: openTrialLog(), fingerprints: new Set() };

function armEvidence(
  target: PreparedTarget,
  arm: Arm,
  so: ArmRecord & {
    readonly stop: Stop;
    readonly toolVersion: string;
    readonly sentinels: readonly SentinelOutcome[];
  },
): StreamedEvidence | null {
  const measured = target.arms.find((each) => each.arm === arm);
  if (measured === undefined) return null;
  if (arm === "base" && target.stored) return target.stored.evidence;
  const { resolved, revision } = measured;
  const { toolVersion, stop, sentinels } = so;
  const fingerprints = [...so.fingerprints].sort();
  const judges = judgesOf(target.suites, resolved.providers);
  return {
    version: EVIDENCE_VERSION,
    tool: { version: toolVersion },
    target: target.id,
    revision,
    evidenceKey: armKey(target.suites, resolved, { epoch: target.epoch, toolVersion }),
    identity: {
      prompt: resolved.prompt.digest,
      model: resolved.model.digest,
      graders: gradersDigest(target.suites, resolved, toolVersion),
      judge: judgesDigest(judges),
      instances: target.instancesDigest,
    },
    suites: target.suites.map(({ id, digest }) => ({ id, digest })),
    model: {
      provider: resolved.model.provider,
      id: resolved.model.id,
      ...(fingerprints.length === 0 ? {} : { fingerprints }),
    },
    tasks: [...target.tasks],
    ...(judges.length === 0 ? {} : { judges: describeJudges(judges, target, sentinels) }),
    looks: { planned: target.looks, taken: Math.min(stop.taken, target.looks), stop: stop.why },
    planned: target.units.reduce((sum, { trials }) => sum + trials, 0),
    trials: so.log.trials,
  };
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

export function describeTasks(instances: Iterable<Instance>): readonly EvidenceTask[] {
  const described = openTaskDescriptions();
  for (const instance of instances) described.add(instance);
  return described.tasks();
}

/** What each task is and can show, from its graders; the data have no say. */
export function openTaskDescriptions(): TaskDescriptions {
  const tasks = new Map<string, EvidenceTask>();
  return {
    add: ({ task, category, severity, graders }) => {
      const known = tasks.get(task);
      const modes = [...new Set([...(known?.modes ?? []), ...modesShown(graders)])].sort();
      tasks.set(task, { id: task, category, severity, modes });
    },
    tasks: () => [...tasks.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
