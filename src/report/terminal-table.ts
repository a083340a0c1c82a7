/**
 * What do the tables of a terminal look like, and what do they leave out where it is narrow?
 * The bar gets shorter, then the bar goes, then the severity, then the interval.
 */
import Table from "cli-table3";
import type { Change } from "../verdict.ts";
import { type CategoryRow, categoriesOf, criticalErrors } from "./categories.ts";
import { cut, terminalText } from "./escape.ts";
import { commonScale, intervalBar, WIDEST_BAR } from "./interval-bar.ts";
import { type Paint, STATUS_STYLE } from "./paint.ts";
import type { ReportTarget } from "./report.ts";
import {
  differenceWithInterval,
  percent,
  points,
  rateOf,
  rowName,
  STATUS_WORD,
  share,
} from "./wording.ts";

type Layout = {
  readonly bar: number;
  readonly hasSeverity: boolean;
  readonly hasInterval: boolean;
};

const LAYOUTS: readonly Layout[] = [
  ...[WIDEST_BAR, 13, 11].map((bar) => ({ bar, hasSeverity: true, hasInterval: true })),
  { bar: 0, hasSeverity: true, hasInterval: true },
  { bar: 0, hasSeverity: false, hasInterval: true },
];
const NARROWEST: Layout = { bar: 0, hasSeverity: false, hasInterval: false };

const LONGEST_NAME = 40;
const GAP = "  ";

type Column = {
  readonly head: string;
  readonly cells: readonly string[];
  readonly align: "left" | "right";
  readonly paint?: (cell: string, row: number) => string;
};

/** The widest table of the changes that fits. */
export function changesTable(
  changes: readonly Change[],
  of: { readonly paint: Paint; readonly width: number },
): string {
  const fits = (layout: Layout) => widthOf(columnsOf(changes, layout, of.paint)) <= of.width;
  return draw(columnsOf(changes, LAYOUTS.find(fits) ?? NARROWEST, of.paint), GAP, of.paint);
}

export function categoryTable(target: ReportTarget, paint: Paint): string {
  const rows = categoriesOf(target.base, target.head);
  if (rows.length === 0) return paint("dim", "No trial was answered.");
  const failure = ({ keyMode }: CategoryRow) =>
    keyMode === null ? "none" : `${keyMode.mode}, ${percent(keyMode.share.rate)}`;
  const left = { align: "left" } as const;
  const right = { align: "right" } as const;
  const table = draw(
    [
      {
        ...left,
        head: "Success per category",
        cells: rows.map(({ category }) => cut(terminalText(category), LONGEST_NAME)),
      },
      { ...right, head: "Base", cells: rows.map(({ base }) => percent(base?.rate ?? null)) },
      { ...right, head: "Head", cells: rows.map(({ head }) => percent(head.rate)) },
      {
        ...left,
        head: "Most frequent failure on head",
        cells: rows.map((row) => terminalText(failure(row))),
      },
    ],
    " │ ",
    paint,
  );
  const base = target.base === null ? "" : `base ${share(criticalErrors(target.base))}, `;
  return `${table}\n${paint("dim", `Critical errors: ${base}head ${share(criticalErrors(target.head))}`)}`;
}

function columnsOf(changes: readonly Change[], layout: Layout, paint: Paint): readonly Column[] {
  const scale = commonScale(changes.map(({ interval }) => interval));
  const style = (row: number) => STATUS_STYLE[changes[row]?.status ?? "unclear"];
  const column = (head: string, cell: (change: Change) => string): Column => ({
    head,
    cells: changes.map(cell),
    align: "left",
  });
  const columns: Column[] = [
    {
      ...column("", ({ status }) => STATUS_WORD[status]),
      paint: (cell, row) => paint(style(row), cell),
    },
    column("", nameOf),
  ];
  if (layout.hasSeverity) columns.push(column("Severity", ({ severity }) => severity));
  columns.push(
    { ...column("Base", (change) => rateOf(change, "base")), align: "right" },
    { ...column("Head", (change) => rateOf(change, "head")), align: "right" },
    layout.hasInterval
      ? column("Points [interval]", differenceWithInterval)
      : { ...column("Difference", ({ difference }) => points(difference)), align: "right" },
  );
  if (layout.bar > 0) {
    columns.push({
      ...column("", (change) => intervalBar(change, { scale, cells: layout.bar })),
      paint: (cell, row) => paint(style(row), cell),
    });
  }
  return columns;
}

function nameOf(change: Change): string {
  const name = cut(terminalText(rowName(change)), LONGEST_NAME);
  return change.gated ? name : `${name} (report only)`;
}

function widthOf(columns: readonly Column[]): number {
  const widths = columns.map(({ head, cells }) =>
    Math.max(...[head, ...cells].map((text) => [...text].length)),
  );
  return widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
}

function draw(columns: readonly Column[], gap: string, paint: Paint): string {
  const table = new Table({
    head: columns.map(({ head }) => (head === "" ? "" : paint("dim", head))),
    colAligns: columns.map(({ align }) => align),
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    chars: { ...NO_LINES, middle: gap },
  });
  const rows = columns[0]?.cells ?? [];
  table.push(
    ...rows.map((_, row) =>
      columns.map(({ cells, paint: painted }) => {
        const cell = cells[row] ?? "";
        return painted === undefined ? cell : painted(cell, row);
      }),
    ),
  );
  const lines = table.toString().split("\n");
  return lines.map((line) => line.trimEnd()).join("\n");
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
};
