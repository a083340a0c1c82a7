/**
 * What did Anthropic's Messages API reply? A list of blocks: texts and uses of tools; thinking is passed over.
 * No text of the model enters a problem.
 */
import { z } from "zod";
import type { Finish, Tokens } from "../../answer.ts";
import { fail, ok, type Result } from "../../result.ts";
import { type Completion, callOf, type NoCompletion, rawOf } from "./completion.ts";

const count = z.int().nonnegative();
const text = z.string().optional().catch(undefined);

const block = z.union([
  z.object({ type: z.literal("text"), text: z.string() }),
  z.object({ type: z.literal("tool_use"), id: text, name: z.string(), input: z.unknown() }),
  z.object({ type: z.string().refine((type) => type !== "text" && type !== "tool_use") }),
]);

const usage = z.object({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: count.nullish(),
  cache_read_input_tokens: count.nullish(),
});

const message = z.object({
  content: z.array(block),
  stop_reason: z.string().nullish().catch(undefined),
  usage: usage.optional().catch(undefined),
  model: text,
});

export function readMessage(body: unknown): Result<Completion, NoCompletion> {
  const parsed = message.safeParse(body);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    const why = `the reply is not a message${place === "" ? "" : ` (see ${place})`}`;
    return fail({ kind: "unreadable", why, again: "later" });
  }
  const { content, stop_reason: reason, usage: used, model } = parsed.data;
  return ok({
    answer: {
      text: content.map((each) => ("text" in each ? each.text : "")).join(""),
      toolCalls: content.flatMap((each) =>
        "name" in each ? [callOf({ name: each.name, raw: rawOf(each.input), id: each.id })] : [],
      ),
      finish: readFinish(reason),
    },
    ...(used === undefined ? {} : { tokens: readTokens(used) }),
    ...(model ? { fingerprint: model } : {}),
  });
}

/** What was read from a cache or written to one is counted beside the rest of the input. */
function readTokens(used: z.output<typeof usage>): Tokens {
  const cached = (used.cache_creation_input_tokens ?? 0) + (used.cache_read_input_tokens ?? 0);
  return { input: used.input_tokens + cached, output: used.output_tokens };
}

function readFinish(reason: string | null | undefined): Finish {
  switch (reason) {
    case "max_tokens":
    case "model_context_window_exceeded":
      return "length";
    case "refusal":
      return "content-filter";
    case "tool_use":
      return "tool-calls";
    default:
      return "stop";
  }
}
