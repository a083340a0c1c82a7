/**
 * What exactly was asked and answered in one trial? One line of `transcripts.jsonl`.
 * Model text lives here and nowhere else; a line joins its evidence by arm, task, instance and trial.
 */
import { z } from "zod";
import type { Answer, Message } from "./answer.ts";
import type { EvidenceFinding } from "./evidence.ts";

export type Arm = "base" | "head";

/** A finding with the words of the answer that prove it. */
export type Finding = EvidenceFinding & { readonly quote?: string | undefined };

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

const toolCall = z.object({
  name: z.string(),
  arguments: z.unknown(),
  raw: z.string(),
  id: z.string().exactOptional(),
});

const message = z.discriminatedUnion("role", [
  z.object({ role: z.enum(["system", "user"]), content: z.string() }),
  z.object({
    role: z.literal("assistant"),
    content: z.string(),
    toolCalls: z.array(toolCall).exactOptional(),
  }),
  z.object({ role: z.literal("tool"), content: z.string(), toolCallId: z.string() }),
]);

export const transcriptSchema: z.ZodType<Transcript> = z.object({
  target: z.string(),
  arm: z.enum(["base", "head"]),
  task: z.string(),
  instance: z.string(),
  trial: z.int(),
  messages: z.array(message),
  answer: z.object({
    text: z.string(),
    toolCalls: z.array(toolCall),
    finish: z.enum(["stop", "length", "tool-calls", "content-filter"]),
    confidence: z.number().exactOptional(),
    trajectory: z.array(message).exactOptional(),
  }),
  findings: z.array(
    z.object({
      mode: z.string(),
      severity: z.enum(["critical", "major", "minor"]),
      step: z.int().optional(),
      by: z.enum(["rule", "judge"]),
      rule: z.string(),
      quote: z.string().optional(),
    }),
  ),
});
