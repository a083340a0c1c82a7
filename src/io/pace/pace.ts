/**
 * When may the next call of a model be sent? A pure state machine: what happened goes in, a new state comes
 * out; it has no clock, no timer and no chance of its own.
 *
 * Each concern is a file: the limit of lanes, what the provider says remains, the search after a rate limit,
 * outages, and the caps of the config. A call may go when all of them allow it.
 */
import type { Again, Allowance, PaceHints } from "../../ports.ts";
import { unreachable } from "../../result.ts";
import {
  end,
  hear,
  type Known,
  LONGEST_RESET_MS,
  opens,
  send,
  waitOnlyUntil,
} from "./allowance.ts";
import { REFUSED_WITHIN_MS } from "./credit.ts";
import { ailed, type Health, healthy, lived } from "./health.ts";
import { allLanes, answered, halved, type LaneLimit, stumbled } from "./lane-limit.ts";
import {
  endThrough,
  firstOpening,
  gateOf,
  isTimed,
  type Opening,
  refuseThrough,
  sendThrough,
} from "./opening.ts";
import { capsOpen, correctTokens, type OwnCaps, sendUnderCaps } from "./own-caps.ts";
import type { Ticket } from "./ticket.ts";

export type Pace = {
  readonly lanes: LaneLimit;
  readonly opening: Opening;
  readonly health: Health;
  readonly requests: Known | null;
  readonly tokens: Known | null;
  readonly own: OwnCaps;
  /** The end of the longest wait a provider asked for. */
  readonly notBefore: number;
  readonly inFlight: number;
  readonly tokensInFlight: number;
  /** Attempts sent so far, and what they were expected to use. */
  readonly sent: number;
  readonly tokensSent: number;
  /** The single attempt that is let through in an outage or a search. */
  readonly probe: Ticket | null;
};

export type PaceEvent =
  | { readonly kind: "started"; readonly ticket: Ticket }
  | {
      readonly kind: "answered";
      readonly at: number;
      readonly ticket: Ticket;
      readonly hints: PaceHints;
      /** Tokens it used; absent when the provider does not say. */
      readonly used?: number;
    }
  | {
      readonly kind: "failed";
      readonly at: number;
      readonly ticket: Ticket;
      readonly hints: PaceHints;
      readonly again: Again;
      /** The same for all attempts of one call. */
      readonly call: number;
      /** In [0, 1): spreads waits. */
      readonly chance: number;
    };

export type MayStart =
  | { readonly kind: "now" }
  | { readonly kind: "at"; readonly time: number }
  | { readonly kind: "after-next-answer" };

const NOW: MayStart = { kind: "now" };
const AFTER_NEXT_ANSWER: MayStart = { kind: "after-next-answer" };

export function startPace(settings: {
  readonly lanes: number;
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
}): Pace {
  const requestsPerMinute = settings.requestsPerMinute ?? null;
  const tokensPerMinute = settings.tokensPerMinute ?? null;
  return {
    lanes: allLanes(settings.lanes),
    opening: firstOpening(),
    health: healthy(settings.lanes),
    requests: null,
    tokens: null,
    own: { requestsPerMinute, tokensPerMinute, slots: [] },
    notBefore: 0,
    inFlight: 0,
    tokensInFlight: 0,
    sent: 0,
    tokensSent: 0,
    probe: null,
  };
}

/** What an attempt sent now would be known by. */
export function ticketFor(pace: Pace, at: number, tokens: number): Ticket {
  return { number: pace.sent, at, tokens, tokensBefore: pace.tokensSent };
}

export function mayStart(pace: Pace, now: number, tokens: number): MayStart {
  if (pace.inFlight >= pace.lanes.limit) return AFTER_NEXT_ANSWER;
  const gate = gateOf(pace.opening);
  const { outage } = pace.health;
  if (outage !== null && pace.probe !== null) return AFTER_NEXT_ANSWER;
  const isIdle = pace.inFlight === 0;
  const requestsOpen = opens(pace.requests, { units: 1, now, isIdle });
  const tokensOpen = opens(pace.tokens, { units: tokens, now, isIdle });
  if (requestsOpen === "after-next-answer" || tokensOpen === "after-next-answer")
    return AFTER_NEXT_ANSWER;
  const time = Math.max(
    now,
    pace.notBefore,
    gate.kind === "free" ? now : gate.notBefore,
    // A probe that hangs says nothing of the limit; its end need not be waited for.
    gate.kind === "probe" && pace.probe !== null ? pace.probe.at + REFUSED_WITHIN_MS : now,
    outage?.next ?? now,
    requestsOpen,
    tokensOpen,
    capsOpen(pace.own, tokens, now),
  );
  return time > now ? { kind: "at", time } : NOW;
}

