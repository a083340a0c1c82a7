/**
 * How did the rate of one failure mode move over time? A line with its intervals, a mark where the subject changed, a
 * triangle where it drifted.
 */
import type { Trend } from "../../compare/trend.ts";
import type { Markup } from "../html/markup.ts";
import { drawPlot } from "../html/plot.ts";
import { modeLabel, percent } from "../wording.ts";
import { dayOf, type Series, type SeriesPoint } from "./history.ts";

const AIR = 1.08;
/** Below this every curve would look like a mountain. */
const LEAST_TOP = 0.05;

export function drawTrend(
  { mode, points: own }: Series,
  { points, alarms }: Trend,
): Promise<Markup> {
  const top = Math.min(1, Math.max(LEAST_TOP, ...own.map(({ high }) => high)) * AIR);
  const changes = points.filter(({ changed }) => changed.length > 0);
  const drifts = alarms
    .filter((alarm) => alarm.mode === mode)
    .flatMap(({ at }) => own.filter((point) => point.at === at));
  const time = ({ recordedAt }: { readonly recordedAt: string }) => Date.parse(recordedAt);
  const share = (of: "rate" | "low" | "high") => (point: SeriesPoint) => 100 * point[of];
  return drawPlot(describe(mode, own), ({ areaY, line, dot, ruleX, gridY, ruleY }) => ({
    width: 420,
    height: 204,
    marginLeft: 52,
    marginRight: 18,
    marginTop: 14,
    marginBottom: 44,
    x: { type: "utc", label: null, ticks: 4 },
    y: {
      domain: [0, 100 * top],
      ticks: 4,
      label: null,
      tickFormat: (value: number) => `${value} %`,
    },
    marks: [
      gridY({ ticks: 4, stroke: "var(--line)", strokeOpacity: 1 }),
      areaY(own, {
        x: time,
        y1: share("low"),
        y2: share("high"),
        fill: "var(--link)",
        fillOpacity: 0.18,
      }),
      ruleX(changes, { x: time, stroke: "var(--soft)", strokeDasharray: "3,3" }),
      line(own, { x: time, y: share("rate"), stroke: "var(--link)", strokeWidth: 2 }),
      dot(own, { x: time, y: share("rate"), fill: "var(--link)", r: 3 }),
      dot(drifts, {
        x: time,
        y: share("rate"),
        symbol: "triangle",
        r: 8,
        fill: "var(--bad)",
        stroke: "var(--card)",
      }),
      ruleY([0], { stroke: "var(--soft)" }),
    ],
  }));
}

function describe(mode: string, points: readonly SeriesPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `${modeLabel(mode)}: not measured.`;
  const most = Math.max(...points.map(({ rate }) => rate));
  return `${modeLabel(mode)}: ${percent(first.rate)} on ${dayOf(first.recordedAt)}, ${percent(last.rate)} on ${dayOf(last.recordedAt)}, at most ${percent(most)}, over ${points.length} recordings.`;
}
