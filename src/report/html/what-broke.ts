/**
 * What do the failures look like? For each mode that got worse, answers of base and head side by side;
 * then what got better.
 */
import type { Transcript } from "../../transcript.ts";
import type { Change } from "../../verdict.ts";
import { type Example, examplesOf, MOST_EXAMPLES } from "../examples.ts";
import type { ReportInput, ReportTarget } from "../report.ts";
import {
  differenceWithInterval,
  modeLabel,
  modeMeaning,
  ON_BASE,
  percent,
  type Suspect,
} from "../wording.ts";
import { renderAnswer, renderQuestion } from "./answer.ts";
import { html, list, type Markup, nothing } from "./markup.ts";

type Policy = ReportInput["policyTranscripts"];

export function renderWhatBroke(
  modes: readonly Suspect[],
  target: ReportTarget,
  policy: Policy,
): Markup {
  return html`${modes.map((change) => renderMode(change, target, policy))}`;
}

export function renderImproved(modes: readonly Change[]): Markup {
  return list(
    modes
      .filter(({ status }) => status === "improved")
      .map(
        (change) =>
          html`<strong>${modeLabel(change.mode)}</strong>: ${percent(change.base.rate)} on base, ${percent(change.head.rate)} on head; ${differenceWithInterval(change)} points.`,
      ),
  );
}

function renderMode({ mode, why }: Suspect, target: ReportTarget, policy: Policy): Markup {
  const kept = policy === "never" ? { ...target, transcripts: [] } : target;
  const examples = examplesOf(kept, { mode, most: MOST_EXAMPLES });
  const id = mode === "any" ? nothing : html` <code class="soft">${mode}</code>`;
  return html`<h4>${modeLabel(mode)}${id}</h4>
<p>${modeMeaning(mode)} ${why}</p>
${examples.map((example) => renderExample(example, policy))}`;
}

function renderExample(example: Example, policy: Policy): Markup {
  const { task, finding, onBase, head } = example;
  const step = finding.step === undefined ? "" : `, step ${finding.step}`;
  const by = finding.by === "judge" ? "the judge says" : "the rule says";
  return html`<article class="example">
<p><code>${task}</code>${step}: ${by} <strong>${finding.rule}</strong> (${ON_BASE[onBase]}).</p>
${head === null ? missing(policy) : renderSides(example, head)}</article>
`;
}

function renderSides({ base, finding, broke }: Example, head: Transcript): Markup {
  const before =
    base === null
      ? nothing
      : html`<div><h5>Base (${broke ? "passed" : "did not pass"})</h5>
${renderAnswer(base, null)}</div>\n`;
  return html`<div class="sides${base === null ? " alone" : ""}">
${before}<div><h5>Head (failed)</h5>
${renderAnswer(head, finding)}</div>
</div>
${base === null ? html`<p class="soft">The answer of base was not kept.</p>` : nothing}${renderQuestion(head.messages)}`;
}

function missing(policy: Policy): Markup {
  return policy === "never"
    ? html`<p class="soft">The policy keeps no model text (transcripts: never).</p>`
    : html`<p class="soft">The answers of this run were not kept.</p>`;
}
