import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  EVIDENCE_VERSION,
  evidenceSchema
} from "./chunk-3NLRBGGG.js";
import {
  external_exports,
  fail,
  ok
} from "./chunk-6U57O5NX.js";

// src/transcript.ts
var toolCall = external_exports.object({
  name: external_exports.string(),
  arguments: external_exports.unknown(),
  raw: external_exports.string(),
  id: external_exports.string().exactOptional()
});
var message = external_exports.discriminatedUnion("role", [
  external_exports.object({ role: external_exports.enum(["system", "user"]), content: external_exports.string() }),
  external_exports.object({
    role: external_exports.literal("assistant"),
    content: external_exports.string(),
    toolCalls: external_exports.array(toolCall).exactOptional()
  }),
  external_exports.object({ role: external_exports.literal("tool"), content: external_exports.string(), toolCallId: external_exports.string() })
]);
var transcriptSchema = external_exports.object({
  target: external_exports.string(),
  arm: external_exports.enum(["base", "head"]),
  task: external_exports.string(),
  instance: external_exports.string(),
  trial: external_exports.int(),
  messages: external_exports.array(message),
  answer: external_exports.object({
    text: external_exports.string(),
    toolCalls: external_exports.array(toolCall),
    finish: external_exports.enum(["stop", "length", "tool-calls", "content-filter"]),
    confidence: external_exports.number().exactOptional()
  }),
  findings: external_exports.array(
    external_exports.object({
      mode: external_exports.string(),
      severity: external_exports.enum(["critical", "major", "minor"]),
      step: external_exports.int().optional(),
      by: external_exports.enum(["rule", "judge"]),
      rule: external_exports.string(),
      quote: external_exports.string().optional()
    })
  )
});

// src/cli/documents.ts
async function readDocument(session, file, kind) {
  const text = await session.readFile(file);
  if (!text.ok) return text;
  if (text.value === null) return fail({ kind: "file-missing", what: kind.what, file });
  return parseDocument(text.value, { ...kind, file, line: 1 });
}
async function readEvidence(session, files) {
  const documents = [];
  const kind = { what: "The evidence", schema: evidenceSchema, version: EVIDENCE_VERSION };
  for (const file of files) {
    const document = await readDocument(session, file, kind);
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return ok(documents);
}
async function readTranscripts(session, file) {
  const text = await session.readFile(file);
  if (!text.ok) return text;
  const transcripts = [];
  for (const [index, line] of (text.value ?? "").split("\n").entries()) {
    if (line === "") continue;
    const kind = { what: "The transcripts", schema: transcriptSchema };
    const parsed = parseDocument(line, { ...kind, file, line: index + 1 });
    if (!parsed.ok) return parsed;
    transcripts.push(parsed.value);
  }
  return ok(transcripts);
}
function parseDocument(text, of) {
  const { file, line, schema } = of;
  const what = `${of.what} ${file}`;
  const broken = (message2) => {
    const issues = [{ at: { file, line, column: 1 }, message: message2 }];
    return fail({ kind: "invalid-file", what, issues });
  };
  let json;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return broken(thrown instanceof Error ? thrown.message : "not JSON");
  }
  const versioned = external_exports.object({ version: external_exports.number() }).safeParse(json);
  if (of.version !== void 0 && versioned.success && versioned.data.version > of.version) {
    const { version } = versioned.data;
    return fail({ kind: "newer-document", what, version, known: of.version });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const first = parsed.error.issues[0];
  return broken(`${first?.path.map(String).join(".") ?? ""}: ${first?.message ?? "not valid"}`);
}

export {
  readDocument,
  readEvidence,
  readTranscripts
};
