/**
 * How far did each failure mode move, and how sure are we? One row a mode: point, interval, zero line, margin.
 * Drawn twice, for a wide page and for a phone; the style shows one of them.
 */
import type { Change } from "../../verdict.ts";
import { describeForest, type ForestRow, forestDomain, forestRow } from "./forest-rows.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { drawPlot, type PlotLibrary } from "./plot.ts";

/** More rows than this say nothing at a glance; the table has them all. */
const MOST_ROWS = 30;

type Layout = {
  readonly kind: "wide" | "narrow";
  readonly width: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly rowHeight: number;
  /** Where in its row the interval is drawn: the height, and how far below the middle. */
  readonly band: number;
  readonly shift: number;
};

const LAYOUTS: readonly Layout[] = [
  {
    kind: "wide",
    width: 880,
    marginLeft: 200,
    marginRight: 246,
    rowHeight: 30,
    band: 18,
    shift: 0,
  },
  {
    kind: "narrow",
    width: 340,
    marginLeft: 14,
    marginRight: 16,
    rowHeight: 68,
    band: 18,
    shift: 18,
  },
];

export async function renderForestPlot(changes: readonly Change[]): Promise<Markup> {
  if (changes.length === 0) return nothing;
  const shown = changes.slice(0, MOST_ROWS);
  const rows = shown.map(forestRow);
  const drawings: Markup[] = [];
  for (const layout of LAYOUTS) {
    const svg = await draw(rows, layout, describeForest(shown));
    drawings.push(html`<div class="plot-${layout.kind}">${svg}</div>\n`);
  }
  const rest = changes.length - shown.length;
  return html`<figure>
${drawings}<figcaption>Each dot is the difference in how often a mode fails, head minus base, in percentage points;
to the right of zero is worse. The bar is its 95 % interval. The dashed tick is the margin: a rise must reach it to count
as a regression; where it is zero it lies on the zero line. Filled dots got worse or better; hollow ones did not, or it is not clear.${
    rest > 0 ? ` ${rest} more modes are in the table below.` : ""
  }</figcaption>
</figure>
`;
}

function draw(rows: readonly ForestRow[], layout: Layout, label: string): Promise<Markup> {
  const isWide = layout.kind === "wide";
  return drawPlot(label, (library) => ({
    width: layout.width,
    height: rows.length * layout.rowHeight + 66,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 22,
    marginBottom: 44,
    x: {
      domain: forestDomain(rows),
      label: "points, head minus base",
      labelAnchor: "center",
      labelOffset: 34,
      labelArrow: "none",
      ticks: isWide ? 7 : 4,
      tickFormat: signedTick,
    },
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0 },
    color: { type: "identity" },
    marks: [
      ...intervals(library, rows, layout),
      ...(isWide ? words(library, rows, layout) : stackedWords(library, rows)),
    ],
  }));
}

function intervals(library: PlotLibrary, rows: readonly ForestRow[], layout: Layout) {
  const { gridX, tickX, ruleY, dot } = library;
  const { shift, band, rowHeight } = layout;
  const room = (rowHeight - band) / 2;
  const inBand = { insetTop: room + shift, insetBottom: room - shift };
  const isWide = layout.kind === "wide";
  const line = { y: "key", strokeWidth: 1.5 };
  const margin = { ...line, x: "margin", stroke: "var(--soft)", strokeDasharray: "3,3" };
  const span = { y: "key", x1: "low", x2: "high", stroke: "colour", strokeWidth: 3, dy: shift };
  const point = { y: "key", x: "point", r: 5.5, fill: "fill", stroke: "colour", strokeWidth: 2 };
  return [
    ...(isWide ? [gridX({ ticks: 7, stroke: "var(--line)", strokeOpacity: 1 })] : []),
    tickX(rows, { ...line, x: () => 0, ...(isWide ? {} : inBand) }),
    ruleY(rows, span),
    tickX(rows, { ...margin, ...inBand }),
    dot(rows, { ...point, dy: shift }),
  ];
}

const AT_LEFT = {
  y: "key",
  fill: "currentColor",
  frameAnchor: "left",
  textAnchor: "start",
  textOverflow: "ellipsis",
} as const;

/** The name left of the interval, numbers and status right of it. Widths are in ems of a narrow face. */
function words({ text }: PlotLibrary, rows: readonly ForestRow[], { marginLeft }: Layout) {
  const right = { y: "key", frameAnchor: "right", textAnchor: "start" } as const;
  return [
    text(rows, { ...AT_LEFT, text: "label", dx: 6 - marginLeft, lineWidth: 12 }),
    text(rows, { ...right, text: "numbers", dx: 14, fontVariant: "tabular-nums" }),
    text(rows, { ...right, text: "status", fill: "colour", fontWeight: 600, dx: 176 }),
  ];
}

/** Above the interval: the name, then numbers and status. */
function stackedWords({ text }: PlotLibrary, rows: readonly ForestRow[]) {
  const second = (row: ForestRow) => `${row.numbers}  ${row.status}`;
  return [
    text(rows, { ...AT_LEFT, text: "label", fontWeight: 600, dy: -20, lineWidth: 17 }),
    text(rows, { ...AT_LEFT, text: second, dy: -2, fontVariant: "tabular-nums" }),
  ];
}

function signedTick(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${value}` : `−${Math.abs(value)}`;
}
