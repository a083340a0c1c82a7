/**
 * Is the model as often right as it says it is sure? The reliability diagram of both arms, and its numbers.
 */
import type { CalibrationVerdict, Verdict } from "../../verdict.ts";
import { percent, points, pValue } from "../wording.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { drawPlot } from "./plot.ts";
import { type Column, table } from "./table.ts";

type Arm = NonNullable<CalibrationVerdict["head"]>;
type Bin = Arm["points"][number] & { readonly arm: "base" | "head" };

const SIDE = 380;
const LOOK = {
  base: { stroke: "var(--soft)", fill: "var(--card)", dx: -5 },
  head: { stroke: "var(--link)", fill: "var(--link)", dx: 5 },
} as const;

/** Nothing where no answer states a confidence. */
export async function renderCalibration(verdict: Verdict, target: string): Promise<Markup> {
  const own = (verdict.calibration ?? []).find((each) => each.target === target);
  const bins = own === undefined ? [] : [...binsOf("base", own.base), ...binsOf("head", own.head)];
  if (own === undefined || bins.length === 0) return nothing;
  return html`<div class="diagram"><figure>
${await drawDiagram(bins)}
</figure>
<div>${sayNumbers(own)}<p class="soft">Across: how sure the answers say they are. Up: how many of them are right, with a 95 % interval.
On the dashed line both agree; below it the model is surer than it should be. Hollow grey circles are base, filled blue
ones head; the larger the circle, the more answers.</p></div></div>
<details><summary>The same in numbers</summary>
${table({ caption: "Answers by stated confidence.", columns: COLUMNS, rows: bins })}</details>
`;
}

function binsOf(arm: Bin["arm"], of: Arm | null): readonly Bin[] {
  return (of?.points ?? []).map((point) => ({ ...point, arm }));
}

function drawDiagram(bins: readonly Bin[]): Promise<Markup> {
  const most = Math.max(...bins.map(({ trials }) => trials));
  const axis = { domain: [0, 100], ticks: 5, tickFormat: (value: number) => `${value} %` };
  return drawPlot(describe(bins), ({ line, ruleX, dot, gridX, gridY }) => ({
    width: SIDE,
    height: SIDE,
    marginLeft: 56,
    marginBottom: 48,
    marginTop: 26,
    marginRight: 34,
    x: { ...axis, label: "stated confidence", labelAnchor: "center", labelArrow: "none" },
    y: { ...axis, label: "right answers", labelArrow: "none" },
    r: { type: "identity" },
    marks: [
      gridX({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
      gridY({ ticks: 5, stroke: "var(--line)", strokeOpacity: 1 }),
      line([0, 100], {
        x: (at) => at,
        y: (at) => at,
        stroke: "var(--soft)",
        strokeDasharray: "4,4",
      }),
      ...(["base", "head"] as const).flatMap((arm) => {
        const own = bins.filter((bin) => bin.arm === arm);
        const { stroke, fill, dx } = LOOK[arm];
        const at = (bin: Bin) => 100 * bin.confidence;
        return [
          ruleX(own, {
            x: at,
            y1: ({ interval }: Bin) => 100 * interval[0],
            y2: ({ interval }: Bin) => 100 * interval[1],
            stroke,
            strokeWidth: 2,
            dx,
          }),
          dot(own, {
            x: at,
            y: ({ accuracy }: Bin) => 100 * accuracy,
            r: ({ trials }: Bin) => 4 + 6 * Math.sqrt(trials / most),
            stroke,
            fill,
            strokeWidth: 2,
            dx,
          }),
        ];
      }),
    ],
  }));
}

function describe(bins: readonly Bin[]): string {
  const said = bins.map(
    ({ arm, confidence, accuracy, trials }) =>
      `${arm} ${percent(confidence)} sure, ${percent(accuracy)} right of ${trials}`,
  );
  return `Stated confidence against right answers: ${said.join("; ")}.`;
}

function sayNumbers({ base, head, brierDifference, p }: CalibrationVerdict): Markup {
  const errors = [
    base === null ? "" : `base ${percent(base.ece)}`,
    head === null ? "" : `head ${percent(head.ece)}`,
  ].filter((text) => text !== "");
  const change =
    brierDifference === null
      ? nothing
      : html` The Brier score (0 is perfect) moved by ${points(brierDifference)}; a rise that clear comes by chance alone with probability ${pValue(p)}.`;
  return html`<p>Mean gap between stated confidence and right answers (expected calibration error): ${errors.join(", ")}.${change}</p>
`;
}

const COLUMNS: readonly Column<Bin>[] = [
  { name: "Arm and confidence", cell: ({ arm, upTo }) => html`${arm}, up to ${percent(upTo)}` },
  { name: "Answers", number: true, cell: ({ trials }) => html`${trials}` },
  { name: "Mean confidence", number: true, cell: (bin) => html`${percent(bin.confidence)}` },
  {
    name: "Right",
    number: true,
    cell: ({ accuracy, interval: [low, high] }) =>
      html`${percent(accuracy)}<small>${percent(low)} to ${percent(high)}</small>`,
  },
];
