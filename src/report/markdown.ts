/**
 * What does a reviewer read? The verdict first, in one sentence; then the modes, what broke, what to do.
 * Model text appears only with `excerpts`, as code that cannot become markup.
 */
import { describeMode } from "../modes.ts";
import type { Change } from "../verdict.ts";
import { categoriesOf, criticalErrors } from "./categories.ts";
import { cut, markdownCode, markdownText } from "./escape.ts";
import { type Example, examplesOf } from "./examples.ts";
import { commonScale, intervalBar } from "./interval-bar.ts";
import type { ReportInput, ReportTarget } from "./report.ts";
import {
  DOUBT_ADVICE,
  differenceWithInterval,
  modeLabel,
  modesOf,
  modesToShow,
  nextStep,
  percent,
  points,
  pValue,
  STATUS_WORD,
  share,
  tasksOf,
  VERDICT_WORD,
} from "./wording.ts";

const EXAMPLES_PER_MODE = 2;

export function renderMarkdown(
  input: ReportInput,
  settings: { readonly excerpts: boolean },
): string {
  const { verdict } = input;
  const parts = [
    `## Reliability: ${VERDICT_WORD[verdict.kind].toLowerCase()}`,
    markdownText(verdict.why),
    ...doubts(input),
    ...input.targets.flatMap((target) => renderTarget(input, target, settings.excerpts)),
    ...bullets(
      "**Notes**",
      [...input.notices, ...verdict.notes.map(({ text }) => text)].map(markdownText),
    ),
    `**Next:** ${nextStep(verdict)}`,
    costLine(input),
  ];
  return `${parts.join("\n\n")}\n`;
}

function renderTarget(
  input: ReportInput,
  target: ReportTarget,
  excerpts: boolean,
): readonly string[] {
  const { verdict } = input;
  const modes = modesOf(verdict, target.target);
  const moved = tasksOf(verdict, target.target).filter(
    ({ status }) => status === "regressed" || status === "improved",
  );
  const broken = modesToShow(verdict, target.target);
  const improved = modes.filter(({ status, mode }) => status === "improved" && mode !== "any");
  const flips = verdict.flips.filter((flip) => flip.target === target.target);
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  return [
    `### ${markdownText(target.target)}`,
    ...bullets(
      "**Tasks that flipped** (too few instances to test)",
      flips.map(
        ({ task, trials }) =>
          `${markdownText(task)}: passed on base, failed on head (${trials} of ${trials})`,
      ),
    ),
    ...(modes.length === 0 ? [] : [changesTable([...modes, ...moved])]),
    ...bullets(
      "**Limits of the policy**",
      limits.map(
        ({ mode, limit, head, exceeded }) =>
          `${markdownText(mode)}: at most ${percent(limit)}, head ${percent(head.rate)}: ${exceeded ? "exceeded" : "kept"}`,
      ),
    ),
    ...broken.map((change) => whatBroke(change, target, excerpts)),
    ...bullets(
      "**What improved**",
      improved.map((change) => `${modeLabel(change.mode)}: ${points(change.difference)}`),
    ),
    categoryTable(target),
    ...detectable(input, target),
  ];
}

function changesTable(changes: readonly Change[]): string {
  const scale = commonScale(changes.map(({ interval }) => interval));
  const rows = changes.map((change) => {
    const name =
      change.scope === "task"
        ? `task ${markdownText(change.task ?? "")}`
        : `${modeLabel(change.mode)}<br>${markdownCode(change.mode)}`;
    const status = STATUS_WORD[change.status];
    const cells = [
      name,
      change.severity,
      percent(change.base.rate),
      percent(change.head.rate),
      `${differenceWithInterval(change)}<br>${markdownCode(intervalBar(change, { scale }))}`,
      pValue(change.adjusted),
      change.status === "regressed"
        ? `**${status}**`
        : status + (change.gated ? "" : " (report only)"),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| Failure mode | Severity | Base | Head | Difference in points, 95 % interval | Adjusted p | Status |",
    "|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function whatBroke(change: Change, target: ReportTarget, excerpts: boolean): string {
  const { label, meaning } = describeMode(change.mode);
  const examples = examplesOf(target, { mode: change.mode, most: EXAMPLES_PER_MODE });
  return [
    `**${label}** (${markdownCode(change.mode)}): ${meaning} ${markdownText(change.why)}`,
    "",
    ...examples.map((each) => `- ${example(each, excerpts)}`),
  ].join("\n");
}

function example({ task, finding, broke }: Example, excerpts: boolean): string {
  const step = finding.step === undefined ? "" : `, step ${finding.step}`;
  const was = broke ? "passed on base" : "failed on base too";
  const said = `${markdownText(task)}${step}: ${markdownText(finding.rule)} (${was})`;
  const quote = finding.quote?.trim() ?? "";
  return excerpts && quote !== "" ? `${said}: ${markdownCode(cut(quote, 200))}` : said;
}

function categoryTable(target: ReportTarget): string {
  const rows = categoriesOf(target.base, target.head).map(({ category, base, head, keyMode }) => {
    const before = base === null ? "not measured" : percent(base.rate);
    const failure =
      keyMode === null ? "none" : `${modeLabel(keyMode.mode)}, ${percent(keyMode.share.rate)}`;
    return `| ${markdownText(category)} | ${before} | ${percent(head.rate)} | ${failure} |`;
  });
  const base = target.base === null ? "" : `base ${share(criticalErrors(target.base))}, `;
  return [
    "<details><summary>Success per category</summary>",
    "",
    "| Category | Base | Head | Most frequent failure on head |",
    "|---|---|---|---|",
    ...rows,
    "",
    `Critical errors: ${base}head ${share(criticalErrors(target.head))}.`,
    "",
    "</details>",
  ].join("\n");
}

function doubts(input: ReportInput): readonly string[] {
  return bullets(
    "**Doubts**",
    input.verdict.doubts.map(
      ({ kind, why }) => `${markdownCode(kind)}: ${markdownText(why)} ${DOUBT_ADVICE[kind]}`,
    ),
  );
}

function detectable(input: ReportInput, target: ReportTarget): readonly string[] {
  const summary = input.verdict.targets.find((each) => each.target === target.target);
  const rise = summary?.detectableIncrease;
  if (rise === null || rise === undefined) return [];
  const size = percent(rise).replace(" %", " points");
  return [`This run could detect a rise of ${size} in all failures (80 % power).`];
}

function costLine(input: ReportInput): string {
  const { calls, usd } = input.verdict.cost;
  const money = usd === null ? "cost unknown" : `$${usd.toFixed(4)}`;
  return `<sub>${calls} calls, ${money}, reliability-gate ${markdownText(input.verdict.tool.version)}</sub>`;
}

function bullets(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [[title, "", ...items.map((item) => `- ${item}`)].join("\n")];
}
