/**
 * What did a workflow run leave? The one artifact that counts, read as bytes that must be those that were
 * uploaded, and parsed strictly; nothing in it is believed yet.
 */
import { z } from "zod";
import { chooseEvidence, MOST_EVIDENCE_BYTES, type RunRefusal } from "../app/verify-run.ts";
import { EXPERIMENT_VERSION, type Experiment, experimentSchema } from "../experiment.ts";
import type { GitHub } from "../io/github/client.ts";
import { listArtifactFacts, readArtifactText } from "../io/github/evidence-artifact.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { parseDocument } from "../suite/document.ts";

export type Fetched = {
  readonly experiment: Experiment;
  /** Of the bytes: `sha256:` and 64 digits. */
  readonly digest: string;
};

/** GitHub did not answer, or what is there is refused. */
export type Unsettled<Refusal> =
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export async function fetchEvidence(
  github: GitHub,
  of: { readonly run: number; readonly repositoryId: number },
): Promise<Result<Fetched, Unsettled<RunRefusal>>> {
  const listed = await listArtifactFacts(github, of.run);
  if (!listed.ok) return fail({ kind: "problem", problem: listed.problem });
  const chosen = chooseEvidence(listed.value, of);
  if ("refusal" in chosen) return fail({ kind: "refused", refusal: chosen.refusal });
  const { id, digest } = chosen.artifact;
  const read = await readArtifactText(github, { id, mostBytes: MOST_EVIDENCE_BYTES });
  if (!read.ok) return fail({ kind: "problem", problem: read.problem });
  if (read.value === null) {
    return refuse("too-large", "The artifact is gone, or larger than GitHub says.");
  }
  if (read.value.digest !== digest) {
    return refuse("other-digest", "The artifact is not what was uploaded.");
  }
  const parsed = parseEvidence(read.value.text);
  return parsed.ok ? ok({ experiment: parsed.value, digest }) : parsed;
}

function parseEvidence(text: string): Result<Experiment, Unsettled<RunRefusal>> {
  const document = { what: "The evidence", file: "evidence.json", line: 1 };
  if (!parseDocument(text, { ...document, schema: z.unknown() }).ok) {
    return refuse("not-json", "The artifact is not JSON.");
  }
  const schema = experimentSchema;
  const parsed = parseDocument(text, { ...document, schema, version: EXPERIMENT_VERSION });
  if (parsed.ok) return parsed;
  return parsed.problem.kind === "newer-document"
    ? refuse("newer-version", "The evidence was written by a newer reliability-gate.")
    : refuse("not-evidence", "The artifact is not evidence as reliability-gate writes it.");
}

function refuse(reason: RunRefusal["reason"], why: string): Result<never, Unsettled<RunRefusal>> {
  return fail({ kind: "refused", refusal: { reason, why } });
}
