/** OpenAI's chat completions, as OpenAI and Azure serve them; bodies are of the SDK's types, so `tsc` checks them. */
import type OpenAI from "openai";
import { z } from "zod";
import type { Finish } from "../../../src/answer.ts";
import type { Reaction } from "../model-server.ts";
import { openWire } from "./open-wire.ts";
import { KEY, type Refusal, type Said, TOKENS, type Wire } from "./wire.ts";

type Chat = OpenAI.Chat.Completions.ChatCompletion;
type ChatBody = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;

const calls = z.array(
  z.strictObject({
    id: z.string(),
    type: z.literal("function"),
    function: z.strictObject({ name: z.string(), arguments: z.string() }),
  }),
);
const message = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("system"), content: z.string() }),
  z.strictObject({ role: z.literal("user"), content: z.string() }),
  z.strictObject({
    role: z.literal("assistant"),
    content: z.string(),
    tool_calls: z.exactOptional(calls.min(1)),
  }),
  z.strictObject({ role: z.literal("tool"), content: z.string(), tool_call_id: z.string() }),
]);
const format = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("json_object") }),
  z.strictObject({
    type: z.literal("json_schema"),
    json_schema: z.strictObject({
      name: z.string(),
      schema: z.record(z.string(), z.unknown()),
      strict: z.exactOptional(z.boolean()),
    }),
  }),
]);
const tool = z.strictObject({
  type: z.literal("function"),
  function: z.strictObject({
    name: z.string(),
    description: z.exactOptional(z.string()),
    parameters: z.record(z.string(), z.unknown()),
  }),
});

const request = z.strictObject({
  model: z.string(),
  messages: z.array(message),
  seed: z.exactOptional(z.int()),
  temperature: z.exactOptional(z.number()),
  top_p: z.exactOptional(z.number()),
  max_completion_tokens: z.exactOptional(z.int()),
  max_tokens: z.exactOptional(z.int()),
  reasoning_effort: z.exactOptional(
    z.enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"]),
  ),
  stop: z.exactOptional(z.array(z.string())),
  logprobs: z.exactOptional(z.boolean()),
  tools: z.exactOptional(z.array(tool).min(1)),
  response_format: z.exactOptional(format),
}) satisfies z.ZodType<ChatBody>;

const FINISH = {
  stop: "stop",
  length: "length",
  "tool-calls": "tool_calls",
  "content-filter": "content_filter",
} as const satisfies Record<Finish, string>;

function completion(said: Said): Chat {
  const { text, calls: called = [], logprobs, tokens = TOKENS } = said;
  const finish = said.finish ?? (called.length > 0 ? "tool-calls" : "stop");
  const token = (logprob: number) => ({ token: "t", bytes: null, logprob, top_logprobs: [] });
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_763_899_200,
    model: "gpt-5-2025-08-07",
    system_fingerprint: "fp_44709d6fcb",
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: text ?? null,
          refusal: null,
          ...(called.length === 0
            ? {}
            : {
                tool_calls: called.map(({ id, name, arguments: args }) => ({
                  id,
                  type: "function" as const,
                  function: { name, arguments: args },
                })),
              }),
        },
        finish_reason: FINISH[finish],
        logprobs: logprobs === undefined ? null : { content: logprobs.map(token), refusal: null },
      },
    ],
    usage: {
      prompt_tokens: tokens.input,
      completion_tokens: tokens.output,
      total_tokens: tokens.input + tokens.output,
    },
  };
}

function fails(
  status: number,
  { code, message: said = "no", headers = {} }: Refusal = {},
): Reaction {
  const body = { error: { message: said, type: code ?? "error", param: null, code: code ?? null } };
  return { kind: "json", status, body, headers };
}

const chat = {
  request,
  takesSeed: true,
  takesTemperature: true,
  offersLogprobs: true,
  fingerprint: "fp_44709d6fcb",
  says: (said: Said): Reaction => ({
    kind: "json",
    status: 200,
    body: completion(said),
    headers: { ...said.headers },
  }),
  fails,
};

export const openAiChatWire: Wire = {
  ...chat,
  name: "OpenAI chat completions",
  path: "/v1/chat/completions",
  key: ["authorization", `Bearer ${KEY}`],
  requestIdHeader: "x-request-id",
  open: (url, settings) => openWire({ kind: "openai", baseUrl: `${url}/v1` }, settings),
};

export const azureV1Wire: Wire = {
  ...chat,
  name: "Azure, v1 address",
  path: "/openai/v1/chat/completions",
  key: ["api-key", KEY],
  requestIdHeader: "apim-request-id",
  open: (url, settings) => openWire({ kind: "azure", baseUrl: url }, settings),
};

export const azureDeploymentWire: Wire = {
  ...chat,
  name: "Azure, address of a deployment",
  path: "/openai/deployments/m/chat/completions?api-version=2024-10-21",
  key: ["api-key", KEY],
  requestIdHeader: "apim-request-id",
  open: (url, settings) =>
    openWire({ kind: "azure", baseUrl: url, apiVersion: "2024-10-21" }, settings),
};
