/**
 * What becomes of one outcome: the record that goes into the evidence, and the transcript beside it?
 */
import type { Answer } from "../answer.ts";
import type { EvidenceTrial } from "../evidence.ts";
import type { Policy } from "../suite/policy.ts";
import { costUsd, type Prices, priceOf } from "../suite/prices.ts";
import type { Transcript } from "../transcript.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import type { Outcome } from "../trial/schedule.ts";
import { gradeAnswer } from "./grade.ts";
import type { Gradable, Observed } from "./observe.ts";
import { recordTrial, type TrialResult } from "./record.ts";

export type TrialDetails = {
  readonly transcript: Transcript;
  readonly latencyMs: number;
  readonly requestId: string | null;
};

/** What the graders of a planned trial see of an answer. */
export function gradableTrial({ instance, request }: PlannedTrial, answer: Answer): Gradable {
  return {
    answer,
    graders: instance.graders,
    tools: request.tools,
    variables: instance.variables,
    question: request.messages
      .flatMap(({ role, content }) => (role === "assistant" ? [] : [content]))
      .join("\n"),
    input: instance.input,
    environment: instance.environment ?? null,
  };
}

export type GradedTrial = {
  readonly record: EvidenceTrial;
  /** `null` for a trial without an answer. */
  readonly details: TrialDetails | null;
};

export function gradeTrial(
  trial: PlannedTrial,
  outcome: Outcome,
  run: {
    /** The seed of its target. */
    readonly seed: string;
    readonly observed: Observed;
    readonly policy: Policy;
    readonly prices: Prices;
  },
): GradedTrial {
  const { target, arm, instance, request } = trial;
  const place = { instance, trial: trial.trial, look: trial.look, seed: run.seed };
  if (outcome.kind === "unanswered") {
    const result: TrialResult = { kind: "unanswered", why: outcome.why };
    return { record: recordTrial({ ...place, result }), details: null };
  }
  const { answer, tokens, latencyMs, requestId } = outcome.reply;
  const { grade, confidence } = gradeAnswer({
    ...gradableTrial(trial, answer),
    confidentAt: run.policy["confident-at"],
    observed: run.observed,
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
  const price = priceOf(request.model, run.prices);
  const result: TrialResult = {
    kind: "answered",
    answer,
    grade,
    confidence,
    tokens: tokens ?? null,
    costUsd: price === null || tokens === undefined ? null : costUsd(price, tokens),
  };
  return {
    record: recordTrial({ ...place, result }),
    details: { transcript, latencyMs, requestId: requestId ?? null },
  };
}
