/**
 * Does a target without a base stay within the policy's absolute limits?
 * Exact binomial test of "the rate is at most the limit", Holm over all limits of the pull request.
 * Assumes independent trials; repeats of one instance make it somewhat too strict.
 * Source: gate-statistics.md section 5.
 */
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import type { Evidence } from "../evidence.ts";
import type { Policy } from "../suite/policy.ts";
import type { Verdict } from "../verdict.ts";
import { armRate, countInstances } from "./arm-rate.ts";
import { holm } from "./holm.ts";
import { answeredInstances } from "./pair-trials.ts";

export type Limit = Verdict["limits"][number];

export type HeadAlone = { readonly target: string; readonly head: Evidence };

export function judgeLimits(targets: readonly HeadAlone[], policy: Policy): readonly Limit[] {
  const limits = Object.entries(policy.limits).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = targets.flatMap(({ target, head: evidence }) =>
    limits.map(([mode, limit]) => {
      const counts = countInstances(answeredInstances(evidence).values(), mode);
      const head = armRate(counts, { alpha: policy.alpha, exact: true });
      // P(this many or more failures when the rate is the limit), by the mirrored short tail.
      const p =
        head.trials === 0 ? null : binomialCdf(head.trials - head.failed, head.trials, 1 - limit);
      return { target, mode, limit, head, p };
    }),
  );
  const tested = rows.flatMap(({ p }, index) => (p === null ? [] : [{ p, index }]));
  const adjusted = new Map<number, number>();
  const values = holm(tested.map(({ p }) => p));
  for (const [rank, { index }] of tested.entries()) adjusted.set(index, values[rank] ?? 1);
  return rows.map((row, index) => {
    const value = adjusted.get(index) ?? null;
    return { ...row, adjusted: value, exceeded: value !== null && value <= policy.alpha };
  });
}
