import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  external_exports
} from "./chunk-6U57O5NX.js";

// src/io/simulated-server.ts
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

// src/io/simulated-wire.ts
import { createHash } from "node:crypto";
var textPart = external_exports.looseObject({ type: external_exports.literal("text"), text: external_exports.string() });
var content = external_exports.union([external_exports.string(), external_exports.array(textPart).min(1)]);
var toolCall = external_exports.looseObject({
  id: external_exports.string(),
  type: external_exports.literal("function"),
  function: external_exports.looseObject({ name: external_exports.string(), arguments: external_exports.string() })
});
var message = external_exports.discriminatedUnion("role", [
  external_exports.looseObject({ role: external_exports.enum(["system", "developer", "user"]), content }),
  external_exports.looseObject({
    role: external_exports.literal("assistant"),
    content: content.nullish(),
    tool_calls: external_exports.array(toolCall).optional()
  }),
  external_exports.looseObject({ role: external_exports.literal("tool"), content, tool_call_id: external_exports.string() })
]);
var tool = external_exports.looseObject({
  type: external_exports.literal("function"),
  function: external_exports.looseObject({
    name: external_exports.string().regex(/^[A-Za-z0-9_.-]{1,64}$/),
    description: external_exports.string().optional(),
    parameters: external_exports.record(external_exports.string(), external_exports.unknown()).optional()
  })
});
var chatBody = external_exports.looseObject({
  model: external_exports.string().min(1),
  messages: external_exports.array(message).min(1),
  tools: external_exports.array(tool).optional(),
  temperature: external_exports.number().min(0).max(2).nullish(),
  top_p: external_exports.number().min(0).max(1).nullish(),
  max_tokens: external_exports.int().positive().nullish(),
  max_completion_tokens: external_exports.int().positive().nullish(),
  n: external_exports.literal(1).nullish(),
  seed: external_exports.int().nullish(),
  stream: external_exports.boolean().nullish(),
  stream_options: external_exports.looseObject({ include_usage: external_exports.boolean().optional() }).nullish(),
  response_format: external_exports.looseObject({ type: external_exports.enum(["text", "json_object", "json_schema"]) }).nullish()
});
function readChatBody(body) {
  const parsed = chatBody.safeParse(body);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const param = first === void 0 || first.path.length === 0 ? null : first.path.join(".");
    const where = param === null ? "" : ` for '${param}'`;
    return { ok: false, problem: { message: `Invalid value${where}: ${first?.message}`, param } };
  }
  const { model, messages, tools, temperature, top_p: topP, seed, ...rest } = parsed.data;
  const maxTokens = rest.max_completion_tokens ?? rest.max_tokens;
  const request = {
    model,
    messages: messages.map(readMessage),
    tools: (tools ?? []).map(({ function: { name, description, parameters } }) => ({
      name,
      ...description === void 0 ? {} : { description },
      parameters: parameters ?? { type: "object", properties: {} }
    })),
    parameters: {
      ...typeof temperature === "number" ? { temperature } : {},
      ...typeof topP === "number" ? { topP } : {},
      ...typeof maxTokens === "number" ? { maxTokens } : {}
    },
    ...rest.response_format ? { responseFormat: rest.response_format } : {},
    seed: seed ?? 0
  };
  const includeUsage = rest.stream_options?.include_usage === true;
  return { ok: true, value: { request, stream: rest.stream === true, includeUsage } };
}
function readMessage(written) {
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
        toolCallId: written.tool_call_id
      };
    case "user":
      return { role: "user", content: textOf(written.content) };
    default:
      return { role: "system", content: textOf(written.content) };
  }
}
function readToolCall({
  id,
  function: { name, arguments: raw }
}) {
  const parsed = jsonText.safeParse(raw);
  return { id, name, raw, arguments: parsed.success ? parsed.data : null };
}
var jsonText = external_exports.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("not JSON");
    return external_exports.NEVER;
  }
});
function textOf(written) {
  return typeof written === "string" ? written : written.map(({ text }) => text).join("\n");
}
var FINISH = {
  stop: "stop",
  length: "length",
  "tool-calls": "tool_calls",
  "content-filter": "content_filter"
};
var CREATED = 1735689600;
function writeCompletion(written) {
  const { answer } = written;
  const calls = answer.toolCalls.map(writeCall);
  const said = {
    role: "assistant",
    content: answer.text === "" && calls.length > 0 ? null : answer.text,
    refusal: null,
    ...calls.length === 0 ? {} : { tool_calls: calls }
  };
  return {
    ...envelope(written, "chat.completion"),
    choices: [{ index: 0, message: said, logprobs: null, finish_reason: FINISH[answer.finish] }],
    usage: usageOf(written.tokens)
  };
}
function writeChunks(written, includeUsage) {
  const { answer, tokens } = written;
  const chunk = (delta, finish) => ({
    ...envelope(written, "chat.completion.chunk"),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    ...includeUsage ? { usage: null } : {}
  });
  const pieces = answer.text.match(/[\s\S]{1,40}/g) ?? [];
  const calls = answer.toolCalls.map((call, index) => ({ index, ...writeCall(call, index) }));
  return [
    chunk({ role: "assistant", content: "" }, null),
    ...pieces.map((piece) => chunk({ content: piece }, null)),
    ...calls.map((call) => chunk({ tool_calls: [call] }, null)),
    chunk({}, FINISH[answer.finish]),
    ...includeUsage ? [{ ...envelope(written, "chat.completion.chunk"), choices: [], usage: usageOf(tokens) }] : []
  ];
}
function envelope({ request, answer }, object) {
  return {
    id: `chatcmpl-${idOf([request, answer])}`,
    object,
    created: CREATED,
    model: request.model,
    system_fingerprint: "simulated-1"
  };
}
function writeCall(call, index) {
  const id = call.id ?? `call_${idOf([call.name, call.raw, index])}`;
  return { id, type: "function", function: { name: call.name, arguments: call.raw } };
}
function usageOf({ input, output }) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}
function idOf(content2) {
  return createHash("sha256").update(JSON.stringify(content2)).digest("hex").slice(0, 24);
}

