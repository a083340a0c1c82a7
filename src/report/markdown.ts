/**
 * What does a reader who wants it all read? The verdict first, in one sentence; then the modes, what broke,
 * what to do. Model text appears only with `excerpts`, as code that cannot become markup.
 */
import type { Verdict } from "../verdict.ts";
import { benchmarkLine } from "./beside-benchmarks.ts";
import { markdownFence, markdownText } from "./escape.ts";
import { circumstanceLine, footer, headlineOf, nextLine } from "./headline.ts";
import { calibrationTables } from "./markdown-calibration.ts";
import { whatBroke } from "./markdown-examples.ts";
import { bulletList, doubtList, flipList, nameText, noteList, proseOf } from "./markdown-list.ts";
import { originTable } from "./markdown-origin.ts";
import { categoryTable, changesTable, fold, limitsTable } from "./markdown-table.ts";
import { type ReportInput, type ReportTarget, withAllowedText } from "./report.ts";
import { joinSections, type Section } from "./section.ts";
import {
  detectableRise,
  modeLabel,
  modesOf,
  modesToShow,
  movedTasksOf,
  points,
} from "./wording.ts";

const MOST_DIFF_LINES = 80;

export function renderMarkdown(
  input: ReportInput,
  settings: { readonly excerpts: boolean },
): string {
  return joinSections(markdownSections(input, { ...settings, reportUrl: null }));
}

/** The parts of the document, for places that take only so much. */
export function markdownSections(
  given: ReportInput,
  options: { readonly excerpts: boolean; readonly reportUrl: string | null },
): readonly Section[] {
  const input = withAllowedText(given);
  const { verdict, targets, circumstance } = input;
  const doubts = sections("doubts", doubtList(verdict));
  const isUnsettled = verdict.kind === "inconclusive";
  return [
    ...sections("essential", [`## ${headlineOf(verdict)}`, proseOf(verdict.why)]),
    ...sections("essential", circumstance === undefined ? [] : [circumstanceLine(circumstance)]),
    ...(isUnsettled ? doubts : []),
    ...targets.flatMap((target) => targetSections(verdict, target, options.excerpts)),
    ...(isUnsettled ? [] : doubts),
    ...sections("notes", noteList(input)),
    ...sections("essential", [nextLine(verdict, circumstance)]),
    ...sections("methods", verdict.changes.length === 0 ? [] : [methodsOf(verdict)]),
    ...sections("essential", [footer(verdict, { reportUrl: options.reportUrl, circumstance })]),
  ];
}

function targetSections(
  verdict: Verdict,
  target: ReportTarget,
  excerpts: boolean,
): readonly Section[] {
  const modes = modesOf(verdict, target.target);
  const tasks = movedTasksOf(verdict, target.target);
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  const improved = modes.filter(({ status, mode }) => status === "improved" && mode !== "any");
  const better = improved.map(
    ({ mode, difference }) => `${nameText(modeLabel(mode))}: ${points(difference)}`,
  );
  const rise = detectableRise(verdict, target.target);
  const benchmarks = [benchmarkLine(target) ?? []].flat();
  return [
    ...sections("target", [`### ${nameText(target.target)}`]),
    ...sections("flips", flipList(verdict, target.target)),
    ...sections("changes", modes.length === 0 ? [] : [changesTable(modes)]),
    ...sections("tasks", tasks.length === 0 ? [] : [changesTable(tasks)]),
    ...sections("limits", limits.length === 0 ? [] : [limitsTable(limits)]),
    ...sections(
      "broke",
      modesToShow(verdict, target.target).map((change) => whatBroke(change, target, excerpts)),
    ),
    ...sections("categories", [categoryTable(target), ...benchmarks.map(markdownText)]),
    ...sections("categories", bulletList("What improved", better)),
    ...sections("notes", rise === null ? [] : [rise]),
    ...sections("calibration", calibrationTables(verdict, target.target)),
    ...sections("prompt-diff", excerpts ? promptDiff(target) : []),
    ...sections("origin", [originTable(verdict, target)]),
  ];
}

function sections(kind: Section["kind"], texts: readonly string[]): readonly Section[] {
  return texts.map((text) => ({ kind, text }));
}

function promptDiff({ promptDiff: diff }: ReportTarget): readonly string[] {
  if (diff === undefined || diff.trim() === "") return [];
  const lines = diff.trimEnd().split("\n");
  const rest = lines.length - MOST_DIFF_LINES;
  const more = rest > 0 ? `\n\n${rest} more lines are not shown.` : "";
  const shown = lines.slice(0, MOST_DIFF_LINES).join("\n");
  return [fold("What changed in the prompt", `${markdownFence(shown, "diff")}${more}`)];
}

/** In plain words; the page has more. */
function methodsOf({ policy }: Verdict): string {
  const lines = [
    "- Base and head answered the same instances of the same tasks.",
    "- The difference is head minus base in percentage points; the interval is where the true difference plausibly lies.",
    `- The adjusted p says how often chance alone would show a rise this large in any row, if the change did nothing. A row is worse when it is at most ${policy.alpha} and the rise reaches the margin of its severity.`,
    "- The verdict is about these tasks; it may not carry over to others.",
  ];
  return fold("How this was decided", lines.join("\n"));
}
