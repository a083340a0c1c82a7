/**
 * What did answers cost, and how long did they take, on base and on head?
 */
import type { ReportTarget } from "../report.ts";
import { type Quantiles, type Spread, spreadsOf } from "../spread.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { drawPlot } from "./plot.ts";
import { type Column, table } from "./table.ts";

type Row = {
  readonly what: string;
  readonly unit: Spread["unit"];
  readonly arm: string;
} & Quantiles;

/** Nothing where no answer tells what it took. */
export async function renderSpreads(target: ReportTarget): Promise<Markup> {
  const spreads = spreadsOf(target);
  const untimed =
    target.latencies === undefined
      ? html`<p class="soft">How long answers took is not in this file, which the clock must not change: <code>reliability-gate report --format html --times</code> draws it from <code>timings.jsonl</code>.</p>\n`
      : nothing;
  if (spreads.length === 0) return untimed;
  const drawings: Markup[] = [];
  for (const spread of spreads) drawings.push(await draw(spread));
  return html`<figure class="small-multiples">
${drawings}<figcaption>The line in the middle is the median; half of the answers lie in the thick bar, nine of ten within the thin one.</figcaption>
</figure>
${table({ caption: "Time and cost of single answers.", columns: COLUMNS, rows: spreads.flatMap(rowsOf) })}${untimed}`;
}

function rowsOf({ what, unit, base, head }: Spread): readonly Row[] {
  return [
    ...(base === null ? [] : [{ what, unit, arm: "base", ...base }]),
    ...(head === null ? [] : [{ what, unit, arm: "head", ...head }]),
  ];
}

async function draw(spread: Spread): Promise<Markup> {
  const rows = rowsOf(spread);
  const label = `${spread.what}: ${rows.map((row) => `${row.arm} median ${shown(row.median, row.unit)}, 95 % within ${shown(row.high, row.unit)}`).join("; ")}.`;
  const colour = { stroke: ({ arm }: Row) => (arm === "head" ? "var(--link)" : "var(--soft)") };
  const svg = await drawPlot(label, ({ ruleY, tickX }) => ({
    width: 330,
    height: 40 + 34 * rows.length,
    marginLeft: 46,
    marginRight: 16,
    marginBottom: 32,
    marginTop: 8,
    x: {
      domain: [0, Math.max(...rows.map(({ high }) => high)) * 1.04],
      ticks: 3,
      label: null,
      tickFormat: (value: number) => shown(value, spread.unit),
    },
    y: { domain: rows.map(({ arm }) => arm), label: null, tickSize: 0 },
    color: { type: "identity" },
    marks: [
      ruleY(rows, { y: "arm", x1: "low", x2: "high", strokeWidth: 2, ...colour }),
      ruleY(rows, { y: "arm", x1: "quarter", x2: "threeQuarters", strokeWidth: 10, ...colour }),
      tickX(rows, { y: "arm", x: "median", strokeWidth: 3, stroke: "var(--ink)" }),
    ],
  }));
  return html`<div><h4>${spread.what}</h4>${svg}</div>\n`;
}

const number = (name: string, of: (row: Row) => number): Column<Row> => ({
  name,
  number: true,
  cell: (row) => html`${shown(of(row), row.unit)}`,
});

const COLUMNS: readonly Column<Row>[] = [
  { name: "What", cell: ({ what, arm }) => html`${what}, ${arm}` },
  { name: "Answers", number: true, cell: ({ trials }) => html`${trials}` },
  number("Median", ({ median }) => median),
  number("95 % within", ({ high }) => high),
  number("Most", ({ most }) => most),
  number("In all", ({ total }) => total),
];

/** "340 ms", "1.25 s", "$0.0021", "86" */
function shown(value: number, unit: Spread["unit"]): string {
  if (unit === "tokens") return `${Math.round(value)}`;
  if (unit === "s" && value < 1) return `${Math.round(1000 * value)} ms`;
  if (unit === "s") return `${value.toFixed(value < 100 ? 2 : 0)} s`;
  return `$${value === 0 ? "0" : value.toPrecision(2)}`;
}
