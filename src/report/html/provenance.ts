/**
 * Where does this report come from, so that someone else can get the same one?
 */
import type { Evidence } from "../../evidence.ts";
import type { Verdict } from "../../verdict.ts";
import type { ReportTarget } from "../report.ts";
import { SEED_WORDS } from "../wording.ts";
import { html, type Markup } from "./markup.ts";

export function renderProvenance(target: ReportTarget): Markup {
  const { base, head } = target;
  return rows([
    ["Base revision", code(target.baseRevision ?? base?.revision ?? "none")],
    ["Head revision", code(target.headRevision ?? head.revision ?? "not recorded")],
    ...head.suites.map(({ id, digest }) => [`Suite ${id}`, html`<code>${digest}</code>`] as const),
    ...(target.seed === undefined
      ? []
      : [["Tasks drawn from", html`${SEED_WORDS[target.seed]}`] as const]),
    ["Model, base", base === null ? html`not measured` : modelOf(base)],
    ["Model, head", modelOf(head)],
    ["Evidence key, base", base === null ? html`none` : code(base.evidenceKey)],
    ["Evidence key, head", code(head.evidenceKey)],
    ["Trials, base", base === null ? html`none` : trialsOf(base)],
    ["Trials, head", trialsOf(head)],
  ]);
}

export function renderRun({ tool, verdictKey, cost }: Verdict): Markup {
  const tokens =
    cost.tokens === null
      ? "unknown"
      : `${grouped(cost.tokens.input)} in, ${grouped(cost.tokens.output)} out`;
  return rows([
    ["Tool", html`reliability-gate ${tool.version}`],
    ["Verdict key", code(verdictKey ?? "none")],
    ["Calls", html`${grouped(cost.calls)}`],
    ["Tokens", html`${tokens}`],
    ["Cost", html`${cost.usd === null ? "unknown" : `$${cost.usd.toFixed(4)}`}`],
  ]);
}

function rows(entries: readonly (readonly [string, Markup])[]): Markup {
  return html`<dl class="provenance">
${entries.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
`;
}

function modelOf({ model }: Evidence): Markup {
  if (model === undefined) return html`not recorded`;
  const prints = model.fingerprints ?? [];
  return html`${model.id} (${model.provider})${prints.length === 0 ? "" : `, ${prints.join(", ")}`}`;
}

function trialsOf({ planned, trials }: Evidence): Markup {
  const count = (...kinds: readonly string[]) =>
    trials.filter(({ grade }) => kinds.includes(grade.kind)).length;
  return html`${planned} planned, ${count("passed", "failed")} graded, ${count("ungraded")} ungraded, ${count("unanswered")} unanswered`;
}

function code(text: string): Markup {
  return html`<code>${text}</code>`;
}

/** 88,488 */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}
