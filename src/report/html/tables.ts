/**
 * What are the numbers behind the verdict: per mode, per task, per category, per limit?
 */
import type { Change, Verdict } from "../../verdict.ts";
import { benchmarkLine } from "../beside-benchmarks.ts";
import { type CategoryRow, categoriesOf, criticalErrors, type Share } from "../categories.ts";
import type { ReportTarget } from "../report.ts";
import { differenceWithInterval, modeLabel, percent, pValue, share, tasksOf } from "../wording.ts";
import { html, list, type Markup, nothing } from "./markup.ts";
import { renderStatus } from "./status.ts";
import { type Column, table } from "./table.ts";

const MOST_TASKS = 50;

export function renderModes(modes: readonly Change[]): Markup {
  return table({
    caption:
      "Every failure mode: how often it fails on base and on head, and what that proves. Differences in points with 95 % intervals.",
    columns: [{ name: "Failure mode", cell: nameOfMode }, ...NUMBERS, P_OVER_TASKS, STATUS],
    remark: why,
    rows: modes,
  });
}

/** Tasks that moved, the worst first. */
export function renderTasks(verdict: Verdict, target: string): Markup {
  const moved = tasksOf(verdict, target).filter(
    ({ status }) => status === "regressed" || status === "improved",
  );
  const flips = verdict.flips.filter((flip) => flip.target === target);
  const rest = moved.length - MOST_TASKS;
  return html`${table({
    caption: `Tasks whose own failures rose or fell${rest > 0 ? `: the first ${MOST_TASKS} of ${moved.length}` : ""}. Differences in points with 95 % intervals.`,
    columns: [{ name: "Task", cell: nameOfTask }, ...NUMBERS, STATUS],
    remark: why,
    rows: moved.slice(0, MOST_TASKS),
  })}${
    flips.length === 0
      ? nothing
      : html`<p>Tasks with too few instances to test that passed on base and fail on head:</p>
${list(flips.map(({ task, trials }) => html`<code>${task}</code>: all ${trials} of ${trials}`))}`
  }`;
}

export function renderCategories({ base, head }: ReportTarget): Markup {
  const columns: readonly Column<CategoryRow>[] = [
    { name: "Category", cell: ({ category }) => html`${category}` },
    { name: "Succeeds on base", number: true, cell: (row) => shareCell(row.base) },
    { name: "Succeeds on head", number: true, cell: (row) => shareCell(row.head) },
    {
      name: "Most frequent failure on head",
      cell: ({ keyMode }) =>
        keyMode === null
          ? html`none`
          : html`${modeLabel(keyMode.mode)}<small>${share(keyMode.share)}</small>`,
    },
  ];
  const before = base === null ? "not measured on base" : `${share(criticalErrors(base))} on base`;
  return html`${table({
    caption: "How many answers succeed, by category of work.",
    columns,
    rows: categoriesOf(base, head),
  })}<p>Answers with at least one critical error: ${before}, ${share(criticalErrors(head))} on head.</p>
`;
}

/** Nothing where the suites hold no benchmark. */
export function renderBenchmarks(target: ReportTarget): Markup {
  const line = benchmarkLine(target);
  return line === null ? nothing : html`<p>${line}</p>\n`;
}

export function renderLimits(limits: Verdict["limits"]): Markup {
  return table({
    caption: "Absolute limits of the policy, held against head.",
    columns: [
      { name: "Failure mode", cell: nameOfMode },
      { name: "At most", number: true, cell: ({ limit }) => html`${percent(limit)}` },
      { name: "Head", number: true, cell: ({ head }) => rateCell(head) },
      { name: "Adjusted p", number: true, cell: ({ adjusted }) => html`${pValue(adjusted)}` },
      {
        name: "Limit",
        cell: ({ exceeded }) =>
          exceeded
            ? html`<span class="status tone-bad">exceeded</span>`
            : html`<span class="status tone-good">kept</span>`,
      },
    ],
    rows: limits,
  });
}

const NUMBERS: readonly Column<Change>[] = [
  { name: "Severity", cell: ({ severity }) => html`${severity}` },
  { name: "Base", number: true, cell: (change) => changeCell(change, "base") },
  { name: "Head", number: true, cell: (change) => changeCell(change, "head") },
  { name: "Difference", number: true, cell: (change) => html`${differenceWithInterval(change)}` },
  { name: "Adjusted p", number: true, cell: ({ adjusted }) => html`${pValue(adjusted)}` },
];

const P_OVER_TASKS: Column<Change> = {
  name: "p over tasks",
  number: true,
  cell: ({ pOverTasks }) => html`${pValue(pOverTasks)}`,
};

const STATUS: Column<Change> = { name: "Status", cell: renderStatus };

function why(change: Change): Markup {
  return html`${change.why}`;
}

function nameOfMode({ mode }: { readonly mode: string }): Markup {
  return html`${modeLabel(mode)} <code>${mode}</code>`;
}

function nameOfTask({ task }: Change): Markup {
  return html`${task ?? "unnamed"}`;
}

function rateCell({ rate, failed, trials }: Change["base"]): Markup {
  return rate === null
    ? html`not measured`
    : html`${percent(rate)}<small>${failed} of ${trials}</small>`;
}

/** With the rate behind the one that a judge saw, where its errors are known. */
function changeCell(change: Change, arm: "base" | "head"): Markup {
  const corrected = change.corrected?.[arm] ?? null;
  if (corrected === null) return rateCell(change[arm]);
  return html`${rateCell(change[arm])}<small>corrected ${percent(corrected)}</small>`;
}

function shareCell(of: Share | null): Markup {
  if (of === null || of.rate === null) return html`not measured`;
  return html`${percent(of.rate)}<small>${of.count} of ${of.trials}</small>`;
}