// src/io/simulated-server.ts
async function startSimulatedServer(settings) {
  const host = settings.host ?? "127.0.0.1";
  let requests = 0;
  const server = createServer((incoming, response) => {
    if (incoming.method === "POST") requests += 1;
    handle(incoming, response, settings).catch((thrown) => {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      sendError(response, { status: 500, type: "server_error", message: why });
    });
  });
  const port = await listen(server, host, settings.port ?? 0);
  const name = host === "::1" ? "[::1]" : host;
  return {
    url: `http://${name}:${port}/v1`,
    requests: () => requests,
    close: () => close(server)
  };
}
async function handle(incoming, response, settings) {
  const path = (incoming.url ?? "/").split("?")[0] ?? "/";
  const route = ROUTES.find((each) => each.path === path);
  if (route === void 0) {
    const message2 = `Unknown request URL: ${incoming.method} ${path}.`;
    return sendError(response, { status: 404, message: message2, code: "unknown_url" });
  }
  if (incoming.method !== route.method) {
    response.setHeader("allow", route.method);
    const message2 = `Not allowed to ${incoming.method} on ${path}.`;
    return sendError(response, { status: 405, message: message2, code: "method_not_supported" });
  }
  if (!isAuthorised(incoming, settings.apiKey)) {
    const message2 = "Incorrect API key provided.";
    return sendError(response, { status: 401, message: message2, code: "invalid_api_key" });
  }
  await route.answer(incoming, response, settings);
}
var ROUTES = [
  { method: "POST", path: "/v1/chat/completions", answer: answerChat },
  { method: "GET", path: "/v1/models", answer: answerModels }
];
async function answerChat(incoming, response, settings) {
  const body = await readBody(incoming);
  if (body.kind === "too-large") {
    const message2 = `The request body is larger than ${BODY_BYTES_AT_MOST} bytes.`;
    response.setHeader("connection", "close");
    return sendError(response, { status: 413, message: message2, code: "request_too_large" });
  }
  if (body.kind === "not-json") {
    return sendError(response, { status: 400, message: "The body is not valid JSON." });
  }
  const read = readChatBody(body.value);
  if (!read.ok) {
    return sendError(response, { status: 400, ...read.problem, code: "invalid_value" });
  }
  const { request, stream, includeUsage } = read.value;
  settings.onRequest?.(request);
  const { answer, tokens } = settings.reply(request);
  if (settings.latencyMs !== void 0) await delay(settings.latencyMs);
  const written = { request, answer, tokens };
  if (stream) return sendEvents(response, writeChunks(written, includeUsage));
  sendJson(response, 200, writeCompletion(written));
}
async function answerModels(_incoming, response, settings) {
  const data = (settings.models ?? ["simulated"]).map((id) => ({
    id,
    object: "model",
    created: 1735689600,
    owned_by: "simulation"
  }));
  sendJson(response, 200, { object: "list", data });
}
var BODY_BYTES_AT_MOST = 4e6;
async function readBody(incoming) {
  const parts = [];
  let bytes = 0;
  for await (const part of incoming) {
    const piece = Buffer.from(part);
    bytes += piece.length;
    if (bytes <= BODY_BYTES_AT_MOST) parts.push(piece);
    else if (bytes > BODY_BYTES_AT_MOST * 4) break;
  }
  if (bytes > BODY_BYTES_AT_MOST) return { kind: "too-large" };
  try {
    return { kind: "json", value: JSON.parse(Buffer.concat(parts).toString("utf8")) };
  } catch {
    return { kind: "not-json" };
  }
}
function isAuthorised(incoming, apiKey) {
  return apiKey === void 0 || incoming.headers.authorization === `Bearer ${apiKey}`;
}
function sendError(response, error) {
  const { status, message: message2, type = "invalid_request_error", code = null, param = null } = error;
  if (response.headersSent) return void response.destroy();
  sendJson(response, status, { error: { message: message2, type, param, code } });
}
function sendJson(response, status, body) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
function sendEvents(response, chunks) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  for (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}

`);
  response.end("data: [DONE]\n\n");
}
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolve(address.port);
    });
  });
}
function close(server) {
  return new Promise((resolve, reject) => {
    server.close((error) => error === void 0 ? resolve() : reject(error));
    server.closeAllConnections();
  });
}

export {
  startSimulatedServer
};
