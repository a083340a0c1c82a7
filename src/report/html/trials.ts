/**
 * How did every single trial end? A table to filter and to page through; without a script, the first failures of head.
 */
import type { Evidence, EvidenceTrial } from "../../evidence.ts";
import { visible } from "../escape.ts";
import type { ReportTarget } from "../report.ts";
import { html, type Markup, nothing, trusted } from "./markup.ts";
import { type Column, table } from "./table.ts";

const RESULTS = ["failed", "passed", "ungraded", "unanswered"] as const;
/** A page with more becomes slow to open; the evidence has them all. */
const MOST_ROWS = 20_000;
const SHOWN_WITHOUT_SCRIPT = 25;

type Row = { readonly arm: "base" | "head"; readonly trial: EvidenceTrial };

export function renderTrials({ base, head }: ReportTarget): Markup {
  const all = head.trials.length + (base?.trials.length ?? 0);
  const rows = [...inOrder(base, head).take(MOST_ROWS)];
  if (rows.length === 0) return nothing;
  const left = all - rows.length;
  return html`<div class="trials">
${form(rows)}<p class="soft" role="status">The first ${Math.min(SHOWN_WITHOUT_SCRIPT, rows.length)} of ${all} trials, failures first.</p>
${table({ caption: "Single trials.", columns: COLUMNS, rows: rows.slice(0, SHOWN_WITHOUT_SCRIPT) })}<script type="application/json">${trusted(dataOf(rows))}</script>
${left > 0 ? html`<p class="soft">${left} more trials, none of them a failure of head, are in the evidence files.</p>` : nothing}</div>
`;
}

/** Failures first, and of what ended alike head before base; one by one, since there may be very many. */
function* inOrder(base: Evidence | null, head: Evidence): Generator<Row, undefined> {
  for (const result of RESULTS) {
    for (const [arm, evidence] of [["head", head] as const, ["base", base] as const]) {
      for (const trial of evidence?.trials ?? []) {
        if (trial.grade.kind === result) yield { arm, trial };
      }
    }
  }
}

function modesOf({ grade }: EvidenceTrial): readonly string[] {
  return grade.kind === "failed" ? [...new Set(grade.findings.map(({ mode }) => mode))] : [];
}

const COLUMNS: readonly Column<Row>[] = [
  { name: "Trial", cell: ({ trial }) => html`${nameOf(trial)}` },
  { name: "Arm", cell: ({ arm }) => html`${arm}` },
  { name: "Category", cell: ({ trial }) => html`${trial.category ?? "other"}` },
  { name: "Result", cell: ({ trial }) => html`${trial.grade.kind}` },
  { name: "Failure modes", cell: ({ trial }) => html`${modesOf(trial).join(", ")}` },
  {
    name: "Stated confidence",
    cell: ({ trial }) =>
      html`${trial.confidence === undefined ? "" : `${Math.round(100 * trial.confidence)} %`}`,
  },
];

function nameOf({ task, instance, trial }: EvidenceTrial): string {
  return `${task}, ${instance}${trial > 0 ? `, repeat ${trial + 1}` : ""}`;
}

/** Hidden until the script that obeys it runs. */
function form(rows: readonly Row[]): Markup {
  const tasks = [...new Set(rows.map(({ trial }) => trial.task))].sort();
  const modes = [...new Set(rows.flatMap(({ trial }) => modesOf(trial)))].sort();
  return html`<form hidden>
${select("arm", "Arm", ["head", "base"])}${select("result", "Result", RESULTS)}${select("mode", "Failure mode", modes)}${select("task", "Task", tasks)}<span class="pages"><button type="button" name="back">Back</button> <button type="button" name="on">On</button></span></form>
`;
}

function select(name: string, label: string, options: readonly string[]): Markup {
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options.map((option) => html`<option value="${visible(option)}">${option}</option>`)}</select></label>
`;
}

/** Names once, rows as numbers. No text of a model is in it. */
function dataOf(rows: readonly Row[]): string {
  const [tasks, modes, categories] = [names(), names(), names()];
  const data = {
    rows: rows.map(({ arm, trial }) => [
      arm === "head" ? 0 : 1,
      tasks.place(trial.task),
      visible(trial.instance),
      trial.trial,
      categories.place(trial.category ?? "other"),
      RESULTS.indexOf(trial.grade.kind),
      modesOf(trial).map(modes.place),
      trial.confidence === undefined ? null : Math.round(100 * trial.confidence),
    ]),
    arms: ["head", "base"],
    results: RESULTS,
    tasks: tasks.known,
    modes: modes.known,
    categories: categories.known,
  };
  // Inside a script element only "<" can end or open anything.
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function names() {
  const known: string[] = [];
  const places = new Map<string, number>();
  const place = (name: string): number => {
    const at = places.get(name) ?? known.push(visible(name)) - 1;
    places.set(name, at);
    return at;
  };
  return { known, place };
}
