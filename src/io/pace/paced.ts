/**
 * How is a model asked at the pace its provider allows, and as often as it takes? One line of calls for each
 * model, first come, first served; `pace.ts` says when the next may go. What was answered is never asked again.
 */
import type { AskOnce, Attempt, CallModel, ModelRequest, Reply } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { openAlarm, type Pause } from "./alarm.ts";
import { fullJitter } from "./backoff.ts";
import { openEstimate } from "./estimate.ts";
import { fateOf, isGivenUp } from "./give-up.ts";
import { type Call, openCalls } from "./open-calls.ts";
import { advance, mayStart, startPace, ticketFor } from "./pace.ts";
import type { Ticket } from "./ticket.ts";
import { openWaiting } from "./waiting.ts";

export type PacedSettings = {
  /** Calls of one model under way at once, at most. */
  readonly lanes: number;
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  /** Attempts at one call that fail while others are answered; rate limits and outages do not count. */
  readonly maxAttempts?: number;
  /** How long a call is tried through rate limits and outages. */
  readonly patienceMs?: number;
  readonly now: () => number;
  /** Ends when the time is over or the signal says so. */
  readonly pause: Pause;
  /** In [0, 1). */
  readonly random: () => number;
  /** Hears of each wait of a second and more, once. */
  readonly onWait?: (wait: Wait) => void;
};

export type Wait = {
  readonly waitMs: number;
  readonly waiting: number;
  readonly inFlight: number;
  readonly limit: number;
};

const MAX_ATTEMPTS = 6;
const PATIENCE_MS = 15 * 60_000;
const WORTH_SAYING_MS = 1_000;

export function paced(ask: AskOnce, settings: PacedSettings): CallModel {
  const lines = new Map<string, CallModel>();
  return (request, signal) => {
    let line = lines.get(request.model);
    if (line === undefined) {
      line = openLine(ask, settings);
      lines.set(request.model, line);
    }
    return line(request, signal);
  };
}

type Answered = Result<Reply, Problem>;
type Waiter = Call<Answered> & {
  readonly id: number;
  readonly request: ModelRequest;
  readonly tokens: number;
  readonly crash: (thrown: unknown) => void;
  /** Attempts that count against it, all that failed, and when the first failed. */
  attempts: number;
  failures: number;
  failedAt: number | null;
};

const STOPPED: Answered = fail({ kind: "stopped", why: "the call was cancelled" });

/** The line of one model. */
function openLine(ask: AskOnce, settings: PacedSettings): CallModel {
  const { now, pause, random } = settings;
  const maxAttempts = settings.maxAttempts ?? MAX_ATTEMPTS;
  const patienceMs = settings.patienceMs ?? PATIENCE_MS;
  let pace = startPace(settings);
  let ids = 0;
  /** Concerns every further call. */
  let dead: Answered | null = null;
  /** The wait that a provider asked for is longer than the patience: what it said. */
  let refused: Answered | null = null;
  const estimate = openEstimate();
  const open = openCalls<Answered, Waiter>(STOPPED, () => startAll());
  const waiting = openWaiting<Waiter>(({ place }) => place !== "waiting");

  const startAll = () => {
    for (;;) {
      const call = waiting.peek();
      if (call === undefined) return alarm.clear();
      const at = now();
      const may = mayStart(pace, at, call.tokens);
      if (may.kind === "after-next-answer") return;
      if (may.kind === "at") return waitUntil(may.time, at);
      waiting.drop();
      send(call, at);
    }
  };
  const alarm = openAlarm({ now, pause, ring: startAll });

  const waitUntil = (time: number, at: number) => {
    if (!alarm.set(time) || time - at < WORTH_SAYING_MS) return;
    const { inFlight } = pace;
    const waits = { waiting: open.count() - inFlight, inFlight, limit: pace.lanes.limit };
    settings.onWait?.({ waitMs: time - at, ...waits });
  };

  const send = (call: Waiter, at: number) => {
    const ticket = ticketFor(pace, at, call.tokens);
    pace = advance(pace, { kind: "started", ticket });
    call.place = "in-flight";
    const crashed = (thrown: unknown) => {
      const lost = { again: "never", hints: {}, call: call.id, chance: 0 } as const;
      pace = advance(pace, { kind: "failed", at: now(), ticket, ...lost });
      open.forget(call);
      call.crash(thrown);
      startAll();
    };
    askSafely(call).then((attempt) => ended(call, ticket, attempt), crashed);
  };
  const askSafely = async ({ request, signal }: Waiter) => ask(request, signal);

  const ended = (call: Waiter, ticket: Ticket, attempt: Attempt) => {
    const at = now();
    if (attempt.kind === "answered") {
      const { reply, hints } = attempt;
      const { tokens } = reply;
      const used = tokens === undefined ? {} : { used: tokens.input + tokens.output };
      pace = advance(pace, { kind: "answered", at, ticket, hints, ...used });
      if (tokens !== undefined) estimate.learn(call.request, tokens);
      open.settle(call, ok(reply));
    } else {
      const { again, hints } = attempt;
      const wasProbe = pace.probe?.number === ticket.number;
      const failure = { at, ticket, again, hints, call: call.id, chance: random() };
      pace = advance(pace, { kind: "failed", ...failure });
      afterFailure(call, attempt, { at, wasProbe });
    }
    startAll();
  };

  const afterFailure = (
    call: Waiter,
    { problem, again }: Attempt & { readonly kind: "failed" },
    { at, wasProbe }: { readonly at: number; readonly wasProbe: boolean },
  ) => {
    call.failures += 1;
    call.failedAt ??= at;
    const outcome = fail(problem);
    if (isDeadKey(problem)) dead = outcome;
    const isOver = again !== "never" && isGivenUp(pace, at, { patienceMs, maxAttempts });
    if (isOver && pace.notBefore - at > patienceMs) refused = outcome;
    if (dead !== null || isOver) open.settleWaiting(dead ?? outcome);
    if (call.signal.aborted) return open.settle(call, STOPPED);
    if (isOver) return open.settle(call, outcome);
    const { attempts, failedAt } = call;
    const failed = { again, wasProbe, failedAt, attempts, at };
    const next = fateOf(failed, pace, { patienceMs, maxAttempts });
    call.attempts = next.attempts;
    if (next.fate === "ends") return open.settle(call, outcome);
    call.place = "waiting";
    if (next.fate === "pauses") return backOff(call);
    if (next.fate === "last") waiting.add(call);
    else waiting.sendBack(call);
  };

  const backOff = (call: Waiter) => {
    const wake = new AbortController();
    call.wake = wake;
    const back = () => {
      call.wake = null;
      if (call.place !== "waiting") return;
      waiting.sendBack(call);
      startAll();
    };
    void pause(Math.ceil(fullJitter(call.failures, random())), wake.signal).then(back, back);
  };

  return (request, signal) => {
    if (signal.aborted) return Promise.resolve(STOPPED);
    if (dead !== null) return Promise.resolve(dead);
    if (refused !== null && pace.notBefore - now() > patienceMs) return Promise.resolve(refused);
    return new Promise((settle, crash) => {
      const call: Waiter = {
        id: ids++,
        request,
        signal,
        tokens: estimate.tokensOf(request),
        settle,
        crash,
        place: "waiting",
        wake: null,
        attempts: 0,
        failures: 0,
        failedAt: null,
      };
      open.add(call);
      waiting.add(call);
      startAll();
    });
  };
}

/** Concerns every call with this key. */
function isDeadKey({ kind }: Problem): boolean {
  return kind === "key-missing" || kind === "key-rejected" || kind === "quota-exhausted";
}
