/**
 * What do the tables of a comment look like? Readable as plain text too: one line a row, no markup in cells
 * but code.
 */
import type { Change, Verdict } from "../verdict.ts";
import { type CategoryRow, categoriesOf, criticalErrors } from "./categories.ts";
import { markdownCode } from "./escape.ts";
import { commonScale, intervalBar } from "./interval-bar.ts";
import { nameCode, nameText } from "./markdown-list.ts";
import type { ReportTarget } from "./report.ts";
import {
  differenceWithInterval,
  modeLabel,
  percent,
  pValue,
  rateOf,
  STATUS_WORD,
  share,
} from "./wording.ts";

/** A longer table folds the rows that decided nothing. */
const MOST_ROWS = 12;

/** The changes, and in a folded part those that are neither worse nor better when there are many. */
export function changesTable(changes: readonly Change[]): string {
  const scale = commonScale(changes.map(({ interval }) => interval));
  const draw = (rows: readonly Change[]) =>
    table(
      [firstColumn(changes), ...CHANGE_COLUMNS],
      rows.map((change) => changeCells(change, scale)),
    );
  if (changes.length <= MOST_ROWS) return draw(changes);
  const quiet = changes.filter(isQuiet);
  const loud = changes.filter((change) => !isQuiet(change));
  const folded = fold(`${quiet.length} more, neither worse nor better`, draw(quiet));
  return quiet.length === 0 ? draw(loud) : [draw(loud), folded].join("\n\n");
}

/** The changes for one screen of a phone; `scale` is that of all bars around. */
export function briefTable(changes: readonly Change[], scale: number): string {
  return table(
    [firstColumn(changes), ...BRIEF_COLUMNS],
    changes.map((change) => briefCells(change, scale)),
  );
}

/** What lies behind the statuses, for who wants to check them. */
export function evidenceTable(changes: readonly Change[]): string {
  return table(
    [firstColumn(changes), "Adjusted p:", "Margin:"],
    changes.map((change) => [
      nameOfRow(change),
      evidenceOf(change),
      `${(100 * change.margin).toFixed(0)} points`,
    ]),
  );
}

/** A row that decided nothing. */
export function isQuiet({ status, mode, scope }: Change): boolean {
  const isTotal = mode === "any" && scope === "target";
  return !isTotal && (status === "equivalent" || status === "unclear");
}

export function categoryTable(target: ReportTarget): string {
  const { base, head } = target;
  const rows = categoriesOf(base, head);
  if (rows.length === 0) return "No trial was answered.";
  const errors = `${base === null ? "" : `base ${share(criticalErrors(base))}, `}head ${share(criticalErrors(head))}`;
  return [
    base === null
      ? table(
          CATEGORY_COLUMNS.toSpliced(1, 1),
          rows.map((row) => categoryCells(row).toSpliced(1, 1)),
        )
      : table(CATEGORY_COLUMNS, rows.map(categoryCells)),
    `Answers with a critical error: ${errors}.`,
  ].join("\n\n");
}

export function limitsTable(limits: Verdict["limits"]): string {
  return table(
    LIMIT_COLUMNS,
    limits.map(({ mode, limit, head, exceeded }) => [
      nameOfMode(mode),
      percent(limit),
      percent(head.rate),
      exceeded ? "**exceeded**" : "kept",
    ]),
  );
}

/** A part that a reader opens; `summary` is our own text. */
export function fold(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

const CHANGE_COLUMNS = [
  "Severity",
  "Base:",
  "Head:",
  "Points [interval]",
  "better ← 0 → worse",
  "Status",
];
const BRIEF_COLUMNS = ["Base:", "Head:", "Points [interval]", "better ← 0 → worse", "Status"];
/** As wide as a phone allows. */
const BRIEF_BAR = 11;
const CATEGORY_COLUMNS = [
  "Success per category",
  "Base:",
  "Head:",
  "Most frequent failure on head",
];
const LIMIT_COLUMNS = ["Limit of the policy", "At most:", "Head:", "Status"];

function changeCells(change: Change, scale: number): readonly string[] {
  return [
    nameOfRow(change),
    change.severity,
    rateOf(change, "base"),
    rateOf(change, "head"),
    differenceWithInterval(change),
    markdownCode(intervalBar(change, { scale })),
    statusOf(change),
  ];
}

function briefCells(change: Change, scale: number): readonly string[] {
  return [
    nameOfRow(change),
    rateOf(change, "base"),
    rateOf(change, "head"),
    differenceWithInterval(change),
    markdownCode(intervalBar(change, { scale, cells: BRIEF_BAR })),
    statusOf(change),
  ];
}

/** The test asks about rises only. */
function evidenceOf({ status, zeroTolerance, adjusted }: Change): string {
  if (zeroTolerance === true) return "not needed";
  return status === "improved" ? "–" : pValue(adjusted);
}

function statusOf({ status, gated }: Change): string {
  const word = STATUS_WORD[status];
  const loud = status === "regressed" ? `**${word}**` : word;
  return gated ? loud : `${loud} (report only)`;
}

function firstColumn(changes: readonly Change[]): string {
  return changes[0]?.scope === "task" ? "Task" : "Failure mode";
}

function nameOfRow({ scope, task, mode }: Change): string {
  return scope === "task" ? nameCode(task ?? "unnamed") : nameOfMode(mode);
}

function categoryCells({ category, base, head, keyMode }: CategoryRow): readonly string[] {
  return [
    nameText(category),
    percent(base?.rate ?? null),
    percent(head.rate),
    keyMode === null ? "none" : `${nameOfMode(keyMode.mode)}, ${percent(keyMode.share.rate)}`,
  ];
}

function nameOfMode(mode: string): string {
  const label = nameText(modeLabel(mode));
  return mode === "any" ? label : `${label} ${nameCode(mode)}`;
}

/** A column whose name ends in a colon holds numbers; cells are Markdown. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = names.map((name) => name.replace(/:$/, ""));
  const rule = names.map((name) => (name.endsWith(":") ? "---:" : "---"));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
