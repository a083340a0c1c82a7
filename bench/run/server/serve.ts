/**
 * How does the benches' server answer? Plain node:http, one string a reply: about 0.1 ms of processor a request.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { completionOf } from "./completion.ts";
import { openCounters } from "./counters.ts";
import { faultOf } from "./faults.ts";
import { hintHeaders } from "./hint-headers.ts";
import { type Fault, type Knobs, knobsSchema } from "./knobs.ts";
import { type Admit, openLimit } from "./limit.ts";

type State = {
  readonly knobs: Knobs;
  readonly counters: ReturnType<typeof openCounters>;
  readonly admit: Admit | null;
};

export async function serve(): Promise<{ readonly port: number; readonly close: () => void }> {
  let state = open(knobsSchema.parse({}));
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const body = parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString();
      if (incoming.url === "/bench/counters") {
        sendJson(response, JSON.stringify(state.counters.read()));
      } else if (incoming.url === "/bench/knobs") {
        state = open(knobsSchema.parse(JSON.parse(body)));
        sendJson(response, "{}");
      } else answer({ incoming, response, body }, state);
    });
  });
  // A client that waits out a rate limit finds its connections as it left them.
  server.keepAliveTimeout = 120_000;
  server.requestTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server has a port");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: address.port, close };
}

function open(knobs: Knobs): State {
  const counters = openCounters(() => performance.timeOrigin + performance.now());
  return { knobs, counters, admit: knobs.limit === null ? null : openLimit(knobs.limit) };
}

type Asked = {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
};

function answer({ incoming, response, body }: Asked, { knobs, counters, admit }: State): void {
  const request = createHash("sha1").update(body).digest("hex");
  const arrival = counters.arrive(request);
  response.on("close", counters.leave);
  const admission = admit?.(performance.now()) ?? null;
  const headers =
    admission === null || knobs.limit === null
      ? []
      : hintHeaders({ hints: knobs.hints, limit: knobs.limit, admission, today: Date.now() });
  if (admission?.isAdmitted === false) {
    counters.refuse();
    sendJson(response, REFUSAL, { status: 429, headers });
    return;
  }
  const fault = faultOf(arrival, knobs);
  if (fault !== null) counters.fail(fault);
  else counters.buy(request);
  setTimeout(() => {
    const said = completionOf(body, request.slice(0, 24));
    if (fault !== null) {
      goWrong({ incoming, response, fault, said, dripMs: knobs.dripMs });
    } else if (!response.destroyed) {
      response.on("finish", counters.deliver);
      sendJson(response, said, { status: 200, headers });
    }
  }, knobs.latencyMs);
}

function goWrong(of: {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly fault: Fault;
  readonly said: string;
  readonly dripMs: number;
}): void {
  const { incoming, response, fault, said } = of;
  switch (fault) {
    case "500":
      sendJson(response, BROKEN, { status: 500, headers: [] });
      break;
    case "reset":
      incoming.socket.resetAndDestroy();
      break;
    case "truncated":
      sendJson(response, said.slice(0, said.length / 2));
      break;
    case "hang":
      break;
    case "drip":
      drip(response, said, of.dripMs);
  }
}

/** A byte at a time, until the client has had enough. */
function drip(response: ServerResponse, said: string, everyMs: number): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": said.length });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(said.charAt(sent));
    sent += 1;
    if (sent < said.length) return;
    clearInterval(timer);
    response.end();
  }, everyMs);
  response.on("close", () => clearInterval(timer));
}

const REFUSAL = JSON.stringify({
  error: {
    message: "Rate limit reached for requests",
    type: "requests",
    param: null,
    code: "rate_limit_exceeded",
  },
});
const BROKEN = JSON.stringify({
  error: { message: "The server had an error.", type: "server_error", param: null, code: null },
});

function sendJson(
  response: ServerResponse,
  text: string,
  of: {
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];
  } = { status: 200, headers: [] },
): void {
  const length = String(Buffer.byteLength(text));
  const headers = ["content-type", "application/json", "content-length", length];
  response.writeHead(of.status, [...headers, ...of.headers.flat()]);
  response.end(text);
}
