/**
 * What has a provider's reply to say, whatever protocol it speaks, and what can be wrong with it?
 */
import { type Answer, isNestedTooDeeply, type Tokens, type ToolCall } from "../../answer.ts";
import type { Again } from "../../ports.ts";

export type Completion = {
  readonly answer: Answer;
  readonly tokens?: Tokens;
  readonly fingerprint?: string;
  readonly meanLogprob?: number;
};

/** A reply with status 200 that is no answer. */
export type NoCompletion =
  | { readonly kind: "unreadable"; readonly why: string; readonly again: Again }
  /** Some servers put what would be an HTTP error into the body. */
  | { readonly kind: "error"; readonly status: number; readonly error: unknown };

/** Arguments as a text of JSON; no text at all stands for no arguments. */
export function callOf(of: {
  readonly name: string;
  readonly raw: string;
  readonly id: string | undefined;
}): ToolCall {
  const { name, raw, id } = of;
  return { name, arguments: parsed(raw), raw, ...(id === undefined ? {} : { id }) };
}

/** Arguments as a JSON value, written out as the text a model would have written. */
export function rawOf(given: unknown): string {
  if (typeof given === "string") return given;
  if (given === null || given === undefined) return "";
  return JSON.stringify(isNestedTooDeeply(given) ? "nested too deeply to be shown" : given);
}

function parsed(raw: string): unknown {
  if (raw.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(raw);
    return isNestedTooDeeply(value) ? null : value;
  } catch {
    return null;
  }
}

/** `undefined` where no token came with a finite one. */
export function meanOf(logprobs: readonly (number | undefined)[]): number | undefined {
  const finite = logprobs.filter((each) => each !== undefined && Number.isFinite(each));
  if (finite.length === 0) return undefined;
  return finite.reduce<number>((sum, each) => sum + (each ?? 0), 0) / finite.length;
}
