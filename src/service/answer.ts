/**
 * How is a request over HTTP answered? Small documents with their length, that nobody caches, sniffs or frames;
 * and a sender that goes on sending after it was answered is not listened to for long.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body:
    | { readonly kind: "json"; readonly value: Readonly<Record<string, unknown>> }
    | { readonly kind: "text"; readonly text: string; readonly type: string };
};

/** A socket closed while its sender still writes loses the answer, so the rest is thrown away first. */
const LISTEN_ON_MS = 1_000;

export function answer(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent) return;
  const text = body.kind === "json" ? `${JSON.stringify(body.value)}\n` : body.text;
  const isHead = response.req.method === "HEAD";
  response.writeHead(status, {
    "content-type": body.kind === "json" ? "application/json; charset=utf-8" : body.type,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...headers,
  });
  response.end(isHead ? undefined : text);
  if (!response.req.complete) throwRestAway(response.req);
}

/** One sentence about what is wrong. */
export function refuse(
  response: ServerResponse,
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  answer(response, { status, headers, body: { kind: "json", value: { error } } });
}

function throwRestAway(request: IncomingMessage): void {
  request.removeAllListeners("data");
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), LISTEN_ON_MS);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
}
