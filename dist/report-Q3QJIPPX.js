import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  readDocument,
  readEvidence
} from "./chunk-GGKD6JHB.js";
import {
  renderHtml,
  renderMarkdown
} from "./chunk-2LVQNSIV.js";
import {
  VERDICT_VERSION,
  renderTerminal,
  verdictSchema
} from "./chunk-DOG5C32G.js";
import "./chunk-KCXVPHS6.js";
import {
  EXIT,
  endWith
} from "./chunk-CY5L5RD3.js";
import "./chunk-LQCMMSKC.js";
import "./chunk-GXR4K2QE.js";

// src/cli/report.ts
import { join } from "node:path";
async function reportCommand(session, options) {
  const verdict = await readDocument(session, {
    what: "The verdict",
    file: join(options.from, "verdict.json"),
    schema: verdictSchema,
    version: VERDICT_VERSION
  });
  if (!verdict.ok) return endWith(session, verdict.problem);
  const targets = [];
  for (const { target } of verdict.value.targets) {
    const transcripts = [];
    const evidence = {};
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
    if (head === void 0 || !head.ok) {
      const missing = head === void 0 ? null : head.problem;
      if (missing !== null) return endWith(session, missing);
      continue;
    }
    const [headEvidence] = head.value;
    if (headEvidence === void 0) continue;
    const baseEvidence = base?.ok === true ? base.value[0] ?? null : null;
    targets.push({
      target,
      base: baseEvidence,
      head: headEvidence,
      transcripts,
      baseRevision: baseEvidence?.revision ?? null,
      headRevision: headEvidence.revision
    });
  }
  const input = {
    verdict: verdict.value,
    targets,
    policyTranscripts: "failures",
    notices: []
  };
  session.terminal.print(await render(input, options.format, session));
  return EXIT.passed;
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
      return `${JSON.stringify(input.verdict, null, 2)}
`;
  }
}
export {
  reportCommand
};
