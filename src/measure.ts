/**
 * Measure: what do the arms answer, and how does each answer fail?
 * Holds the model key (inside `callModel`); writes nothing, decides nothing but when to stop asking.
 */
import { look } from "./compare/look.ts";
import { cutLooks, orderInstances } from "./compare/order-instances.ts";
import { type Evidence, type StreamedEvidence, wholeEvidence } from "./evidence.ts";
import { answerLook } from "./grade/answer-look.ts";
import { type Book, openBook, openTaskDescriptions, type Stop } from "./grade/arm-evidence.ts";
import type { TrialDetails } from "./grade/grade-trial.ts";
import { inOrder } from "./grade/record.ts";
import { describePlan, partOf, type SharedPlan } from "./grade/shared-plan.ts";
import type {
  AskingProgress,
  CallModel,
  Journal,
  OnLook,
  OnProgress,
  RunProgram,
} from "./ports.ts";
import type { Problem } from "./problem.ts";
import { all, type Result } from "./result.ts";
import { digestOf } from "./suite/content-key.ts";
import type { Policy } from "./suite/policy.ts";
import type { Prices } from "./suite/prices.ts";
import type { Arm } from "./transcript.ts";
import { type Limits, openBudget, type Spent } from "./trial/budget.ts";
import {
  callsOf,
  type MeasuredTarget,
  type PreparedTarget,
  prepareTarget,
  type Randomness,
} from "./trial/prepare.ts";
import type { Earlier } from "./trial/resume.ts";
import { openSchedule } from "./trial/schedule.ts";
import { limitsOfShard, type Shard, selectShard } from "./trial/shard.ts";
import { SHARD_VERSION, type ShardDocument } from "./trial/shard-document.ts";

export type Measurement<ArmEvidence = StreamedEvidence> = {
  readonly evidence: readonly {
    readonly target: string;
    readonly base: ArmEvidence | null;
    readonly head: ArmEvidence | null;
    /** How old a stored base is; `null` when it was asked in this run. */
    readonly baseAgeDays: number | null;
  }[];
  /** What kept trials from being answered, each kind once. */
  readonly problems: readonly Problem[];
  readonly calls: number;
  /** On top of what the answers cost. */
  readonly spentOnJudges: Spent;
};

/** Every call planned, in an order balanced over tasks and cut into looks. */
export function prepareMeasurement(
  targets: readonly MeasuredTarget[],
  settings: Randomness & { readonly looks: number; readonly toolVersion: string },
): Result<readonly PreparedTarget[], Problem> {
  const arrange: Parameters<typeof prepareTarget>[1]["arrange"] = (units, of) =>
    cutLooks(orderInstances(units, of), settings.looks);
  const preparation = { ...settings, arrange, describe: openTaskDescriptions };
  return all(targets.map((target) => prepareTarget(target, preparation)));
}

export type Asking = {
  readonly toolVersion: string;
  readonly callModel: (provider: string) => CallModel;
  /** Where a provider is asked. */
  readonly addressOf: (provider: string) => string;
  /** `null` where no answer is kept for another run. */
  readonly journal: Journal | null;
  /** `null` where the config does not allow to run code. */
  readonly runProgram: RunProgram | null;
  readonly concurrency: number;
  /** Ends when what came in meanwhile has had its turn. */
  readonly nextTurn: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Hears the answered trials in the order they are planned. */
  readonly onTrial: (details: TrialDetails) => void;
  /** Hears what a look found before the next is asked. */
  readonly onLook?: OnLook;
};

type Run = Asking & {
  readonly policy: Policy;
  readonly prices: Prices;
  readonly limits: Limits;
  /** Trials that an earlier run measured are left out. */
  readonly isKnown?: Earlier["isKnown"];
};

