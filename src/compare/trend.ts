/**
 * How did a target do over the accepted runs of the default branch? One point a recording; marks where prompt, model,
 * suites or graders changed; alarms where a failure mode drifted between such changes (gate-statistics.md section 9).
 */
import type { Baseline } from "../baseline.ts";
import type { Evidence } from "../evidence.ts";
import type { ArmRate } from "../verdict.ts";
import { armRate } from "./arm-rate.ts";
import { findDrift } from "./find-drift.ts";
import { modeRates } from "./mode-rates.ts";
import { gradedInstances } from "./success-difference.ts";

/** What may change between two recordings. */
export const SUBJECT_PARTS = ["prompt", "model", "suites", "graders"] as const;
export type SubjectPart = (typeof SUBJECT_PARTS)[number];

export type TrendPoint = {
  readonly epoch: string;
  readonly recordedAt: string;
  readonly run: string | null;
  readonly model: string | null;
  /** Failures of every kind together. */
  readonly any: ArmRate;
  readonly modes: readonly (ArmRate & { readonly mode: string })[];
  /** What is not as it was in the recording before. */
  readonly changed: readonly SubjectPart[];
};

export type DriftAlarm = {
  /** A failure mode, or `any`. */
  readonly mode: string;
  /** Position of the point at which the limit was reached. */
  readonly at: number;
  /** What was accepted when the subject was new. */
  readonly baseRate: number;
};

export type Trend = {
  readonly points: readonly TrendPoint[];
  readonly alarms: readonly DriftAlarm[];
};

/** Oldest first. */
export function trendOf(history: readonly Baseline[]): Trend {
  return {
    points: history.map((baseline, index) => pointOf(baseline, history[index - 1])),
    alarms: segmentsOf(history).flatMap(alarmsIn),
  };
}

/** Equal but for the epoch of the tasks. */
export function isSameSubject(a: Evidence, b: Evidence): boolean {
  return changedParts(a, b).length === 0;
}

function changedParts(a: Evidence, b: Evidence): readonly SubjectPart[] {
  const isSame: Readonly<Record<SubjectPart, boolean>> = {
    prompt: a.identity?.prompt === b.identity?.prompt,
    model: a.identity?.model === b.identity?.model,
    suites: JSON.stringify(a.suites) === JSON.stringify(b.suites),
    graders: a.identity?.graders === b.identity?.graders,
  };
  return SUBJECT_PARTS.filter((part) => !isSame[part]);
}

function pointOf({ epoch, recordedAt, run, evidence }: Baseline, before?: Baseline): TrendPoint {
  const counts = Array.from(gradedInstances(evidence.trials).values(), (trials) => ({
    failed: trials.filter(({ grade }) => grade.kind === "failed").length,
    trials: trials.length,
  }));
  return {
    epoch,
    recordedAt,
    run,
    model: evidence.model?.id ?? null,
    any: armRate(counts, { alpha: ALPHA, exact: false }),
    modes: modeRates(evidence).map(({ mode, failed, trials, rate, interval }) => ({
      mode,
      failed,
      trials,
      rate,
      interval,
    })),
    changed: before === undefined ? [] : changedParts(before.evidence, evidence),
  };
}

const ALPHA = 0.05;

type Segment = { readonly from: number; readonly recordings: readonly Baseline[] };

/** Runs of recordings of one and the same subject. */
function segmentsOf(history: readonly Baseline[]): readonly Segment[] {
  const segments: { from: number; recordings: Baseline[] }[] = [];
  for (const [index, baseline] of history.entries()) {
    const last = segments.at(-1);
    const first = last?.recordings[0];
    if (
      last === undefined ||
      first === undefined ||
      !isSameSubject(first.evidence, baseline.evidence)
    ) {
      segments.push({ from: index, recordings: [baseline] });
    } else last.recordings.push(baseline);
  }
  return segments;
}

function alarmsIn({ from, recordings }: Segment): readonly DriftAlarm[] {
  const [first, ...nights] = recordings;
  if (first === undefined) return [];
  const history = { baseline: first.evidence, nights: nights.map(({ evidence }) => evidence) };
  return findDrift(history).flatMap(({ mode, alarmAt, baseRate }) =>
    alarmAt === null ? [] : [{ mode, at: from + 1 + alarmAt, baseRate }],
  );
}
