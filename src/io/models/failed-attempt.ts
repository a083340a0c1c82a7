/**
 * Why did an attempt fail, and may the same request be sent again? One table for all providers: both vendors' SDKs
 * throw an error with the HTTP status, the body and the headers, or one that says the connection failed.
 * A content filter that works before the model is asked sends an error too; that is an answer, not a failure.
 */
import type { Again, Attempt } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { type ReadHeader, readPaceHints } from "./pace-hints.ts";

/** How a provider is asked, as far as its failures are concerned. */
export type Asked = {
  /** The provider's name in the config, for messages. */
  readonly provider: string;
  /** Taken out of every message. */
  readonly apiKey: string | null;
  readonly timeoutMs: number;
  /** Milliseconds; only differences are looked at. */
  readonly now: () => number;
  /** Milliseconds since 1970, for headers that state a time of day. */
  readonly wallClock: () => number;
};

export type Failure = { readonly problem: Problem; readonly again: Again } | "content-filter";

/** What the SDK threw; `isConnection` says that no whole reply came, `isTimeout` that the SDK gave up waiting. */
export function failedAttempt(
  thrown: unknown,
  asked: Asked,
  of: {
    readonly isStopped: boolean;
    readonly isTimeout: boolean;
    readonly isConnection: boolean;
    readonly latencyMs: number;
  },
): Attempt {
  const status = partOf(thrown, "status");
  const headers = partOf(thrown, "headers");
  const header: ReadHeader = headers instanceof Headers ? (name) => headers.get(name) : () => null;
  const failure =
    typeof status === "number"
      ? httpFailure(status, partOf(thrown, "error"), asked, textOf(thrown))
      : brokenOff(thrown, asked, of);
  return attemptOf(failure, { header, latencyMs: of.latencyMs, wallClock: asked.wallClock });
}

export function attemptOf(
  failure: Failure,
  of: { readonly header: ReadHeader; readonly latencyMs: number; readonly wallClock: () => number },
): Attempt {
  const hints = readPaceHints(of.header, of.wallClock());
  if (failure !== "content-filter") return { kind: "failed", ...failure, hints };
  const answer = { text: "", toolCalls: [], finish: "content-filter" } as const;
  return { kind: "answered", reply: { answer, latencyMs: of.latencyMs }, hints };
}

function brokenOff(
  thrown: unknown,
  asked: Asked,
  of: { readonly isStopped: boolean; readonly isTimeout: boolean; readonly isConnection: boolean },
): Failure {
  const { provider, timeoutMs } = asked;
  if (of.isStopped) {
    return { problem: { kind: "stopped", why: "the call was cancelled" }, again: "never" };
  }
  const code = causeCode(thrown);
  if (of.isTimeout && (code === null || code === "UND_ERR_ABORTED")) {
    return { problem: { kind: "timed-out", provider, afterMs: timeoutMs }, again: "later" };
  }
  const down = (why: string, again: Again): Failure => ({
    problem: { kind: "provider-down", provider, why },
    again,
  });
  if (thrown instanceof SyntaxError) return down("the reply is not complete JSON", "later");
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return down("the reply is too long", "never");
  if (of.isConnection) return down(code ?? "the connection failed", "later");
  return down(code ?? redact(textOf(thrown), asked).slice(0, 300), "never");
}

/** Codes and types of errors that say the account has nothing left: OpenAI, Azure, Anthropic. */
const SPENT: readonly unknown[] = [
  "insufficient_quota",
  "billing_hard_limit_reached",
  "billing_error",
];
/** Azure's filter of prompts, and OpenAI's policies, which refuse before or while a model answers. */
const FILTERED: readonly unknown[] = [
  "content_filter",
  "content_policy_violation",
  "bio_policy",
  "misalignment_policy_violation",
];

/** `body` is the parsed body of the error, or its `error`; `said` stands in where it states no message. */
export function httpFailure(status: number, body: unknown, asked: Asked, said: string): Failure {
  const { provider } = asked;
  const inner = partOf(body, "error");
  const error = typeof inner === "object" && inner !== null ? inner : body;
  const [code, type] = [partOf(error, "code"), partOf(error, "type")];
  if (isFiltered(status, error)) return "content-filter";
  const named = [code, type].find((each) => typeof each === "string" || typeof each === "number");
  const shown = named === undefined ? "" : ` ${named}`.slice(0, 100);
  const why = redact(`HTTP ${status}${shown}`, asked);
  if (status === 402 || SPENT.includes(code) || SPENT.includes(type)) {
    return { problem: { kind: "quota-exhausted", provider, why }, again: "never" };
  }
  if (status === 401 || status === 403) {
    return { problem: { kind: "key-rejected", provider, why }, again: "never" };
  }
  const stated = partOf(error, "message");
  const message = redact(typeof stated === "string" ? stated : said, asked).slice(0, 300);
  if (status === 429 && isLargerThanLimit(message)) {
    return { problem: { kind: "request-refused", provider, why: message }, again: "never" };
  }
  if (status === 429) return { problem: { kind: "rate-limited", provider, why }, again: "slower" };
  if (status >= 500 || status === 408 || status === 409) {
    return { problem: { kind: "provider-down", provider, why }, again: "later" };
  }
  const isMoved = status >= 300 && status < 400;
  const details = isMoved ? "redirects are not followed; base-url must be the final one" : message;
  return {
    problem: { kind: "request-refused", provider, why: `${why}: ${details}` },
    again: "never",
  };
}

/** OpenAI says how much one request asks for, and what may be asked in a minute: no wait makes it fit. */
function isLargerThanLimit(message: string): boolean {
  const [, limit, requested] = /\bLimit:? (\d{1,15}), Requested:? (\d{1,15})\b/.exec(message) ?? [];
  return Number(requested) > Number(limit);
}

function isFiltered(status: number, error: unknown): boolean {
  if (FILTERED.includes(partOf(error, "code"))) return true;
  // OpenRouter answers a prompt that its moderation flags with 403, and says for which reasons.
  return status === 403 && Array.isArray(partOf(partOf(error, "metadata"), "reasons"));
}

function partOf(holder: unknown, key: string): unknown {
  if (typeof holder !== "object" || holder === null) return undefined;
  const found: unknown = Reflect.get(holder, key);
  return found;
}

function textOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** "ECONNREFUSED" says more than "Connection error."; it is the innermost coded cause. */
function causeCode(thrown: unknown): string | null {
  let cause = thrown;
  let code: string | null = null;
  for (let depth = 0; depth < 5 && cause !== null && cause !== undefined; depth++) {
    const found = partOf(cause, "code");
    if (typeof found === "string") code = found;
    cause = partOf(cause, "cause");
  }
  return code;
}

function redact(text: string, { apiKey }: Asked): string {
  return apiKey ? text.replaceAll(apiKey, "[key]") : text;
}
