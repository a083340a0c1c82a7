/**
 * How does a spreadsheet read a verdict? One row a change, rates as numbers from 0 to 1 (RFC 4180).
 */
import type { Change } from "../verdict.ts";
import { visible } from "./escape.ts";
import type { ReportInput } from "./report.ts";

type Cell = string | number | null;

const COLUMNS: readonly (readonly [name: string, cell: (change: Change) => Cell])[] = [
  ["target", ({ target }) => target],
  ["scope", ({ scope }) => scope],
  ["task", ({ task }) => task ?? null],
  ["mode", ({ mode }) => mode],
  ["severity", ({ severity }) => severity],
  ["status", ({ status }) => status],
  ["gated", ({ gated }) => String(gated)],
  ["base_failed", ({ base }) => base.failed],
  ["base_trials", ({ base }) => base.trials],
  ["base_rate", ({ base }) => base.rate],
  ["base_low", ({ base }) => base.interval?.[0] ?? null],
  ["base_high", ({ base }) => base.interval?.[1] ?? null],
  ["head_failed", ({ head }) => head.failed],
  ["head_trials", ({ head }) => head.trials],
  ["head_rate", ({ head }) => head.rate],
  ["head_low", ({ head }) => head.interval?.[0] ?? null],
  ["head_high", ({ head }) => head.interval?.[1] ?? null],
  ["difference", ({ difference }) => difference],
  ["difference_low", ({ interval }) => interval[0]],
  ["difference_high", ({ interval }) => interval[1]],
  ["margin", ({ margin }) => margin],
  ["p", ({ p }) => p],
  ["adjusted_p", ({ adjusted }) => adjusted],
  ["why", ({ why }) => why],
];

export async function renderCsv({ verdict }: ReportInput): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const rows = verdict.changes.map((change) => COLUMNS.map(([, cell]) => inert(cell(change))));
  return stringify([COLUMNS.map(([name]) => name), ...rows], { record_delimiter: "windows" });
}

/** A spreadsheet takes text that starts like a formula for one; numbers are ours. */
function inert(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const text = visible(cell);
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
