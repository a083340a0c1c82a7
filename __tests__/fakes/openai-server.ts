/** A scripted OpenAI-compatible server on loopback: each request gets the next reaction. */
import { createServer, type ServerResponse } from "node:http";

export type Reaction =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: "raw"; readonly body: string }
  /** Silent from the start, after half a body, or cut off there. */
  | { readonly kind: "hang" }
  | { readonly kind: "stall" }
  | { readonly kind: "cut" }
  | { readonly kind: "reset" };

export type FakeServer = {
  readonly url: string;
  readonly bodies: Record<string, unknown>[];
  readonly close: () => Promise<void>;
};

/** The last reaction repeats. */
export async function fakeOpenAi(reactions: readonly Reaction[]): Promise<FakeServer> {
  const bodies: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const reaction = reactions[Math.min(bodies.length, reactions.length - 1)];
      bodies.push(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      if (reaction !== undefined) react(response, reaction);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    bodies,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function react(response: ServerResponse, reaction: Reaction): void {
  switch (reaction.kind) {
    case "json":
      response.writeHead(reaction.status, {
        "content-type": "application/json",
        ...reaction.headers,
      });
      response.end(JSON.stringify(reaction.body));
      return;
    case "raw":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(reaction.body);
      return;
    case "hang":
      return;
    case "stall":
    case "cut":
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write('{"choices": [', () => {
        if (reaction.kind === "cut") response.destroy();
      });
      return;
    case "reset":
      response.socket?.resetAndDestroy();
  }
}

/** A completion as the API writes it, with parts replaced. */
export function completion(
  message: Record<string, unknown>,
  rest: Record<string, unknown> = {},
): Reaction {
  return {
    kind: "json",
    status: 200,
    body: {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 0,
      model: "m",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: null, ...message },
          finish_reason: "stop",
          logprobs: null,
        },
      ],
      usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 },
      ...rest,
    },
  };
}

export function apiError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reaction {
  return {
    kind: "json",
    status,
    body: { error: { message, type: code, code, param: null } },
    headers,
  };
}
