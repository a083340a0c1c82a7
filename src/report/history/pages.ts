/**
 * What does a team look at to see whether its product gets less reliable over months? A page of all targets and a page a
 * target; the same data in tables for who does not see the plots.
 */
import type { RecordedAcceptance } from "../../acceptance.ts";
import type { TrendPoint } from "../../compare/trend.ts";
import { html, list, type Markup, nothing, pageSection, section } from "../html/markup.ts";
import { htmlPage } from "../html/page.ts";
import { type Column, table } from "../html/table.ts";
import { modeLabel, percent } from "../wording.ts";
import { hasStandingAlarm } from "./badge.ts";
import {
  dayOf,
  type History,
  pageFile,
  type Series,
  seriesOf,
  type TargetHistory,
} from "./history.ts";
import { drawTrend } from "./trend-plot.ts";

const MOST_PLOTS = 13;
const MOST_RUNS = 100;

export function renderIndex({ targets, acceptances }: History): string {
  const rows = targets.toSorted((a, b) => (a.target < b.target ? -1 : 1));
  return htmlPage({
    title: "Reliability over time",
    kind: "history",
    body: html`<h1>Reliability over time</h1>
${pageSection("Targets", [table({ caption: "The newest recording of each target.", columns: TARGETS, rows })])}
${pageSection("Accepted regressions", [renderAcceptances(acceptances)])}`,
  });
}

const TARGETS: readonly Column<TargetHistory>[] = [
  {
    name: "Target",
    cell: ({ target }) => html`<a href="${pageFile(target)}">${target}</a>`,
  },
  {
    name: "Recorded",
    cell: ({ trend }) => html`${dayOf(trend.points.at(-1)?.recordedAt ?? "never")}`,
  },
  { name: "Model", cell: ({ trend }) => html`${trend.points.at(-1)?.model ?? "not recorded"}` },
  { name: "Fails", number: true, cell: ({ trend }) => rateOf(trend.points.at(-1)) },
  {
    name: "Recordings",
    number: true,
    cell: ({ trend }) => html`${trend.points.length}`,
  },
  {
    name: "Drift",
    cell: (of) =>
      hasStandingAlarm(of)
        ? html`<span class="status tone-bad">drifting</span>`
        : html`<span class="status tone-plain">none found</span>`,
  },
];

export async function renderTarget(of: TargetHistory): Promise<string> {
  const { target, trend } = of;
  const series = seriesOf(trend);
  const drawings: Markup[] = [];
  for (const each of series.slice(0, MOST_PLOTS)) {
    const title = html`<h4>${modeLabel(each.mode)}${each.mode === "any" ? nothing : html` <code class="soft">${each.mode}</code>`}</h4>`;
    drawings.push(html`<div>${title}${await drawTrend(each, trend)}</div>\n`);
  }
  const left = series.length - drawings.length;
  return htmlPage({
    title: `Reliability of ${target} over time`,
    kind: "history",
    body: html`<p><a href="index.html">All targets</a></p>
<h1>Reliability of ${target} over time</h1>
${section("Drift", [renderAlarms(of)])}${section("How often each failure mode was seen", [
  drawings.length === 0 ? html`<p>Nothing was measured yet.</p>` : plots(drawings, left),
])}${section("Failure modes in numbers", [table({ caption: "Rates of the newest recording, and the highest so far.", columns: SERIES, rows: series })])}${section("Recordings", [renderRuns(trend.points)])}`,
  });
}

function plots(drawings: readonly Markup[], left: number): Markup {
  return html`<figure class="small-multiples">
${drawings}<figcaption>Share of answers that show the mode, in the tasks that can show it; the band is the 95 % interval. Dashed
lines: prompt, model, suites or graders changed. A triangle: the mode drifted above what was accepted.${
    left > 0 ? ` ${left} more modes are in the table.` : ""
  }</figcaption>
</figure>
`;
}

function renderAlarms({ trend }: TargetHistory): Markup {
  const items = trend.alarms.flatMap(({ mode, at, baseRate }) => {
    const since = trend.points[at]?.recordedAt;
    if (since === undefined) return [];
    return [
      html`<strong>${mode === "any" ? "All failures" : modeLabel(mode)}</strong> drifted above the accepted ${percent(baseRate)}; the alarm came on ${dayOf(since)}.`,
    ];
  });
  return items.length === 0
    ? html`<p>No failure mode crept up between two changes of prompt, model, suites or graders. The alarm is tuned to one false one in 200 nights.</p>\n`
    : list(items);
}

function renderRuns(points: readonly TrendPoint[]): Markup {
  const newest = points.toReversed().slice(0, MOST_RUNS);
  const left = points.length - newest.length;
  return html`${table({ caption: `Newest first.${left > 0 ? ` ${left} older ones are in history.json.` : ""}`, columns: RUNS, rows: newest })}`;
}

const RUNS: readonly Column<TrendPoint>[] = [
  {
    name: "Recorded",
    cell: ({ recordedAt }) => html`${recordedAt.replace("T", " ").slice(0, 16)}`,
  },
  { name: "Model", cell: ({ model }) => html`${model ?? "not recorded"}` },
  { name: "Fails", number: true, cell: rateOf },
  {
    name: "Changed since the one before",
    cell: ({ changed }) => html`${changed.length === 0 ? "nothing" : changed.join(", ")}`,
  },
  { name: "Epoch", cell: ({ epoch }) => html`<code>${epoch.slice(0, 12)}</code>` },
];

function rateOf(point: TrendPoint | undefined): Markup {
  if (point === undefined || point.any.rate === null) return html`not measured`;
  const [low, high] = point.any.interval ?? [0, 1];
  return html`${percent(point.any.rate)}<small>${percent(low)} to ${percent(high)}</small>`;
}

const SERIES: readonly Column<Series>[] = [
  {
    name: "Failure mode",
    cell: ({ mode }) =>
      html`${modeLabel(mode)}${mode === "any" ? nothing : html`<code>${mode}</code>`}`,
  },
  {
    name: "Newest",
    number: true,
    cell: ({ points }) => html`${percent(points.at(-1)?.rate ?? null)}`,
  },
  {
    name: "Highest",
    number: true,
    cell: ({ points }) => html`${percent(Math.max(...points.map(({ rate }) => rate)))}`,
  },
  { name: "Recordings", number: true, cell: ({ points }) => html`${points.length}` },
];

function renderAcceptances(acceptances: readonly RecordedAcceptance[]): Markup {
  if (acceptances.length === 0) return html`<p>Nobody has accepted a regression.</p>\n`;
  return table({
    caption: "Who let which regression through, and why; newest first.",
    columns: ACCEPTANCES,
    rows: acceptances.toReversed(),
  });
}

const ACCEPTANCES: readonly Column<RecordedAcceptance>[] = [
  { name: "When", cell: ({ recordedAt }) => html`${dayOf(recordedAt)}` },
  { name: "Pull request", cell: ({ repository, pull }) => html`${repository} number ${pull}` },
  { name: "Failure modes", cell: ({ modes }) => html`${modes.join(", ")}` },
  { name: "By", cell: ({ by }) => html`${by}` },
  { name: "Reason", cell: ({ reason }) => html`${reason}` },
];
