/**
 * What did the answers cost, over all arms? `null` where no trial says; never zero by silence.
 */
import type { Evidence } from "../evidence.ts";
import type { Verdict } from "../verdict.ts";

export function sumCosts(arms: readonly Evidence[]): Verdict["cost"] {
  const trials = arms.flatMap((arm) => arm.trials);
  const usd = trials.flatMap(({ costUsd }) => (costUsd === undefined ? [] : [costUsd]));
  const tokens = trials.flatMap((trial) => (trial.tokens === undefined ? [] : [trial.tokens]));
  return {
    usd: usd.length === 0 ? null : sum(usd),
    calls: trials.filter(({ grade }) => grade.kind !== "unanswered").length,
    tokens:
      tokens.length === 0
        ? null
        : {
            input: sum(tokens.map(({ input }) => input)),
            output: sum(tokens.map(({ output }) => output)),
          },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
