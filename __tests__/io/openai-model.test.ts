import { expect, test } from "@jest/globals";
import { openAiModel } from "../../src/io/openai-model.ts";
import type { ModelRequest } from "../../src/ports.ts";
import { explain } from "../../src/problem.ts";
import { apiError, completion, fakeOpenAi, type Reaction } from "../fakes/openai-server.ts";

const KEY = "sk-planted-7c1f00d";
const REQUEST: ModelRequest = {
  model: "m",
  messages: [
    { role: "system", content: "Be exact." },
    { role: "user", content: "2 + 2?" },
  ],
  tools: [],
  parameters: { temperature: 0.2, maxTokens: 50 },
  seed: 11,
};

async function ask(
  reactions: readonly Reaction[],
  settings: {
    readonly maxRetries?: number;
    readonly timeoutMs?: number;
    readonly request?: ModelRequest;
    readonly signal?: AbortSignal;
  } = {},
) {
  const server = await fakeOpenAi(reactions);
  const call = openAiModel({
    provider: "test",
    baseUrl: server.url,
    apiKey: KEY,
    timeoutMs: settings.timeoutMs ?? 5000,
    maxRetries: settings.maxRetries ?? 0,
    now: () => 0,
  });
  const reply = await call(
    settings.request ?? REQUEST,
    settings.signal ?? new AbortController().signal,
  );
  await server.close();
  return { reply, bodies: server.bodies };
}

async function answer(reaction: Reaction) {
  const { reply } = await ask([reaction]);
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value;
}

async function problem(reactions: readonly Reaction[], settings: Parameters<typeof ask>[1] = {}) {
  const { reply } = await ask(reactions, settings);
  if (reply.ok) throw new Error("it answered");
  return reply.problem;
}

test("messages, parameters and seed go out as they are, and nothing else", async () => {
  const { bodies } = await ask([completion({ content: "4" })]);
  expect(bodies).toEqual([
    {
      model: "m",
      messages: REQUEST.messages,
      seed: 11,
      temperature: 0.2,
      max_completion_tokens: 50,
    },
  ]);
});

test("text, usage and fingerprint come back", async () => {
  const reply = await answer(completion({ content: "4" }, { system_fingerprint: "fp_1" }));
  expect(reply).toMatchObject({
    answer: { text: "4", toolCalls: [], finish: "stop" },
    tokens: { input: 7, output: 3 },
    fingerprint: "fp_1",
  });
});

test("missing usage is missing, not zero", async () => {
  const reply = await answer(completion({ content: "4" }, { usage: undefined }));
  expect(reply.tokens).toBeUndefined();
});

test("tool calls keep what the model wrote, also when it is not JSON", async () => {
  const call = (id: string, args: string) => ({
    id,
    type: "function",
    function: { name: "list", arguments: args },
  });
  const reply = await answer(
    completion({ tool_calls: [call("a", '{"page":2}'), call("b", '{"page":'), call("c", "")] }),
  );
  expect(reply.answer.toolCalls).toEqual([
    { name: "list", raw: '{"page":2}', arguments: { page: 2 }, id: "a" },
    { name: "list", raw: '{"page":', arguments: null, id: "b" },
    { name: "list", raw: "", arguments: {}, id: "c" },
  ]);
});

test.each([
  ["length", "length"],
  ["content_filter", "content-filter"],
  ["tool_calls", "tool-calls"],
  ["something new", "stop"],
])("a stop for %s is an answer", async (reason, finish) => {
  const message = { role: "assistant", content: "4" };
  const reply = await answer(
    completion({}, { choices: [{ index: 0, message, finish_reason: reason }] }),
  );
  expect(reply.answer).toMatchObject({ text: "4", finish });
});

test("a refusal of the provider is the answer's text", async () => {
  expect((await answer(completion({ refusal: "I cannot." }))).answer.text).toBe("I cannot.");
});

test.each([
  [401, "invalid_api_key", "key-rejected"],
  [403, "forbidden", "key-rejected"],
  [429, "insufficient_quota", "quota-exhausted"],
  [429, "rate_limit_exceeded", "rate-limited"],
  [400, "bad_request", "request-refused"],
  [404, "model_not_found", "request-refused"],
  [500, "server_error", "provider-down"],
])("HTTP %i %s is %s, and the key is nowhere in what is said", async (status, code, kind) => {
  const found = await problem([apiError(status, code, `Incorrect key ${KEY} provided`)]);
  expect(found.kind).toBe(kind);
  expect(JSON.stringify([found, explain(found)])).not.toContain(KEY);
});

test("a server error is tried again", async () => {
  const retry = { "retry-after-ms": "1" };
  const { reply, bodies } = await ask(
    [apiError(500, "server_error", "oops", retry), completion({ content: "4" })],
    { maxRetries: 2 },
  );
  expect(reply).toMatchObject({ ok: true });
  expect(bodies).toHaveLength(2);
});

test("a dead key is not tried again", async () => {
  const { bodies } = await ask([apiError(401, "invalid_api_key", "no")], { maxRetries: 5 });
  expect(bodies).toHaveLength(1);
});

test("a reset connection, half a body and an empty list of choices are the provider's trouble", async () => {
  expect((await problem([{ kind: "reset" }])).kind).toBe("provider-down");
  expect((await problem([{ kind: "raw", body: '{"choices": [' }])).kind).toBe("provider-down");
  expect((await problem([completion({}, { choices: [] })])).kind).toBe("provider-down");
  expect((await problem([{ kind: "raw", body: "null" }])).kind).toBe("provider-down");
});

