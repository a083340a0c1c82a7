/**
 * What did a server reply to a chat completion? Many servers speak the protocol loosely: what can be understood is
 * read, what is not a completion is said to be none. No text of the model enters a problem.
 */
import { z } from "zod";
import type { Finish } from "../../answer.ts";
import { fail, ok, type Result } from "../../result.ts";
import { type Completion, callOf, meanOf, type NoCompletion, rawOf } from "./completion.ts";

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

const logprobs = z.object({
  content: z.array(z.object({ logprob: z.number().optional().catch(undefined) })),
});

const choice = z.object({
  message,
  finish_reason: text,
  logprobs: logprobs.optional().catch(undefined),
});

const completion = z.object({
  choices: z.tuple([choice], z.unknown()),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).optional().catch(undefined),
  system_fingerprint: text,
  model: text,
});

/** OpenRouter and others answer 200 and put the error of the server they asked into the body. */
const errorInside = z.object({
  error: z.looseObject({ code: z.int().min(400).max(599) }),
});

/** The first choice of a completion; the problem says where the reply stops being one. */
export function readCompletion(body: unknown): Result<Completion, NoCompletion> {
  const parsed = completion.safeParse(body);
  if (!parsed.success) return fail(noCompletion(body, parsed.error));
  const { choices, usage, system_fingerprint: fingerprint, model } = parsed.data;
  const [{ message: said, finish_reason: reason, logprobs: measured }] = choices;
  if (reason === "error") {
    const why = "the server broke off its reply with an error";
    return fail({ kind: "unreadable", why, again: "later" });
  }
  const meanLogprob = meanOf(measured?.content.map(({ logprob }) => logprob) ?? []);
  const answeredBy = fingerprint || model;
  return ok({
    answer: {
      text: readText(said.content) ?? said.refusal ?? "",
      toolCalls: (said.tool_calls ?? []).flatMap((call) => {
        if (!("function" in call)) return [];
        const { name, arguments: given } = call.function;
        return [callOf({ name, raw: rawOf(given), id: call.id })];
      }),
      finish: readFinish(reason),
    },
    ...(usage === undefined
      ? {}
      : { tokens: { input: usage.prompt_tokens, output: usage.completion_tokens } }),
    ...(answeredBy ? { fingerprint: answeredBy } : {}),
    ...(meanLogprob === undefined ? {} : { meanLogprob }),
  });
}

function noCompletion(body: unknown, of: z.ZodError): NoCompletion {
  const inside = errorInside.safeParse(body);
  if (inside.success) {
    const { error } = inside.data;
    return { kind: "error", status: error.code, error };
  }
  const place = of.issues[0]?.path.map(String).join(".") ?? "";
  const why = `the reply is not a chat completion${place === "" ? "" : ` (see ${place})`}`;
  return { kind: "unreadable", why, again: "later" };
}

function readText(content: z.output<typeof message>["content"]): string | null {
  if (content === undefined || content === null || typeof content === "string") {
    return content ?? null;
  }
  return content.map((part) => part.text ?? "").join("");
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
