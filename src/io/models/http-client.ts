/**
 * How does a request reach a provider? Over as many sockets as there are lanes, each kept open; proxies of
 * the environment are honoured, redirects are not followed, so a key goes nowhere but to the address of the config.
 * A `fetch` for the vendors' SDKs that reads the whole body before it returns: their one time limit then covers
 * slow bodies too, and nothing is spent on streams.
 */
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { type Dispatcher, EnvHttpProxyAgent } from "undici";
import { type Dispatch, openLaneSockets } from "./lane-sockets.ts";
import { oneATurn } from "./one-a-turn.ts";

type Fetch = typeof globalThis.fetch;

export type HttpClient = {
  readonly fetch: Fetch;
  /** Ends what is still open. */
  readonly close: () => Promise<void>;
};

/** No answer of a model is longer; what is, is not kept in memory. */
const LONGEST_BODY_BYTES = 64 * 2 ** 20;
/** A server that does not accept a connection for so long is not there. */
const CONNECT_TIMEOUT_MS = 30_000;
/** Idle between two looks of a run; servers that close earlier say so in their Keep-Alive header. */
const KEEP_ALIVE_MS = 30_000;

type Environment = Readonly<Record<string, string | undefined>>;

export function openHttpClient(of: {
  /** Calls in flight at most. */
  readonly lanes: number;
  readonly env: Environment;
}): HttpClient {
  const { dispatch, close } = socketsOf(of);
  const handOn = oneATurn();
  return { fetch: (input, init) => request({ dispatch, handOn }, input, init ?? {}), close };
}

function socketsOf({
  lanes,
  env,
}: {
  readonly lanes: number;
  readonly env: Environment;
}): ReturnType<typeof openLaneSockets> {
  const options = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: LONGEST_BODY_BYTES,
    // The one time limit of an attempt is the SDK's.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: CONNECT_TIMEOUT_MS },
  };
  const httpProxy = env.http_proxy || env.HTTP_PROXY || "";
  const httpsProxy = env.https_proxy || env.HTTPS_PROXY || "";
  if (httpProxy === "" && httpsProxy === "") return openLaneSockets(options);
  const noProxy = env.no_proxy || env.NO_PROXY || "";
  const through = { connections: lanes, httpProxy, httpsProxy, noProxy };
  const agent = new EnvHttpProxyAgent({ ...options, ...through });
  return {
    dispatch: (asked, handler) => void agent.dispatch(asked, handler),
    close: () => agent.destroy(),
  };
}

function request(
  {
    dispatch,
    handOn,
  }: { readonly dispatch: Dispatch; readonly handOn: (reply: () => void) => void },
  input: Parameters<Fetch>[0],
  { signal, body, headers }: RequestInit,
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const asked = {
    origin: url.origin,
    path: url.pathname + url.search,
    method: "POST",
    headers: [...(headers instanceof Headers ? headers : new Headers(headers))].flat(),
    body: typeof body === "string" ? body : null,
  } as const;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    let running: Dispatcher.DispatchController | null = null;
    // A request that waits for its socket has no controller yet: its caller need not wait for it.
    const stop = () => {
      running?.abort(signal?.reason);
      reject(signal?.reason);
    };
    const end = () => signal?.removeEventListener("abort", stop);
    signal?.addEventListener("abort", stop, { once: true });
    const started = (controller: Dispatcher.DispatchController) => {
      running = controller;
      if (signal?.aborted) controller.abort(signal.reason);
    };
    const ended = (settle: () => void) => {
      end();
      handOn(() => {
        try {
          settle();
        } catch (thrown) {
          reject(thrown);
        }
      });
    };
    dispatch(asked, collecting(started, ended, { resolve, reject }));
  });
}

/** Gathers one response; a response that cannot be read is an error as a broken connection is. */
function collecting(
  started: (controller: Dispatcher.DispatchController) => void,
  ended: (settle: () => void) => void,
  to: {
    readonly resolve: (response: Response) => void;
    readonly reject: (error: Error) => void;
  },
): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let status = 0;
  let headers: ReceivedHeaders = {};
  return {
    onRequestStart: started,
    onResponseStart: (_, code, received) => {
      status = code;
      headers = received;
    },
    onResponseData: (_, chunk) => {
      chunks.push(chunk);
    },
    onResponseEnd: () => ended(() => to.resolve(responseOf(status, headers, chunks))),
    onResponseError: (_, error) => ended(() => to.reject(error)),
  };
}

type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

function responseOf(
  status: number,
  received: ReceivedHeaders,
  chunks: readonly Buffer[],
): Response {
  const [only] = chunks;
  const sent = only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
  const headers: [string, string][] = [];
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) headers.push([name, typeof value === "string" ? value : value.join()]);
  }
  const body = BODILESS.includes(status) ? null : decoded(received["content-encoding"], sent);
  return readResponse(body ?? "", { status, headers });
}

/** Its text is at hand: making a stream of it, and a text of that again, costs more than all else a reply does. */
function readResponse(text: string, of: ResponseInit): Response {
  return Object.assign(new Response(null, of), {
    text: async () => text,
    json: async () => JSON.parse(text),
  });
}

/** Statuses of the Fetch standard that carry no body. */
const BODILESS: readonly number[] = [204, 205, 304];

const limit = { maxOutputLength: LONGEST_BODY_BYTES };
const DECODERS: Readonly<Record<string, (sent: Buffer) => Buffer>> = {
  gzip: (sent) => gunzipSync(sent, limit),
  deflate: (sent) => inflateSync(sent, limit),
  br: (sent) => brotliDecompressSync(sent, limit),
  zstd: (sent) => zstdDecompressSync(sent, limit),
};

/** Compression is not asked for; some proxies compress all the same. */
function decoded(encoding: ReceivedHeaders[string], sent: Buffer): string {
  if (typeof encoding !== "string" || encoding === "identity") return sent.toString("utf8");
  const decode = DECODERS[encoding.trim().toLowerCase()];
  if (decode === undefined) throw new Error("the reply is compressed in an unknown way");
  return decode(sent).toString("utf8");
}
