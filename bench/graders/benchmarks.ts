/**
 * Which graders are held against which labelled data?
 */
import { CODE_FILES, measureCode } from "./code.ts";
import { measureFinalAnswer } from "./final-answer.ts";
import { GROUNDED_FILE, measureGrounded } from "./grounded.ts";
import type { Measured } from "./measured.ts";
import { measureRefusal, REFUSAL_FILES } from "./refusal.ts";
import { measureReview, REVIEW_FILES } from "./review.ts";
import { measureSteps, STEPS_FILES } from "./steps.ts";
import { measureTools, TOOLS_FILES } from "./tools.ts";

export type Benchmark = {
  readonly name: string;
  /** Files of the data folder that it needs. */
  readonly files: readonly string[];
  readonly measure: (onProgress: (text: string) => void) => Promise<readonly Measured[]>;
};

/** Those that read answers and run nothing: seconds each, so the tests hold them to their bars. */
export const READING: readonly Benchmark[] = [
  {
    name: "final-answer",
    files: ["gsm8k_models.jsonl.gz", "bbh_direct_vs_cot.jsonl.gz"],
    measure: async () => measureFinalAnswer(),
  },
  { name: "steps", files: STEPS_FILES, measure: async () => measureSteps() },
  { name: "refusal", files: REFUSAL_FILES, measure: async () => measureRefusal() },
  { name: "tools", files: TOOLS_FILES, measure: async () => measureTools() },
  { name: "review", files: REVIEW_FILES, measure: async () => measureReview() },
];

export const BENCHMARKS: readonly Benchmark[] = [
  ...READING,
  { name: "grounded", files: [GROUNDED_FILE], measure: async () => measureGrounded() },
  { name: "code", files: CODE_FILES, measure: (onProgress) => measureCode(null, onProgress) },
];

/** A fixed sample of the programs, for the tests. */
export const CODE_SAMPLE: Benchmark = {
  name: "code, 40 samples",
  files: CODE_FILES,
  measure: (onProgress) => measureCode(40, onProgress),
};
