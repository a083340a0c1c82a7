/**
 * How does a command read the documents another command wrote? A newer version is refused with a
 * sentence; one that is not what it must be names the field.
 */
import type { z } from "zod";
import { EVIDENCE_VERSION, type Evidence, evidenceSchema } from "../evidence.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type DocumentKind, parseDocument } from "../suite/document.ts";
import type { Session } from "./session.ts";

export async function readDocument<Schema extends z.ZodType>(
  session: Session,
  file: string,
  kind: DocumentKind<Schema>,
): Promise<Result<z.output<Schema>, Problem>> {
  const text = await session.readFile(file);
  if (!text.ok) return text;
  if (text.value === null) return fail({ kind: "file-missing", what: kind.what, file });
  return parseDocument(text.value, { ...kind, file, line: 1 });
}

export async function readEvidence(
  session: Session,
  files: readonly string[],
): Promise<Result<readonly Evidence[], Problem>> {
  const documents: Evidence[] = [];
  const kind = { what: "The evidence", schema: evidenceSchema, version: EVIDENCE_VERSION };
  for (const file of files) {
    const document = await readDocument(session, file, kind);
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return ok(documents);
}
