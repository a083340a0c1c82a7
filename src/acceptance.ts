/**
 * Who let which regression through, and why? One acceptance, as the App orders it written down, and as a line
 * of the audit file keeps it. It is bound to one commit, one piece of evidence and named failure modes.
 */
import { z } from "zod";
import { MODE_ID_PATTERN } from "./modes.ts";

export const ACCEPTANCE_VERSION = 1;

const mode = z.union([z.literal("any"), z.string().max(200).regex(MODE_ID_PATTERN)]);

export const acceptanceSchema = z.strictObject({
  version: z.literal(ACCEPTANCE_VERSION),
  /** `owner/name` */
  repository: z
    .string()
    .max(200)
    .regex(/^[\w.-]+\/[\w.-]+$/),
  pull: z.int().positive(),
  head: z.string().regex(/^[0-9a-f]{40}$/),
  /** Digest of the `evidence.json` that was decided on. */
  evidence: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** Failure modes; `any` stands for all failures together. */
  modes: z.array(mode).min(1).max(100),
  reason: z.string().min(1).max(500),
  /** The login of the person. */
  by: z.string().min(1).max(100),
  /** The check run that passes because of it. */
  check: z.int().positive(),
});

export type Acceptance = z.infer<typeof acceptanceSchema>;

/** On the branch that keeps the baselines; appended to, never rewritten. */
export const AUDIT_FILE = "audit/acceptances.jsonl";

/** One line of the audit file. */
export const recordedAcceptanceSchema = acceptanceSchema.extend({
  recordedAt: z.iso.datetime(),
  /** Who started the workflow run that wrote it. */
  recordedBy: z.string().min(1).max(100),
  /** That workflow run. */
  run: z.string().max(300).nullable(),
});

export type RecordedAcceptance = z.infer<typeof recordedAcceptanceSchema>;

/** One line whatever the reason holds: JSON leaves line separators as they are that some readers split at. */
export function writeAcceptanceLine(recorded: RecordedAcceptance): string {
  const text = JSON.stringify(recorded);
  return text.replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** `null`: the line is none of ours. */
export function readAcceptanceLine(line: string): RecordedAcceptance | null {
  try {
    return recordedAcceptanceSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Said twice, it is one acceptance: when and in which run it was written down makes no difference. */
export function isSameAcceptance(a: Acceptance, b: Acceptance): boolean {
  const modesOf = ({ modes }: Acceptance) => JSON.stringify([...new Set(modes)].sort());
  return (
    a.pull === b.pull &&
    a.head === b.head &&
    a.evidence === b.evidence &&
    a.by === b.by &&
    modesOf(a) === modesOf(b)
  );
}
