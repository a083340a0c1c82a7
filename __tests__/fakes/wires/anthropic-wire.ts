/** Anthropic's Messages API; bodies are of the SDK's types, so `tsc` checks them. */
import type Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";
import type { Finish } from "../../../src/answer.ts";
import type { Reaction } from "../model-server.ts";
import { openWire } from "./open-wire.ts";
import { KEY, type Refusal, type Said, TOKENS, type Wire } from "./wire.ts";

type Body = Anthropic.MessageCreateParamsNonStreaming;

const text = z.strictObject({ type: z.literal("text"), text: z.string().min(1) });
const toolUse = z.strictObject({
  type: z.literal("tool_use"),
  id: z.string().regex(/^[a-zA-Z0-9_-]+$/),
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
});
const toolResult = z.strictObject({
  type: z.literal("tool_result"),
  tool_use_id: z.string(),
  content: z.string(),
});
const message = z.union([
  z.strictObject({ role: z.literal("user"), content: z.array(z.union([toolResult, text])).min(1) }),
  z.strictObject({
    role: z.literal("assistant"),
    content: z.array(z.union([text, toolUse])).min(1),
  }),
  z.strictObject({ role: z.literal("system"), content: z.array(text).min(1) }),
]);
const tool = z.strictObject({
  name: z.string(),
  description: z.exactOptional(z.string()),
  input_schema: z.looseObject({ type: z.literal("object") }),
});

const request = z.strictObject({
  model: z.string(),
  max_tokens: z.int().positive(),
  messages: z.array(message).min(1),
  system: z.exactOptional(z.string().min(1)),
  stop_sequences: z.exactOptional(z.array(z.string())),
  tools: z.exactOptional(z.array(tool).min(1)),
  output_config: z.exactOptional(
    z.strictObject({
      effort: z.exactOptional(z.enum(["low", "medium", "high", "xhigh", "max"])),
      format: z.exactOptional(
        z.strictObject({
          type: z.literal("json_schema"),
          schema: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Body>;

const FINISH = {
  stop: "end_turn",
  length: "max_tokens",
  "tool-calls": "tool_use",
  "content-filter": "refusal",
} as const satisfies Record<Finish, Anthropic.StopReason>;

function says(said: Said): Anthropic.Message {
  const { text: words, calls = [], tokens = TOKENS } = said;
  const finish = said.finish ?? (calls.length > 0 ? "tool-calls" : "stop");
  return {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "claude-haiku-4-5-20251001",
    container: null,
    diagnostics: null,
    content: [
      { type: "thinking", thinking: "Let me see.", signature: "s" },
      ...(words === undefined ? [] : [{ type: "text" as const, text: words, citations: null }]),
      ...calls.map(({ id, name, arguments: args }) => ({
        type: "tool_use" as const,
        id,
        name,
        input: JSON.parse(args),
        caller: { type: "direct" as const },
      })),
    ],
    stop_reason: FINISH[finish],
    stop_sequence: null,
    stop_details: null,
    usage: {
      input_tokens: tokens.input,
      output_tokens: tokens.output,
      cache_creation: null,
      cache_creation_input_tokens: null,
      cache_read_input_tokens: null,
      inference_geo: null,
      output_tokens_details: null,
      server_tool_use: null,
      service_tier: "standard",
      speed: null,
    },
  };
}

const ERROR_TYPE: Readonly<Record<number, Anthropic.ErrorType>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  429: "rate_limit_error",
  500: "api_error",
  504: "timeout_error",
  529: "overloaded_error",
};

function fails(status: number, { message: said = "no", headers = {} }: Refusal = {}): Reaction {
  const type = ERROR_TYPE[status] ?? "api_error";
  const body = { type: "error", error: { type, message: said }, request_id: "req_1" };
  return { kind: "json", status, body, headers };
}

export const anthropicWire: Wire = {
  name: "Anthropic messages",
  path: "/v1/messages",
  key: ["authorization", `Bearer ${KEY}`],
  request,
  takesSeed: false,
  takesTemperature: false,
  offersLogprobs: false,
  fingerprint: "claude-haiku-4-5-20251001",
  requestIdHeader: "request-id",
  says: (said) => ({ kind: "json", status: 200, body: says(said), headers: { ...said.headers } }),
  fails,
  open: (url, settings) => openWire({ kind: "anthropic", baseUrl: url }, settings),
};

/** Its version before October 2026, which knows sampling parameters. */
const older = request.extend({
  temperature: z.exactOptional(z.number().max(1)),
  top_p: z.exactOptional(z.number()),
}) satisfies z.ZodType<Body>;

export const olderAnthropicWire: Wire = {
  ...anthropicWire,
  name: "Anthropic messages, version 2023-06-01",
  request: older,
  takesTemperature: true,
  open: (url, settings) =>
    openWire({ kind: "anthropic", baseUrl: url, apiVersion: "2023-06-01" }, settings),
};
