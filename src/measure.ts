/**
 * Measure: what do the arms answer, and how does each answer fail?
 * Holds the model key (inside `callModel`); writes nothing, decides nothing but when to stop asking.
 */
import type { Evidence, EvidenceTask, EvidenceTrial } from "./evidence.ts";
import { gradeAnswer } from "./grade/grade.ts";
import { modesShown } from "./grade/modes-shown.ts";
import { assembleEvidence, recordTrial, type TrialResult } from "./grade/record.ts";
import type { CallModel, OnProgress } from "./ports.ts";
import type { Problem } from "./problem.ts";
import { ok, type Result } from "./result.ts";
import { digestOf, evidenceKey, suiteSeed } from "./suite/content-key.ts";
import { generateInstances, type Instance } from "./suite/generate.ts";
import type { Policy } from "./suite/policy.ts";
import { costUsd, type Prices, priceOf } from "./suite/prices.ts";
import type { ResolvedTarget } from "./suite/project.ts";
import type { Suite } from "./suite/suite.ts";
import type { Arm, Transcript } from "./transcript.ts";
import { type PlannedTrial, planTrials } from "./trial/plan.ts";
import { type Outcome, runBatch } from "./trial/schedule.ts";

export type MeasuredArm = {
  readonly arm: Arm;
  readonly resolved: ResolvedTarget;
  /** The commit it was read from, when there is one. */
  readonly revision: string | null;
};

export type MeasuredTarget = {
  readonly id: string;
  readonly arms: readonly MeasuredArm[];
  readonly suites: readonly Suite[];
};

export type Randomness = {
  /** The repository's own secret, or `public`. */
  readonly secret: string;
  /** The stored baseline's id, or the base commit when both arms run side by side. */
  readonly epoch: string;
};

/** One target with its instances drawn and every call planned; nothing has been asked yet. */
export type PreparedTarget = MeasuredTarget & {
  readonly instances: readonly Instance[];
  readonly trials: readonly PlannedTrial[];
  readonly seed: string;
  readonly epoch: string;
};

export type TrialDetails = {
  readonly transcript: Transcript;
  readonly latencyMs: number;
  readonly requestId: string | null;
};

export type Measurement = {
  readonly evidence: readonly {
    readonly target: string;
    readonly base: Evidence | null;
    readonly head: Evidence | null;
  }[];
  /** What kept trials from being answered, each kind once. */
  readonly problems: readonly Problem[];
  readonly calls: number;
};

export function prepareMeasurement(
  targets: readonly MeasuredTarget[],
  randomness: Randomness,
): Result<readonly PreparedTarget[], Problem> {
  const prepared: PreparedTarget[] = [];
  for (const target of targets) {
    const instances: Instance[] = [];
    for (const suite of target.suites) {
      const seed = suiteSeed({ ...randomness, suiteDigest: suite.digest });
      const drawn = generateInstances(suite, seed);
      if (!drawn.ok) return drawn;
      instances.push(...drawn.value);
    }
    const suiteDigest = digestOf(target.suites.map((suite) => suite.digest));
    const seed = suiteSeed({ ...randomness, suiteDigest });
    const { id, arms } = target;
    const trials = planTrials({ target: id, arms, looks: [instances], seed });
    if (!trials.ok) return trials;
    prepared.push({ ...target, instances, trials: trials.value, seed, epoch: randomness.epoch });
  }
  return ok(prepared);
}

