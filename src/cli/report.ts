/**
 * `report`: the reports again, from the directory a gate left behind.
 */
import { join, resolve } from "node:path";
import { runSchema, withLatencies, withShownTranscripts } from "../doors/write-run.ts";
import type { Problem } from "../problem.ts";
import { renderCsv } from "../report/csv.ts";
import { documentOf } from "../report/document/document.ts";
import { documentMarkdown } from "../report/document/markdown.ts";
import type { ReportFormat } from "../report/formats.ts";
import { documentHtml } from "../report/html/document.ts";
import { renderHtml } from "../report/html/html.ts";
import { renderVerdictJson } from "../report/json.ts";
import { renderJunit } from "../report/junit.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { type ReportInput, type ReportTarget, withAllowedText } from "../report/report.ts";
import { renderSarif } from "../report/sarif.ts";
import { renderTerminal } from "../report/terminal.ts";
import { ok, type Result } from "../result.ts";
import { VERDICT_VERSION, verdictSchema } from "../verdict.ts";
import { readDocument, readEvidence } from "./documents.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type ReportOptions = {
  /** The --out directory of a gate. */
  readonly from: string;
  readonly format: ReportFormat;
  /** How long answers took, too; in HTML only. */
  readonly times: boolean;
};

export async function reportCommand(session: Session, options: ReportOptions): Promise<number> {
  const input = await readRun(session, options.from);
  if (!input.ok) return endWith(session, input.problem);
  session.terminal.print(await render(input.value, options, session));
  return EXIT.passed;
}

async function readRun(session: Session, from: string): Promise<Result<ReportInput, Problem>> {
  const verdict = await readDocument(session, join(from, "verdict.json"), {
    what: "The verdict",
    schema: verdictSchema,
    version: VERDICT_VERSION,
  });
  if (!verdict.ok) return verdict;
  const run = await readDocument(session, join(from, "run.json"), {
    what: "The run",
    schema: runSchema,
  });
  if (!run.ok) return run;
  const targets: ReportTarget[] = [];
  for (const { target, ...facts } of run.value.targets) {
    const arms = await readArms(session, join(from, target));
    if (!arms.ok) return arms;
    targets.push({ target, ...arms.value, ...facts });
  }
  const { policyTranscripts, notices } = run.value;
  const input = { verdict: verdict.value, targets, policyTranscripts, notices };
  return withShownTranscripts(resolve(session.workingDirectory, from), input);
}

async function readArms(
  session: Session,
  folder: string,
): Promise<Result<Pick<ReportTarget, "base" | "head" | "transcripts">, Problem>> {
  const head = await readEvidence(session, [join(folder, "head", "evidence.json")]);
  if (!head.ok) return head;
  const base = await readEvidence(session, [join(folder, "base", "evidence.json")]);
  if (!base.ok && base.problem.kind !== "file-missing") return base;
  const [evidence] = head.value;
  if (evidence === undefined) throw new Error("one file holds one evidence");
  return ok({ base: base.ok ? (base.value[0] ?? null) : null, head: evidence, transcripts: [] });
}

async function render(
  input: ReportInput,
  { format, from, times }: ReportOptions,
  session: Session,
): Promise<string> {
  switch (format) {
    case "terminal":
      return renderTerminal(input, session.terminal);
    case "markdown":
      return renderMarkdown(input, { excerpts: true });
    case "html":
      return renderHtml(
        times ? await withLatencies(resolve(session.workingDirectory, from), input) : input,
      );
    case "json":
      return renderVerdictJson(input.verdict);
    case "junit":
      return renderJunit(input);
    case "sarif":
      return renderSarif(input);
    case "csv":
      return renderCsv(input);
    case "document":
      return documentMarkdown(documentOf(withAllowedText(input)));
    case "document-html":
      return documentHtml(documentOf(withAllowedText(input)));
  }
}
