/**
 * What does a person at a terminal read? The verdict first, then the modes, then what broke, then what to do.
 */
import { styleText } from "node:util";
import Table from "cli-table3";
import { describeMode } from "../modes.ts";
import type { Change, ChangeStatus, VerdictKind } from "../verdict.ts";
import { categoriesOf, criticalErrors } from "./categories.ts";
import { cut, terminalText } from "./escape.ts";
import { type Example, examplesOf } from "./examples.ts";
import { commonScale, intervalBar } from "./interval-bar.ts";
import type { ReportInput, ReportTarget } from "./report.ts";
import {
  DOUBT_ADVICE,
  differenceWithInterval,
  modesOf,
  modesToShow,
  nextStep,
  percent,
  pValue,
  rowName,
  STATUS_WORD,
  share,
  tasksOf,
  VERDICT_WORD,
} from "./wording.ts";

type Style = "red" | "green" | "yellow" | "dim" | "bold";
type Paint = (style: Style, text: string) => string;

const VERDICT_STYLE = {
  regressed: "red",
  passed: "green",
  inconclusive: "yellow",
  "not-applicable": "dim",
} as const satisfies Record<VerdictKind, Style>;

const STATUS_STYLE = {
  regressed: "red",
  improved: "green",
  equivalent: "dim",
  unclear: "yellow",
} as const satisfies Record<ChangeStatus, Style>;

const EXAMPLES_PER_MODE = 2;

export function renderTerminal(
  input: ReportInput,
  settings: { readonly colour: boolean; readonly width: number },
): string {
  const paint: Paint = (style, text) =>
    settings.colour ? styleText(style, text, { validateStream: false }) : text;
  const { verdict } = input;
  const head = paint(VERDICT_STYLE[verdict.kind], VERDICT_WORD[verdict.kind].toUpperCase());
  const sections = [
    `${paint("bold", head)}  ${terminalText(verdict.why)}`,
    ...input.targets.flatMap((target) => renderTarget(input, target, paint)),
    ...list(
      "Doubts",
      verdict.doubts.map(({ kind, why }) => `${kind}: ${terminalText(why)} ${DOUBT_ADVICE[kind]}`),
      paint,
    ),
    ...list(
      "Notes",
      [...input.notices, ...verdict.notes.map(({ text }) => text)].map(terminalText),
      paint,
    ),
    `${paint("bold", "Next:")} ${nextStep(verdict)}`,
  ];
  return `\n${sections.join("\n\n")}\n`;
}

function renderTarget(input: ReportInput, target: ReportTarget, paint: Paint): readonly string[] {
  const { verdict } = input;
  const modes = modesOf(verdict, target.target);
  const tasks = tasksOf(verdict, target.target).filter(
    ({ status }) => status === "regressed" || status === "improved",
  );
  const summary = verdict.targets.find((each) => each.target === target.target);
  const sections = [targetLine(target, summary?.units, paint)];
  if (modes.length > 0) sections.push(changesTable([...modes, ...tasks], paint));
  sections.push(...limitsOf(input, target.target, paint));
  const broken = modesToShow(verdict, target.target);
  for (const change of broken) sections.push(whatBroke(change, target, paint));
  sections.push(categoryTable(target, paint));
  const flips = verdict.flips.filter((flip) => flip.target === target.target);
  sections.push(
    ...list(
      "Flips (tasks too small to test)",
      flips.map(
        ({ task, trials }) =>
          `${terminalText(task)}: passed on base, failed on head, ${trials} of ${trials}`,
      ),
      paint,
    ),
  );
  if (summary?.detectableIncrease !== null && summary?.detectableIncrease !== undefined) {
    const rise = percent(summary.detectableIncrease).replace(" %", " points");
    sections.push(
      paint("dim", `This run could detect a rise of ${rise} in all failures (80 % power).`),
    );
  }
  return sections;
}

