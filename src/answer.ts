/**
 * What did the model say and do?
 * An answer is what came back; a reply that never came is not an answer (see `Outcome` in trial/schedule.ts).
 */
export type ToolCall = {
  readonly name: string;
  /** Parsed JSON arguments; `null` with `raw` kept when they do not parse or nest too deeply. */
  readonly arguments: unknown;
  /** The arguments exactly as the model wrote them. */
  readonly raw: string;
  readonly id?: string;
};

/** Real data nests a few levels; what nests deeper could be parsed, but neither walked nor written again. */
const NESTING_AT_MOST = 200;

export function isNestedTooDeeply(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth >= NESTING_AT_MOST) return true;
  return Object.values(value).some((part) => isNestedTooDeeply(part, depth + 1));
}

export type Message =
  | { readonly role: "system" | "user"; readonly content: string }
  | {
      readonly role: "assistant";
      readonly content: string;
      readonly toolCalls?: readonly ToolCall[];
    }
  | { readonly role: "tool"; readonly content: string; readonly toolCallId: string };

/** A callable the model is offered; `parameters` is a JSON Schema object. */
export type Tool = {
  readonly name: string;
  readonly description?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** Why the model stopped; `length` and `content-filter` are answers too. */
export type Finish = "stop" | "length" | "tool-calls" | "content-filter";

export type Tokens = { readonly input: number; readonly output: number };

export type Answer = {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finish: Finish;
  /** Stated confidence 0 to 1 when it came beside the text (answers files); else read from the text. */
  readonly confidence?: number;
  /** What was said and done after the question, in an agent task; its calls are `toolCalls`. */
  readonly trajectory?: readonly Message[];
};
