/**
 * Why is evidence that a workflow run hands in not decided on?
 */

export type EvidenceRefusal = {
  readonly reason:
    | "other-nonce"
    | "other-pull"
    | "other-rules"
    | "other-head"
    | "other-tool"
    | "other-targets"
    | "other-revision"
    | "other-prompt"
    | "other-suite"
    | "other-tasks"
    | "other-judge"
    | "other-key"
    | "other-baseline"
    | "extra-trials"
    | "missing-trials"
    | "impossible-finding"
    | "impossible-stop";
  /** One sentence. */
  readonly why: string;
};
