/**
 * What do benchmarks say of a change, and what do all other tasks say? Side by side, because two models or
 * prompts can tie on every benchmark and still differ at work.
 */
import {
  type BesideBenchmarks,
  besideBenchmarks,
  type SuccessDifference,
} from "../compare/success-difference.ts";
import type { ReportTarget } from "./report.ts";

/** Head against base; `null` unless there are tasks of both sorts. */
export function benchmarkLine({ base, head }: ReportTarget): string | null {
  if (base === null) return null;
  const beside = besideBenchmarks(head.trials, base.trials, ALPHA);
  return beside === null ? null : `Head against base: ${sayBeside(beside)}`;
}

const ALPHA = 0.05;

export function sayBeside({ benchmarks, reliability }: BesideBenchmarks): string {
  return `benchmark difference ${sized(benchmarks)}; reliability difference ${sized(reliability)}.`;
}

/** "-0.3 points [-2.0, +1.4] over 200 instances, not more than chance" */
function sized({ difference, interval, instances, isMoreThanChance }: SuccessDifference): string {
  const [low, high] = interval.map(signed);
  const chance = isMoreThanChance ? "" : ", not more than chance";
  return `${signed(difference)} points [${low}, ${high}] over ${instances} instances${chance}`;
}

function signed(rate: number): string {
  const text = (100 * rate).toFixed(1);
  return Number(text) > 0 ? `+${text}` : text;
}
