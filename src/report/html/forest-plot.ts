/**
 * How far did each failure mode move, and how sure are we? One row a mode: point, interval, zero line, margin.
 * Drawn twice, for a wide page and for a phone; the style shows one of them.
 */
import type { Change } from "../../verdict.ts";
import { visible } from "../escape.ts";
import { differenceWithInterval, modeLabel, STATUS_WORD } from "../wording.ts";
import { html, type Markup, nothing, trusted } from "./markup.ts";
import { TONE } from "./status.ts";

/** More rows than this say nothing at a glance; the table has them all. */
const MOST_ROWS = 30;
const FONT_SIZE = 13;

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

type Row = {
  readonly key: string;
  readonly label: string;
  readonly numbers: string;
  readonly status: string;
  readonly colour: string;
  readonly fill: string;
  /** In points, as the axis. */
  readonly low: number;
  readonly high: number;
  readonly point: number;
  readonly margin: number;
};

export async function renderForestPlot(changes: readonly Change[]): Promise<Markup> {
  if (changes.length === 0) return nothing;
  const shown = changes.slice(0, MOST_ROWS);
  const rows = shown.map(rowOf);
  const drawings: Markup[] = [];
  for (const layout of LAYOUTS) {
    const svg = await draw(rows, layout, describe(shown));
    drawings.push(html`<div class="plot-${layout.kind}">${svg}</div>\n`);
  }
  const rest = changes.length - shown.length;
  return html`<figure>
${drawings}<figcaption>Each dot is the difference in how often a mode fails, head minus base, in percentage points;
to the right of zero is worse. The bar is its 95 % interval. The dashed tick is the margin: a rise must reach it to count
as a regression; where it is zero it lies on the zero line. A filled dot is a decided change, a hollow one is not decided.${
    rest > 0 ? ` ${rest} more modes are in the table below.` : ""
  }</figcaption>
</figure>
`;
}

async function draw(rows: readonly Row[], layout: Layout, label: string): Promise<Markup> {
  const Plot = await import("@observablehq/plot");
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const isWide = layout.kind === "wide";
  const line = { y: "key", fill: "currentColor" };
  const left = {
    ...line,
    frameAnchor: "left",
    textAnchor: "start",
    textOverflow: "ellipsis",
  } as const;
  const right = { ...line, frameAnchor: "right", textAnchor: "start" } as const;
  const words = isWide
    ? [
        Plot.text(rows, { ...left, text: "label", dx: 6 - layout.marginLeft, lineWidth: 12 }),
        Plot.text(rows, { ...right, text: "numbers", dx: 14, fontVariant: "tabular-nums" }),
        Plot.text(rows, { ...right, text: "status", fill: "colour", fontWeight: 600, dx: 176 }),
      ]
    : [
        Plot.text(rows, { ...left, text: "label", fontWeight: 600, dy: -20, lineWidth: 17 }),
        Plot.text(rows, {
          ...left,
          text: (row: Row) => `${row.numbers}  ${row.status}`,
          dy: -2,
          fontVariant: "tabular-nums",
        }),
      ];
  const room = (layout.rowHeight - layout.band) / 2;
  const inBand = { insetTop: room + layout.shift, insetBottom: room - layout.shift };
  const svg = Plot.plot({
    document,
    width: layout.width,
    height: rows.length * layout.rowHeight + 66,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 22,
    marginBottom: 44,
    style: { fontSize: `${FONT_SIZE}px`, background: "none" },
    x: {
      domain: domainOf(rows),
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
      ...(isWide ? [Plot.gridX({ ticks: 7, stroke: "var(--line)", strokeOpacity: 1 })] : []),
      Plot.tickX(rows, { y: "key", x: () => 0, strokeWidth: 1.5, ...(isWide ? {} : inBand) }),
      Plot.ruleY(rows, {
        y: "key",
        x1: "low",
        x2: "high",
        stroke: "colour",
        strokeWidth: 3,
        dy: layout.shift,
      }),
      Plot.tickX(rows, {
        y: "key",
        x: "margin",
        stroke: "var(--soft)",
        strokeWidth: 1.5,
        strokeDasharray: "3,3",
        ...inBand,
      }),
      Plot.dot(rows, {
        y: "key",
        x: "point",
        dy: layout.shift,
        r: 5.5,
        fill: "fill",
        stroke: "colour",
        strokeWidth: 2,
      }),
      ...words,
    ],
  });
  const name = html`<svg role="img" aria-label="${label}" `;
  return trusted(svg.outerHTML.replace("<svg ", () => name.text));
}

function rowOf(change: Change): Row {
  const [low, high] = change.interval;
  const isDecided = change.status === "regressed" || change.status === "improved";
  const colour = `var(--${TONE[change.status]})`;
  return {
    key: `${change.scope} ${change.mode} ${change.task ?? ""}`,
    label: visible(modeLabel(change.mode)).replaceAll("\n", " "),
    numbers: differenceWithInterval(change),
    status: STATUS_WORD[change.status],
    colour,
    fill: isDecided ? colour : "var(--card)",
    low: 100 * low,
    high: 100 * high,
    point: 100 * change.difference,
    margin: 100 * change.margin,
  };
}

/** Everything drawn, with air on both sides. */
function domainOf(rows: readonly Row[]): [number, number] {
  const values = [0, ...rows.flatMap(({ low, high, point, margin }) => [low, high, point, margin])];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = Math.max(1, 0.06 * (high - low));
  return [low - air, high + air];
}

function signedTick(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${value}` : `−${Math.abs(value)}`;
}

function describe(changes: readonly Change[]): string {
  const rows = changes.map(
    (change) =>
      `${modeLabel(change.mode)} ${differenceWithInterval(change)} ${STATUS_WORD[change.status]}`,
  );
  return `Differences per failure mode in points, with intervals: ${rows.join("; ")}.`;
}
