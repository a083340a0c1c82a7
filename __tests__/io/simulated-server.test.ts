import { afterEach, expect, test } from "@jest/globals";
import OpenAI, { AuthenticationError, BadRequestError, NotFoundError } from "openai";
import type { Answer } from "../../src/answer.ts";
import {
  type SimulatedServer,
  type SimulatedServerSettings,
  startSimulatedServer,
} from "../../src/io/simulated-server.ts";
import type { ModelRequest } from "../../src/ports.ts";

const HELLO: Answer = {
  text: "Hello from the simulation, at some length.",
  toolCalls: [],
  finish: "stop",
};
const CALL: Answer = {
  text: "",
  toolCalls: [{ name: "listOrders", raw: '{"page":2}', arguments: { page: 2 }, id: "call_1" }],
  finish: "tool-calls",
};

let running: SimulatedServer[] = [];

afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  running = [];
});

async function start(answer: Answer, settings: Partial<SimulatedServerSettings> = {}) {
  const seen: ModelRequest[] = [];
  const server = await startSimulatedServer({
    reply: () => ({ answer, tokens: { input: 11, output: 7 } }),
    onRequest: (request) => seen.push(request),
    ...settings,
  });
  running.push(server);
  const client = (apiKey = "any") =>
    new OpenAI({ baseURL: server.url, apiKey, maxRetries: 0, logLevel: "off" });
  return { server, client, seen };
}

const ASK = { model: "sim-strong", messages: [{ role: "user" as const, content: "Hi" }] };

test("the vendor's client reads text, usage and fingerprint", async () => {
  const { server, client, seen } = await start(HELLO);
  const completion = await client().chat.completions.create({
    ...ASK,
    seed: 42,
    temperature: 0.5,
    max_completion_tokens: 900,
    response_format: { type: "json_object" },
  });
  expect(completion.choices[0]?.message.content).toBe(HELLO.text);
  expect(completion.choices[0]?.finish_reason).toBe("stop");
  expect(completion.usage).toEqual({ prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 });
  expect(completion.system_fingerprint).toMatch(/^simulated-/);
  expect(completion.model).toBe("sim-strong");
  expect(server.requests()).toBe(1);
  expect(seen).toEqual([
    {
      model: "sim-strong",
      messages: [{ role: "user", content: "Hi" }],
      tools: [],
      parameters: { temperature: 0.5, maxTokens: 900 },
      responseFormat: { type: "json_object" },
      seed: 42,
    },
  ]);
});

test("tools go in and tool calls come out", async () => {
  const { client, seen } = await start(CALL);
  const parameters = { type: "object", properties: { page: { type: "integer" } } };
  const completion = await client().chat.completions.create({
    ...ASK,
    tools: [{ type: "function", function: { name: "listOrders", parameters } }],
  });
  const [choice] = completion.choices;
  expect(choice?.finish_reason).toBe("tool_calls");
  expect(choice?.message.content).toBeNull();
  expect(choice?.message.tool_calls).toEqual([
    { id: "call_1", type: "function", function: { name: "listOrders", arguments: '{"page":2}' } },
  ]);
  expect(seen[0]?.tools).toEqual([{ name: "listOrders", parameters }]);
});

test("a conversation with tool replies is read back", async () => {
  const { client, seen } = await start(HELLO);
  await client().chat.completions.create({
    model: "m",
    messages: [
      { role: "developer", content: "Be brief." },
      { role: "user", content: [{ type: "text", text: "Orders?" }] },
      {
        role: "assistant",
        tool_calls: [
          { id: "c", type: "function", function: { name: "listOrders", arguments: "{" } },
        ],
      },
      { role: "tool", tool_call_id: "c", content: "[]" },
    ],
  });
  expect(seen[0]?.messages).toEqual([
    { role: "system", content: "Be brief." },
    { role: "user", content: "Orders?" },
    {
      role: "assistant",
      content: "",
      toolCalls: [{ id: "c", name: "listOrders", raw: "{", arguments: null }],
    },
    { role: "tool", content: "[]", toolCallId: "c" },
  ]);
});

test("a stream carries the same text, calls and usage in pieces", async () => {
  const { client } = await start({ ...CALL, text: HELLO.text });
  const stream = await client().chat.completions.create({
    ...ASK,
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = "";
  let chunks = 0;
  const calls: unknown[] = [];
  const finishes: unknown[] = [];
  let total = 0;
  for await (const chunk of stream) {
    chunks += 1;
    const [choice] = chunk.choices;
    text += choice?.delta.content ?? "";
    calls.push(...(choice?.delta.tool_calls ?? []));
    if (choice?.finish_reason) finishes.push(choice.finish_reason);
    total += chunk.usage?.total_tokens ?? 0;
  }
  expect(text).toBe(HELLO.text);
  expect(chunks).toBeGreaterThan(4);
  expect(calls).toHaveLength(1);
  expect(finishes).toEqual(["tool_calls"]);
  expect(total).toBe(18);
});

test("equal requests get equal bytes", async () => {
  const { server } = await start(HELLO);
  const ask = async () => {
    const body = JSON.stringify({ ...ASK, seed: 3 });
    const response = await fetch(`${server.url}/chat/completions`, { method: "POST", body });
    return response.text();
  };
  expect(await ask()).toBe(await ask());
});

test("a wrong key is rejected and the right one is not", async () => {
  const { client } = await start(HELLO, { apiKey: "secret" });
  const wrong = client("other").chat.completions.create(ASK);
  await expect(wrong).rejects.toBeInstanceOf(AuthenticationError);
  await expect(wrong).rejects.toMatchObject({ code: "invalid_api_key", status: 401 });
  await expect(client("other").models.list()).rejects.toMatchObject({ status: 401 });
  const right = await client("secret").chat.completions.create(ASK);
  expect(right.choices[0]?.message.content).toBe(HELLO.text);
});

test("models are listed", async () => {
  const { client } = await start(HELLO, { models: ["sim-strong", "sim-weak"] });
  const models = await client().models.list();
  expect(models.data.map(({ id }) => id)).toEqual(["sim-strong", "sim-weak"]);
});

test("a body that is no chat request is refused with the place", async () => {
  const { client, seen } = await start(HELLO);
  const empty = client().chat.completions.create({ model: "m", messages: [] });
  await expect(empty).rejects.toBeInstanceOf(BadRequestError);
  await expect(empty).rejects.toMatchObject({ param: "messages", type: "invalid_request_error" });
  expect(seen).toEqual([]);
});

test("a body that is no JSON or far too large is refused", async () => {
  const { server } = await start(HELLO);
  const post = (body: string) => fetch(`${server.url}/chat/completions`, { method: "POST", body });
  expect((await post("{")).status).toBe(400);
  expect((await post(`"${"x".repeat(5_000_000)}"`)).status).toBe(413);
});

test("unknown paths and methods are OpenAI-shaped errors", async () => {
  const { server, client } = await start(HELLO);
  await expect(client().embeddings.create({ model: "m", input: "x" })).rejects.toBeInstanceOf(
    NotFoundError,
  );
  const response = await fetch(`${server.url}/chat/completions`);
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST");
  expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
});

test("a reply that throws is a server error, not a hang", async () => {
  const { client } = await start(HELLO, {
    reply: () => {
      throw new Error("out of order");
    },
  });
  await expect(client().chat.completions.create(ASK)).rejects.toMatchObject({ status: 500 });
});

test("after closing nobody answers", async () => {
  const { server, client } = await start(HELLO);
  await server.close();
  running = [];
  await expect(client().chat.completions.create(ASK)).rejects.toThrow(/connection/i);
});
