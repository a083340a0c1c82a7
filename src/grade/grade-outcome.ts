/**
 * How is one outcome graded? What its graders must learn outside is asked first, and with it the answers planted
 * to check the judges; then the answer is graded with what was learnt.
 */

import type { Judge } from "../suite/judges.ts";
import type { Policy } from "../suite/policy.ts";
import type { Prices } from "../suite/prices.ts";
import type { Inquiries } from "../trial/inquire.ts";
import type { PlannedTrial } from "../trial/plan.ts";
import type { Outcome } from "../trial/schedule.ts";
import { type GradedTrial, gradableTrial, gradeTrial } from "./grade-trial.ts";
import {
  judgeSentinel,
  type Plantings,
  plantSentinels,
  type SentinelOutcome,
} from "./judge/judge-sentinels.ts";
import { observe } from "./observe.ts";

export type GradedOutcome = GradedTrial & { readonly sentinels: readonly SentinelOutcome[] };

export async function gradeOutcome(
  trial: PlannedTrial,
  outcome: Outcome,
  run: Inquiries & {
    /** The seed of its target. */
    readonly seed: string;
    /** Those of its target. */
    readonly judges: readonly Judge[];
    readonly plantings: Plantings;
    readonly policy: Policy;
    readonly prices: Prices;
  },
): Promise<GradedOutcome> {
  if (outcome.kind === "unanswered") {
    return { ...gradeTrial(trial, outcome, { ...run, observed: new Map() }), sentinels: [] };
  }
  const answer = gradableTrial(trial, outcome.reply.answer);
  const { target, instance } = trial;
  const given = { target, task: instance.task, answer };
  const planted = plantSentinels(given, run.judges, run.plantings);
  const [observed = new Map(), ...ofPlanted] = await observe(
    [answer, ...planted.map((each) => each.answer)],
    run,
  );
  return {
    ...gradeTrial(trial, outcome, { ...run, observed }),
    sentinels: planted.map((each, index) =>
      judgeSentinel(each, ofPlanted[index]?.get(each.settings) ?? []),
    ),
  };
}
