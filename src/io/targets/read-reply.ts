/**
 * What did an application reply? The answer, the tool calls and the tokens at the places its config names; a reply
 * that lacks them is none, and what it says never enters a problem.
 */
import { z } from "zod";
import { type Answer, isNestedTooDeeply, type Tokens, type ToolCall } from "../../answer.ts";
import { fail, ok, type Result } from "../../result.ts";
import { callOf, rawOf } from "../models/completion.ts";

/** Names and indexes from the root of a document; a negative index counts from the end. */
export type Place = readonly (string | number)[];

export type ReplyPlaces = {
  readonly answer: Place;
  readonly toolCalls: Place | null;
  readonly tokens: { readonly input: Place; readonly output: Place } | null;
};

export type ReadReply = { readonly answer: Answer; readonly tokens?: Tokens };

/** Fails with a sentence. */
export function readReply(document: unknown, places: ReplyPlaces): Result<ReadReply, string> {
  if (isNestedTooDeeply(document)) return fail("the reply is nested too deeply to be read");
  const found = valueAt(document, places.answer);
  if (found === undefined) return fail(`the reply holds nothing at ${sayPlace(places.answer)}`);
  const calls = places.toolCalls === null ? ok([]) : callsAt(document, places.toolCalls);
  if (!calls.ok) return calls;
  const tokens = places.tokens === null ? null : tokensAt(document, places.tokens);
  return ok({
    answer: answerOf(textOf(found), calls.value),
    ...(tokens === null ? {} : { tokens }),
  });
}

/** `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

export function answerOf(text: string, toolCalls: readonly ToolCall[]): Answer {
  return { text, toolCalls, finish: toolCalls.length > 0 ? "tool-calls" : "stop" };
}

/** A text as it stands, nothing for `null`, anything else as JSON. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null ? "" : JSON.stringify(value);
}

/** `{ name, arguments }`, or the same inside `function` as OpenAI spells it; arguments as JSON or as its text. */
const id = z.unknown().optional();
const named = z.object({ name: z.string().min(1), arguments: z.unknown().optional(), id });
const wrapped = z.object({ function: named, id });
const listOfCalls = z.array(z.union([wrapped, named]));

export function readCalls(value: unknown): Result<readonly ToolCall[], string> {
  const parsed = listOfCalls.safeParse(value ?? []);
  if (!parsed.success) return fail("the tool calls are no list of { name, arguments }");
  return ok(
    parsed.data.map((call) => {
      const { name, arguments: given } = "function" in call ? call.function : call;
      const id = typeof call.id === "string" ? call.id : undefined;
      return callOf({ name, raw: rawOf(given), id });
    }),
  );
}

function callsAt(document: unknown, place: Place): Result<readonly ToolCall[], string> {
  return readCalls(valueAt(document, place));
}

const count = z.int().nonnegative();

function tokensAt(
  document: unknown,
  places: { readonly input: Place; readonly output: Place },
): Tokens | null {
  const input = count.safeParse(valueAt(document, places.input));
  const output = count.safeParse(valueAt(document, places.output));
  return input.success && output.success ? { input: input.data, output: output.data } : null;
}

/** `undefined` where there is nothing; inherited properties are nothing. */
function valueAt(document: unknown, place: Place): unknown {
  let value = document;
  for (const step of place) {
    if (typeof value !== "object" || value === null) return undefined;
    if (Array.isArray(value)) value = typeof step === "number" ? value.at(step) : undefined;
    else if (typeof step === "number" || !Object.hasOwn(value, step)) value = undefined;
    else value = Reflect.get(value, step);
  }
  return value;
}

function sayPlace(place: Place): string {
  const steps = place.map((step) =>
    typeof step === "number" || !/^\w+$/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`,
  );
  return `$${steps.join("")}`;
}
