import { Agent, request } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import type { Problem } from "../../src/problem.ts";
import { fail, ok } from "../../src/result.ts";
import { answer, type Handler } from "../../src/service/answer.ts";
import type { ReadinessCheck } from "../../src/service/readiness.ts";
import { type Service, type Serving, serve } from "../../src/service/serve.ts";
import { send, sendRaw } from "./http.ts";

const saying =
  (text: string): Handler =>
  async (_request, response) =>
    answer(response, { status: 200, body: { kind: "text", text, type: "text/plain" } });
const check = (name: string, problem: Problem | null): ReadinessCheck => ({
  name,
  check: async () => (problem === null ? ok(null) : fail(problem)),
});
const LOST: Problem = { kind: "stopped", why: "postgres://gate:hunter2@db is gone" };

let running: Serving[] = [];
afterEach(async () => {
  await Promise.all(running.map((one) => one.close({ withinMs: 0 })));
  running = [];
});

async function start(change: Partial<Service> = {}) {
  const thrown: unknown[] = [];
  const serving = await serve({
    host: "127.0.0.1",
    port: 0,
    about: {
      name: "reliability-gate",
      version: "1.2.3",
      links: [{ words: "Documentation <here>", url: "https://example.com/?a=1&b=2" }],
    },
    webhook: saying("webhook"),
    setUp: null,
    readiness: [check("The queue", null)],
    metrics: { render: async () => ({ type: "text/plain; version=0.0.4", text: "one 1\n" }) },
    onUnforeseen: (what) => thrown.push(what),
    ...change,
  });
  if (!serving.ok) throw new Error("the service starts");
  running.push(serving.value);
  const get = (path: string, method = "GET") => send(`${serving.value.url}${path}`, { method });
  return { serving: serving.value, get, thrown };
}

test("deliveries, probes, metrics and one page are there, and nothing else", async () => {
  const { get, serving } = await start();
  expect(await send(`${serving.url}/api/github/webhooks`, {})).toMatchObject({ text: "webhook" });
  expect(await get("/healthz")).toMatchObject({ status: 200, text: '{"alive":true}\n' });
  expect(await get("/readyz?verbose")).toMatchObject({ status: 200, text: '{"ready":true}\n' });
  expect(await get("/metrics")).toMatchObject({
    status: 200,
    text: "one 1\n",
    headers: { "content-type": "text/plain; version=0.0.4" },
  });
  for (const path of [
    "/set-up",
    "/probot",
    "/probot/setup",
    "/ping",
    "/healthz/",
    "//",
    "/index.html",
  ]) {
    expect(await get(path)).toMatchObject({ status: 404 });
  }
});

test("the page says name, version and where to read on, and is only that", async () => {
  const { get } = await start();
  const { text, headers } = await get("/");
  expect(text).toContain("<h1>reliability-gate 1.2.3</h1>");
  expect(text).toContain(
    '<a href="https://example.com/?a=1&amp;b=2">Documentation &lt;here&gt;</a>',
  );
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

test("what is there to be read is not written to", async () => {
  const { get } = await start();
  expect(await get("/healthz", "POST")).toMatchObject({
    status: 405,
    headers: { allow: "GET, HEAD" },
  });
  const { status, text, headers } = await get("/healthz", "HEAD");
  expect([status, text, headers["content-length"]]).toEqual([200, "", "15"]);
});

test("not ready: every reason is said, without what only the operator may know", async () => {
  const { get } = await start({
    readiness: [check("The queue", LOST), check("GitHub", null), check("The App", LOST)],
  });
  const { status, text } = await get("/readyz");
  expect(status).toBe(503);
  expect(JSON.parse(text)).toEqual({
    ready: false,
    reasons: ["The queue: The run was stopped.", "The App: The run was stopped."],
  });
  expect(await get("/healthz")).toMatchObject({ status: 200 });
});

test("before an App is registered there is the set-up page, no webhook, and no readiness", async () => {
  const { get, serving } = await start({ webhook: null, setUp: saying("set-up") });
  expect(await get("/")).toMatchObject({ text: "set-up" });
  expect(await get("/set-up?code=1")).toMatchObject({ text: "set-up" });
  expect(await send(`${serving.url}/api/github/webhooks`, {})).toMatchObject({ status: 404 });
  expect(await get("/readyz")).toMatchObject({
    status: 503,
    text: '{"ready":false,"reasons":["No App is registered."]}\n',
  });
});

test("a mistake of ours is logged and tells the sender nothing", async () => {
  const mistake = new Error("hunter2 is undefined");
  const { serving, thrown, get } = await start({ webhook: async () => Promise.reject(mistake) });
  const { status, text } = await send(`${serving.url}/api/github/webhooks`, {});
  expect(status).toBe(500);
  expect(text).not.toContain("hunter2");
  expect(thrown).toEqual([mistake]);
  expect(await get("/healthz")).toMatchObject({ status: 200 });
});

test("headers larger than GitHub's are refused before any handler", async () => {
  const { serving } = await start();
  const big = `GET /healthz HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(17_000)}\r\n\r\n`;
  expect(await sendRaw(serving.url, big)).toMatch(/^HTTP\/1.1 431 /);
  expect(await sendRaw(serving.url, "NONSENSE\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
});

test("while it drains the service is not ready and still takes deliveries", async () => {
  const { serving, get } = await start();
  serving.drain();
  expect(await get("/readyz")).toMatchObject({
    status: 503,
    text: '{"ready":false,"reasons":["The service is shutting down."]}\n',
    headers: { connection: "close" },
  });
  expect(await send(`${serving.url}/api/github/webhooks`, {})).toMatchObject({ status: 200 });
});

test("closing lets a request end, and takes no new one", async () => {
  const { promise: goOn, resolve } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: hasArrived } = Promise.withResolvers<void>();
  const webhook: Handler = async (incoming, response) => {
    hasArrived();
    await goOn;
    await saying("in the end")(incoming, response);
  };
  const { serving } = await start({ webhook });
  const agent = new Agent({ keepAlive: true });
  const slow = new Promise<number>((got) => {
    request(`${serving.url}/api/github/webhooks`, { method: "POST", agent }, (response) => {
      response.resume().on("end", () => got(response.statusCode ?? 0));
    }).end();
  });
  await arrived;
  const closing = serving.close({ withinMs: 30_000 });
  await expect(send(`${serving.url}/healthz`, { method: "GET" })).rejects.toThrow();
  resolve();
  expect(await slow).toBe(200);
  await closing;
  agent.destroy();
});

test("closing cuts off in the end what does not end, and a second closing is none", async () => {
  const { promise: arrived, resolve: hasArrived } = Promise.withResolvers<void>();
  const { serving } = await start({
    webhook: () => {
      hasArrived();
      return new Promise(() => {});
    },
  });
  const endless = send(`${serving.url}/api/github/webhooks`, {}).catch(() => "cut off");
  await arrived;
  await serving.close({ withinMs: 10 });
  expect(await endless).toBe("cut off");
  await serving.close({ withinMs: 10 });
});

test("a port that is taken is a problem that says so", async () => {
  const { serving } = await start();
  const { port } = new URL(serving.url);
  const again = await serve({
    host: "127.0.0.1",
    port: Number(port),
    about: { name: "", version: "", links: [] },
    webhook: null,
    setUp: null,
    readiness: [],
    metrics: { render: async () => ({ type: "", text: "" }) },
    onUnforeseen: () => {},
  });
  expect(again).toMatchObject({
    ok: false,
    problem: { kind: "usage", message: expect.stringContaining(`port ${port}`) },
  });
});
