/** Real HTTP on loopback for one test: a handler to listen to, and senders that misbehave. */
import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import type { Handler } from "../../src/service/answer.ts";

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

export async function listen(handler: Handler): Promise<Listening> {
  const server = createServer((incoming, response) => void handler(incoming, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

export type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** In pieces, without saying how much comes; stops when answered. */
  readonly pieces?: { readonly of: Buffer; readonly times: number };
};
export type Got = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

export function send(url: string, { method = "POST", headers, body, pieces }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const asked = request(url, { method, ...(headers && { headers }) }, (response) => {
      isAnswered = true;
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => {
        asked.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on("error", (thrown) => {
      if (!isAnswered) reject(thrown);
    });
    const write = (left: number) => {
      if (left === 0) asked.end();
      else if (!isAnswered && pieces !== undefined) asked.write(pieces.of, () => write(left - 1));
    };
    if (pieces === undefined) asked.end(body);
    else write(pieces.times);
  });
}

/** Bytes as they are, and what came back until the other side ended. */
export function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text));
  });
}

export function sign(secret: string, body: Buffer | string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
