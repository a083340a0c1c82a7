/**
 * How often does each category of work succeed, and what fails most in it?
 */
import { isCritical, mostFrequentMode, showsMode } from "../compare/frequent-mode.ts";
import type { Evidence, EvidenceTrial } from "../evidence.ts";

export type Share = {
  readonly count: number;
  /** Answered and graded trials. */
  readonly trials: number;
  /** `null` when nothing was answered. */
  readonly rate: number | null;
};

export type CategoryRow = {
  readonly category: string;
  readonly base: Share | null;
  readonly head: Share;
  /** The failure mode head shows most often here, or `null` when nothing fails. */
  readonly keyMode: { readonly mode: string; readonly share: Share } | null;
};

/** Success per category of either arm, categories by name. */
export function categoriesOf(base: Evidence | null, head: Evidence): readonly CategoryRow[] {
  const trials = [...(base?.trials ?? []), ...head.trials];
  const categories = [...new Set(trials.map(categoryOf))].sort();
  return categories.map((category) => {
    const own = (evidence: Evidence) =>
      evidence.trials.filter((trial) => categoryOf(trial) === category);
    return {
      category,
      base: base === null ? null : successOf(own(base)),
      head: successOf(own(head)),
      keyMode: keyModeOf(own(head)),
    };
  });
}

/** The share of answered trials with at least one critical finding. */
export function criticalErrors(evidence: Evidence): Share {
  return shareOf(evidence.trials, isCritical);
}

function successOf(trials: readonly EvidenceTrial[]): Share {
  return shareOf(trials, ({ grade }) => grade.kind === "passed");
}

function keyModeOf(trials: readonly EvidenceTrial[]): CategoryRow["keyMode"] {
  const mode = mostFrequentMode(trials);
  return mode === null ? null : { mode, share: shareOf(trials, (trial) => showsMode(trial, mode)) };
}

function shareOf(
  trials: readonly EvidenceTrial[],
  counts: (trial: EvidenceTrial) => boolean,
): Share {
  const scored = trials.filter(({ grade }) => grade.kind === "passed" || grade.kind === "failed");
  const count = scored.filter(counts).length;
  return { count, trials: scored.length, rate: scored.length === 0 ? null : count / scored.length };
}

function categoryOf(trial: EvidenceTrial): string {
  return trial.category ?? "other";
}
