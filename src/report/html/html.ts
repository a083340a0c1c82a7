/**
 * What does a person open to understand a verdict? One file, no request: the verdict first, then every number, the
 * answers that broke, the prompt change, and how it was decided. It reads without a script; one filters the trials.
 */
import type { ReportInput, ReportTarget } from "../report.ts";
import { modesOf, modesToShow } from "../wording.ts";
import { renderBanner } from "./banner.ts";
import { renderCalibration } from "./calibration.ts";
import { renderFacts } from "./facts.ts";
import { renderForestPlot } from "./forest-plot.ts";
import { html, list, type Markup, nothing, pageSection, section } from "./markup.ts";
import { renderMethods } from "./methods.ts";
import { htmlPage } from "./page.ts";
import { renderPromptDiff } from "./prompt-diff.ts";
import { renderProvenance, renderRun } from "./provenance.ts";
import { renderSpreads } from "./spreads.ts";
import {
  renderBenchmarks,
  renderCategories,
  renderLimits,
  renderModes,
  renderTasks,
} from "./tables.ts";
import { renderTrials } from "./trials.ts";
import { TRIALS_SCRIPT, TRIALS_SCRIPT_HASH } from "./trials-script.ts";
import { renderImproved, renderWhatBroke } from "./what-broke.ts";

/** Plots are loaded only when a page is made. */
export async function renderHtml(input: ReportInput): Promise<string> {
  const { verdict } = input;
  const targets: Markup[] = [];
  for (const target of input.targets) targets.push(await renderTarget(input, target));
  const notices = pageSection("Notices", [list(input.notices.map((notice) => html`${notice}`))]);
  const notes = pageSection("Notes", [
    list(verdict.notes.map(({ target, text }) => html`<strong>${target}:</strong> ${text}`)),
  ]);
  const methods = pageSection("How this was decided", [
    input.targets.length === 0 ? nothing : renderMethods(verdict),
  ]);
  const script = { text: TRIALS_SCRIPT, hash: TRIALS_SCRIPT_HASH };
  return htmlPage({
    title: `Reliability: ${verdict.kind}`,
    body: html`<h1>Reliability of this change</h1>
${renderBanner(input)}${notices}
${targets}
${notes}${methods}${pageSection("This run", [renderRun(verdict)])}`,
    ...(input.targets.length === 0 ? {} : { script }),
  });
}

async function renderTarget(input: ReportInput, target: ReportTarget): Promise<Markup> {
  const { verdict, policyTranscripts } = input;
  const modes = modesOf(verdict, target.target);
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  const broken = modesToShow(verdict, target.target);
  const own = verdict.targets.find((each) => each.target === target.target);
  const why = input.targets.length > 1 && own !== undefined ? html`<p>${own.why}</p>\n` : nothing;
  const sections = [
    section("How far each failure mode moved", [await renderForestPlot(modes)]),
    section("Limits of the policy", [renderLimits(limits)]),
    section("What broke", [renderWhatBroke(broken, target, policyTranscripts)]),
    section("What improved", [renderImproved(modes)]),
    section("What changed in the prompt", [renderPromptDiff(target.promptDiff)]),
    section("Failure modes in numbers", [renderModes(modes)]),
    section("Tasks that moved", [renderTasks(verdict, target.target)]),
    section("Success by category", [renderCategories(target), renderBenchmarks(target)]),
    section("Calibration", [await renderCalibration(verdict, target.target)]),
    section("Time and cost", [await renderSpreads(target)]),
    section("Every trial", [renderTrials(target)]),
    section("Where the numbers come from", [renderProvenance(target)]),
  ];
  return html`<h2>Target ${target.target}</h2>
${why}${renderFacts(verdict, target)}${sections}`;
}
