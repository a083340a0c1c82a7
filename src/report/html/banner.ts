/**
 * What must a reader know who reads nothing else? The verdict in one plain sentence, why, and what to do.
 */
import type { Verdict } from "../../verdict.ts";
import { sayCircumstance } from "../circumstance.ts";
import { faceOf } from "../face.ts";
import type { ReportInput } from "../report.ts";
import { DOUBT_ADVICE, nextStep, VERDICT_WORD } from "../wording.ts";
import { html, list, type Markup, nothing, prose } from "./markup.ts";

export function renderBanner({
  verdict,
  circumstance,
}: Pick<ReportInput, "verdict" | "circumstance">): Markup {
  const { tone, sign, headline } = faceOf(verdict);
  const how =
    circumstance === undefined
      ? nothing
      : html`<p><strong>${sayCircumstance(circumstance)}</strong></p>\n`;
  return html`<div class="banner tone-${tone}">
<p class="word"><span aria-hidden="true">${sign} </span>${VERDICT_WORD[verdict.kind]}</p>
<p class="headline">${headline}</p>
<p>${verdict.why}</p>
${how}${renderDoubts(verdict)}<p><strong>Next:</strong> ${prose(nextStep(verdict))}</p>
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
