/**
 * What did one run measure for one pull request? The evidence of all its targets with what binds it to the
 * question: `evidence.json`, which the runner hands to whoever decides. It holds no verdict to believe.
 */
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";

export const EXPERIMENT_VERSION = 1;

const commit = z.string().regex(/^[0-9a-f]{40}$/);

export const experimentSchema = z.strictObject({
  version: z.literal(EXPERIMENT_VERSION),
  tool: z.strictObject({ version: z.string().max(100) }),
  /** The word of whoever ordered the run; `null` when nobody did. */
  nonce: z.string().max(500).nullable(),
  pull: z.int().positive().nullable(),
  /** Whose suites and policy applied, and the commit that was measured. */
  rules: commit,
  head: commit,
  targets: z
    .array(
      z.strictObject({
        target: z.string(),
        base: evidenceSchema.nullable(),
        head: evidenceSchema,
      }),
    )
    .max(1000),
});

export type Experiment = z.infer<typeof experimentSchema>;