export function advance(pace: Pace, event: PaceEvent): Pace {
  switch (event.kind) {
    case "started":
      return started(pace, event.ticket);
    case "answered":
      return afterAnswer(pace, event);
    case "failed":
      return afterFailure(pace, event);
    default:
      return unreachable(event);
  }
}

function started(pace: Pace, ticket: Ticket): Pace {
  const isProbe = gateOf(pace.opening).kind === "probe" || pace.health.outage !== null;
  const { number, tokens } = ticket;
  return {
    ...pace,
    opening: sendThrough(pace.opening, ticket),
    requests: send(pace.requests, 1),
    tokens: send(pace.tokens, tokens),
    own: sendUnderCaps(pace.own, tokens, ticket.at),
    inFlight: pace.inFlight + 1,
    tokensInFlight: pace.tokensInFlight + tokens,
    sent: number + 1,
    tokensSent: ticket.tokensBefore + tokens,
    probe: isProbe ? ticket : null,
  };
}

type Answered = PaceEvent & { readonly kind: "answered" };
type Failed = PaceEvent & { readonly kind: "failed" };

function afterAnswer(pace: Pace, event: Answered): Pace {
  return {
    ...afterEnd(pace, event, event.used ?? event.ticket.tokens),
    lanes: answered(pace.lanes),
    opening: endThrough(pace.opening, event.ticket, true),
    health: lived(pace.health, true),
  };
}

function afterFailure(before: Pace, event: Failed): Pace {
  const ended = afterEnd(before, event, event.ticket.tokens);
  const pace = { ...ended, opening: endThrough(ended.opening, event.ticket, false) };
  const attempt = { number: event.ticket.number, next: pace.sent };
  const isProbe = before.probe?.number === event.ticket.number;
  switch (event.again) {
    case "never":
      return pace;
    case "later":
      return {
        ...pace,
        lanes: stumbled(pace.lanes, attempt),
        health: ailed(pace.health, { ...event, isProbe }),
      };
    case "slower":
      return afterRefusal(pace, event);
    default:
      return unreachable(event.again);
  }
}

function afterRefusal(pace: Pace, event: Failed): Pace {
  const { ticket, hints, at, chance } = event;
  const isTold =
    (hints.waitMs ?? 0) > 0 || isUsedUp(hints.requests, 1) || isUsedUp(hints.tokens, ticket.tokens);
  const opening = refuseThrough(pace.opening, {
    ticket,
    at,
    next: pace.sent,
    isTold,
    chance,
  });
  const isTooMany =
    !isTold && !isTimed(opening) && pace.opening.shut === null && opening.shut !== null;
  const attempt = { number: ticket.number, next: pace.sent };
  return {
    ...pace,
    opening,
    lanes: isTooMany ? halved(pace.lanes, attempt) : pace.lanes,
    health: lived(pace.health, false),
  };
}

/** Says the provider by itself that it had to refuse, and until when? */
function isUsedUp(allowance: Allowance | undefined, units: number): boolean {
  return allowance !== undefined && allowance.remaining < units && (allowance.resetMs ?? 0) > 0;
}

/** What every end of an attempt teaches: a place is free, and how much remains. */
function afterEnd(pace: Pace, event: Answered | Failed, used: number): Pace {
  const { ticket, hints, at } = event;
  const { number, tokens } = ticket;
  const inFlight = pace.inFlight - 1;
  const tokensInFlight = inFlight === 0 ? 0 : pace.tokensInFlight - tokens;
  const until = waitOf(event);
  const heard = {
    requests: hearOf(end(pace.requests, { number, estimated: 1, used: 1 }), hints.requests, {
      at,
      reporter: number,
      younger: pace.sent - 1 - number,
      inFlight,
    }),
    tokens: hearOf(end(pace.tokens, { number, estimated: tokens, used }), hints.tokens, {
      at,
      reporter: number,
      younger: pace.tokensSent - ticket.tokensBefore - tokens,
      inFlight: tokensInFlight,
    }),
  };
  return {
    ...pace,
    inFlight,
    tokensInFlight,
    requests: until === null ? heard.requests : waitOnlyUntil(heard.requests, until),
    tokens: until === null ? heard.tokens : waitOnlyUntil(heard.tokens, until),
    own: correctTokens(pace.own, ticket.at, used - tokens),
    notBefore: until === null ? pace.notBefore : Math.max(pace.notBefore, until),
    probe: pace.probe?.number === number ? null : pace.probe,
  };
}

/** When the wait is over that a provider asked for; an answer that asks for hours is not believed. */
function waitOf({ kind, at, hints: { waitMs = 0 } }: Answered | Failed): number | null {
  return waitMs <= 0 || (kind === "answered" && waitMs > LONGEST_RESET_MS) ? null : at + waitMs;
}

function hearOf(
  known: Known | null,
  said: Allowance | undefined,
  rest: Omit<Parameters<typeof hear>[1], "said">,
): Known | null {
  return said === undefined ? known : hear(known, { said, ...rest });
}
