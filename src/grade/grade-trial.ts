/**
 * What becomes of one outcome: the record that goes into the evidence, and the transcript beside it?
 */
import type { Answer } from "../answer.ts";
import type { EvidenceTrial } from "../evidence.ts";
import type { Policy } from "../suite/policy.ts";
import { costUsd, type Prices, priceOf } from "../suite/prices.ts";
import type { Transcript } from "../transcript.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import type { PreparedTarget } from "../trial/prepare.ts";
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
  };
}

export function gradeTrial(
  trial: PlannedTrial,
  outcome: Outcome,
  run: {
    readonly targets: readonly PreparedTarget[];
    readonly observed: Observed;
    readonly policy: Policy;
    readonly prices: Prices;
    readonly onTrial: (details: TrialDetails) => void;
  },
): EvidenceTrial {
  const { target, arm, instance, request } = trial;
  const seed = run.targets.find(({ id }) => id === target)?.seed;
  if (seed === undefined) throw new Error("every planned trial has a target");
  const place = { instance, trial: trial.trial, look: trial.look, seed };
  if (outcome.kind === "unanswered") {
    return recordTrial({ ...place, result: { kind: "unanswered", why: outcome.why } });
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
