/**
 * What would a model server do, also a bad one? A scripted server on loopback for any wire format.
 *
 * For contract suites and fault matrices: `startModelServer(react)` asks `react` about every request, with what was
 * sent and how many came before it; `inTurn(...)` plays a list whose last reaction repeats. Bodies in each vendor's
 * form, and an adapter for each, come from `wires.ts`: `for (const wire of WIRES) ... wire.says("4")`,
 * `wire.fails(429, { headers: { "retry-after": "1" } })`, `wire.open(server.url)`. Faults fit every wire:
 * hang, stall, cut, reset, drip, raw text.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Reaction =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly delayMs?: number;
    }
  /** With status 200 and as JSON unless the headers say otherwise. */
  | {
      readonly kind: "raw";
      readonly body: string | Buffer;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Silent from the start, silent after half a body, cut off there, or reset before anything is said. */
  | { readonly kind: "hang" }
  | { readonly kind: "stall" }
  | { readonly kind: "cut" }
  | { readonly kind: "reset" }
  /** A whole body, byte after byte. */
  | { readonly kind: "drip"; readonly body: unknown; readonly everyMs: number };

export type SeenRequest = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
};

export type ModelServer = {
  /** The origin: protocol, host and port. */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** Sockets that were ever opened. */
  readonly sockets: () => number;
  readonly close: () => Promise<void>;
};

export async function startModelServer(
  react: (request: SeenRequest, before: number) => Reaction | Promise<Reaction>,
): Promise<ModelServer> {
  const seen: SeenRequest[] = [];
  let sockets = 0;
  const server = createServer(async (request, response) => {
    const { method = "", url: path = "", headers } = request;
    const given = { method, path, headers, body: JSON.parse(await textOf(request)) };
    const before = seen.push(given) - 1;
    play(response, await react(given, before));
  });
  server.on("connection", () => {
    sockets += 1;
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    sockets: () => sockets,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** The last reaction repeats. */
export function inTurn(...reactions: readonly Reaction[]) {
  return (_: SeenRequest, before: number): Reaction =>
    reactions[Math.min(before, reactions.length - 1)] ?? { kind: "hang" };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const JSON_TYPE = { "content-type": "application/json" };

function play(response: ServerResponse, reaction: Reaction): void {
  switch (reaction.kind) {
    case "json": {
      const { status, headers, body, delayMs } = reaction;
      const send = () => {
        response.writeHead(status, { ...JSON_TYPE, ...headers });
        response.end(JSON.stringify(body));
      };
      if (delayMs === undefined) send();
      else setTimeout(send, delayMs);
      return;
    }
    case "raw":
      response.writeHead(200, { ...JSON_TYPE, ...reaction.headers });
      response.end(reaction.body);
      return;
    case "hang":
      return;
    case "stall":
    case "cut":
      response.writeHead(200, { ...JSON_TYPE, "content-length": "500" });
      response.write('{"choices": [', () => {
        if (reaction.kind === "cut") response.destroy();
      });
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "drip":
      drip(response, JSON.stringify(reaction.body), reaction.everyMs);
  }
}

function drip(response: ServerResponse, text: string, everyMs: number): void {
  response.writeHead(200, JSON_TYPE);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(text.slice(sent, sent + 1));
    sent += 1;
    if (sent === text.length) {
      clearInterval(timer);
      response.end();
    }
  }, everyMs);
  response.on("close", () => clearInterval(timer));
}