test("a server that is not there is named by its error code", async () => {
  const closed = await fakeOpenAi([]);
  await closed.close();
  const call = openAiModel({
    provider: "test",
    baseUrl: closed.url,
    apiKey: null,
    timeoutMs: 999,
    maxRetries: 0,
    now: () => 0,
  });
  const reply = await call(REQUEST, new AbortController().signal);
  expect(reply).toEqual({
    ok: false,
    problem: { kind: "provider-down", provider: "test", why: "ECONNREFUSED" },
  });
});

test("a hanging server times out, and an abort stops the call", async () => {
  expect((await problem([{ kind: "hang" }], { timeoutMs: 50 })).kind).toBe("timed-out");
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect((await problem([{ kind: "hang" }], { signal: stop.signal })).kind).toBe("stopped");
});

test("a body that stops half-way times out, one that is cut off is the provider's trouble", async () => {
  expect((await problem([{ kind: "stall" }], { timeoutMs: 50 })).kind).toBe("timed-out");
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect((await problem([{ kind: "stall" }], { signal: stop.signal })).kind).toBe("stopped");
  expect((await problem([{ kind: "cut" }])).kind).toBe("provider-down");
});

test("Retry-After is obeyed", async () => {
  const startedAt = performance.now();
  const wait = { "retry-after": "1" };
  const { reply, bodies } = await ask(
    [apiError(429, "rate_limit_exceeded", "slow down", wait), completion({ content: "4" })],
    { maxRetries: 1 },
  );
  expect(reply.ok).toBe(true);
  expect(bodies).toHaveLength(2);
  expect(performance.now() - startedAt).toBeGreaterThan(950);
});

test("tool calls as other servers write them are read too", async () => {
  const reply = await answer(
    completion({
      tool_calls: [
        { function: { name: "a", arguments: '{"x":1}' } },
        { id: "b", type: "function", function: { name: "b", arguments: { x: 1 } } },
        { id: "c", type: "function", function: { name: "c", arguments: null } },
        { id: "d", type: "custom", custom: { name: "d", input: "text" } },
      ],
    }),
  );
  expect(reply.answer.toolCalls).toEqual([
    { name: "a", raw: '{"x":1}', arguments: { x: 1 } },
    { name: "b", raw: '{"x":1}', arguments: { x: 1 }, id: "b" },
    { name: "c", raw: "", arguments: {}, id: "c" },
  ]);
});

test("a content of parts is the text of its parts", async () => {
  const content = [
    { type: "text", text: "2 + 2 " },
    { type: "image_url", image_url: {} },
    { type: "text", text: "= 4" },
  ];
  expect((await answer(completion({ content }))).answer.text).toBe("2 + 2 = 4");
});

test.each([
  [{ usage: {} }],
  [{ usage: { prompt_tokens: 1.5, completion_tokens: -1 } }],
  [{ usage: null, system_fingerprint: 5 }],
])("%j counts as not stated", async (rest) => {
  const reply = await answer(completion({ content: "4" }, rest));
  expect(Object.keys(reply).sort()).toEqual(["answer", "latencyMs"]);
});

test.each<unknown>([
  { choices: "4" },
  { choices: [{ message: "4" }] },
  { choices: [{ message: { content: 4 } }] },
  { choices: [{ message: { tool_calls: {} } }] },
  { choices: [{ message: { tool_calls: [{ type: "function" }] } }] },
  { choices: [{ message: { tool_calls: [{ function: { arguments: "{}" } }] } }] },
  { error: { message: "the model is loading" } },
  [],
  "4",
])("a reply such as %j is no answer but the provider's trouble", async (body) => {
  expect((await problem([{ kind: "raw", body: JSON.stringify(body) }])).kind).toBe("provider-down");
});

test("an error in an unexpected form is still a problem, and never shows the key", async () => {
  const body = { error: { message: `no money for ${KEY}`, code: 402 } };
  const found = await problem([{ kind: "json", status: 402, body }]);
  expect(found).toMatchObject({
    kind: "request-refused",
    why: expect.stringMatching(/^HTTP 402 402/),
  });
  expect(JSON.stringify([found, explain(found)])).not.toContain(KEY);
  const codes = await problem([
    { kind: "json", status: 400, body: { error: { code: { x: KEY } } } },
  ]);
  expect(JSON.stringify([codes, explain(codes)])).not.toContain(KEY);
  expect((await problem([{ kind: "json", status: 408, body: {} }])).kind).toBe("provider-down");
});

test("a conversation with tools goes out in the provider's form", async () => {
  const request: ModelRequest = {
    ...REQUEST,
    messages: [
      {
        role: "assistant",
        content: "",
        toolCalls: [{ name: "list", raw: "{}", arguments: {}, id: "a" }],
      },
      { role: "tool", content: "[]", toolCallId: "a" },
    ],
    tools: [{ name: "list", parameters: { type: "object", properties: {} } }],
  };
  const { bodies } = await ask([completion({ content: "4" })], { request });
  expect(bodies[0]).toMatchObject({
    messages: [
      {
        role: "assistant",
        tool_calls: [{ id: "a", type: "function", function: { name: "list", arguments: "{}" } }],
      },
      { role: "tool", tool_call_id: "a", content: "[]" },
    ],
    tools: [{ type: "function", function: { name: "list" } }],
  });
});
