/**
 * What exactly was asked and answered in one trial? One line of `transcripts.jsonl`.
 * Model text lives here and nowhere else; a line joins its evidence by arm, task, instance and trial.
 */
import type { Answer, Message } from "./answer.ts";
import type { EvidenceFinding } from "./evidence.ts";

export type Arm = "base" | "head";

/** A finding with the words of the answer that prove it. */
export type Finding = EvidenceFinding & { readonly quote?: string };

export type Transcript = {
  readonly target: string;
  readonly arm: Arm;
  readonly task: string;
  readonly instance: string;
  readonly trial: number;
  readonly messages: readonly Message[];
  readonly answer: Answer;
  readonly findings: readonly Finding[];
};
