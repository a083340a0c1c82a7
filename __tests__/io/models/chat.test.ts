import { expect, test } from "@jest/globals";
import type { ModelRequest } from "../../../src/ports.ts";
import { explain } from "../../../src/problem.ts";
import { inTurn, type Reaction, startModelServer } from "../../fakes/model-server.ts";
import { openAiChatWire as wire } from "../../fakes/wires/chat-wires.ts";
import { KEY } from "../../fakes/wires/wire.ts";

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
  reaction: Reaction,
  settings: Parameters<typeof wire.open>[1] = {},
  request: Partial<ModelRequest> = {},
) {
  const server = await startModelServer(inTurn(reaction));
  const askOnce = await wire.open(server.url, settings);
  const attempt = await askOnce({ ...REQUEST, ...request }, new AbortController().signal);
  await server.close();
  return { attempt, bodies: server.seen.map(({ body }) => body) };
}

async function answer(reaction: Reaction) {
  const { attempt } = await ask(reaction);
  if (attempt.kind !== "answered") throw new Error(JSON.stringify(attempt.problem));
  return attempt.reply;
}

async function failure(reaction: Reaction) {
  const { attempt } = await ask(reaction);
  if (attempt.kind !== "failed") throw new Error("it answered");
  return attempt;
}

/** A completion as loose as servers write them, with status 200. */
const sent = (body: unknown): Reaction => ({ kind: "json", status: 200, body });
const completion = (message: object, rest: object = {}) =>
  sent({ choices: [{ index: 0, message, finish_reason: "stop" }], ...rest });

