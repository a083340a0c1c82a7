/**
 * The Actions Results service on loopback, as far as `@actions/artifact` asks it: Twirp methods, uploads in
 * blocks, signed addresses. A workflow's artifacts stay here for a job that runs later, or for the App.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { addArtifact, artifactMethods, failed, type StoredArtifact } from "./results/artifacts.ts";
import { newBlobs } from "./results/blobs.ts";

export type FinishedArtifact = {
  readonly id: number;
  readonly name: string;
  readonly run: string;
  readonly size: number;
  readonly digest: string;
  readonly bytes: Buffer;
  /** Signed; asked without a token. */
  readonly downloadUrl: string;
};

export type ResultsService = {
  readonly url: string;
  /** What the runner hands to a job of this workflow run. */
  readonly token: (run: string) => string;
  readonly artifacts: (run?: string) => readonly FinishedArtifact[];
  readonly text: (name: string) => string;
  /** As if a job had uploaded it: one file, not zipped unless `type` says so. */
  readonly add: (of: {
    readonly run: string;
    readonly name: string;
    readonly bytes: Buffer;
    readonly type?: string;
  }) => number;
  /** The stored bytes change, and what is told of them does not. */
  readonly tamper: (id: number, bytes: Buffer) => void;
  /** Methods in the order in which they were called. */
  readonly log: readonly string[];
  readonly failNext: (method: string, status: number) => void;
  readonly close: () => Promise<void>;
};

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";

export async function startResultsService(): Promise<ResultsService> {
  const artifacts: StoredArtifact[] = [];
  const blobs = newBlobs();
  const log: string[] = [];
  const faults: { readonly method: string; readonly status: number }[] = [];
  let url = "";
  const methods = artifactMethods({ artifacts, blobs, url: () => url });
  const call = (method: string, request: IncomingMessage, body: Buffer) => {
    log.push(method);
    const fault = faults.findIndex((one) => one.method === method);
    const [failure] = fault < 0 ? [] : faults.splice(fault, 1);
    if (failure !== undefined) return failed(failure.status, "internal", "as the test wished");
    const run = runOf(request.headers.authorization ?? "");
    if (run === null) return failed(401, "unauthenticated", "this is no runtime token");
    const carryOut = methods[method];
    if (carryOut === undefined) return failed(404, "bad_route", method);
    return carryOut(JSON.parse(body.toString()), run);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const asked = new URL(request.url ?? "/", url);
      if (asked.pathname.startsWith("/blobs/")) {
        blobs.answer({ request, url: asked, body }, response);
        return;
      }
      const method = asked.pathname.startsWith(SERVICE) ? asked.pathname.slice(SERVICE.length) : "";
      send(response, call(method, request, body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  url = `http://127.0.0.1:${address.port}`;
  const finished = (run?: string) =>
    artifacts.flatMap(({ id, name, run: of, blob, path, finished: end }) => {
      const bytes = blobs.bytes(blob);
      if (end === null || bytes === null || (run ?? of) !== of) return [];
      return [{ id, name, run: of, ...end, bytes, downloadUrl: `${url}${path}` }];
    });
  return {
    url,
    token: runtimeToken,
    artifacts: finished,
    text: (name) => {
      const found = finished().findLast((one) => one.name === name);
      if (found === undefined) throw new Error(`There is no artifact ${name}`);
      return found.bytes.toString();
    },
    add: ({ run, name, bytes, type = "application/octet-stream" }) =>
      addArtifact({ artifacts, blobs }, { run, name, bytes, type }).id,
    tamper: (id, bytes) => {
      const found = artifacts.find((one) => one.id === id);
      if (found === undefined) throw new Error(`There is no artifact ${id}`);
      blobs.replace(found.blob, bytes);
    },
    log,
    failNext: (method, status) => faults.push({ method, status }),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** The client reads the run and the job from the token and does not verify it. */
function runtimeToken(run: string): string {
  const scp = `Actions.Example Actions.Results:${run}:job`;
  const parts = [{ alg: "RS256", typ: "JWT" }, { scp }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return [...parts, "signature"].join(".");
}

function runOf(authorization: string): string | null {
  const [, payload = "", signature] = authorization.replace("Bearer ", "").split(".");
  if (signature !== "signature") return null;
  const text = Buffer.from(payload, "base64url").toString();
  return /Actions\.Results:([^:"]+):/.exec(text)?.[1] ?? null;
}

function send(response: ServerResponse, answer: ReturnType<typeof failed>): void {
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer.body));
}
