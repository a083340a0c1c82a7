/**
 * Where does a report come from, so that someone else can get the same one? Revisions, models, suites, keys.
 */
import type { Evidence } from "../evidence.ts";
import type { Verdict } from "../verdict.ts";
import { nameCode } from "./markdown-list.ts";
import { fold, table } from "./markdown-table.ts";
import type { ReportTarget } from "./report.ts";
import { SEED_WORDS } from "./wording.ts";

export function originTable(verdict: Verdict, target: ReportTarget): string {
  const { base, head } = target;
  const rows: readonly (readonly [string, string, string])[] = [
    [
      "Revision",
      codeOr(target.baseRevision ?? base?.revision, "none"),
      codeOr(target.headRevision ?? head.revision, "not recorded"),
    ],
    ["Model", base === null ? "not measured" : modelOf(base), modelOf(head)],
    ["Evidence key", codeOr(base?.evidenceKey, "none"), nameCode(head.evidenceKey)],
    ["Trials", base === null ? "none" : trialsOf(base), trialsOf(head)],
  ];
  const suites = head.suites.map(
    ({ id, digest }) => `- Suite ${nameCode(id)}: ${nameCode(digest)}`,
  );
  const seed = target.seed === undefined ? [] : [`- Tasks drawn from ${SEED_WORDS[target.seed]}`];
  const lines = [...suites, ...seed, `- Verdict key: ${codeOr(verdict.verdictKey, "none")}`].join(
    "\n",
  );
  return fold("Where this comes from", `${table(["Measured", "Base", "Head"], rows)}\n\n${lines}`);
}

function codeOr(text: string | null | undefined, otherwise: string): string {
  return text === null || text === undefined ? otherwise : nameCode(text);
}

function modelOf({ model }: Evidence): string {
  if (model === undefined) return "not recorded";
  const prints = (model.fingerprints ?? []).map(nameCode);
  return [`${nameCode(model.id)} of ${nameCode(model.provider)}`, ...prints].join(", ");
}

function trialsOf({ planned, trials }: Evidence): string {
  const count = (...kinds: readonly string[]) =>
    trials.filter(({ grade }) => kinds.includes(grade.kind)).length;
  return `${planned} planned, ${count("passed", "failed")} graded, ${count("ungraded")} ungraded, ${count("unanswered")} unanswered`;
}
