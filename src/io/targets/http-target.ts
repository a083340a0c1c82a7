/**
 * How is an application asked over HTTP, once? Its payload is sent as it is; a status of 2xx with the answer at its
 * place is an answer, everything else says why there is none and whether to try again.
 */
import type { AskOnce, Attempt } from "../../ports.ts";
import { type Asked, attemptOf, failedAttempt, httpFailure } from "../models/failed-attempt.ts";
import { readPaceHints } from "../models/pace-hints.ts";
import type { Exchange, SendTo, TargetRequest } from "./http-exchange.ts";
import { parseJson, type ReplyPlaces, readReply } from "./read-reply.ts";
import { sayLine, withoutSecrets } from "./say-line.ts";

export type HttpTargetSettings = Asked & {
  readonly target: string;
  readonly arm: "base" | "head";
  readonly url: string;
  readonly method: TargetRequest["method"];
  /** With the values of the environment in them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values that enter no message. */
  readonly secrets: readonly string[];
  readonly places: ReplyPlaces;
  readonly send: SendTo;
};

export function httpTarget(settings: HttpTargetSettings): AskOnce {
  const { url, method, send, now, timeoutMs } = settings;
  const headers = { "content-type": "application/json", ...lowerCased(settings.headers) };
  return async ({ payload = "" }, signal) => {
    const startedAt = now();
    const limit = openLimit(timeoutMs, signal);
    try {
      limit.signal.throwIfAborted();
      const reply = await send({ url, method, headers, body: payload }, limit.signal);
      return readExchange(reply, settings, now() - startedAt);
    } catch (thrown) {
      const isTimeout = limit.isOver();
      return failedAttempt(isTimeout ? new Error("timed out") : thrown, settings, {
        isStopped: signal.aborted,
        isTimeout,
        isConnection: true,
        latencyMs: now() - startedAt,
      });
    } finally {
      limit.close();
    }
  };
}

/** A signal for one attempt, which leaves nothing behind on the run's own. */
function openLimit(timeoutMs: number, outer: AbortSignal) {
  const controller = new AbortController();
  let isOver = false;
  const stop = () => controller.abort(outer.reason);
  const timer = setTimeout(() => {
    isOver = true;
    controller.abort();
  }, timeoutMs);
  outer.addEventListener("abort", stop, { once: true });
  if (outer.aborted) stop();
  return {
    signal: controller.signal,
    isOver: () => isOver,
    close: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", stop);
    },
  };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function readExchange(reply: Exchange, settings: HttpTargetSettings, latencyMs: number): Attempt {
  if (reply.kind === "too-long") return failed(settings, "the reply is too long");
  if (reply.kind === "compressed")
    return failed(settings, "the reply is compressed though nothing asked for that");
  const { status, header, text } = reply;
  const { wallClock } = settings;
  const how = { header, latencyMs, wallClock };
  if (status >= 300 && status < 400) {
    const why = `HTTP ${status}: redirects are not followed; the address must be the final one`;
    return failed(settings, why);
  }
  if (status < 200 || status >= 400) {
    const said = withoutSecrets(text.slice(0, MOST_SAID), settings.secrets);
    return attemptOf(httpFailure(status, parseJson(said), settings, sayLine(said)), how);
  }
  const document = parseJson(text);
  if (document === undefined) {
    const why = "the reply is not complete JSON";
    const problem = { kind: "provider-down", provider: settings.provider, why } as const;
    return attemptOf({ problem, again: "later" }, how);
  }
  const read = readReply(document, settings.places);
  if (!read.ok) return failed(settings, read.problem);
  const requestId = header("x-request-id");
  return {
    kind: "answered",
    reply: { ...read.value, latencyMs, ...(requestId ? { requestId } : {}) },
    hints: readPaceHints(header, wallClock()),
  };
}

/** The same request would fail again in the same way. */
function failed({ target, arm }: HttpTargetSettings, why: string): Attempt {
  const problem = { kind: "target-failed", target, arm, why } as const;
  return { kind: "failed", problem, again: "never", hints: {} };
}

/** An error page is not worth more than its beginning. */
const MOST_SAID = 10_000;
