/**
 * Is it pointless to ask further, because a pass is all but certain?
 * Yes when the upper bound of `any` already excludes `policy.detect` at this look's level, no task looks
 * broken, and no mode has a fair chance left to cross at the end. Conditional power assumes the rest goes
 * half a standard error worse than what was seen. Stopping to pass cannot raise the false-alarm rate.
 * Reference: Lan, Simon, Halperin (1982), Sequential Analysis 1, 207-219. Source: gate-statistics.md 6.
 */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Policy } from "../suite/policy.ts";
import { boundLevel } from "./alpha-spending.ts";
import type { Row } from "./build-rows.ts";
import { upperBound } from "./difference-interval.ts";
import type { LookResult } from "./replay-looks.ts";
import { TASK_RISE } from "./rise-holds.ts";
import { ANY } from "./row-mode.ts";
import type { Sample } from "./sample.ts";
import { signFlipMinP } from "./sign-flip-min-p.ts";
import { STATISTIC_SLACK } from "./tail-counts.ts";

/** A mode that crosses at the end with less than this probability is not worth the calls. */
const LEAST_POWER = 0.2;
/** A task that rose by 0.3 with this much evidence or more is worth them. */
const SUSPICIOUS_BELOW = 0.25;
/** The final critical value is unknown at an early look; alpha over six rows stands in for it. */
const TYPICAL_ROWS = 6;
const PESSIMISM = 0.5;

type FutilitySettings = {
  readonly policy: Policy;
  /** How many units each target has once all looks are taken. */
  readonly plannedUnits: ReadonlyMap<string, number>;
  readonly draws: number;
  readonly seed: string;
};

export function isFutile(look: LookResult, settings: FutilitySettings): boolean {
  return look.samples.every((sample) => isSettled(sample, look, settings));
}

function isSettled(sample: Sample, look: LookResult, settings: FutilitySettings): boolean {
  const { alpha, detect } = settings.policy;
  const { target } = sample.of;
  const units = settings.plannedUnits.get(target);
  if (units === undefined) throw new Error("every compared target has planned units");
  const modes = look.rows.flatMap(({ row }) =>
    row.target === target && row.scope === "target" && row.gated ? [row] : [],
  );
  const any = modes.find(({ mode }) => mode === ANY);
  if (any === undefined) return false;
  const level = boundLevel({ look: look.look, looks: look.looks, alpha });
  return (
    upperBound({ ...any, level }) < detect &&
    modes.every((row) => conditionalPower(row, { units, alpha }) < LEAST_POWER) &&
    !someTaskRose(sample, settings)
  );
}

/** Has any task, however few its instances so far, risen by 0.3 with more than the weakest evidence? */
function someTaskRose({ units }: Sample, { draws, seed }: FutilitySettings): boolean {
  const tasks = [...Map.groupBy(units.keys(), (unit) => units[unit]?.task).values()];
  const rows = tasks.map((own) => ({
    units: own,
    values: own.map((unit) => (units[unit]?.differences.get(ANY) ?? 0) / own.length),
  }));
  const { p } = signFlipMinP(rows, { units: units.length, draws, seed: `${seed} rose` });
  return rows.some(({ values }, task) => {
    const rise = values.reduce((sum, value) => sum + value, 0);
    return rise >= TASK_RISE - STATISTIC_SLACK && (p[task] ?? 1) <= SUSPICIOUS_BELOW;
  });
}

/** The chance that a mode crosses at the end, given what was seen so far. */
export function conditionalPower(
  row: Pick<Row, "differences">,
  of: { readonly units: number; readonly alpha: number },
): number {
  const seen = row.differences.length;
  const left = of.units - seen;
  const sum = row.differences.reduce((total, value) => total + value, 0);
  const mean = sum / seen;
  const squares = row.differences.reduce((total, value) => total + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, seen - 1));
  if (deviation === 0 || left <= 0) return 0;
  const drift = Math.max(mean + (PESSIMISM * deviation) / Math.sqrt(seen), 0);
  const needed = normalQuantile(1 - of.alpha / TYPICAL_ROWS, 0, 1) * deviation;
  const short = needed * Math.sqrt(of.units) - sum - drift * left;
  return 1 - normalCdf(short / (deviation * Math.sqrt(left)), 0, 1);
}
