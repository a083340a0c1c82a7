/**
 * How does the OpenAI wire protocol spell a request and a reply?
 * Reads the body of POST /v1/chat/completions into a `ModelRequest` and writes answers as completions, whole
 * or in stream chunks. Ids come from the content, so equal requests get equal bytes.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Answer, Finish, Message, Tokens, ToolCall } from "../answer.ts";
import type { ModelRequest } from "../ports.ts";

const textPart = z.looseObject({ type: z.literal("text"), text: z.string() });
const content = z.union([z.string(), z.array(textPart).min(1)]);
const toolCall = z.looseObject({
  id: z.string(),
  type: z.literal("function"),
  function: z.looseObject({ name: z.string(), arguments: z.string() }),
});
const message = z.discriminatedUnion("role", [
  z.looseObject({ role: z.enum(["system", "developer", "user"]), content }),
  z.looseObject({
    role: z.literal("assistant"),
    content: content.nullish(),
    tool_calls: z.array(toolCall).optional(),
  }),
  z.looseObject({ role: z.literal("tool"), content, tool_call_id: z.string() }),
]);

const tool = z.looseObject({
  type: z.literal("function"),
  function: z.looseObject({
    name: z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/),
    description: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
  }),
});

/** Keys of the protocol that a simulation has no use for are read and left alone. */
const chatBody = z.looseObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  tools: z.array(tool).optional(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  n: z.literal(1).nullish(),
  seed: z.int().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  response_format: z
    .looseObject({ type: z.enum(["text", "json_object", "json_schema"]) })
    .nullish(),
});

export type ChatRequest = {
  readonly request: ModelRequest;
  readonly stream: boolean;
  readonly includeUsage: boolean;
};

export type BadRequest = { readonly message: string; readonly param: string | null };

export function readChatBody(
  body: unknown,
):
  | { readonly ok: true; readonly value: ChatRequest }
  | { readonly ok: false; readonly problem: BadRequest } {
  const parsed = chatBody.safeParse(body);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const param = first === undefined || first.path.length === 0 ? null : first.path.join(".");
    const where = param === null ? "" : ` for '${param}'`;
    return { ok: false, problem: { message: `Invalid value${where}: ${first?.message}`, param } };
  }
  const { model, messages, tools, temperature, top_p: topP, seed, ...rest } = parsed.data;
  const maxTokens = rest.max_completion_tokens ?? rest.max_tokens;
  const request: ModelRequest = {
    model,
    messages: messages.map(readMessage),
    tools: (tools ?? []).map(({ function: { name, description, parameters } }) => ({
      name,
      ...(description === undefined ? {} : { description }),
      parameters: parameters ?? { type: "object", properties: {} },
    })),
    parameters: {
      ...(typeof temperature === "number" ? { temperature } : {}),
      ...(typeof topP === "number" ? { topP } : {}),
      ...(typeof maxTokens === "number" ? { maxTokens } : {}),
    },
    ...(rest.response_format ? { responseFormat: rest.response_format } : {}),
    seed: seed ?? 0,
  };
  const includeUsage = rest.stream_options?.include_usage === true;
  return { ok: true, value: { request, stream: rest.stream === true, includeUsage } };
}

function readMessage(written: z.output<typeof message>): Message {
  switch (written.role) {
    case "assistant": {
      const toolCalls = (written.tool_calls ?? []).map(readToolCall);
      const said = { role: written.role, content: textOf(written.content ?? "") };
      return toolCalls.length === 0 ? said : { ...said, toolCalls };
    }
    case "tool":
      return {
        role: "tool",
        content: textOf(written.content),
        toolCallId: written.tool_call_id,
      };
    case "user":
      return { role: "user", content: textOf(written.content) };
    default:
      return { role: "system", content: textOf(written.content) };
  }
}

function readToolCall({
  id,
  function: { name, arguments: raw },
}: z.output<typeof toolCall>): ToolCall {
  const parsed = jsonText.safeParse(raw);
  return { id, name, raw, arguments: parsed.success ? parsed.data : null };
}

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("not JSON");
    return z.NEVER;
  }
});

function textOf(written: z.output<typeof content>): string {
  return typeof written === "string" ? written : written.map(({ text }) => text).join("\n");
}

const FINISH = {
  stop: "stop",
  length: "length",
  "tool-calls": "tool_calls",
  "content-filter": "content_filter",
} as const satisfies Record<Finish, string>;

/** A fixed date: a reply's bytes depend on the request alone. */
const CREATED = 1735689600;

type Written = { readonly request: ModelRequest; readonly answer: Answer; readonly tokens: Tokens };

export function writeCompletion(written: Written): unknown {
  const { answer } = written;
  const calls = answer.toolCalls.map(writeCall);
  const said = {
    role: "assistant",
    content: answer.text === "" && calls.length > 0 ? null : answer.text,
    refusal: null,
    ...(calls.length === 0 ? {} : { tool_calls: calls }),
  };
  return {
    ...envelope(written, "chat.completion"),
    choices: [{ index: 0, message: said, logprobs: null, finish_reason: FINISH[answer.finish] }],
    usage: usageOf(written.tokens),
  };
}

/** The same reply in pieces, as server-sent events carry it. */
export function writeChunks(written: Written, includeUsage: boolean): readonly unknown[] {
  const { answer, tokens } = written;
  const chunk = (delta: unknown, finish: string | null) => ({
    ...envelope(written, "chat.completion.chunk"),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...(includeUsage ? { usage: null } : {}),
  });
  const pieces = answer.text.match(/[\s\S]{1,40}/g) ?? [];
  const calls = answer.toolCalls.map((call, index) => ({ index, ...writeCall(call, index) }));
  return [
    chunk({ role: "assistant", content: "" }, null),
    ...pieces.map((piece) => chunk({ content: piece }, null)),
    ...calls.map((call) => chunk({ tool_calls: [call] }, null)),
    chunk({}, FINISH[answer.finish]),
    ...(includeUsage
      ? [{ ...envelope(written, "chat.completion.chunk"), choices: [], usage: usageOf(tokens) }]
      : []),
  ];
}

function envelope({ request, answer }: Written, object: string) {
  return {
    id: `chatcmpl-${idOf([request, answer])}`,
    object,
    created: CREATED,
    model: request.model,
    system_fingerprint: "simulated-1",
  };
}

function writeCall(call: ToolCall, index: number) {
  const id = call.id ?? `call_${idOf([call.name, call.raw, index])}`;
  return { id, type: "function", function: { name: call.name, arguments: call.raw } };
}

function usageOf({ input, output }: Tokens) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function idOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 24);
}
