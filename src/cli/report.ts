/**
 * `report`: the reports again, from the directory a gate left behind.
 */
import { join } from "node:path";
import { renderHtml } from "../report/html/html.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportInput } from "../report/report.ts";
import { renderTerminal } from "../report/terminal.ts";
import type { Transcript } from "../transcript.ts";
import { VERDICT_VERSION, verdictSchema } from "../verdict.ts";
import { readDocument, readEvidence } from "./decide.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type ReportOptions = {
  /** The --out directory of a gate. */
  readonly from: string;
  readonly format: "terminal" | "markdown" | "html" | "json";
};

export async function reportCommand(session: Session, options: ReportOptions): Promise<number> {
  const verdict = await readDocument(session, {
    what: "The verdict",
    file: join(options.from, "verdict.json"),
    schema: verdictSchema,
    version: VERDICT_VERSION,
  });
  if (!verdict.ok) return endWith(session, verdict.problem);
  const targets: ReportInput["targets"][number][] = [];
  for (const { target } of verdict.value.targets) {
    const transcripts: Transcript[] = [];
    const evidence: Record<string, Awaited<ReturnType<typeof readEvidence>>> = {};
    for (const arm of ["base", "head"]) {
      const folder = join(options.from, target, arm);
      evidence[arm] = await readEvidence(session, [join(folder, "evidence.json")]);
      const lines = await session.readFile(join(folder, "transcripts.jsonl"));
      if (!lines.ok) return endWith(session, lines.problem);
      for (const line of (lines.value ?? "").split("\n")) {
        if (line !== "") transcripts.push(JSON.parse(line));
      }
    }
    const { base, head } = evidence;
    if (head === undefined || !head.ok) {
      const missing = head === undefined ? null : head.problem;
      if (missing !== null) return endWith(session, missing);
      continue;
    }
    const [headEvidence] = head.value;
    if (headEvidence === undefined) continue;
    const baseEvidence = base?.ok === true ? (base.value[0] ?? null) : null;
    targets.push({
      target,
      base: baseEvidence,
      head: headEvidence,
      transcripts,
      baseRevision: baseEvidence?.revision ?? null,
      headRevision: headEvidence.revision,
    });
  }
  const input: ReportInput = {
    verdict: verdict.value,
    targets,
    policyTranscripts: "failures",
    notices: [],
  };
  session.terminal.print(await render(input, options.format, session));
  return EXIT.passed;
}

async function render(
  input: ReportInput,
  format: ReportOptions["format"],
  session: Session,
): Promise<string> {
  switch (format) {
    case "terminal":
      return renderTerminal(input, session.terminal);
    case "markdown":
      return renderMarkdown(input, { excerpts: true });
    case "html":
      return renderHtml(input);
    case "json":
      return `${JSON.stringify(input.verdict, null, 2)}\n`;
  }
}