test("messages, parameters and seed go out as they are, and nothing else", async () => {
  const { bodies } = await ask(wire.says({ text: "4" }));
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

test("the limit is called as the server calls it", async () => {
  const { bodies } = await ask(wire.says({ text: "4" }), { limitName: "max_tokens" });
  expect(bodies).toMatchObject([{ max_tokens: 50 }]);
  expect(bodies).not.toMatchObject([{ max_completion_tokens: 50 }]);
});

test("missing usage is missing, not zero", async () => {
  expect(Object.keys(await answer(completion({ content: "4" })))).toEqual(["answer", "latencyMs"]);
});

test("tool calls keep what the model wrote, also when it is not JSON", async () => {
  const reply = await answer(
    wire.says({
      calls: [
        { id: "a", name: "list", arguments: '{"page":2}' },
        { id: "b", name: "list", arguments: '{"page":' },
        { id: "c", name: "list", arguments: "" },
      ],
    }),
  );
  expect(reply.answer.toolCalls).toEqual([
    { name: "list", raw: '{"page":2}', arguments: { page: 2 }, id: "a" },
    { name: "list", raw: '{"page":', arguments: null, id: "b" },
    { name: "list", raw: "", arguments: {}, id: "c" },
  ]);
});

test.each([
  ["function_call", "tool-calls"],
  ["something new", "stop"],
])("a stop for %s is an answer", async (reason, finish) => {
  const message = { role: "assistant", content: "4" };
  const reply = await answer(sent({ choices: [{ index: 0, message, finish_reason: reason }] }));
  expect(reply.answer).toMatchObject({ text: "4", finish });
});

test("a refusal of the provider is the answer's text", async () => {
  const reply = await answer(completion({ content: null, refusal: "I cannot." }));
  expect(reply.answer.text).toBe("I cannot.");
});

test("a used-up account is no rate limit: waiting does not help", async () => {
  for (const code of ["insufficient_quota", "billing_hard_limit_reached"]) {
    expect(await failure(wire.fails(429, { code }))).toMatchObject({
      problem: { kind: "quota-exhausted" },
      again: "never",
    });
  }
});

test.each([
  [45_000, "request-refused", "never"],
  [300, "rate-limited", "slower"],
])("a request of %i tokens under a limit of 30000 is %s", async (requested, kind, again) => {
  const found = await failure(
    wire.fails(429, {
      code: "rate_limit_exceeded",
      message: `The model may take no more on tokens per min (TPM): Limit 30000, Requested ${requested}. More about it elsewhere.`,
    }),
  );
  expect(found).toMatchObject({ problem: { kind }, again });
});

test("Azure's filter of prompts and OpenRouter's moderation are answers, not errors", async () => {
  const azure = {
    error: {
      message: "The response was filtered due to the prompt triggering the content policy.",
      type: null,
      param: "prompt",
      code: "content_filter",
      status: 400,
      innererror: { code: "ResponsibleAIPolicyViolation", content_filter_result: {} },
    },
  };
  const openRouter = {
    error: {
      code: 403,
      message: "flagged",
      metadata: { reasons: ["violence"], flagged_input: "" },
    },
  };
  for (const [status, body] of [
    [400, azure],
    [403, openRouter],
    [200, openRouter],
  ] as const) {
    const reply = await answer({ kind: "json", status, body, headers: { "x-request-id": "r" } });
    expect(reply.answer).toEqual({ text: "", toolCalls: [], finish: "content-filter" });
  }
});

test.each([
  [429, "rate-limited", "slower"],
  [402, "quota-exhausted", "never"],
  [502, "provider-down", "later"],
  [400, "request-refused", "never"],
])("an error %i inside a reply with status 200 is %s", async (code, kind, again) => {
  const found = await failure(sent({ error: { code, message: `no, ${KEY}` } }));
  expect(found).toMatchObject({ problem: { kind }, again });
  expect(JSON.stringify([found, explain(found.problem)])).not.toContain(KEY);
});

test("a reply that the server broke off with an error is asked for again", async () => {
  const choices = [{ message: { content: "2 +" }, finish_reason: "error" }];
  expect(await failure(sent({ choices }))).toMatchObject({
    problem: { kind: "provider-down" },
    again: "later",
  });
});

test("a server that is not there is named by its error code", async () => {
  const closed = await startModelServer(inTurn());
  await closed.close();
  const askOnce = await wire.open(closed.url, { apiKey: null });
  expect(await askOnce(REQUEST, new AbortController().signal)).toEqual({
    kind: "failed",
    problem: { kind: "provider-down", provider: "test", why: "ECONNREFUSED" },
    again: "later",
    hints: {},
  });
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
  [{ usage: null, system_fingerprint: 5, model: 7 }],
])("%j counts as not stated", async (rest) => {
  const reply = await answer(completion({ content: "4" }, rest));
  expect(Object.keys(reply).sort()).toEqual(["answer", "latencyMs"]);
});

test("a server without fingerprints is known by the model it names", async () => {
  const rest = { system_fingerprint: null, model: "gpt-5-2025-08-07" };
  expect(await answer(completion({ content: "4" }, rest))).toMatchObject({
    fingerprint: "gpt-5-2025-08-07",
  });
});

test.each<unknown>([
  { choices: "4" },
  { choices: [] },
  { choices: [{ message: "4" }] },
  { choices: [{ message: { content: 4 } }] },
  { choices: [{ message: { tool_calls: {} } }] },
  { choices: [{ message: { tool_calls: [{ type: "function" }] } }] },
  { choices: [{ message: { tool_calls: [{ function: { arguments: "{}" } }] } }] },
  { error: { message: "the model is loading" } },
  { error: { message: "no such number", code: 7 } },
  [],
  "4",
])("a reply such as %j is no answer but the provider's trouble", async (body) => {
  expect(await failure(sent(body))).toMatchObject({
    problem: { kind: "provider-down" },
    again: "later",
  });
});

test("an error in an unexpected form is still a problem, and never shows the key", async () => {
  const odd = { error: { message: `no tea for ${KEY}`, code: 418 } };
  const found = await failure({ kind: "json", status: 418, body: odd });
  expect(found.problem).toMatchObject({
    kind: "request-refused",
    why: expect.stringMatching(/^HTTP 418 418: no tea/),
  });
  for (const body of [odd, { error: { code: { x: KEY } } }, [KEY], KEY, { error: KEY }]) {
    const { problem } = await failure({ kind: "json", status: 400, body });
    expect(JSON.stringify([problem, explain(problem)])).not.toContain(KEY);
  }
});

test("a reply without end is given up, not kept", async () => {
  const body = Buffer.alloc(65 * 2 ** 20, " ");
  expect(await failure({ kind: "raw", body })).toMatchObject({
    problem: { kind: "provider-down", why: "the reply is too long" },
    again: "never",
  });
});

test("bodies of sentences and emoji arrive as they were written", async () => {
  const text = "Größe: ½ 👩‍🚀 \u2028 — 漢字";
  expect((await answer(wire.says({ text }))).answer.text).toBe(text);
  const { bodies } = await ask(
    wire.says({ text }),
    {},
    { messages: [{ role: "user", content: text }] },
  );
  expect(bodies).toMatchObject([{ messages: [{ content: text }] }]);
});
