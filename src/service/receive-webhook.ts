/**
 * Is this a delivery of GitHub's, and is it safe with us? Only what is signed over its very bytes is stored,
 * and only what is stored is acknowledged: any other answer makes GitHub list the delivery as failed, and the
 * sweep asks for it again. Nothing of a payload gets into an answer.
 */
import type { IncomingMessage } from "node:http";
import type { Problem } from "../problem.ts";
import type { Result } from "../result.ts";
import { type Answer, answer, type Handler } from "./answer.ts";
import { type Body, bodyReader } from "./read-body.ts";
import { within } from "./within.ts";

export type Delivery = {
  /** The same when GitHub delivers again. */
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
};

export type StoreDelivery = (delivery: Delivery) => Promise<Result<null, Problem>>;

export const WEBHOOK_OUTCOMES = [
  "stored",
  "not-stored",
  "late",
  "wrong-method",
  "wrong-type",
  "bad-headers",
  "bad-signature",
  "too-large",
  "busy",
  "cut-off",
  "not-json",
] as const;
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

/** What the log and the metrics may know. */
export type Receipt = {
  readonly outcome: WebhookOutcome;
  readonly delivery: string | null;
  readonly event: string | null;
  readonly durationMs: number;
};

export type WebhookDoor = {
  /** Constant in time; Probot's `webhooks.verify`. */
  readonly verify: (text: string, signature: string) => Promise<boolean>;
  readonly store: StoreDelivery;
  readonly onReceipt?: (receipt: Receipt) => void;
  readonly mostBytes?: number;
  /** Of all requests at a time. */
  readonly mostBytesTogether?: number;
  /** GitHub waits for 10 seconds. */
  readonly storeWithinMs?: number;
};

/** GitHub's own limit of a payload. */
const MOST_BYTES = 25 * 1024 * 1024;

export function receiveWebhook(door: WebhookDoor): Handler {
  const { mostBytes = MOST_BYTES, mostBytesTogether = 8 * mostBytes } = door;
  const readBody = bodyReader({ mostBytes, mostBytesTogether });
  return async (request, response) => {
    const since = performance.now();
    const { delivery = null, event = null, outcome } = await receive(request, door, readBody);
    if (outcome !== "cut-off") answer(response, answerTo(outcome, delivery));
    door.onReceipt?.({ outcome, delivery, event, durationMs: performance.now() - since });
  };
}

type Received = {
  readonly outcome: WebhookOutcome;
  readonly delivery?: string;
  readonly event?: string;
};

async function receive(
  request: IncomingMessage,
  { verify, store, storeWithinMs = 8_000 }: WebhookDoor,
  readBody: (request: IncomingMessage) => Promise<Body>,
): Promise<Received> {
  if (request.method !== "POST") return { outcome: "wrong-method" };
  const type = header(request, "content-type", /^application\/json\s*(;|$)/i);
  if (type === null) return { outcome: "wrong-type" };
  const id = header(request, "x-github-delivery", /^[A-Za-z0-9-]{1,100}$/);
  const name = header(request, "x-github-event", /^[a-z_]{1,100}$/);
  if (id === null || name === null) return { outcome: "bad-headers" };
  const named = { delivery: id, event: name };
  const signature = header(request, "x-hub-signature-256", /^sha256=[0-9a-f]{64}$/);
  if (signature === null) return { ...named, outcome: "bad-signature" };

  const body = await readBody(request);
  if (body.kind !== "whole") return { ...named, outcome: body.kind };
  const text = exactText(body.bytes);
  if (text === null || !(await verify(text, signature))) {
    return { ...named, outcome: "bad-signature" };
  }
  const parsed = parseObject(text);
  if (parsed === null) return { ...named, outcome: "not-json" };
  const stored = await within(storeWithinMs, store({ id, name, payload: parsed }));
  if (stored.kind === "late") return { ...named, outcome: "late" };
  return { ...named, outcome: stored.value.ok ? "stored" : "not-stored" };
}

function header(request: IncomingMessage, name: string, form: RegExp): string | null {
  const value = request.headers[name];
  return typeof value === "string" && form.test(value) ? value : null;
}

/** Text that stands for these bytes and no others, so that a signature of one is a signature of the other. */
function exactText(bytes: Buffer): string | null {
  if (bytes.length === 0) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const REFUSALS: Readonly<
  Record<Exclude<WebhookOutcome, "stored">, readonly [status: number, error: string]>
> = {
  "wrong-method": [405, "Deliveries are posted."],
  "wrong-type": [415, "Set the App's webhook to content type application/json."],
  "bad-headers": [400, "X-GitHub-Delivery or X-GitHub-Event is missing or not GitHub's."],
  "bad-signature": [401, "X-Hub-Signature-256 is missing or not of this App's webhook secret."],
  "too-large": [413, "The delivery is larger than GitHub sends."],
  busy: [503, "Too many deliveries at a time."],
  "cut-off": [400, "The delivery ended early."],
  "not-json": [400, "The delivery is not a JSON object."],
  late: [503, "The delivery could not be stored in time."],
  "not-stored": [503, "The delivery could not be stored."],
};

function answerTo(outcome: WebhookOutcome, delivery: string | null): Answer {
  if (outcome === "stored") return { status: 202, body: { kind: "json", value: { delivery } } };
  const [status, error] = REFUSALS[outcome];
  const headers = {
    ...(status === 405 ? { allow: "POST" } : {}),
    ...(status === 503 ? { "retry-after": "60" } : {}),
  };
  return { status, headers, body: { kind: "json", value: { error } } };
}
