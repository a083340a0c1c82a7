/**
 * What is the verdict in one plain sentence? The same sentence and sign in every report; "could not tell" and
 * "could not measure" are different answers.
 */
import type { Doubt, Verdict } from "../verdict.ts";

/** Doubts that say no answer could be had; every other doubt says the answers did not settle it. */
const UNMEASURED: readonly Doubt["kind"][] = [
  "could-not-measure",
  "no-baseline",
  "too-many-unanswered",
  "budget-stopped",
];

export type Face = {
  readonly tone: "bad" | "good" | "doubt" | "plain";
  /** Never the only carrier of meaning. */
  readonly sign: string;
  readonly headline: string;
};

export const UNTOUCHED = "This change touches nothing that the gate measures.";

export function faceOf(verdict: Verdict): Face {
  // An exceeded limit is a change without a base.
  const limitsOnly =
    verdict.limits.length > 0 && verdict.changes.every(({ base }) => base.trials === 0);
  switch (verdict.kind) {
    case "regressed":
      return {
        tone: "bad",
        sign: "✕",
        headline: limitsOnly
          ? "The new target fails more often than the policy allows."
          : "This change makes the answers less reliable.",
      };
    case "passed":
      return {
        tone: "good",
        sign: "✓",
        headline: limitsOnly
          ? "The new target keeps within the limits of the policy."
          : passedHeadline(verdict),
      };
    case "inconclusive":
      return {
        tone: "doubt",
        sign: "?",
        headline: verdict.doubts.some(({ kind }) => UNMEASURED.includes(kind))
          ? "We could not measure this change, so nothing is concluded."
          : "We could not tell whether this change makes the answers less reliable.",
      };
    case "not-applicable":
      return {
        tone: "plain",
        sign: "–",
        headline:
          verdict.cost.calls === 0
            ? UNTOUCHED
            : "This is the first measurement; there is nothing to compare it with.",
      };
  }
}

function passedHeadline({ changes }: Verdict): string {
  return changes.some(
    ({ status, scope, mode }) => status === "improved" && scope === "target" && mode === "any",
  )
    ? "This change makes the answers more reliable."
    : "We found no failure mode that this change makes more frequent.";
}
