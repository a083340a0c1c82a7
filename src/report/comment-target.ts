/**
 * What does the comment say about one target? Flips first, then the modes that moved, where they broke,
 * and the success per category; what decided nothing is folded.
 */
import type { Change, Verdict } from "../verdict.ts";
import { type BrokenTask, brokenTasksOf } from "./broken-tasks.ts";
import { cut, markdownFence, markdownLink, visible } from "./escape.ts";
import { examplesOf } from "./examples.ts";
import { counterpartOf, excerptOf } from "./excerpt.ts";
import { commonScale } from "./interval-bar.ts";
import { bulletList, flipList, nameCode, nameText, proseOf } from "./markdown-list.ts";
import {
  briefTable,
  categoryTable,
  evidenceTable,
  fold,
  isQuiet,
  limitsTable,
} from "./markdown-table.ts";
import type { ReportTarget } from "./report.ts";
import type { Section } from "./section.ts";
import {
  detectableRise,
  modeLabel,
  modeMeaning,
  modesOf,
  modesToShow,
  movedTasksOf,
  points,
  type Suspect,
  VERDICT_WORD,
} from "./wording.ts";

const MOST_MODES = 10;
const MOST_TASKS = 3;
const EXCERPTS_PER_MODE = 2;
const LONGEST_EXCERPT = 300;
/** What base said is shorter than what head said wrong. */
const LONGEST_BASE = 120;

export function commentTarget(
  verdict: Verdict,
  target: ReportTarget,
  of: {
    readonly excerpts: boolean;
    readonly isOnly: boolean;
    readonly reportUrl: string | null;
  },
): readonly Section[] {
  const modes = modesOf(verdict, target.target);
  const tasks = movedTasksOf(verdict, target.target);
  const suspects = modesToShow(verdict, target.target);
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  const rise = detectableRise(verdict, target.target);
  const scale = commonScale([...modes, ...tasks].map(({ interval }) => interval));
  const draw = (rows: readonly Change[]) => briefTable(rows, scale);
  const loud = modes.filter((row) => !isQuiet(row));
  return [
    ...(of.isOnly ? [] : heading(verdict, target)),
    ...flipList(verdict, target.target).map((text): Section => ({ kind: "flips", text })),
    ...changes("changes", loud, draw),
    ...(limits.length === 0 ? [] : [section("limits", limitsTable(limits))]),
    ...(suspects.length === 0
      ? []
      : [section("broke", whereItBroke(suspects, target, of.reportUrl))]),
    ...whatImproved(loud).map((text): Section => ({ kind: "notes", text })),
    ...(rise === null ? [] : [section("notes", rise)]),
    ...changes("tasks", tasks, (rows) =>
      fold(counted(rows, "task that moved", "tasks that moved"), draw(rows)),
    ),
    ...changes("unclear", modes.filter(isQuiet), (rows) =>
      fold(
        counted(
          rows,
          "more failure mode, unclear or no worse",
          "more failure modes, unclear or no worse",
        ),
        draw(rows),
      ),
    ),
    section("categories", fold("Success per category", categoryTable(target))),
    ...changes("methods", [...loud, ...tasks], (rows) => howSure(rows, verdict)),
    ...(of.excerpts ? excerptSections(suspects, target) : []),
  ];
}

function whatImproved(modes: readonly Change[]): readonly string[] {
  const better = modes.filter(({ status, mode }) => status === "improved" && mode !== "any");
  return bulletList(
    "What improved",
    better.map(({ mode, difference }) => `${nameText(modeLabel(mode))}: ${points(difference)}`),
  );
}

/** No number without what it means. */
function howSure(rows: readonly Change[], { policy }: Verdict): string {
  const meaning = `Adjusted p: how often chance alone would show a rise this clear anywhere in this report, had the change done nothing. *Worse* needs at most ${policy.alpha} and a rise of at least the margin.`;
  return fold("How sure is this?", `${meaning}\n\n${evidenceTable(rows)}`);
}