function targetLine(target: ReportTarget, units: number | undefined, paint: Paint): string {
  const revision = (id: string | null | undefined) => (id ? id.slice(0, 7) : "given answers");
  const from = target.base === null ? "no base" : revision(target.baseRevision);
  const counted = units === undefined ? "" : `, ${units} instances answered by both`;
  return paint(
    "bold",
    `${terminalText(target.target)}: ${from} → ${revision(target.headRevision)}${counted}`,
  );
}

function changesTable(changes: readonly Change[], paint: Paint): string {
  const scale = commonScale(changes.map(({ interval }) => interval));
  const table = new Table({
    head: ["", "Severity", "Base", "Head", "Difference, points [95 %]", "", "Adjusted p"],
    style: { head: [], border: [], compact: true },
  });
  for (const change of changes) {
    const word = change.gated
      ? STATUS_WORD[change.status]
      : `${STATUS_WORD[change.status]} (report only)`;
    table.push([
      `${paint(STATUS_STYLE[change.status], word.padEnd(8))} ${terminalText(rowName(change))}`,
      change.severity,
      percent(change.base.rate),
      percent(change.head.rate),
      differenceWithInterval(change),
      intervalBar(change.difference, change.interval, scale),
      pValue(change.adjusted),
    ]);
  }
  return table.toString();
}

function limitsOf(input: ReportInput, target: string, paint: Paint): readonly string[] {
  const rows = input.verdict.limits.filter((limit) => limit.target === target);
  return list(
    "Limits of the policy",
    rows.map(({ mode, limit, head, exceeded }) => {
      const word = exceeded ? paint("red", "exceeded") : paint("green", "kept");
      return `${mode}: at most ${percent(limit)}, head ${percent(head.rate)}: ${word}`;
    }),
    paint,
  );
}

function whatBroke(change: Change, target: ReportTarget, paint: Paint): string {
  const { label, meaning } = describeMode(change.mode);
  const examples = examplesOf(target, { mode: change.mode, most: EXAMPLES_PER_MODE });
  const title = `${paint("red", "▼")} ${paint("bold", `${label} (${terminalText(change.mode)})`)}: ${meaning}`;
  return [
    title,
    `  ${terminalText(change.why)}`,
    ...examples.flatMap((each) => example(each, paint)),
  ].join("\n");
}

function example(of: Example, paint: Paint): readonly string[] {
  const { task, instance, finding, broke } = of;
  const step = finding.step === undefined ? "" : `, step ${finding.step}`;
  const was = broke ? "passed on base" : "failed on base too";
  const lines = [
    `  ${paint("dim", "•")} ${terminalText(task)}, instance ${terminalText(instance)}${step}: ${terminalText(finding.rule)} (${was})`,
  ];
  if (finding.quote !== undefined && finding.quote.trim() !== "") {
    const quote = cut(terminalText(finding.quote).replaceAll(/\s+/g, " "), 160);
    lines.push(`      ${paint("yellow", `“${quote}”`)}`);
  }
  return lines;
}

function categoryTable(target: ReportTarget, paint: Paint): string {
  const rows = categoriesOf(target.base, target.head);
  if (rows.length === 0) return paint("dim", "No trial was answered.");
  const table = new Table({
    head: ["Success per category", "Base", "Head", "Most frequent failure on head"],
    style: { head: [], border: [], compact: true },
  });
  for (const { category, base, head, keyMode } of rows) {
    const failure = keyMode === null ? "none" : `${keyMode.mode}, ${percent(keyMode.share.rate)}`;
    table.push([
      terminalText(category),
      base === null ? "not measured" : percent(base.rate),
      percent(head.rate),
      terminalText(failure),
    ]);
  }
  const base = target.base === null ? "" : `base ${share(criticalErrors(target.base))}, `;
  return `${table.toString()}\nCritical errors: ${base}head ${share(criticalErrors(target.head))}`;
}

function list(title: string, items: readonly string[], paint: Paint): readonly string[] {
  if (items.length === 0) return [];
  return [[paint("bold", title), ...items.map((item) => `  • ${item}`)].join("\n")];
}
