/** A provider in simulated time: it limits, fails and hints as told, and counts what it answered. */
import type { AskOnce, Attempt, ModelRequest, PaceHints } from "../../../src/ports.ts";
import type { Problem } from "../../../src/problem.ts";
import type { Clock } from "./clock.ts";
import type { Limiter } from "./limiters.ts";

/** What a refusal says, and what an answer says besides. */
export type HintStyle =
  | "seconds"
  | "date"
  | "ms"
  | "headers"
  | "headers in seconds"
  | "seconds and headers"
  | "none";

export type Trouble = "500" | "503" | "503 with a wait" | "reset" | "timeout";

export type Circumstances = {
  readonly requests?: Limiter;
  readonly tokens?: Limiter;
  /** Calls it works on at once; more are refused. */
  readonly concurrent?: number;
  readonly hints: HintStyle;
  /** What every answer says besides. */
  readonly said?: PaceHints;
  readonly latencyMs: () => number;
  /** Does a refused request count against the limit? */
  readonly countsRefused?: boolean;
  /** What happens to a request instead of an answer. */
  readonly trouble?: (now: number, inFlight: number) => Trouble | null;
  readonly tokensUsed?: (request: ModelRequest) => number;
};

export type Ledger = {
  requests: number;
  refused: number;
  failed: number;
  /** Times each request was answered, by its seed. */
  readonly answered: Map<number, number>;
  mostInFlight: number;
  /** When requests came, when wanted. */
  readonly arrivals: number[];
};

export type Provider = { readonly ask: AskOnce; readonly ledger: Ledger };

/** `circumstances` may change over the day: they are looked up for each request. */
export function openProvider(
  clock: Clock,
  circumstances: (now: number) => Circumstances,
): Provider {
  const ledger: Ledger = {
    requests: 0,
    refused: 0,
    failed: 0,
    answered: new Map(),
    mostInFlight: 0,
    arrivals: [],
  };
  let inFlight = 0;
  const ask: AskOnce = async (request, signal) => {
    const here = circumstances(clock.now());
    ledger.requests += 1;
    ledger.arrivals.push(clock.now());
    inFlight += 1;
    ledger.mostInFlight = Math.max(ledger.mostInFlight, inFlight);
    const attempt = await react(here, request, signal);
    inFlight -= 1;
    return attempt;
  };
  const react = async (
    here: Circumstances,
    request: ModelRequest,
    signal: AbortSignal,
  ): Promise<Attempt> => {
    const tokens = here.tokensUsed?.(request) ?? 10;
    const refusal = refuse(here, clock.now(), { tokens, inFlight });
    if (refusal !== null) {
      ledger.refused += 1;
      await clock.pause(Math.min(10, here.latencyMs()), signal);
      return { kind: "failed", again: "slower", problem: LIMITED, hints: refusal };
    }
    const hints = { ...onSuccess(here, clock.now()), ...here.said };
    const trouble = here.trouble?.(clock.now(), inFlight) ?? null;
    if (trouble !== null) {
      ledger.failed += 1;
      await clock.pause(trouble === "timeout" ? 60_000 : Math.min(20, here.latencyMs()), signal);
      return fails(trouble);
    }
    await clock.pause(here.latencyMs(), signal);
    if (signal.aborted) {
      return { kind: "failed", again: "never", problem: { kind: "stopped", why: "" }, hints: {} };
    }
    ledger.answered.set(request.seed, (ledger.answered.get(request.seed) ?? 0) + 1);
    const answer = { text: `answer ${request.seed}`, toolCalls: [], finish: "stop" as const };
    const used = { input: Math.floor(tokens / 2), output: tokens - Math.floor(tokens / 2) };
    return { kind: "answered", hints, reply: { answer, tokens: used, latencyMs: 1 } };
  };
  return { ask, ledger };
}

const LIMITED: Problem = { kind: "rate-limited", provider: "simulated", why: "HTTP 429" };

function fails(trouble: Trouble): Attempt {
  const problem: Problem =
    trouble === "timeout"
      ? { kind: "timed-out", provider: "simulated", afterMs: 60_000 }
      : { kind: "provider-down", provider: "simulated", why: trouble };
  const hints = trouble === "503 with a wait" ? { waitMs: 2_000 } : {};
  return { kind: "failed", again: "later", problem, hints };
}

/** What a refusal says; `null` when there is none. */
function refuse(
  here: Circumstances,
  now: number,
  { tokens, inFlight }: { readonly tokens: number; readonly inFlight: number },
): PaceHints | null {
  if (here.concurrent !== undefined && inFlight > here.concurrent) return {};
  const limits = [
    { limiter: here.requests, units: 1 },
    { limiter: here.tokens, units: tokens },
  ];
  const waits = limits.map(({ limiter, units }) => limiter?.freeInMs(now, units) ?? 0);
  const waitMs = Math.max(...waits);
  const isTaken =
    waitMs <= 0 && limits.every(({ limiter, units }) => limiter?.take(now, units) ?? true);
  if (isTaken) return null;
  if (here.countsRefused) here.requests?.take(now, 1);
  return { ...onSuccess(here, now), ...waitHint(here.hints, now, waitMs) };
}

function waitHint(style: HintStyle, now: number, waitMs: number): PaceHints {
  switch (style) {
    case "seconds":
    case "seconds and headers":
      return { waitMs: Math.ceil(waitMs / 1_000) * 1_000 };
    case "date":
      return { waitMs: Math.ceil((now + waitMs) / 1_000) * 1_000 - now };
    case "ms":
      return { waitMs: Math.ceil(waitMs) };
    default:
      return {};
  }
}

function onSuccess(here: Circumstances, now: number): PaceHints {
  const isInSeconds = here.hints === "headers in seconds";
  if (here.hints !== "headers" && here.hints !== "seconds and headers" && !isInSeconds) return {};
  const said = (limiter: Limiter | undefined) => {
    if (limiter === undefined) return undefined;
    const resetMs = limiter.resetMs(now);
    return {
      remaining: limiter.remaining(now),
      resetMs: isInSeconds ? Math.ceil(resetMs / 1_000) * 1_000 : resetMs,
    };
  };
  const requests = said(here.requests);
  const tokens = said(here.tokens);
  return {
    ...(requests === undefined ? {} : { requests }),
    ...(tokens === undefined ? {} : { tokens }),
  };
}
