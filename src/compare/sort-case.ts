/**
 * Which targets can be compared at all, and what kind of answer is open for the others?
 * Order: nothing planned, no base revision, no baseline or not comparable, comparable.
 * Source: gate-statistics.md section 5.
 */
import type { Evidence } from "../evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import type { Doubt } from "../verdict.ts";
import { notComparable } from "./not-comparable.ts";
import { upToLook } from "./pair-trials.ts";
import type { ComparedTarget } from "./sample.ts";

export type TargetEvidence = {
  readonly target: string;
  /** `null`: the base revision has no such target. */
  readonly base: Evidence | null;
  readonly head: Evidence;
  /** The last accepted base runs, newest first, for zero tolerance. */
  readonly acceptedRuns?: readonly Evidence[];
  /** How old a stored base is; absent when both arms ran side by side. */
  readonly baseAgeDays?: number;
};

export type Case =
  | { readonly kind: "nothing-planned"; readonly target: string; readonly head: Evidence }
  | { readonly kind: "head-alone"; readonly target: string; readonly head: Evidence }
  | {
      readonly kind: "not-comparable";
      readonly target: string;
      readonly head: Evidence;
      readonly doubt: Doubt;
    }
  | ({ readonly kind: "compared" } & ComparedTarget);

export function sortCase(of: TargetEvidence): Case {
  const { target, base, head } = of;
  if (head.planned === 0) return { kind: "nothing-planned", target, head };
  if (base === null) return { kind: "head-alone", target, head };
  const refuse = (kind: Doubt["kind"], why: string): Case => ({
    kind: "not-comparable",
    target,
    head,
    doubt: { target, kind, why },
  });
  if (base.planned === 0 || base.trials.length === 0) {
    return refuse("no-baseline", "The base evidence holds no trial.");
  }
  const stopped = [base, head].find(({ looks }) => looks?.taken === 0);
  if (stopped !== undefined) {
    return refuse("budget-stopped", "The budget ended before the first look was complete.");
  }
  // A budget may have ended in the middle of a look: only whole looks are compared.
  const taken = Math.min(...[base, head].map(({ looks }) => looks?.taken ?? Number.MAX_VALUE));
  const reasons = notComparable({ base: upToLook(base, taken), head: upToLook(head, taken) });
  if (reasons.length > 0) {
    return refuse("not-comparable", `Base and head cannot be compared: ${reasons.join("; ")}.`);
  }
  const { acceptedRuns = [], baseAgeDays = null } = of;
  return { kind: "compared", target, base, head, acceptedRuns, baseAgeDays };
}

/** Which evidence is compared; what the verdict's key and the family's seed are made of. */
export type EvidenceKeys = readonly (readonly [base: string | null, head: string])[];

export function evidenceKeys(targets: readonly TargetEvidence[]): EvidenceKeys {
  return targets.map(({ base, head }) => [base?.evidenceKey ?? null, head.evidenceKey]);
}

/** One seed for all sign vectors of a pull request. */
export function familySeed(targets: readonly TargetEvidence[]): string {
  return digestOf(evidenceKeys(targets));
}
