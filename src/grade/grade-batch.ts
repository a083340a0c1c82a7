/**
 * How is a batch of answers graded? What the graders must learn outside is asked at once, the answers planted to
 * check the judges among it; then each answer is graded with what was learnt.
 */
import { type Judge, judgesOf } from "../suite/judges.ts";
import type { Inquiries } from "../trial/inquire.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import type { PreparedTarget } from "../trial/prepare.ts";
import type { Outcome } from "../trial/schedule.ts";
import type { Recorded } from "./arm-evidence.ts";
import { gradableTrial, gradeTrial } from "./grade-trial.ts";
import { judgeSentinel, plantSentinels, type SentinelOutcome } from "./judge/judge-sentinels.ts";
import { observe } from "./observe.ts";

export type GradedBatch = {
  readonly recorded: readonly Recorded[];
  readonly sentinels: readonly SentinelOutcome[];
};

export async function gradeBatch(
  batch: readonly PlannedTrial[],
  outcomes: readonly Outcome[],
  run: Inquiries & Omit<Parameters<typeof gradeTrial>[2], "observed">,
): Promise<GradedBatch> {
  const asked = batch.map((trial, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error("every planned trial has an outcome");
    const isAnswered = outcome.kind === "answered";
    return {
      trial,
      outcome,
      answer: isAnswered ? gradableTrial(trial, outcome.reply.answer) : null,
    };
  });
  const given = asked.flatMap(({ trial: { target, instance }, answer }) =>
    answer === null ? [] : [{ target, task: instance.task, answer }],
  );
  const judges = new Map(run.targets.map((target) => [target.id, judgesAsked(target)]));
  const planted = plantSentinels(given, (target) => judges.get(target) ?? []);
  const observed = await observe(
    [...given, ...planted].map(({ answer }) => answer),
    run,
  );
  const left = [...observed];
  const recorded = asked.map(({ trial, outcome, answer }) => {
    const own = answer === null ? new Map() : (left.shift() ?? new Map());
    return { trial, outcome, record: gradeTrial(trial, outcome, { ...run, observed: own }) };
  });
  const sentinels = planted.map((sentinel) =>
    judgeSentinel(sentinel, left.shift()?.get(sentinel.settings) ?? []),
  );
  return { recorded, sentinels };
}

function judgesAsked({ suites, arms }: PreparedTarget): readonly Judge[] {
  return judgesOf(suites, arms[0]?.resolved.providers ?? []);
}
