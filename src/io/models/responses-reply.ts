/**
 * What did OpenAI's Responses API reply? Its output is a list of items: messages, function calls, and others that
 * are passed over (reasoning). No text of the model enters a problem.
 */
import { z } from "zod";
import type { Finish } from "../../answer.ts";
import { fail, ok, type Result } from "../../result.ts";
import { type Completion, callOf, meanOf, type NoCompletion } from "./completion.ts";

const count = z.int().nonnegative();

const part = z.union([
  z.object({
    type: z.literal("output_text"),
    text: z.string(),
    logprobs: z
      .array(z.object({ logprob: z.number().optional().catch(undefined) }))
      .nullish()
      .catch(undefined),
  }),
  z.object({ type: z.literal("refusal"), refusal: z.string() }),
  z.object({ type: z.string().refine((type) => type !== "output_text" && type !== "refusal") }),
]);

const message = z.object({
  type: z.literal("message"),
  content: z.array(part),
  phase: z.string().nullish().catch(undefined),
});
const functionCall = z.object({
  type: z.literal("function_call"),
  call_id: z.string().optional().catch(undefined),
  name: z.string(),
  arguments: z.string(),
});
const otherItem = z.object({
  type: z.string().refine((type) => type !== "message" && type !== "function_call"),
});

const response = z.object({
  status: z.string().optional(),
  error: z.looseObject({ code: z.string() }).nullish(),
  incomplete_details: z.object({ reason: z.string().optional() }).nullish().catch(undefined),
  output: z.array(z.union([message, functionCall, otherItem])),
  usage: z.object({ input_tokens: count, output_tokens: count }).optional().catch(undefined),
  model: z.string().optional().catch(undefined),
});

type Sent = z.output<typeof response>;

export function readResponse(body: unknown): Result<Completion, NoCompletion> {
  const parsed = response.safeParse(body);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    return unreadable(`the reply is not a response${place === "" ? "" : ` (see ${place})`}`);
  }
  const { status = "completed", error, usage, model } = parsed.data;
  if (error) return fail({ kind: "error", status: STATUS_OF[error.code] ?? 400, error });
  if (status !== "completed" && status !== "incomplete") {
    return unreadable(`the response is ${status.slice(0, 40)}`);
  }
  const { answer, meanLogprob } = readOutput(parsed.data);
  return ok({
    answer,
    ...(usage === undefined
      ? {}
      : { tokens: { input: usage.input_tokens, output: usage.output_tokens } }),
    ...(model ? { fingerprint: model } : {}),
    ...(meanLogprob === undefined ? {} : { meanLogprob }),
  });
}

/** Errors of a response that was begun, as the HTTP status they would have had; others are of the request. */
const STATUS_OF: Readonly<Record<string, number>> = {
  server_error: 500,
  vector_store_timeout: 500,
  rate_limit_exceeded: 429,
};

function unreadable(why: string): Result<never, NoCompletion> {
  return fail({ kind: "unreadable", why, again: "later" });
}

function readOutput(sent: Sent): Pick<Completion, "answer" | "meanLogprob"> {
  const messages = sent.output.filter((item) => "content" in item);
  // What a model says on the way to its tools is commentary, not its answer.
  const final = messages.filter(({ phase }) => phase !== "commentary");
  const said = final.length > 0 ? final : messages;
  const toolCalls = sent.output.flatMap((item) =>
    "arguments" in item ? [callOf({ name: item.name, raw: item.arguments, id: item.call_id })] : [],
  );
  const logprobs = said.flatMap(({ content }) =>
    content.flatMap((each) => ("logprobs" in each ? (each.logprobs ?? []) : [])),
  );
  const meanLogprob = meanOf(logprobs.map(({ logprob }) => logprob));
  return {
    answer: {
      text: said.map(textOf).join("\n"),
      toolCalls,
      finish: readFinish(sent, toolCalls.length > 0),
    },
    ...(meanLogprob === undefined ? {} : { meanLogprob }),
  };
}

function textOf({ content }: z.output<typeof message>): string {
  return content
    .map((each) => ("text" in each ? each.text : "refusal" in each ? each.refusal : ""))
    .join("");
}

function readFinish({ incomplete_details: details }: Sent, calledTools: boolean): Finish {
  switch (details?.reason) {
    case "max_output_tokens":
      return "length";
    case "content_filter":
      return "content-filter";
    default:
      return calledTools ? "tool-calls" : "stop";
  }
}
