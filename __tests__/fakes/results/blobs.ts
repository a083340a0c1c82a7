/** How does the storage behind artifacts answer? Signed addresses, blocks that are put together, ranges. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

type Blob = {
  readonly name: string;
  readonly type: string;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer | null;
};

export type Blobs = {
  /** The path under which it is written and read, with its signature. */
  readonly create: (of: {
    readonly name: string;
    readonly type: string;
    readonly bytes?: Buffer;
  }) => { readonly id: string; readonly path: string };
  readonly bytes: (id: string) => Buffer | null;
  readonly replace: (id: string, bytes: Buffer) => void;
  readonly answer: (
    asked: { readonly request: IncomingMessage; readonly url: URL; readonly body: Buffer },
    response: ServerResponse,
  ) => void;
};

export function newBlobs(): Blobs {
  const blobs = new Map<string, Blob>();
  return {
    create: ({ name, type, bytes = null }) => {
      const id = randomUUID();
      blobs.set(id, { name, type, blocks: new Map(), bytes });
      return { id, path: `/blobs/${id}/${encodeURIComponent(name)}?sig=${id}` };
    },
    bytes: (id) => blobs.get(id)?.bytes ?? null,
    replace: (id, bytes) => {
      const blob = blobs.get(id);
      if (blob !== undefined) blob.bytes = bytes;
    },
    answer: ({ request, url, body }, response) => {
      const id = url.pathname.split("/")[2] ?? "";
      const blob = blobs.get(id);
      if (blob === undefined || url.searchParams.get("sig") !== id) {
        response.writeHead(403).end("AuthenticationFailed");
        return;
      }
      // Azure takes the signature or a token, never both: a client that forwards its token fails here.
      if (request.headers.authorization !== undefined) {
        response.writeHead(400).end("InvalidAuthenticationInfo");
        return;
      }
      if (request.method === "PUT") write(blob, { url, body }, response);
      else read(blob, request.headers.range, response);
    },
  };
}

function write(
  blob: Blob,
  { url, body }: { readonly url: URL; readonly body: Buffer },
  response: ServerResponse,
): void {
  const part = url.searchParams.get("comp");
  if (part === "block") blob.blocks.set(url.searchParams.get("blockid") ?? "", body);
  else if (part === "blocklist") {
    const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)];
    const blocks = ids.map(([, id = ""]) => blob.blocks.get(id) ?? null);
    if (blocks.includes(null)) {
      response.writeHead(400).end("InvalidBlockList");
      return;
    }
    blob.bytes = Buffer.concat(blocks.filter((block) => block !== null));
  } else blob.bytes = body;
  const headers = { etag: '"1"', "last-modified": "Sun, 01 Nov 2026 00:00:00 GMT" };
  response.writeHead(201, { ...headers, "x-ms-request-id": randomUUID() }).end();
}

function read(
  { bytes, name, type }: Blob,
  range: string | undefined,
  response: ServerResponse,
): void {
  if (bytes === null) {
    response.writeHead(404).end("BlobNotFound");
    return;
  }
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "accept-ranges": "bytes",
    etag: '"1"',
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined) {
    response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
    return;
  }
  const last = to === undefined || to === "" ? bytes.length - 1 : Number(to);
  const part = bytes.subarray(Number(from), last + 1);
  const about = `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`;
  response.writeHead(206, { ...headers, "content-range": about, "content-length": part.length });
  response.end(part);
}
