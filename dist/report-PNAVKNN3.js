import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  readDocument,
  readEvidence,
  readTranscripts
} from "./chunk-F3WNWXXM.js";
import {
  renderHtml,
  renderMarkdown,
  runSchema
} from "./chunk-2XYCMU2L.js";
import {
  VERDICT_VERSION,
  renderTerminal,
  renderVerdictJson,
  verdictSchema
} from "./chunk-3NLRBGGG.js";
import {
  EXIT,
  endWith
} from "./chunk-DZHTMFGU.js";
import {
  ok
} from "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";

// src/cli/report.ts
import { join } from "node:path";
async function reportCommand(session, options) {
  const input = await readRun(session, options.from);
  if (!input.ok) return endWith(session, input.problem);
  session.terminal.print(await render(input.value, options.format, session));
  return EXIT.passed;
}
async function readRun(session, from) {
  const verdict = await readDocument(session, join(from, "verdict.json"), {
    what: "The verdict",
    schema: verdictSchema,
    version: VERDICT_VERSION
  });
  if (!verdict.ok) return verdict;
  const run = await readDocument(session, join(from, "run.json"), {
    what: "The run",
    schema: runSchema
  });
  if (!run.ok) return run;
  const targets = [];
  for (const { target, ...facts } of run.value.targets) {
    const arms = await readArms(session, join(from, target));
    if (!arms.ok) return arms;
    targets.push({ target, ...arms.value, ...facts });
  }
  const { policyTranscripts, notices } = run.value;
  return ok({ verdict: verdict.value, targets, policyTranscripts, notices });
}
async function readArms(session, folder) {
  const head = await readEvidence(session, [join(folder, "head", "evidence.json")]);
  if (!head.ok) return head;
  const base = await readEvidence(session, [join(folder, "base", "evidence.json")]);
  if (!base.ok && base.problem.kind !== "file-missing") return base;
  const [evidence] = head.value;
  if (evidence === void 0) throw new Error("one file holds one evidence");
  const transcripts = [];
  for (const arm of ["base", "head"]) {
    const read = await readTranscripts(session, join(folder, arm, "transcripts.jsonl"));
    if (!read.ok) return read;
    transcripts.push(...read.value);
  }
  return ok({ base: base.ok ? base.value[0] ?? null : null, head: evidence, transcripts });
}
async function render(input, format, session) {
  switch (format) {
    case "terminal":
      return renderTerminal(input, session.terminal);
    case "markdown":
      return renderMarkdown(input, { excerpts: true });
    case "html":
      return renderHtml(input);
    case "json":
      return renderVerdictJson(input.verdict);
  }
}
export {
  reportCommand
};