function counted(rows: readonly Change[], one: string, several: string): string {
  return `${rows.length} ${rows.length === 1 ? one : several}`;
}

function heading(verdict: Verdict, { target }: ReportTarget): readonly Section[] {
  const own = verdict.targets.find((each) => each.target === target);
  const name = `### ${nameText(target)}`;
  if (own === undefined) return [section("target", name)];
  return [
    section("target", `${name}: ${VERDICT_WORD[own.kind].toLowerCase()}\n\n${proseOf(own.why)}`),
  ];
}

function section(kind: Section["kind"], text: string): Section {
  return { kind, text };
}

function changes(
  kind: Section["kind"],
  rows: readonly Change[],
  draw: (rows: readonly Change[]) => string,
): readonly Section[] {
  return rows.length === 0 ? [] : [section(kind, draw(rows))];
}

function whereItBroke(
  suspects: readonly Suspect[],
  target: ReportTarget,
  reportUrl: string | null,
): string {
  const link = reportUrl === null ? null : markdownLink("See the answers", reportUrl);
  const lines = suspects.slice(0, MOST_MODES).map(({ mode, severity }) => {
    const name = `**${nameText(modeLabel(mode))}** (${nameCode(mode)}, ${severity})`;
    const evidence = [tasksOf(mode, target), link ?? ""].filter((part) => part !== "").join(" ");
    return `- ${name}: ${modeMeaning(mode)} ${evidence}`.trimEnd();
  });
  const more = suspects.length - lines.length;
  const rest = more > 0 ? [`- and ${more} more failure modes`] : [];
  return ["**Where it broke**", "", ...lines, ...rest].join("\n");
}

function tasksOf(mode: string, target: ReportTarget): string {
  const { broke, tasks } = brokenTasksOf(target, mode);
  if (tasks.length === 0) return "";
  const [rule, ...others] = new Set(tasks.map((task) => task.rule));
  const common = others.length === 0 ? (rule ?? null) : null;
  const named = tasks.slice(0, MOST_TASKS).map((task) => sayTask(task, common));
  const more = tasks.length - named.length;
  const rest = more > 0 ? `, and ${more} more ${more === 1 ? "task" : "tasks"}` : "";
  const why = common === null ? "" : ` (${nameText(common)})`;
  const since = target.base === null ? "Fails" : "Fails where base did not pass";
  return `${broke ? "Passed on base, fails now" : since}${why}: ${named.join(", ")}${rest}.`;
}

/** A rule that all tasks share is said once. */
function sayTask({ task, answers, step, rule }: BrokenTask, common: string | null): string {
  const count = answers === 1 ? "1 answer" : `${answers} answers`;
  const where = step === null ? "" : `, mostly at step ${step}`;
  const why = rule === null || rule === common ? "" : `: ${nameText(rule)}`;
  return `${nameCode(task)} (${count}${where}${why})`;
}

function excerptSections(suspects: readonly Suspect[], target: ReportTarget): readonly Section[] {
  const parts = suspects.slice(0, MOST_MODES).flatMap(({ mode }) =>
    examplesOf(target, { mode, most: EXCERPTS_PER_MODE }).flatMap((example) => {
      const { task, instance, finding } = example;
      const before = counterpartOf(example);
      const proof = excerptOf(example).filter(({ isProof }) => isProof);
      if (proof.length === 0) return [];
      const lines = [
        ...(before === null ? [] : [cut(`base: ${visible(before)}`, LONGEST_BASE)]),
        ...proof.map(({ text }) => `head: ${visible(text)}`),
      ];
      const step = finding.step === undefined ? "" : `, step ${finding.step}`;
      const place = `${nameText(modeLabel(mode))}: ${nameCode(task)}, instance ${nameCode(instance)}${step}`;
      return [`${place}\n\n${markdownFence(cut(lines.join("\n"), LONGEST_EXCERPT), "text")}`];
    }),
  );
  return parts.length === 0
    ? []
    : [section("excerpts", fold("Excerpts of answers", parts.join("\n\n")))];
}
