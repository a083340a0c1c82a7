import { createServer } from "node:http";
import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { openHttpClient } from "../../../src/io/models/http-client.ts";
import { inTurn, startModelServer } from "../../fakes/model-server.ts";

const asks = { method: "POST", body: "{}" } as const;
const answer = { kind: "json", status: 200, body: { a: 1 } } as const;

test("as many sockets as lanes are opened, and kept", async () => {
  const server = await startModelServer(inTurn({ ...answer, delayMs: 5 }));
  const { fetch, close } = openHttpClient({ lanes: 3, env: {} });
  for (let round = 0; round < 4; round++) {
    await Promise.all(Array.from({ length: 3 }, () => fetch(server.url, asks)));
  }
  expect(server.seen).toHaveLength(12);
  expect(server.sockets()).toBe(3);
  await close();
  await server.close();
});

test("a redirect is an answer: the key goes nowhere else", async () => {
  const elsewhere = await startModelServer(inTurn(answer));
  const moved = { ...answer, status: 307, headers: { location: elsewhere.url } } as const;
  const server = await startModelServer(inTurn(moved));
  const { fetch, close } = openHttpClient({ lanes: 1, env: {} });
  expect((await fetch(server.url, asks)).status).toBe(307);
  expect(elsewhere.seen).toHaveLength(0);
  await close();
  await server.close();
  await elsewhere.close();
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
  ["zstd", zstdCompressSync],
])("a body that came as %s is read all the same", async (encoding, encode) => {
  const headers = { "content-encoding": encoding };
  const server = await startModelServer(inTurn({ kind: "raw", body: encode("½"), headers }));
  const { fetch, close } = openHttpClient({ lanes: 1, env: {} });
  expect(await (await fetch(server.url, asks)).text()).toBe("½");
  expect(server.seen[0]?.headers["accept-encoding"]).toBeUndefined();
  await close();
  await server.close();
});

test.each([
  ["a bomb", gzipSync(Buffer.alloc(65 * 2 ** 20)), "gzip"],
  ["no gzip at all", Buffer.from("plain"), "gzip"],
  ["an unknown encoding", Buffer.from("plain"), "rot13"],
])("%s is an error, not a body", async (_, body, encoding) => {
  const headers = { "content-encoding": encoding };
  const server = await startModelServer(inTurn({ kind: "raw", body, headers }));
  const { fetch, close } = openHttpClient({ lanes: 1, env: {} });
  await expect(fetch(server.url, asks)).rejects.toThrow();
  await close();
  await server.close();
});

test("a proxy of the environment is asked, except for the hosts it is not for", async () => {
  let tunnels = 0;
  const proxy = createServer();
  proxy.on("connect", (request, client) => {
    tunnels += 1;
    const [host, port] = (request.url ?? "").split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const socket of [client, upstream]) socket.on("error", () => undefined);
  });
  let forwarded = 0;
  proxy.on("request", (_, response) => {
    forwarded += 1;
    response.end("{}");
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", () => listening()));
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has a port");
  const server = await startModelServer(inTurn(answer));
  const http_proxy = `http://127.0.0.1:${address.port}`;

  const through = openHttpClient({ lanes: 1, env: { http_proxy } });
  await through.fetch(server.url, asks);
  expect(tunnels + forwarded).toBe(1);
  const around = openHttpClient({ lanes: 1, env: { http_proxy, NO_PROXY: "127.0.0.1" } });
  expect(await (await around.fetch(server.url, asks)).json()).toEqual({ a: 1 });
  expect(tunnels + forwarded).toBe(1);

  await through.close();
  await around.close();
  await server.close();
  proxy.closeAllConnections();
  await new Promise((closed) => proxy.close(closed));
});

test("a call that waits for a socket ends when its signal says so", async () => {
  const server = await startModelServer(inTurn({ kind: "hang" }));
  const { fetch, close } = openHttpClient({ lanes: 1, env: {} });
  const first = fetch(server.url, { ...asks, signal: AbortSignal.timeout(200) });
  const second = fetch(server.url, { ...asks, signal: AbortSignal.timeout(20) });
  await expect(second).rejects.toThrow(/timeout/);
  await expect(first).rejects.toThrow(/timeout/);
  await close();
  await server.close();
});
