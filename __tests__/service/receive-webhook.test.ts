import { connect } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { Probot } from "probot";
import { fail, ok } from "../../src/result.ts";
import {
  type Delivery,
  type Receipt,
  receiveWebhook,
  type WebhookDoor,
} from "../../src/service/receive-webhook.ts";
import { type Listening, listen, type Sent, send, sendRaw, sign } from "./http.ts";
import { PKCS8 } from "./keys.ts";

const SECRET = "0123456789abcdef0123";
const BODY = JSON.stringify({ action: "opened", title: "Grüße, 世界 \u2028", number: 7 });

let running: Listening[] = [];
afterEach(async () => {
  await Promise.all(running.map((one) => one.close()));
  running = [];
});

/** The verification is Probot's own. */
async function open(door: Partial<WebhookDoor> = {}) {
  const log = pino({ level: "silent" });
  const probot = new Probot({ appId: 1, privateKey: PKCS8, secret: SECRET, log });
  await probot.ready();
  const stored: Delivery[] = [];
  const receipts: Receipt[] = [];
  const listening = await listen(
    receiveWebhook({
      verify: (text, signature) => probot.webhooks.verify(text, signature),
      store: async (delivery) => {
        stored.push(delivery);
        return ok(null);
      },
      onReceipt: (receipt) => receipts.push(receipt),
      ...door,
    }),
  );
  running.push(listening);
  const deliver = (change: Sent = {}, body: Buffer | string = BODY) => {
    const headers = {
      "content-type": "application/json",
      "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
      "x-github-event": "pull_request",
      "x-hub-signature-256": sign(SECRET, body),
      ...change.headers,
    };
    const kept = Object.entries(headers).filter(([, value]) => value !== "");
    return send(listening.url, { body, ...change, headers: Object.fromEntries(kept) });
  };
  return { deliver, stored, receipts, url: listening.url };
}

test("a signed delivery is stored and then acknowledged with its id", async () => {
  const { deliver, stored, receipts } = await open();
  const got = await deliver();
  expect(got.status).toBe(202);
  expect(JSON.parse(got.text)).toEqual({ delivery: "72d3162e-cc78-11e3-81ab-4c9367dc0958" });
  expect(stored).toEqual([
    {
      id: "72d3162e-cc78-11e3-81ab-4c9367dc0958",
      name: "pull_request",
      payload: JSON.parse(BODY),
    },
  ]);
  expect(receipts).toEqual([
    {
      outcome: "stored",
      delivery: "72d3162e-cc78-11e3-81ab-4c9367dc0958",
      event: "pull_request",
      durationMs: expect.any(Number),
    },
  ]);
});

test.each<readonly [string, number, Sent, string]>([
  ["a missing signature", 401, { headers: { "x-hub-signature-256": "" } }, "bad-signature"],
  [
    "a signature with another secret",
    401,
    { headers: { "x-hub-signature-256": sign("another", BODY) } },
    "bad-signature",
  ],
  [
    "the older signature alone",
    401,
    { headers: { "x-hub-signature-256": "", "x-hub-signature": "sha1=0" } },
    "bad-signature",
  ],
  [
    "a signature in capitals",
    401,
    { headers: { "x-hub-signature-256": sign(SECRET, BODY).toUpperCase() } },
    "bad-signature",
  ],
  ["a body that was changed", 401, { body: BODY.replace("opened", "closed") }, "bad-signature"],
  ["an empty body", 401, { body: "" }, "bad-signature"],
  ["no delivery id", 400, { headers: { "x-github-delivery": "" } }, "bad-headers"],
  ["an id that is none", 400, { headers: { "x-github-delivery": "a b" } }, "bad-headers"],
  ["no event", 400, { headers: { "x-github-event": "" } }, "bad-headers"],
  ["an event that is none", 400, { headers: { "x-github-event": "Push!" } }, "bad-headers"],
  [
    "a form",
    415,
    { headers: { "content-type": "application/x-www-form-urlencoded" } },
    "wrong-type",
  ],
  ["no content type", 415, { headers: { "content-type": "" } }, "wrong-type"],
  ["another method", 405, { method: "PUT" }, "wrong-method"],
])("%s is answered with %i and nothing is stored", async (_what, status, change, outcome) => {
  const { deliver, stored, receipts } = await open();
  const got = await deliver(change);
  expect(got.status).toBe(status);
  expect(JSON.parse(got.text)).toEqual({ error: expect.stringMatching(/\.$/) });
  expect(got.text).not.toContain("opened");
  expect(stored).toEqual([]);
  expect(receipts).toMatchObject([{ outcome }]);
});

test("the wrong method is told the right one", async () => {
  const { url } = await open();
  expect((await fetch(url)).headers.get("allow")).toBe("POST");
});

