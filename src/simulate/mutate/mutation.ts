/**
 * What is a planted failure? A change of right work into work that fails in one chosen mode.
 */
import type { Tool } from "../../answer.ts";
import type { Draw } from "../draw.ts";
import type { Work } from "../work.ts";

export type MutationContext = {
  /** What the model was offered; the task's own tools when it was offered none. */
  readonly tools: readonly Tool[];
  readonly draw: Draw;
};

/** `null` when this work cannot fail that way. */
export type Mutate = (work: Work, context: MutationContext) => Work | null;
