/**
 * What did an accepted run of the default branch answer? Evidence that can stand for the base arm of later
 * pull requests, with the epoch its tasks were drawn from. Source: design.md sections 1 and 5.
 */
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";

export const BASELINE_VERSION = 1;

export const baselineSchema = z.strictObject({
  version: z.literal(BASELINE_VERSION),
  /** The seed epoch; the commit that was measured. */
  epoch: z.string().regex(/^[0-9a-f]{40}$/),
  /** When it was recorded, ISO 8601. */
  recordedAt: z.iso.datetime(),
  /** The workflow run that measured it. */
  run: z.string().max(200).nullable(),
  evidence: evidenceSchema,
});

export type Baseline = z.infer<typeof baselineSchema>;

/** One line of a target's `index.jsonl`. */
export const baselineEntrySchema = z.strictObject({
  version: z.literal(BASELINE_VERSION),
  evidenceKey: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  epoch: baselineSchema.shape.epoch,
  recordedAt: z.iso.datetime(),
  /** The baseline's file, beside the index. */
  file: z.string().regex(/^[A-Za-z0-9-]{1,100}\.json$/),
  /** sha256 of the file. */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});

export type BaselineEntry = z.infer<typeof baselineEntrySchema>;
