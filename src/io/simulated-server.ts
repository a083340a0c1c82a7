/**
 * How does a simulated model answer over real HTTP? The OpenAI protocol on loopback: chat completions
 * (tools, streaming, usage), the list of models, and errors of the same shape. Nothing leaves the machine.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer, Tokens } from "../answer.ts";
import type { ModelRequest } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { readChatBody, writeChunks, writeCompletion } from "./simulated-wire.ts";

export type SimulatedServerSettings = {
  readonly reply: (request: ModelRequest) => { readonly answer: Answer; readonly tokens: Tokens };
  /** Loopback only. */
  readonly host?: "127.0.0.1" | "::1";
  /** 0 takes any free port. */
  readonly port?: number;
  /** When set, a request with another key is rejected. */
  readonly apiKey?: string;
  /** What GET /v1/models lists; chat accepts any name. */
  readonly models?: readonly string[];
  readonly latencyMs?: number;
  readonly onRequest?: (request: ModelRequest) => void;
};

export type SimulatedServer = {
  /** The base address for clients, ending in /v1. */
  readonly url: string;
  /** Chat requests received so far. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
};

export async function startSimulatedServer(
  settings: SimulatedServerSettings,
): Promise<SimulatedServer> {
  const host = settings.host ?? "127.0.0.1";
  let requests = 0;
  const server = createServer((incoming, response) => {
    if (incoming.method === "POST") requests += 1;
    handle(incoming, response, settings).catch((thrown: unknown) => {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      sendError(response, { status: 500, type: "server_error", message: why });
    });
  });
  const port = await listen(server, host, settings.port ?? 0);
  const name = host === "::1" ? "[::1]" : host;
  return {
    url: `http://${name}:${port}/v1`,
    requests: () => requests,
    close: () => close(server),
  };
}

/** As `startSimulatedServer`; a port that cannot be had is a problem of whoever chose it. */
export async function tryStartSimulatedServer(
  settings: SimulatedServerSettings,
): Promise<Result<SimulatedServer, Problem>> {
  try {
    return ok(await startSimulatedServer(settings));
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const message = `The simulated model cannot listen on port ${settings.port ?? 0}: ${why}.`;
    return fail({ kind: "usage", message, hint: "Choose another --port, or 0 for any." });
  }
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  settings: SimulatedServerSettings,
): Promise<void> {
  const path = (incoming.url ?? "/").split("?")[0] ?? "/";
  const route = ROUTES.find((each) => each.path === path);
  if (route === undefined) {
    const message = `Unknown request URL: ${incoming.method} ${path}.`;
    return sendError(response, { status: 404, message, code: "unknown_url" });
  }
  if (incoming.method !== route.method) {
    response.setHeader("allow", route.method);
    const message = `Not allowed to ${incoming.method} on ${path}.`;
    return sendError(response, { status: 405, message, code: "method_not_supported" });
  }
  if (!isAuthorised(incoming, settings.apiKey)) {
    const message = "Incorrect API key provided.";
    return sendError(response, { status: 401, message, code: "invalid_api_key" });
  }
  await route.answer(incoming, response, settings);
}

type Route = {
  readonly method: string;
  readonly path: string;
  readonly answer: typeof handle;
};

const ROUTES: readonly Route[] = [
  { method: "POST", path: "/v1/chat/completions", answer: answerChat },
  { method: "GET", path: "/v1/models", answer: answerModels },
];

async function answerChat(
  incoming: IncomingMessage,
  response: ServerResponse,
  settings: SimulatedServerSettings,
): Promise<void> {
  const body = await readBody(incoming);
  if (body.kind === "too-large") {
    const message = `The request body is larger than ${BODY_BYTES_AT_MOST} bytes.`;
    response.setHeader("connection", "close");
    return sendError(response, { status: 413, message, code: "request_too_large" });
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
  if (settings.latencyMs !== undefined) await delay(settings.latencyMs);
  const written = { request, answer, tokens };
  if (stream) return sendEvents(response, writeChunks(written, includeUsage));
  sendJson(response, 200, writeCompletion(written));
}

async function answerModels(
  _incoming: IncomingMessage,
  response: ServerResponse,
  settings: SimulatedServerSettings,
): Promise<void> {
  const data = (settings.models ?? ["simulated"]).map((id) => ({
    id,
    object: "model",
    created: 1735689600,
    owned_by: "simulation",
  }));
  sendJson(response, 200, { object: "list", data });
}

const BODY_BYTES_AT_MOST = 4_000_000;

type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "not-json" }
  | { readonly kind: "too-large" };

async function readBody(incoming: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming) {
    const piece = Buffer.from(part);
    bytes += piece.length;
    if (bytes <= BODY_BYTES_AT_MOST) parts.push(piece);
    // Read on for a while, so that the sender gets to hear why it is refused.
    else if (bytes > BODY_BYTES_AT_MOST * 4) break;
  }
  if (bytes > BODY_BYTES_AT_MOST) return { kind: "too-large" };
  try {
    return { kind: "json", value: JSON.parse(Buffer.concat(parts).toString("utf8")) };
  } catch {
    return { kind: "not-json" };
  }
}

function isAuthorised(incoming: IncomingMessage, apiKey: string | undefined): boolean {
  return apiKey === undefined || incoming.headers.authorization === `Bearer ${apiKey}`;
}

type WireError = {
  readonly status: number;
  readonly message: string;
  readonly type?: string;
  readonly code?: string;
  readonly param?: string | null;
};

function sendError(response: ServerResponse, error: WireError): void {
  const { status, message, type = "invalid_request_error", code = null, param = null } = error;
  if (response.headersSent) return void response.destroy();
  sendJson(response, status, { error: { message, type, param, code } });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function sendEvents(response: ServerResponse, chunks: readonly unknown[]): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  for (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  response.end("data: [DONE]\n\n");
}

function listen(server: Server, host: string, port: number): Promise<number> {
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

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
