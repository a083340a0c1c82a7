/**
 * Which changes count as regressed without a test between two arms?
 * A task that flipped completely under `policy.flips: fail`, and an absolute limit that was exceeded.
 */

import type { Evidence } from "../evidence.ts";
import { describeMode, type Severity } from "../modes.ts";
import { modePolicy, type Policy } from "../suite/policy.ts";
import type { Change } from "../verdict.ts";
import { armRate, countInstances } from "./arm-rate.ts";
import { differenceInterval } from "./difference-interval.ts";
import type { Flip } from "./find-flips.ts";
import type { Limit } from "./judge-limits.ts";
import { TASK_RISE } from "./rise-holds.ts";
import { ANY } from "./row-mode.ts";
import type { Sample } from "./sample.ts";
import { count, sayRate } from "./say.ts";

const UNTESTED = {
  p: null,
  adjusted: null,
  pOverTasks: null,
  status: "regressed",
  gated: true,
} as const;

export function flipChange(flip: Flip, sample: Sample, policy: Policy): Change {
  const { target, task, trials } = flip;
  const { alpha } = policy;
  const units = sample.units.filter((unit) => unit.task === task);
  const { difference, interval } = differenceInterval({
    differences: units.map(({ differences }) => differences.get(ANY) ?? 0),
    weights: units.map(() => 1 / units.length),
    trialsPerUnit: trials / units.length,
    alpha,
  });
  const rateOf = (arm: "base" | "head") => {
    const own = sample.tasks[arm].get(task) ?? [];
    return armRate(countInstances(own, ANY), { alpha, exact: false });
  };
  return {
    ...UNTESTED,
    target,
    mode: ANY,
    scope: "task",
    task,
    severity: "major",
    base: rateOf("base"),
    head: rateOf("head"),
    difference,
    interval: [interval[0], interval[1]],
    margin: TASK_RISE,
    why: `Task ${task} passed every trial on base and failed every one of ${count(trials, "trial")} on head; the policy makes such a flip fail.`,
  };
}

/** There is no base: the difference is how far head lies above the limit. */
export function limitChange(limit: Limit, head: Evidence, policy: Policy): Change {
  const rate = limit.head.rate ?? limit.limit;
  const [low, high] = limit.head.interval ?? [0, 1];
  const name = limit.mode === ANY ? "All failures" : describeMode(limit.mode).label;
  return {
    ...UNTESTED,
    target: limit.target,
    mode: limit.mode,
    scope: "target",
    severity: severityOf(limit.mode, head, policy),
    base: { failed: 0, trials: 0, rate: null, interval: null },
    head: limit.head,
    difference: rate - limit.limit,
    interval: [low - limit.limit, high - limit.limit],
    margin: 0,
    why: `${name} in ${sayRate(rate)} of head trials, above the absolute limit of ${sayRate(limit.limit)}; the base revision has no such target to compare with.`,
  };
}

function severityOf(mode: string, head: Evidence, policy: Policy): Severity {
  const findings = head.trials.flatMap(({ grade }) =>
    grade.kind === "failed" ? grade.findings.filter((finding) => finding.mode === mode) : [],
  );
  const own = modePolicy(policy, mode).severity;
  if (own !== undefined) return own;
  const severities = findings.map(({ severity }) => severity);
  if (severities.includes("critical")) return "critical";
  return severities.includes("major") || severities.length === 0 ? "major" : "minor";
}