export async function measure(targets: readonly PreparedTarget[], run: Run): Promise<Measurement> {
  const looks = Math.max(1, ...targets.map((target) => target.looks));
  const budget = openBudget(run.limits, run.prices);
  const schedule = openSchedule({ ...run, budget });
  const book = openBook(run.toolVersion);
  const problems = new Map<string, Problem>();
  const planned = targets.reduce((sum, target) => sum + callsOf(target), 0);
  let done = 0;
  let unanswered = 0;
  let stop: Stop = { taken: 0, why: "end" };
  while (stop.taken < looks && stop.why === "end") {
    const taken = stop.taken + 1;
    for await (const { trial, outcome, graded } of answerLook(targets, taken, schedule, run)) {
      book.add(trial, outcome, graded);
      if (graded.details !== null) run.onTrial(graded.details);
      done += 1;
      if (outcome.kind === "unanswered") {
        unanswered += 1;
        const { why, problem } = outcome;
        if (problem !== null && !problems.has(why)) problems.set(why, problem);
      }
      const { usd } = budget.spent();
      run.onProgress({ done, planned, unanswered, usd, look: taken, looks });
    }
    stop = { taken, why: "end" };
    if (taken === looks) break;
    const next = look({
      targets: targets.flatMap((target) => comparison(target, book, stop)),
      looks: { planned: looks, taken },
      policy: run.policy,
    });
    if (next.kind === "stop") stop = { taken, why: next.why };
    run.onLook?.({ ...next, taken, planned: looks });
  }
  for (const problem of schedule.problems()) {
    if (!problems.has(problem.kind)) problems.set(problem.kind, problem);
  }
  return {
    evidence: targets.map((target) => ({
      target: target.id,
      base: book.evidenceOf(target, "base", stop),
      head: book.evidenceOf(target, "head", stop),
      baseAgeDays: target.stored?.ageDays ?? null,
    })),
    problems: [...problems.values()],
    calls: done - unanswered,
    spentOnJudges: schedule.spentOnJudges(),
  };
}

/** Asks the trials of one shard; the document says what was planned in all, so that `join` knows it. */
export async function measureShard(
  plan: SharedPlan,
  run: Asking & {
    readonly shard: Shard;
    /** What an earlier run of the same shard measured; `null` where there is none. */
    readonly earlier: Earlier | null;
  },
): Promise<{ readonly document: ShardDocument; readonly measurement: Measurement }> {
  const { policy, prices, budget } = plan.config;
  const { shard, earlier } = run;
  const limits = limitsOfShard(plan.targets, shard, budget);
  const own = selectShard(plan.targets, shard);
  const isKnown = earlier?.isKnown;
  const known = earlier?.known ?? 0;
  const asked = {
    ...run,
    policy,
    prices,
    limits,
    ...(isKnown === undefined ? {} : { isKnown }),
    onProgress: (progress: AskingProgress) =>
      run.onProgress({ ...progress, planned: progress.planned - known }),
  };
  const measurement = await measure(own, asked);
  const partFrom = (target: string, arm: Arm, evidence: StreamedEvidence) => {
    const part = partOf(wholeEvidence(evidence));
    const whole = earlier?.complete(target, arm, part) ?? part;
    return { ...whole, trials: inOrder(whole.trials) };
  };
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
        return {
          target,
          baseAgeDays,
          base: isAsked ? partFrom(target, "base", base) : null,
          head: partFrom(target, "head", head),
        };
      }),
    },
  };
}

/** With all trials in memory, for whoever compares them. */
export function wholeMeasurement(measurement: Measurement): Measurement<Evidence> {
  const evidence = measurement.evidence.map(({ base, head, ...rest }) => ({
    ...rest,
    base: whole(base),
    head: whole(head),
  }));
  return { ...measurement, evidence };
}

function whole(evidence: StreamedEvidence | null): Evidence | null {
  return evidence === null ? null : wholeEvidence(evidence);
}

/** A target as `look` compares it; one that lacks an arm is judged only at the end. */
function comparison(target: PreparedTarget, book: Book, stop: Stop) {
  const evidenceOf = (arm: Arm) => whole(book.evidenceOf(target, arm, stop));
  const base = evidenceOf("base");
  const head = evidenceOf("head");
  const plannedUnits = target.units.length;
  return head === null ? [] : [{ target: target.id, base, head, plannedUnits }];
}
