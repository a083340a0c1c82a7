/**
 * Measure: what do the arms answer, and how does each answer fail?
 * Holds the model key (inside `callModel`); writes nothing, decides nothing but when to stop asking.
 */
import { look } from "./compare/look.ts";
import { cutLooks, orderInstances } from "./compare/order-instances.ts";
import type { Evidence } from "./evidence.ts";
import { armEvidence, type Recorded, type Stop } from "./grade/arm-evidence.ts";
import { type GradedBatch, gradeBatch } from "./grade/grade-batch.ts";
import type { TrialDetails } from "./grade/grade-trial.ts";
import type { SentinelOutcome } from "./grade/judge/judge-sentinels.ts";
import { describePlan, partOf, type SharedPlan } from "./grade/shared-plan.ts";
import type { CallModel, OnProgress, RunProgram } from "./ports.ts";
import type { Problem } from "./problem.ts";
import { all, type Result } from "./result.ts";
import { digestOf } from "./suite/content-key.ts";
import type { Policy } from "./suite/policy.ts";
import type { Prices } from "./suite/prices.ts";
import type { Arm } from "./transcript.ts";
import {
  type MeasuredTarget,
  type PreparedTarget,
  prepareTarget,
  type Randomness,
} from "./trial/prepare.ts";
import { openSchedule, type Schedule } from "./trial/schedule.ts";
import { callsOfShard, type Shard, selectShard } from "./trial/shard.ts";
import { SHARD_VERSION, type ShardDocument } from "./trial/shard-document.ts";

export type Measurement = {
  readonly evidence: readonly {
    readonly target: string;
    readonly base: Evidence | null;
    readonly head: Evidence | null;
    /** How old a stored base is; `null` when it was asked in this run. */
    readonly baseAgeDays: number | null;
  }[];
  /** What kept trials from being answered, each kind once. */
  readonly problems: readonly Problem[];
  readonly calls: number;
};

/** Every call planned, in an order balanced over tasks and cut into looks. */
export function prepareMeasurement(
  targets: readonly MeasuredTarget[],
  settings: Randomness & { readonly looks: number; readonly toolVersion: string },
): Result<readonly PreparedTarget[], Problem> {
  const arrange: Parameters<typeof prepareTarget>[1]["arrange"] = (instances, of) =>
    cutLooks(orderInstances(instances, of), settings.looks);
  return all(targets.map((target) => prepareTarget(target, { ...settings, arrange })));
}

export type Asking = {
  readonly toolVersion: string;
  readonly callModel: (provider: string) => CallModel;
  /** `null` where the config does not allow to run code. */
  readonly runProgram: RunProgram | null;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly onTrial: (details: TrialDetails) => void;
};

export async function measure(
  targets: readonly PreparedTarget[],
  run: Asking & {
    readonly policy: Policy;
    readonly prices: Prices;
    /** `null` for no limit. */
    readonly maxCalls: number | null;
  },
): Promise<Measurement> {
  const planned = targets.flatMap((target) => target.trials);
  const looks = Math.max(1, ...targets.map((target) => target.looks));
  const { runBatch, askJudge, judgeProblems } = openSchedule({
    ...run,
    callsLeft: run.maxCalls ?? Number.POSITIVE_INFINITY,
    onOutcome: countProgress(planned.length, run.onProgress),
  });
  const recorded: Recorded[] = [];
  const sentinels: SentinelOutcome[] = [];
  let stop: Stop = { taken: 0, why: "end" };
  while (stop.taken < looks && stop.why === "end") {
    const taken = stop.taken + 1;
    const batch = planned.filter((trial) => trial.look === taken);
    const outcomes = await runBatch(batch);
    const graded = await gradeBatch(batch, outcomes, { ...run, targets, askJudge });
    recorded.push(...graded.recorded);
    sentinels.push(...graded.sentinels);
    stop = { taken, why: "end" };
    const next = look({
      targets: targets.flatMap((target) =>
        comparison(target, { recorded, sentinels, stop, toolVersion: run.toolVersion }),
      ),
      looks: { planned: looks, taken },
      policy: run.policy,
    });
    if (next.kind === "stop") stop = { taken, why: next.why };
  }
  const problems = new Map<string, Problem>(judgeProblems().map((each) => [each.kind, each]));
  for (const { outcome } of recorded) {
    if (outcome.kind === "unanswered" && outcome.problem !== null && !problems.has(outcome.why)) {
      problems.set(outcome.why, outcome.problem);
    }
  }
  const evidenceOf = (target: PreparedTarget, arm: Arm) =>
    armEvidence(target, arm, recorded, stop, run.toolVersion, sentinels);
  return {
    evidence: targets.map((target) => ({
      target: target.id,
      base: evidenceOf(target, "base"),
      head: evidenceOf(target, "head"),
      baseAgeDays: target.stored?.ageDays ?? null,
    })),
    problems: [...problems.values()],
    calls: recorded.filter(({ outcome }) => outcome.kind === "answered").length,
  };
}

/** Asks the trials of one shard; the document says what was planned in all, so that `join` knows it. */
export async function measureShard(
  plan: SharedPlan,
  run: Asking & { readonly shard: Shard },
): Promise<{ readonly document: ShardDocument; readonly measurement: Measurement }> {
  const { policy, prices, budget } = plan.config;
  const { shard } = run;
  const maxCalls = callsOfShard(plan.targets, { shard, maxCalls: budget.calls });
  const own = selectShard(plan.targets, shard);
  const measurement = await measure(own, { ...run, policy, prices, maxCalls });
  const shared = describePlan(plan, run.toolVersion);
  return {
    measurement,
    document: {
      version: SHARD_VERSION,
      shard: { number: shard.number, of: shard.of },
      planDigest: digestOf(shared),
      plan: shared,
      targets: measurement.evidence.map(({ target, base, head, baseAgeDays }) => {
        if (head === null) throw new Error("a gated target has a head");
        const isAsked = base !== null && baseAgeDays === null;
        return { target, baseAgeDays, base: isAsked ? partOf(base) : null, head: partOf(head) };
      }),
    },
  };
}

function countProgress(planned: number, onProgress: OnProgress): Schedule["onOutcome"] {
  let done = 0;
  let unanswered = 0;
  return (_trial, outcome) => {
    done += 1;
    if (outcome.kind === "unanswered") unanswered += 1;
    onProgress({ done, planned, unanswered });
  };
}

/** A target as `look` compares it; one that lacks an arm is judged only at the end. */
function comparison(
  target: PreparedTarget,
  so: GradedBatch & { readonly stop: Stop; readonly toolVersion: string },
) {
  const evidenceOf = (arm: Arm) =>
    armEvidence(target, arm, so.recorded, so.stop, so.toolVersion, so.sentinels);
  const base = evidenceOf("base");
  const head = evidenceOf("head");
  const plannedUnits = target.instances.length;
  return head === null ? [] : [{ target: target.id, base, head, plannedUnits }];
}
