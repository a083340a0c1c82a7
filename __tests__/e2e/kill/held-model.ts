/**
 * Stands before a model on loopback and lets only so many requests through. The rest hear nothing, as from a
 * model that hangs, so that a run can be stopped at a known place.
 */
import { createServer } from "node:http";

export type HeldModel = {
  readonly url: string;
  /** From now on so many requests go through; resolves when the next ones hang. */
  readonly holdAfter: (requests: number) => Promise<void>;
  readonly open: () => void;
  readonly close: () => Promise<void>;
};

/** Answers on their way arrive meanwhile. */
const SETTLED_MS = 300;

export async function heldModel(behind: string): Promise<HeldModel> {
  let left = Number.POSITIVE_INFINITY;
  let underway = 0;
  let onHeld = () => {};
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (left === 0) {
      onHeld();
      return;
    }
    left -= 1;
    underway += 1;
    const { authorization = "" } = request.headers;
    const answer = await fetch(`${behind}${request.url?.replace("/v1", "")}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: Buffer.concat(chunks),
    });
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(Buffer.from(await answer.arrayBuffer()));
    underway -= 1;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  const settled = (done: () => void) => {
    const look = () => (underway === 0 ? done() : setTimeout(look, SETTLED_MS));
    setTimeout(look, SETTLED_MS);
  };
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    holdAfter: (requests) => {
      left = requests;
      return new Promise((done) => {
        onHeld = () => settled(done);
      });
    },
    open: () => {
      left = Number.POSITIVE_INFINITY;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
