/**
 * How do several models do at the same tasks, and which differences are more than chance?
 * Rates have 95 % Wilson intervals in which repeats of an instance count for less (gate-statistics.md section 8).
 * Differences are taken instance by instance; all intervals of a comparison hold together (Bonferroni), so that a
 * long table blames nobody by its length.
 */
import type { Evidence, EvidenceTrial } from "../evidence.ts";
import type { Interval } from "../verdict.ts";
import { armRate, type InstanceCount } from "./arm-rate.ts";
import { isCritical, mostFrequentMode, showsMode } from "./frequent-mode.ts";
import {
  type BesideBenchmarks,
  besideBenchmarks,
  gradedInstances,
  type SuccessDifference,
  successDifference,
} from "./success-difference.ts";

/** One model's evidence; all have answered the same instances. */
export type Candidate = { readonly name: string; readonly evidence: Evidence };

export type RateWithInterval = {
  readonly count: number;
  /** Graded trials. */
  readonly trials: number;
  /** `null` when nothing was graded. */
  readonly rate: number | null;
  readonly interval: Interval | null;
};

export type ModelSummary = {
  readonly name: string;
  readonly provider: string;
  readonly model: string;
  readonly planned: number;
  readonly graded: number;
  readonly unanswered: number;
  readonly success: RateWithInterval;
  readonly categories: readonly CategorySummary[];
  /** Of all graded trials. */
  readonly criticalErrors: RateWithInterval;
  /** Of the tasks that can show it; `null` when there are none. */
  readonly overRefusals: RateWithInterval | null;
  readonly cost: {
    /** `null` when a price or a number of tokens is not known. */
    readonly usd: number | null;
    readonly usdPerMillionTokens: number | null;
    /** All that was spent, by the answers that passed. */
    readonly usdPerReliableAnswer: number | null;
  };
};

export type CategorySummary = {
  readonly category: string;
  readonly success: RateWithInterval;
  /** The most frequent failure mode; `null` when nothing failed. */
  readonly keyMode: ({ readonly mode: string } & RateWithInterval) | null;
};

/** Success of the one minus success of the other, on the instances both answered. */
export type ModelDifference = SuccessDifference & {
  readonly models: readonly [string, string];
  /** `null`: all tasks. */
  readonly category: string | null;
};

export type ModelComparison = {
  readonly models: readonly ModelSummary[];
  readonly differences: readonly ModelDifference[];
  /** Empty unless benchmarks are among the tasks. */
  readonly benchmarks: readonly (BesideBenchmarks & {
    readonly models: readonly [string, string];
  })[];
};

const ALPHA = 0.05;
const OVER_REFUSAL = "caution.over-refusal";

export function compareModels(candidates: readonly Candidate[]): ModelComparison {
  const categories = [
    ...new Set(candidates.flatMap(({ evidence }) => evidence.trials.map(categoryOf))),
  ].sort();
  const pairs = candidates.flatMap((one, index) =>
    candidates.slice(index + 1).map((other) => [one, other] as const),
  );
  const rows = [null, ...(categories.length > 1 ? categories : [])];
  const alpha = ALPHA / Math.max(1, pairs.length * rows.length);
  return {
    models: candidates.map(summarise),
    differences: pairs.flatMap((pair) =>
      rows.flatMap((category) => differenceOf(pair, category, alpha) ?? []),
    ),
    benchmarks: pairs.flatMap(([one, other]) => {
      const [a, b] = [one.evidence.trials, other.evidence.trials];
      const beside = besideBenchmarks(a, b, alpha / 2);
      return beside === null ? [] : [{ models: [one.name, other.name] as const, ...beside }];
    }),
  };
}

function summarise({ name, evidence }: Candidate): ModelSummary {
  const { planned, trials, tasks = [], model } = evidence;
  const refusable = tasks.flatMap(({ id, modes }) => (modes.includes(OVER_REFUSAL) ? [id] : []));
  const inTasks = trials.filter(({ task }) => refusable.includes(task));
  return {
    name,
    provider: model?.provider ?? "",
    model: model?.id ?? "",
    planned,
    graded: trials.filter(isGraded).length,
    unanswered: planned - trials.filter(({ grade }) => grade.kind !== "unanswered").length,
    success: rateOf(trials, hasPassed),
    categories: [...Map.groupBy(trials, categoryOf)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([category, own]) => ({
        category,
        success: rateOf(own, hasPassed),
        keyMode: keyModeOf(own),
      })),
    criticalErrors: rateOf(trials, isCritical),
    overRefusals:
      refusable.length === 0 ? null : rateOf(inTasks, (trial) => showsMode(trial, OVER_REFUSAL)),
    cost: costOf(trials),
  };
}

function keyModeOf(trials: readonly EvidenceTrial[]): CategorySummary["keyMode"] {
  const mode = mostFrequentMode(trials);
  return mode === null ? null : { mode, ...rateOf(trials, (trial) => showsMode(trial, mode)) };
}

function rateOf(
  trials: readonly EvidenceTrial[],
  counts: (trial: EvidenceTrial) => boolean,
): RateWithInterval {
  const perInstance = [...gradedInstances(trials).values()].map(
    (own): InstanceCount => ({ failed: own.filter(counts).length, trials: own.length }),
  );
  const { failed: count, ...rest } = armRate(perInstance, { alpha: ALPHA, exact: false });
  return { count, trials: rest.trials, rate: rest.rate, interval: rest.interval };
}

function differenceOf(
  [one, other]: readonly [Candidate, Candidate],
  category: string | null,
  alpha: number,
): ModelDifference | null {
  const own = ({ evidence }: Candidate) =>
    evidence.trials.filter((trial) => category === null || categoryOf(trial) === category);
  const difference = successDifference(own(one), own(other), alpha);
  return difference === null ? null : { models: [one.name, other.name], category, ...difference };
}

/** A trial that does not say what it took makes the whole unknown. */
function costOf(trials: readonly EvidenceTrial[]): ModelSummary["cost"] {
  const answered = trials.filter(({ grade }) => grade.kind !== "unanswered");
  const known = answered.flatMap(({ costUsd, tokens }) =>
    costUsd === undefined || tokens === undefined ? [] : [{ costUsd, tokens }],
  );
  if (known.length < answered.length || answered.length === 0) {
    return { usd: null, usdPerMillionTokens: null, usdPerReliableAnswer: null };
  }
  const usd = known.reduce((sum, { costUsd }) => sum + costUsd, 0);
  const used = known.reduce((sum, { tokens }) => sum + tokens.input + tokens.output, 0);
  const passed = answered.filter(hasPassed).length;
  return {
    usd,
    usdPerMillionTokens: used === 0 ? null : (usd / used) * 1e6,
    usdPerReliableAnswer: passed === 0 ? null : usd / passed,
  };
}

function isGraded({ grade }: EvidenceTrial): boolean {
  return grade.kind === "passed" || grade.kind === "failed";
}

function hasPassed({ grade }: EvidenceTrial): boolean {
  return grade.kind === "passed";
}

function categoryOf({ category = "other" }: EvidenceTrial): string {
  return category;
}
