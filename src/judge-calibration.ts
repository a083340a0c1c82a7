/**
 * How often does a judge agree with people? Counts over answers that people labelled, bound to the judge's
 * identity, as `calibrate-judge` stores them in the repository and as evidence repeats them.
 * Rates and kappa are computed from the counts (compare/judge-accuracy.ts), so no file can claim others.
 */
import { z } from "zod";

export const JUDGE_CALIBRATIONS_VERSION = 1;

const count = z.int().nonnegative().max(1_000_000);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const judged = z.strictObject({ "judge-meets": count, "judge-fails": count });

export const agreementSchema = z.strictObject({
  /** What the judge said of the answers that people found to meet the rubric, and of the others. */
  "human-meets": judged,
  "human-fails": judged,
  /** Labelled answers on which the judge's reply could not be used. */
  ungraded: count,
});

const calibration = z.strictObject({
  identity: digest,
  /** For people who read the file; the identity is what counts. */
  provider: z.string().max(200),
  model: z.string().max(200),
  task: z.string().max(500),
  agreement: agreementSchema,
});

/** The file `judges:` of the config. */
export const judgeCalibrationsSchema = z
  .strictObject({
    version: z.literal(JUDGE_CALIBRATIONS_VERSION),
    judges: z.array(calibration).max(10_000),
  })
  .superRefine(({ judges }, issue) => {
    if (new Set(judges.map(({ identity }) => identity)).size === judges.length) return;
    issue.addIssue({ code: "custom", path: ["judges"], message: "holds one judge twice" });
  });

export type Agreement = z.infer<typeof agreementSchema>;
export type JudgeCalibration = z.infer<typeof calibration>;
