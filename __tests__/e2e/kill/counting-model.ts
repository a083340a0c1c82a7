/** A model on loopback that answers by the request alone, and counts how often each request was answered. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";

export type CountingModel = {
  readonly url: string;
  readonly requests: () => number;
  /** Answers to requests that had been answered before. */
  readonly boughtAgain: () => number;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

const LATENCY_MS = 12;

export async function countingModel(): Promise<CountingModel> {
  let requests = 0;
  const answered = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests += 1;
      const digest = createHash("sha256").update(Buffer.concat(chunks)).digest("hex");
      setTimeout(() => {
        answered.set(digest, (answered.get(digest) ?? 0) + 1);
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(completionOf(digest)));
      }, LATENCY_MS);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests: () => requests,
    boughtAgain: () => [...answered.values()].reduce((sum, times) => sum + times - 1, 0),
    forget: () => {
      requests = 0;
      answered.clear();
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Says yes to most; the words differ from request to request. */
function completionOf(digest: string) {
  const chance = Number.parseInt(digest.slice(0, 4), 16) / 0xffff;
  const content = `${chance < 0.8 ? "yes" : "no"}, since ${digest.slice(0, 12)}`;
  return {
    id: `c-${digest.slice(0, 8)}`,
    object: "chat.completion",
    created: 0,
    model: "m",
    system_fingerprint: "fp-1",
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
    usage: { prompt_tokens: 20, completion_tokens: 8, total_tokens: 28 },
  };
}
