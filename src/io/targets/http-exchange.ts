/**
 * How is one request sent to an application, and its whole reply read? Within one time limit and one size limit;
 * redirects are not followed, so a secret header goes nowhere but to the address of the config.
 */
import { Agent, type Dispatcher, EnvHttpProxyAgent, request as send } from "undici";
import type { ReadHeader } from "../models/pace-hints.ts";

export type TargetRequest = {
  readonly url: string;
  readonly method: "POST" | "PUT" | "PATCH";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Exchange =
  | {
      readonly kind: "replied";
      readonly status: number;
      readonly header: ReadHeader;
      readonly text: string;
    }
  | { readonly kind: "too-long"; readonly status: number }
  | { readonly kind: "compressed" };

/** Throws what undici throws, and the reason of the signal. */
export type SendTo = (request: TargetRequest, signal: AbortSignal) => Promise<Exchange>;

/** No answer that a grader reads is longer; what is, is not kept in memory. */
const LONGEST_REPLY_BYTES = 4 * 2 ** 20;
const CONNECT_TIMEOUT_MS = 30_000;

export function openHttpTargets(of: {
  /** Requests in flight at most. */
  readonly lanes: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}): { readonly send: SendTo; readonly close: () => Promise<void> } {
  const dispatcher = dispatcherOf(of.lanes, of.env);
  return {
    send: (request, signal) => exchange(dispatcher, request, signal),
    close: () => dispatcher.destroy(),
  };
}

function dispatcherOf(
  lanes: number,
  env: Readonly<Record<string, string | undefined>>,
): Dispatcher {
  const options = { connections: lanes, pipelining: 1, connect: { timeout: CONNECT_TIMEOUT_MS } };
  const httpProxy = env.http_proxy || env.HTTP_PROXY || "";
  const httpsProxy = env.https_proxy || env.HTTPS_PROXY || "";
  if (httpProxy === "" && httpsProxy === "") return new Agent(options);
  const noProxy = env.no_proxy || env.NO_PROXY || "";
  return new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy });
}

async function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, body }: TargetRequest,
  signal: AbortSignal,
): Promise<Exchange> {
  const {
    statusCode: status,
    headers: received,
    body: stream,
  } = await send(url, {
    dispatcher,
    method,
    headers,
    body,
    signal,
    // The one time limit of an attempt is its signal's.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const header: ReadHeader = (name) => {
    const value = received[name];
    return value === undefined ? null : typeof value === "string" ? value : value.join();
  };
  const encoding = header("content-encoding");
  if (encoding !== null && encoding !== "identity") {
    stream.on("error", () => {});
    stream.destroy();
    return { kind: "compressed" };
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new Error("a body comes as bytes");
    bytes += chunk.length;
    // Leaving the loop ends the connection.
    if (bytes > LONGEST_REPLY_BYTES) return { kind: "too-long", status };
    chunks.push(chunk);
  }
  return { kind: "replied", status, header, text: Buffer.concat(chunks).toString("utf8") };
}
