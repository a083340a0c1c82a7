import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  EVIDENCE_VERSION,
  decide,
  evidenceSchema,
  renderTerminal,
  renderVerdictJson
} from "./chunk-DOG5C32G.js";
import {
  loadConfig
} from "./chunk-KCXVPHS6.js";
import {
  DEFAULT_POLICY,
  TOOL_VERSION,
  endWith,
  exitCodeOf,
  writeText
} from "./chunk-CY5L5RD3.js";
import {
  fail,
  ok
} from "./chunk-LQCMMSKC.js";

// src/cli/decide.ts
async function decideCommand(session, options) {
  const policy = await readPolicy(session, options.config);
  if (!policy.ok) return endWith(session, policy.problem);
  const base = await readEvidence(session, options.base);
  if (!base.ok) return endWith(session, base.problem);
  const head = await readEvidence(session, options.head);
  if (!head.ok) return endWith(session, head.problem);
  const targets = head.value.map((evidence) => ({
    target: evidence.target,
    base: base.value.find(({ target }) => target === evidence.target) ?? null,
    head: evidence
  }));
  const verdict = decide({ targets, policy: policy.value, toolVersion: TOOL_VERSION });
  const input = {
    verdict,
    targets: targets.map((each) => ({ ...each, transcripts: [] })),
    policyTranscripts: policy.value.transcripts,
    notices: []
  };
  const json = renderVerdictJson(verdict);
  if (options.out !== null) {
    const written = await writeText(options.out, json);
    if (!written.ok) return endWith(session, written.problem);
  }
  session.terminal.print(options.json ? json : renderTerminal(input, session.terminal));
  return exitCodeOf(verdict);
}
async function readPolicy(session, configFile) {
  if (configFile === null) return ok(DEFAULT_POLICY);
  const config = await loadConfig(configFile, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) {
    return fail({ kind: "file-missing", what: "The config", file: configFile });
  }
  return ok(config.value.policy);
}
async function readEvidence(session, files) {
  const documents = [];
  for (const file of files) {
    const document = await readDocument(session, {
      what: "The evidence",
      file,
      schema: evidenceSchema,
      version: EVIDENCE_VERSION
    });
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return ok(documents);
}
async function readDocument(session, of) {
  const { what, file, schema } = of;
  const text = await session.readFile(file);
  if (!text.ok) return text;
  if (text.value === null) return fail({ kind: "file-missing", what, file });
  const broken = (message) => ({
    kind: "invalid-file",
    what: `${what} ${file}`,
    issues: [{ at: { file, line: 1, column: 1 }, message }]
  });
  let json;
  try {
    json = JSON.parse(text.value);
  } catch (thrown) {
    return fail(broken(thrown instanceof Error ? thrown.message : "not JSON"));
  }
  const version = typeof json === "object" && json !== null && "version" in json ? Number(json.version) : 0;
  if (version > of.version) {
    return fail({ kind: "newer-document", what: `${what} ${file}`, version, known: of.version });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const first = parsed.error.issues[0];
  return fail(
    broken(`${first?.path.map(String).join(".") ?? ""}: ${first?.message ?? "not valid"}`)
  );
}

export {
  decideCommand,
  readPolicy,
  readEvidence,
  readDocument
};
