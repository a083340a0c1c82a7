/**
 * What must a reader know who reads nothing else? The verdict in one plain sentence, why, and what to do.
 */
import type { Doubt, Verdict } from "../../verdict.ts";
import { DOUBT_ADVICE, nextStep, VERDICT_WORD } from "../wording.ts";
import { html, list, type Markup, nothing, prose } from "./markup.ts";

/** Doubts that say no answer could be had; every other doubt says the answers did not settle it. */
const UNMEASURED: readonly Doubt["kind"][] = [
  "could-not-measure",
  "no-baseline",
  "too-many-unanswered",
  "budget-stopped",
];

type Face = {
  readonly tone: "bad" | "good" | "doubt" | "plain";
  readonly sign: string;
  readonly headline: string;
};

export function renderBanner(verdict: Verdict): Markup {
  const { tone, sign, headline } = faceOf(verdict);
  return html`<div class="banner tone-${tone}">
<p class="word"><span aria-hidden="true">${sign} </span>${VERDICT_WORD[verdict.kind]}</p>
<p class="headline">${headline}</p>
<p>${verdict.why}</p>
${renderDoubts(verdict)}<p><strong>Next:</strong> ${prose(nextStep(verdict))}</p>
</div>
`;
}

/** Each doubt with its numbers, what it means and what a person does about it. */
function renderDoubts({ doubts, targets }: Verdict): Markup {
  if (doubts.length === 0) return nothing;
  const several = targets.length > 1;
  const items = doubts.map(
    ({ target, kind, why }) =>
      html`${several ? html`<strong>${target}:</strong> ` : nothing}${why} ${prose(DOUBT_ADVICE[kind])}`,
  );
  return html`<p><strong>What we could not settle:</strong></p>
${list(items)}`;
}

function faceOf(verdict: Verdict): Face {
  const limitsOnly = verdict.changes.length === 0 && verdict.limits.length > 0;
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
            ? "This change touches nothing that the gate measures."
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
