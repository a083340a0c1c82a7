/**
 * How does one row become a change that a reviewer can judge?
 * Effect, interval, evidence, margin, status, and one sentence that says why this status.
 */
import { describeMode } from "../modes.ts";
import { unreachable } from "../result.ts";
import type { Policy } from "../suite/policy.ts";
import type { ArmRate, Change, ChangeStatus, Interval } from "../verdict.ts";
import { CARRIES_OVER_BELOW, LEAST_TASKS } from "./across-tasks.ts";
import { armRate, countInstances } from "./arm-rate.ts";
import type { Row } from "./build-rows.ts";
import { statedAnswer } from "./calibration.ts";
import { differenceInterval } from "./difference-interval.ts";
import type { AnsweredInstance } from "./pair-trials.ts";
import type { LookResult, RowResult } from "./replay-looks.ts";
import { marginOf, TASK_RISE } from "./rise-holds.ts";
import { ANY, CALIBRATION } from "./row-mode.ts";
import type { Sample } from "./sample.ts";
import { sayInterval, sayP, sayPoints, sayRate } from "./say.ts";
import { newlyShown } from "./zero-tolerance.ts";

export function describeChange(
  result: RowResult,
  of: { readonly look: LookResult; readonly sample: Sample; readonly policy: Policy },
): Change {
  const { row, test, acrossTasks } = result;
  const { sample, policy } = of;
  const { alpha } = policy;
  const { difference, interval } = differenceInterval({ ...row, alpha });
  const base = rateOf(row, sample.tasks.base, alpha);
  const head = rateOf(row, sample.tasks.head, alpha);
  const broke = row.gated && row.zeroTolerance && newlyShown(sample, row.mode);
  const status = statusOf(result, { broke, high: interval[1], policy });
  const facts = { base, head, difference, interval, status, broke };
  return {
    target: row.target,
    mode: row.mode,
    scope: row.scope,
    ...(row.task === null ? {} : { task: row.task }),
    severity: row.severity,
    base,
    head,
    difference,
    interval: [interval[0], interval[1]],
    p: test?.p ?? null,
    adjusted: test?.adjusted ?? null,
    pOverTasks: test === null ? null : (acrossTasks?.p ?? null),
    margin: marginOf(row, policy),
    status,
    why: sayWhy(result, { ...of, ...facts }),
    gated: row.gated,
    ...(row.zeroTolerance ? { zeroTolerance: true } : {}),
  };
}

/** The rate in one arm over all answered trials of the tasks that can show the mode. */
function rateOf(row: Row, tasks: Sample["tasks"]["base"], alpha: number): ArmRate {
  const able = [...row.taskMeans.keys()].flatMap((task) => tasks.get(task) ?? []);
  if (row.mode === CALIBRATION) return countStated(able);
  return armRate(countInstances(able, row.mode), { alpha, exact: row.zeroTolerance });
}

/** A Brier score is no rate of failures: the arm has counts and no rate. */
function countStated(instances: readonly AnsweredInstance[]): ArmRate {
  const stated = instances.flatMap(({ trials }) => trials.flatMap(statedAnswer));
  const failed = stated.filter(({ correct }) => !correct).length;
  return { failed, trials: stated.length, rate: null, interval: null };
}

function statusOf(
  result: RowResult,
  of: { readonly broke: boolean; readonly high: number; readonly policy: Policy },
): ChangeStatus {
  if (result.regressed || of.broke) return "regressed";
  if (result.improved) return "improved";
  return of.high < of.policy.equivalence ? "equivalent" : "unclear";
}

type Facts = {
  readonly look: LookResult;
  readonly policy: Policy;
  readonly base: ArmRate;
  readonly head: ArmRate;
  readonly difference: number;
  readonly interval: Interval;
  readonly status: ChangeStatus;
  readonly broke: boolean;
};

function sayWhy(result: RowResult, facts: Facts): string {
  const effect = sayEffect(result.row, facts);
  const { row, test } = result;
  if (facts.broke) {
    const bound = facts.base.interval === null ? "unknown" : sayRate(facts.base.interval[1]);
    return `${effect}; zero tolerance: head shows it and the accepted runs do not (no test, outside alpha; the base rate could be up to ${bound}).`;
  }
  if (test === null) {
    return `${effect}; reported only: ${row.ungatedBecause ?? "the policy does not gate it"}.`;
  }
  const margin = `the margin of ${100 * marginOf(row, facts.policy)} points`;
  switch (facts.status) {
    case "regressed":
      return `${effect}; ${sayEvidence(test.adjusted, facts)}, at least ${margin}${sayCarry(result)}.`;
    case "improved":
      return `${effect}; ${sayEvidence(test.adjustedLower, facts)}, an improvement by at least ${margin}.`;
    case "equivalent":
      return `${effect}; a rise of ${sayPoints(facts.policy.equivalence)} or more is excluded.`;
    case "unclear":
      return `${effect}; ${sayEvidence(test.adjusted, facts)}${sayUnclear(result, facts)}.`;
    default:
      return unreachable(facts.status);
  }
}

function sayEffect(row: Row, { base, head, difference, interval }: Facts): string {
  if (row.mode === CALIBRATION) {
    return `Brier score of stated confidence ${sayPoints(difference)} (interval ${sayInterval(interval)}; higher is worse)`;
  }
  const what = row.mode === ANY ? "Failed" : describeMode(row.mode).label;
  const where = row.task === null ? "" : ` on task ${row.task}`;
  const from = base.rate === null ? "no base rate" : sayRate(base.rate);
  const to = head.rate === null ? "no head rate" : sayRate(head.rate);
  return `${what}${where} in ${from} of base and ${to} of head trials: ${sayPoints(difference)} (interval ${sayInterval(interval)})`;
}

function sayEvidence(adjusted: number, { look: { look, looks } }: Facts): string {
  return `adjusted p ${sayP(adjusted)}${looks === 1 ? "" : ` at look ${look} of ${looks}`}`;
}

function sayCarry({ acrossTasks: tasks }: RowResult): string {
  if (tasks === null) return "";
  const weak = tasks.tasks < LEAST_TASKS || tasks.p > CARRIES_OVER_BELOW;
  const p = `; p over tasks ${sayP(tasks.p)}`;
  return weak ? `${p}, so it may not carry over to other tasks` : p;
}

function sayUnclear({ row, crossed, acrossTasks: tasks }: RowResult, facts: Facts): string {
  if (!crossed) return " is not enough to call it a rise, and it cannot be excluded";
  const margin = marginOf(row, facts.policy);
  if (facts.difference < margin)
    return `, but the rise is below the margin of ${100 * margin} points`;
  const p = sayP(tasks?.p ?? 1);
  return `, but it may be the chance of a few tasks (p over tasks ${p}, none rose by ${100 * TASK_RISE} points)`;
}
