/**
 * What do all reports render? The verdict, the evidence of both arms, and what the policy allows of the
 * transcripts. No clock: the same input gives the same bytes.
 */
import type { Evidence } from "../evidence.ts";
import type { DescribedSuite } from "../suite/described-suite.ts";
import type { SeedKind } from "../suite/seed-secret.ts";
import type { Transcript } from "../transcript.ts";
import type { Verdict } from "../verdict.ts";

export type ReportTarget = {
  readonly target: string;
  readonly base: Evidence | null;
  readonly head: Evidence;
  /** Perhaps only of failing trials, perhaps none. */
  readonly transcripts: readonly Transcript[];
  /** Unified diff of the prompt and the model config between the revisions. */
  readonly promptDiff?: string;
  readonly baseRevision?: string | null;
  readonly headRevision?: string | null;
  /** Of what its tasks were drawn, where it is known. */
  readonly seed?: SeedKind;
  /** What the suites and their tasks say of themselves, where it is known. */
  readonly suites?: readonly DescribedSuite[];
  /** How long each answer took, in milliseconds, where it was recorded. */
  readonly latencies?: { readonly base: readonly number[]; readonly head: readonly number[] };
};

/** How a verdict came about, where the run was no ordinary one. */
export type Circumstance =
  /** Equal verdict key: an earlier run made the same experiment. `run` is what people call it. */
  | { readonly kind: "reused"; readonly run: string; readonly url: string | null }
  | { readonly kind: "fork-without-key" }
  /** The run was ordered: whoever ordered it decides, from the evidence. */
  | { readonly kind: "not-authoritative" };

export type ReportInput = {
  readonly verdict: Verdict;
  readonly targets: readonly ReportTarget[];
  readonly policyTranscripts: "never" | "failures" | "all";
  /** Facts of this run, for example that the pull request changes the rules themselves. */
  readonly notices: readonly string[];
  readonly circumstance?: Circumstance;
};

/** What may be shown: no model text at all when the policy keeps none. */
export function withAllowedText(input: ReportInput): ReportInput {
  if (input.policyTranscripts !== "never") return input;
  return { ...input, targets: input.targets.map((target) => ({ ...target, transcripts: [] })) };
}
