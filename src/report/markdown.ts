/**
 * What does a reviewer read? The verdict first, in one sentence; then the modes, what broke, what to do.
 * Model text appears only with `excerpts`, as code that cannot become markup.
 */
import type { Verdict } from "../verdict.ts";
import { cut, markdownCode, markdownFence, markdownText } from "./escape.ts";
import { type Example, examplesOf } from "./examples.ts";
import { counterpartOf, excerptOf } from "./excerpt.ts";
import { faceOf } from "./face.ts";
import { categoryTable, changesTable, fold, limitsTable } from "./markdown-table.ts";
import { type ReportInput, type ReportTarget, withAllowedText } from "./report.ts";
import {
  costOf,
  DOUBT_ADVICE,
  detectableRise,
  modeLabel,
  modeMeaning,
  modesOf,
  modesToShow,
  movedTasksOf,
  nextStep,
  ON_BASE,
  points,
  type Suspect,
  VERDICT_WORD,
} from "./wording.ts";

const EXAMPLES_PER_MODE = 2;
const LONGEST_EXCERPT = 300;
const MOST_DIFF_LINES = 80;

export function renderMarkdown(
  input: ReportInput,
  settings: { readonly excerpts: boolean },
): string {
  const { verdict, targets, notices } = withAllowedText(input);
  const doubts = bullets(
    "What we could not settle",
    verdict.doubts.map(({ kind, why }) => `${markdownText(why)} ${DOUBT_ADVICE[kind]}`),
  );
  const isUnsettled = verdict.kind === "inconclusive";
  const notes = [...notices, ...verdict.notes.map(({ text }) => text)].map(markdownText);
  const parts = [
    headlineOf(verdict),
    markdownText(verdict.why),
    ...(isUnsettled ? doubts : []),
    ...targets.flatMap((target) => renderTarget(verdict, target, settings.excerpts)),
    ...(isUnsettled ? [] : doubts),
    ...bullets("Notes", notes),
    `**Next:** ${nextStep(verdict)}`,
    ...(verdict.changes.length === 0 ? [] : [fold("How this was decided", methodsOf(verdict))]),
    `${costOf(verdict)}, reliability-gate ${markdownText(verdict.tool.version)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function headlineOf(verdict: Verdict): string {
  const { sign, headline } = faceOf(verdict);
  const sentence = headline.charAt(0).toLowerCase() + headline.slice(1);
  return `## ${sign} ${VERDICT_WORD[verdict.kind]}: ${sentence}`;
}

function renderTarget(
  verdict: Verdict,
  target: ReportTarget,
  excerpts: boolean,
): readonly string[] {
  const modes = modesOf(verdict, target.target);
  const tasks = movedTasksOf(verdict, target.target);
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  const flips = verdict.flips.filter((flip) => flip.target === target.target);
  const improved = modes.filter(({ status, mode }) => status === "improved" && mode !== "any");
  const rise = detectableRise(verdict, target.target);
  return [
    `### ${markdownText(target.target)}`,
    ...bullets(
      "Tasks that flipped (too few instances to test)",
      flips.map(
        ({ task, trials }) =>
          `${markdownCode(task)}: passed on base, failed on head, ${trials} of ${trials}`,
      ),
    ),
    ...[modes, tasks].filter(({ length }) => length > 0).map(changesTable),
    ...(limits.length === 0 ? [] : [limitsTable(limits)]),
    ...modesToShow(verdict, target.target).map((change) => whatBroke(change, target, excerpts)),
    categoryTable(target),
    ...bullets(
      "What improved",
      improved.map(
        ({ mode, difference }) => `${markdownText(modeLabel(mode))}: ${points(difference)}`,
      ),
    ),
    ...(rise === null ? [] : [rise]),
    ...(excerpts ? promptDiff(target) : []),
  ];
}

function whatBroke(change: Suspect, target: ReportTarget, excerpts: boolean): string {
  const examples = examplesOf(target, { mode: change.mode, most: EXAMPLES_PER_MODE });
  const parts = [
    `**${markdownText(modeLabel(change.mode))}** (${markdownCode(change.mode)}, ${change.severity}): ${modeMeaning(change.mode)} ${markdownText(change.why)}`,
  ];
  if (examples.length > 0) {
    parts.push(examples.map((each) => renderExample(each, excerpts)).join("\n"));
  }
  return parts.join("\n\n");
}

function renderExample(example: Example, excerpts: boolean): string {
  const { task, instance, finding, onBase } = example;
  const step = finding.step === undefined ? "" : `, step ${finding.step}`;
  const by = finding.by === "judge" ? "the judge says" : "the rule says";
  const place = `- ${markdownCode(task)}, instance ${markdownCode(instance)}${step} (${ON_BASE[onBase]}); ${by}: ${markdownText(finding.rule)}`;
  if (!excerpts) return place;
  const before = counterpartOf(example);
  const proof = excerptOf(example).filter(({ isProof }) => isProof);
  const quote = (arm: string, text: string) =>
    `  - ${arm}: ${markdownCode(cut(text, LONGEST_EXCERPT))}`;
  return [
    place,
    ...(before === null ? [] : [quote("base", before)]),
    ...proof.map(({ text }) => quote("head", text)),
  ].join("\n");
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
  return [
    "- Base and head answered the same instances of the same tasks.",
    "- The difference is head minus base in percentage points; the interval is where the true difference plausibly lies.",
    `- The adjusted p says how often chance alone would show a rise this large in any row, if the change did nothing. A row is worse when it is at most ${policy.alpha} and the rise reaches the margin of its severity.`,
    "- The verdict is about these tasks; it may not carry over to others.",
  ].join("\n");
}

function bullets(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [[`**${title}**`, "", ...items.map((item) => `- ${item}`)].join("\n")];
}
