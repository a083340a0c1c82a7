/**
 * What did an OpenAI-compatible server reply? Many servers speak the protocol loosely: what can be
 * understood is read, what is not a completion is said to be none. No text of the model enters a problem.
 */
import { z } from "zod";
import {
  type Answer,
  type Finish,
  isNestedTooDeeply,
  type Tokens,
  type ToolCall,
} from "../answer.ts";
import { fail, ok, type Result } from "../result.ts";

export type Completion = {
  readonly answer: Answer;
  readonly tokens?: Tokens;
  readonly fingerprint?: string;
};

const count = z.int().nonnegative();
const text = z.string().optional().catch(undefined);

const functionCall = z.object({
  id: text,
  function: z.object({ name: z.string(), arguments: z.unknown() }),
});
/** Calls in the form of other tools than functions; none is ever offered. */
const otherCall = z.object({ type: z.string().refine((type) => type !== "function") });

const parts = z.array(z.object({ type: z.string(), text: z.string().optional() }));

const message = z.object({
  content: z.union([z.string(), parts]).nullish(),
  refusal: z.string().nullish(),
  tool_calls: z.array(z.union([functionCall, otherCall])).nullish(),
});

const completion = z.object({
  choices: z.tuple([z.object({ message, finish_reason: text })], z.unknown()),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).optional().catch(undefined),
  system_fingerprint: text,
});

/** The first choice of a completion; the problem says where the reply stops being one. */
export function readCompletion(body: unknown): Result<Completion, string> {
  const parsed = completion.safeParse(body);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    return fail(`the reply is not a chat completion${place === "" ? "" : ` (see ${place})`}`);
  }
  const { choices, usage, system_fingerprint: fingerprint } = parsed.data;
  const [{ message: said, finish_reason: reason }] = choices;
  return ok({
    answer: {
      text: readText(said.content) ?? said.refusal ?? "",
      toolCalls: (said.tool_calls ?? []).flatMap((call) =>
        "function" in call ? [readCall(call)] : [],
      ),
      finish: readFinish(reason),
    },
    ...(usage === undefined
      ? {}
      : { tokens: { input: usage.prompt_tokens, output: usage.completion_tokens } }),
    ...(fingerprint ? { fingerprint } : {}),
  });
}

function readText(content: z.output<typeof message>["content"]): string | null {
  if (content === undefined || content === null || typeof content === "string") {
    return content ?? null;
  }
  return content.map((part) => part.text ?? "").join("");
}

function readCall({ id, function: called }: z.output<typeof functionCall>): ToolCall {
  const { name, arguments: given } = called;
  const raw = typeof given === "string" ? given : given == null ? "" : written(given);
  const parsed = parseArguments(raw);
  return { name, arguments: parsed, raw, ...(id === undefined ? {} : { id }) };
}

function parseArguments(raw: string): unknown {
  if (raw.trim() === "") return {};
  try {
    const parsed: unknown = JSON.parse(raw);
    return isNestedTooDeeply(parsed) ? null : parsed;
  } catch {
    return null;
  }
}

function written(given: unknown): string {
  return JSON.stringify(isNestedTooDeeply(given) ? "nested too deeply to be shown" : given);
}

function readFinish(reason: string | undefined): Finish {
  switch (reason) {
    case "length":
      return "length";
    case "content_filter":
      return "content-filter";
    case "tool_calls":
    case "function_call":
      return "tool-calls";
    default:
      return "stop";
  }
}