test.each([
  ["no JSON", "hello"],
  ["a list", "[1]"],
  ["null", "null"],
  ["a number", "7"],
])("%s is no delivery although it is signed", async (_what, body) => {
  const { deliver, stored, receipts } = await open();
  expect(await deliver({}, body)).toMatchObject({ status: 400 });
  expect(stored).toEqual([]);
  expect(receipts).toMatchObject([{ outcome: "not-json" }]);
});

test("bytes that are no text are refused although they are signed", async () => {
  const { deliver, stored } = await open();
  const body = Buffer.from([0x7b, 0xff, 0x7d]);
  expect(await deliver({}, body)).toMatchObject({ status: 401 });
  // What a careless reader would have checked instead of the bytes.
  const replaced = sign(SECRET, body.toString("utf8"));
  expect(await deliver({ headers: { "x-hub-signature-256": replaced } }, body)).toMatchObject({
    status: 401,
  });
  expect(stored).toEqual([]);
});

test("a delivery of the greatest size is taken, one byte more is not", async () => {
  const fitting = `{"a":"${"x".repeat(100 - 8)}"}`;
  const { deliver, stored } = await open({ mostBytes: 100 });
  expect(await deliver({}, fitting)).toMatchObject({ status: 202 });
  expect(await deliver({}, `${fitting} `)).toMatchObject({ status: 413 });
  expect(stored).toHaveLength(1);
});

test("more than 25 MB are refused before they are read", async () => {
  const { deliver, receipts } = await open();
  const length = 26 * 1024 * 1024;
  const headers = { "content-length": String(length) };
  const got = await deliver({ headers, pieces: { of: Buffer.alloc(1024), times: 1 } });
  expect(got.status).toBe(413);
  expect(receipts).toMatchObject([{ outcome: "too-large" }]);
});

test("more than 25 MB whose length nobody said are refused where the limit is passed", async () => {
  const { deliver, stored, receipts } = await open();
  const got = await deliver({ pieces: { of: Buffer.alloc(1024 * 1024, "x"), times: 1_000 } });
  expect(got.status).toBe(413);
  expect(stored).toEqual([]);
  expect(receipts).toMatchObject([{ outcome: "too-large" }]);
});

const UNFINISHED = [
  "POST / HTTP/1.1",
  "host: gate",
  "content-type: application/json",
  "x-github-delivery: 1",
  "x-github-event: push",
  `x-hub-signature-256: ${sign(SECRET, BODY)}`,
  "transfer-encoding: chunked",
  "",
  "7",
  "one two",
  "",
].join("\r\n");

test("a sender that never ends is answered and then cut off", async () => {
  const { url } = await open({ mostBytes: 5 });
  expect(await sendRaw(url, UNFINISHED)).toMatch(/^HTTP\/1.1 413 /);
});

test("bodies that nobody signed yet hold limited memory together", async () => {
  const { deliver, receipts } = await open({ mostBytes: 1_000, mostBytesTogether: 50 });
  expect(await deliver()).toMatchObject({ status: 503, headers: { "retry-after": "60" } });
  expect(await deliver({}, "{}")).toMatchObject({ status: 202 });
  expect(receipts).toMatchObject([{ outcome: "busy" }, { outcome: "stored" }]);
});

test("what is held is let go of, however a request ended", async () => {
  const { deliver } = await open({ mostBytes: 60, mostBytesTogether: 200 });
  const tooLarge = { pieces: { of: Buffer.alloc(61), times: 1 } };
  for (let times = 0; times < 10; times += 1) {
    expect(await deliver(tooLarge)).toMatchObject({ status: 413 });
    expect(await deliver({}, "{}")).toMatchObject({ status: 202 });
  }
});

test("a sender that goes away is no error and nothing is stored", async () => {
  const { promise, resolve } = Promise.withResolvers<Receipt>();
  const { url, stored } = await open({ onReceipt: resolve });
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname, () => socket.end(UNFINISHED));
  expect(await promise).toMatchObject({ outcome: "cut-off" });
  expect(stored).toEqual([]);
});

test("a store that fails or dawdles is no acknowledgement, so that GitHub delivers again", async () => {
  const why = { kind: "stopped", why: "no disk" } as const;
  const failing = await open({ store: async () => fail(why) });
  const got = await failing.deliver();
  expect(got).toMatchObject({ status: 503, headers: { "retry-after": "60" } });
  expect(got.text).not.toContain("disk");
  expect(failing.receipts).toMatchObject([{ outcome: "not-stored" }]);

  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof ok<null>>>();
  const dawdling = await open({ store: () => promise, storeWithinMs: 20 });
  expect(await dawdling.deliver()).toMatchObject({ status: 503 });
  expect(dawdling.receipts).toMatchObject([{ outcome: "late" }]);
  resolve(ok(null));
});
