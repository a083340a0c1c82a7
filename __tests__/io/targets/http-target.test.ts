/** An application over HTTP: what is an answer, what is none, and who hears its secrets. */
import { afterEach, expect, test } from "@jest/globals";
import { openHttpTargets } from "../../../src/io/targets/http-exchange.ts";
import { type HttpTargetSettings, httpTarget } from "../../../src/io/targets/http-target.ts";
import type { ModelRequest } from "../../../src/ports.ts";
import { explain } from "../../../src/problem.ts";
import { inTurn, type Reaction, startModelServer } from "../../fakes/model-server.ts";

const SECRET = "Bearer sk-test-9d1f7c20";
const REQUEST: ModelRequest = {
  model: "app",
  messages: [],
  tools: [],
  parameters: {},
  seed: 1,
  payload: '{"question": "2 + 2?"}',
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function ask(
  reaction: Reaction,
  more: Partial<HttpTargetSettings> & { readonly signal?: AbortSignal } = {},
) {
  const server = await startModelServer(inTurn(reaction));
  const { send, close } = openHttpTargets({ lanes: 2, env: {} });
  closing.push(close, server.close);
  const askOnce = httpTarget({
    provider: "target:app:head",
    target: "app",
    arm: "head",
    url: `${server.url}/chat?v=1`,
    method: "POST",
    headers: { Authorization: SECRET, "x-tenant": "demo" },
    secrets: [SECRET],
    places: { answer: ["reply"], toolCalls: null, tokens: null },
    send,
    apiKey: null,
    timeoutMs: 5000,
    now: () => 0,
    wallClock: () => Date.parse("2026-11-23T12:00:00Z"),
    ...more,
  });
  const attempt = await askOnce(REQUEST, more.signal ?? new AbortController().signal);
  return { attempt, seen: server.seen };
}

async function failure(reaction: Reaction, more?: Parameters<typeof ask>[1]) {
  const { attempt } = await ask(reaction, more);
  if (attempt.kind !== "failed") throw new Error("it answered");
  return attempt;
}

const json = (body: unknown, status = 200): Reaction => ({ kind: "json", status, body });

test("the payload goes out as it is, with the headers of the config", async () => {
  const { attempt, seen } = await ask(json({ reply: "4" }));
  expect(attempt).toEqual({
    kind: "answered",
    reply: { answer: { text: "4", toolCalls: [], finish: "stop" }, latencyMs: 0 },
    hints: {},
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: "POST",
    path: "/chat?v=1",
    body: { question: "2 + 2?" },
    headers: {
      authorization: SECRET,
      "x-tenant": "demo",
      "content-type": "application/json",
    },
  });
});

test("answer, tool calls and tokens are read where the config says", async () => {
  const body = {
    turns: [{ say: "first" }, { say: "last" }],
    calls: [
      { name: "list", arguments: { page: 2 } },
      { id: "b", type: "function", function: { name: "show", arguments: '{"id":1}' } },
    ],
    usage: { in: 7, out: 3 },
  };
  const { attempt } = await ask(json(body), {
    places: {
      answer: ["turns", -1, "say"],
      toolCalls: ["calls"],
      tokens: { input: ["usage", "in"], output: ["usage", "out"] },
    },
  });
  expect(attempt).toMatchObject({
    kind: "answered",
    reply: {
      tokens: { input: 7, output: 3 },
      answer: {
        text: "last",
        finish: "tool-calls",
        toolCalls: [
          { name: "list", arguments: { page: 2 }, raw: '{"page":2}' },
          { name: "show", arguments: { id: 1 }, raw: '{"id":1}', id: "b" },
        ],
      },
    },
  });
});

test.each([
  ["", ""],
  [null, ""],
  [7, "7"],
  [{ a: [1] }, '{"a":[1]}'],
])("%j at the place is the answer %j", async (reply, text) => {
  expect((await ask(json({ reply }))).attempt).toMatchObject({
    kind: "answered",
    reply: { answer: { text } },
  });
});

test.each<readonly [string, Reaction]>([
  ["nothing at the place", json({ reply_: "4" })],
  ["an inherited property", json({})],
  ["a list", json([])],
  ["too much", { kind: "raw", body: JSON.stringify({ reply: "x".repeat(5_000_000) }) }],
  ["compressed", { kind: "raw", body: "x", headers: { "content-encoding": "br" } }],
  ["a redirect", { kind: "json", status: 307, body: {}, headers: { location: "http://other/" } }],
])("%s is no answer and is not asked again", async (what, reaction) => {
  const places = { answer: [what === "an inherited property" ? "toString" : "reply"] };
  const found = await failure(reaction, { places: { ...places, toolCalls: null, tokens: null } });
  expect(found).toMatchObject({
    problem: { kind: "target-failed", target: "app" },
    again: "never",
  });
});

test("tool calls that are none are no answer", async () => {
  const places = { answer: ["reply"], toolCalls: ["calls"], tokens: null };
  for (const calls of ["list", [{ tool: "list" }], [1]]) {
    expect(await failure(json({ reply: "4", calls }), { places })).toMatchObject({
      problem: { kind: "target-failed" },
    });
  }
  const { attempt } = await ask(json({ reply: "4" }), { places });
  expect(attempt).toMatchObject({ kind: "answered", reply: { answer: { toolCalls: [] } } });
});

test.each<readonly [string, Reaction]>([
  ["a reset", { kind: "reset" }],
  ["a body cut off", { kind: "cut" }],
  ["half a JSON text", { kind: "raw", body: '{"reply": "4' }],
  ["a page", { kind: "raw", body: "<html>busy</html>" }],
  ["nothing", { kind: "raw", body: "" }],
])("%s may pass", async (_, reaction) => {
  expect(await failure(reaction)).toMatchObject({
    problem: { kind: "provider-down" },
    again: "later",
  });
});

test.each([
  [401, "key-rejected", "never"],
  [404, "request-refused", "never"],
  [422, "request-refused", "never"],
  [429, "rate-limited", "slower"],
  [408, "provider-down", "later"],
  [500, "provider-down", "later"],
  [503, "provider-down", "later"],
])("HTTP %i is %s, again %s, and no secret is said", async (status, kind, again) => {
  const echoes = { error: { message: `You sent ${SECRET} and sk-test-9d1f7c20\n::error::x` } };
  const found = await failure(json(echoes, status));
  expect(found).toMatchObject({ problem: { kind }, again });
  const said = JSON.stringify([found, explain(found.problem)]);
  expect(said).not.toContain("9d1f7c20");
  expect(said).toContain('target \\"app\\" (head)');
});

test("what a rate limit says is heard", async () => {
  const limited: Reaction = {
    kind: "json",
    status: 429,
    body: {},
    headers: { "retry-after": "2" },
  };
  expect((await failure(limited)).hints).toEqual({ waitMs: 2000 });
});

test.each<readonly [string, Reaction]>([
  ["a hang", { kind: "hang" }],
  ["a stall", { kind: "stall" }],
  ["a drip", { kind: "drip", body: { padding: "x".repeat(200) }, everyMs: 5 }],
])("%s ends when the time of the attempt is over", async (_, reaction) => {
  const startedAt = performance.now();
  expect(await failure(reaction, { timeoutMs: 60 })).toMatchObject({
    problem: { kind: "timed-out", afterMs: 60 },
    again: "later",
  });
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test("a signal stops the call before, while it waits and within the body", async () => {
  const stopped = { problem: { kind: "stopped" }, again: "never" };
  expect(await failure({ kind: "hang" }, { signal: AbortSignal.abort() })).toMatchObject(stopped);
  for (const kind of ["hang", "stall"] as const) {
    expect(await failure({ kind }, { signal: AbortSignal.timeout(30) })).toMatchObject(stopped);
  }
});
