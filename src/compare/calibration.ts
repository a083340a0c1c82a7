/**
 * When the model states a confidence, how often is it right?
 * Brier score: mean squared distance of confidence and outcome. Expected calibration error: the mean gap of
 * confidence and accuracy over ten equal bins (k/10, (k+1)/10], 0 in the first. The points of the
 * reliability diagram carry Wilson intervals of the accuracy.
 * References: Brier (1950), Mon. Weather Rev. 78, 1-3; Guo et al. (2017), arXiv:1706.04599.
 */
import type { EvidenceTrial } from "../evidence.ts";
import type { Interval } from "../verdict.ts";
import { wilson } from "./wilson.ts";

export type StatedAnswer = { readonly confidence: number; readonly correct: boolean };

export type ReliabilityPoint = {
  /** Upper end of the bin. */
  readonly upTo: number;
  readonly trials: number;
  readonly confidence: number;
  readonly accuracy: number;
  readonly interval: Interval;
};

export type Calibration = {
  readonly trials: number;
  readonly ece: number;
  readonly brier: number;
  /** Bins that hold at least one answer. */
  readonly points: readonly ReliabilityPoint[];
};

const BINS = 10;

/** What an answered trial says of its own confidence, if it does. */
export function statedAnswer({ grade, confidence }: EvidenceTrial): readonly StatedAnswer[] {
  return confidence === undefined ? [] : [{ confidence, correct: grade.kind === "passed" }];
}

/** `null` when no trial states a confidence. */
export function brierScore(answers: readonly StatedAnswer[]): number | null {
  return answers.length === 0 ? null : sum(answers.map(squaredError)) / answers.length;
}

/** `null` when no trial states a confidence. */
export function calibration(answers: readonly StatedAnswer[], alpha: number): Calibration | null {
  const trials = answers.length;
  const brier = brierScore(answers);
  if (brier === null) return null;
  const points = [...Map.groupBy(answers, ({ confidence }) => binOf(confidence))]
    .sort(([a], [b]) => a - b)
    .map(([bin, own]) => pointOf(bin, own, alpha));
  const gaps = points.map((point) => point.trials * Math.abs(point.accuracy - point.confidence));
  return {
    trials,
    ece: sum(gaps) / trials,
    brier,
    points,
  };
}

function squaredError({ confidence, correct }: StatedAnswer): number {
  return (confidence - (correct ? 1 : 0)) ** 2;
}

function pointOf(bin: number, own: readonly StatedAnswer[], alpha: number): ReliabilityPoint {
  const trials = own.length;
  const right = own.filter(({ correct }) => correct).length;
  return {
    upTo: (bin + 1) / BINS,
    trials,
    confidence: sum(own.map(({ confidence }) => confidence)) / trials,
    accuracy: right / trials,
    interval: wilson({ failed: right, trials, alpha }),
  };
}

/** The slack keeps 0.3, which times ten is 3.0000000000000004 in some spellings, in its bin. */
function binOf(confidence: number): number {
  return Math.max(0, Math.ceil(confidence * BINS - 1e-9) - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