export async function measure(
  targets: readonly PreparedTarget[],
  run: {
    readonly policy: Policy;
    readonly prices: Prices;
    readonly toolVersion: string;
    readonly callModel: (provider: string) => CallModel;
    readonly concurrency: number;
    readonly signal: AbortSignal;
    /** `null` for no limit. */
    readonly maxCalls: number | null;
    readonly onProgress: OnProgress;
    readonly onTrial: (details: TrialDetails) => void;
  },
): Promise<Measurement> {
  const planned = targets.flatMap((target) => target.trials);
  let done = 0;
  let unanswered = 0;
  const outcomes = await runBatch(planned, {
    callModel: run.callModel,
    concurrency: run.concurrency,
    signal: run.signal,
    callsLeft: run.maxCalls ?? Number.POSITIVE_INFINITY,
    onOutcome: (_trial, outcome) => {
      done += 1;
      if (outcome.kind === "unanswered") unanswered += 1;
      run.onProgress({ done, planned: planned.length, unanswered });
    },
  });

  const seeds = new Map(targets.map(({ id, seed }) => [id, seed]));
  const recorded = planned.map((trial, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error("every planned trial has an outcome");
    const seed = seeds.get(trial.target);
    if (seed === undefined) throw new Error("every planned trial has a target");
    return { trial, outcome, record: gradeTrial(trial, outcome, seed, run) };
  });
  const problems = new Map<string, Problem>();
  for (const { outcome } of recorded) {
    if (outcome.kind === "unanswered" && outcome.problem !== null && !problems.has(outcome.why)) {
      problems.set(outcome.why, outcome.problem);
    }
  }
  return {
    evidence: targets.map((target) => {
      const evidenceOf = (arm: Arm): Evidence | null => {
        const measured = target.arms.find((each) => each.arm === arm);
        if (measured === undefined) return null;
        const own = recorded.filter(({ trial }) => trial.target === target.id && trial.arm === arm);
        return armEvidence(target, measured, own, run.toolVersion);
      };
      return { target: target.id, base: evidenceOf("base"), head: evidenceOf("head") };
    }),
    problems: [...problems.values()],
    calls: outcomes.filter(({ kind }) => kind === "answered").length,
  };
}

type Recorded = {
  readonly trial: PlannedTrial;
  readonly outcome: Outcome;
  readonly record: EvidenceTrial;
};

function gradeTrial(
  trial: PlannedTrial,
  outcome: Outcome,
  seed: string,
  run: {
    readonly policy: Policy;
    readonly prices: Prices;
    readonly onTrial: (details: TrialDetails) => void;
  },
): EvidenceTrial {
  const { target, arm, instance, request } = trial;
  const place = { instance, trial: trial.trial, look: trial.look, seed };
  if (outcome.kind === "unanswered") {
    return recordTrial({ ...place, result: { kind: "unanswered", why: outcome.why } });
  }
  const { answer, tokens, latencyMs, requestId } = outcome.reply;
  const { grade, confidence } = gradeAnswer({
    answer,
    graders: instance.graders,
    tools: request.tools,
    variables: instance.variables,
    confidentAt: run.policy["confident-at"],
    question: request.messages
      .flatMap(({ role, content }) => (role === "assistant" ? [] : [content]))
      .join("\n"),
  });
  const transcript: Transcript = {
    target,
    arm,
    task: instance.task,
    instance: instance.id,
    trial: trial.trial,
    messages: request.messages,
    answer,
    findings: grade.kind === "failed" ? grade.findings : [],
  };
  run.onTrial({ transcript, latencyMs, requestId: requestId ?? null });
  const price = priceOf(request.model, run.prices);
  const result: TrialResult = {
    kind: "answered",
    answer,
    grade,
    confidence,
    tokens: tokens ?? null,
    costUsd: price === null || tokens === undefined ? null : costUsd(price, tokens),
  };
  return recordTrial({ ...place, result });
}

function armEvidence(
  target: PreparedTarget,
  { resolved, revision }: MeasuredArm,
  recorded: readonly Recorded[],
  toolVersion: string,
): Evidence {
  const suites = target.suites.map(({ id, digest }) => ({ id, digest }));
  const identity = {
    prompt: resolved.prompt.digest,
    model: resolved.model.digest,
    graders: digestOf({ graders: toolVersion }),
    judge: null,
    instances: digestOf(target.instances),
  };
  const fingerprints = recorded.flatMap(({ outcome }) =>
    outcome.kind === "answered" && outcome.reply.fingerprint !== undefined
      ? [outcome.reply.fingerprint]
      : [],
  );
  const { graders, judge, prompt, model } = identity;
  return assembleEvidence({
    tool: { version: toolVersion },
    target: target.id,
    revision,
    evidenceKey: evidenceKey({ prompt, model, suites, epoch: target.epoch, graders, judge }),
    identity,
    suites,
    model: {
      provider: resolved.model.provider,
      id: resolved.model.id,
      ...(fingerprints.length === 0 ? {} : { fingerprints: [...new Set(fingerprints)].sort() }),
    },
    tasks: describeTasks(target.instances),
    looks: { planned: 1, taken: 1, stop: "end" },
    planned: recorded.length,
    trials: recorded.map(({ record }) => record),
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
