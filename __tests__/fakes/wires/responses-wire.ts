/** OpenAI's Responses API; bodies are of the SDK's types, so `tsc` checks them. */
import type OpenAI from "openai";
import { z } from "zod";
import type { Reaction } from "../model-server.ts";
import { openWire } from "./open-wire.ts";
import { KEY, type Said, TOKENS, type Wire } from "./wire.ts";

type Body = OpenAI.Responses.ResponseCreateParamsNonStreaming;

const item = z.union([
  z.strictObject({ role: z.enum(["system", "user", "assistant"]), content: z.string() }),
  z.strictObject({
    type: z.literal("function_call"),
    call_id: z.string(),
    name: z.string(),
    arguments: z.string(),
  }),
  z.strictObject({
    type: z.literal("function_call_output"),
    call_id: z.string(),
    output: z.string(),
  }),
]);
const tool = z.strictObject({
  type: z.literal("function"),
  name: z.string(),
  description: z.exactOptional(z.string()),
  parameters: z.record(z.string(), z.unknown()),
  strict: z.boolean(),
});
const format = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("json_object") }),
  z.strictObject({
    type: z.literal("json_schema"),
    name: z.string(),
    schema: z.record(z.string(), z.unknown()),
    strict: z.exactOptional(z.boolean()),
  }),
]);

const request = z.strictObject({
  model: z.string(),
  input: z.array(item),
  store: z.literal(false),
  temperature: z.exactOptional(z.number()),
  top_p: z.exactOptional(z.number()),
  max_output_tokens: z.exactOptional(z.int()),
  reasoning: z.exactOptional(
    z.strictObject({
      effort: z.enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"]),
    }),
  ),
  include: z.exactOptional(z.array(z.literal("message.output_text.logprobs"))),
  tools: z.exactOptional(z.array(tool).min(1)),
  text: z.exactOptional(z.strictObject({ format })),
}) satisfies z.ZodType<Body>;

function response(said: Said): OpenAI.Responses.Response {
  const { text, calls = [], finish = "stop", tokens = TOKENS } = said;
  const reason = finish === "length" ? "max_output_tokens" : "content_filter";
  const isWhole = finish === "stop" || finish === "tool-calls";
  return {
    id: "resp_1",
    object: "response",
    created_at: 1_763_899_200,
    status: isWhole ? "completed" : "incomplete",
    access_programs: null,
    error: null,
    incomplete_details: isWhole ? null : { reason },
    instructions: null,
    metadata: {},
    model: "gpt-5-2025-08-07",
    output: [
      { id: "rs_1", type: "reasoning", summary: [] },
      ...messages(text, said),
      ...calls.map(toItem),
    ],
    output_text: text ?? "",
    parallel_tool_calls: true,
    temperature: 1,
    tool_choice: "auto",
    tools: [],
    top_p: 1,
    usage: {
      input_tokens: tokens.input,
      input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
      output_tokens: tokens.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: tokens.input + tokens.output,
    },
  };
}

function messages(
  text: string | undefined,
  { logprobs = [] }: Said,
): OpenAI.Responses.ResponseOutputMessage[] {
  if (text === undefined) return [];
  const measured = logprobs.map((logprob) => ({
    token: "t",
    bytes: [],
    logprob,
    top_logprobs: [],
  }));
  return [
    {
      id: "msg_1",
      type: "message",
      role: "assistant",
      status: "completed",
      content: [{ type: "output_text", text, annotations: [], logprobs: measured }],
    },
  ];
}

function toItem(
  call: NonNullable<Said["calls"]>[number],
): OpenAI.Responses.ResponseFunctionToolCall {
  const { id, name, arguments: args } = call;
  return { type: "function_call", id: `fc_${id}`, call_id: id, name, arguments: args };
}

export const responsesWire: Wire = {
  name: "OpenAI responses",
  path: "/v1/responses",
  key: ["authorization", `Bearer ${KEY}`],
  request,
  takesSeed: false,
  takesTemperature: true,
  offersLogprobs: true,
  fingerprint: "gpt-5-2025-08-07",
  requestIdHeader: "x-request-id",
  says: (said): Reaction => ({
    kind: "json",
    status: 200,
    body: response(said),
    headers: { ...said.headers },
  }),
  fails: (status, { code, message = "no", headers = {} } = {}) => ({
    kind: "json",
    status,
    body: { error: { message, type: code ?? "error", param: null, code: code ?? null } },
    headers,
  }),
  open: (url, settings) => openWire({ kind: "openai-responses", baseUrl: `${url}/v1` }, settings),
};
