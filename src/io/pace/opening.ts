/**
 * After a rate limit: when may calls go again, and how many?
 *
 * An opening is a stretch in which calls go freely. A rate limit shuts it. Was a wait said, everything goes
 * again when it is over (or a single call, where the opening had not brought one answer). Was nothing said,
 * single calls search for the end of the unknown window: each search lasts 1.3 times as long as the one before,
 * so the window's end is overshot by at most that. How long it took is remembered, and the next search begins
 * just before that time.
 *
 * What an opening let through is the credit of the next one (`credit.ts`).
 */
import {
  type Credit,
  creditOf,
  creditOpens,
  nextCredit,
  settleCredit,
  useCredit,
} from "./credit.ts";
import type { Ticket } from "./ticket.ts";

export type Opening = {
  /** Number of the first attempt that belongs to it. */
  readonly first: number;
  /** When that was sent; `null` until then. */
  readonly at: number | null;
  /** Attempts that belong to it, and how many of them were refused. */
  readonly sent: number;
  readonly refused: number;
  readonly credit: Credit;
  readonly shut: Shut | null;
  readonly learnt: Learnt | null;
};

type Shut = { readonly kind: "told"; readonly at: number } | Searching;

type Searching = {
  readonly kind: "searching";
  readonly at: number;
  /** An answer to an attempt from this number on opens again. */
  readonly from: number;
  /** How long after the shutting the next probe goes. */
  readonly delayMs: number;
  readonly next: number;
  /** The wait that was enough last time; `null` when nothing fits. */
  readonly expectedMs: number | null;
  readonly wasTold: boolean;
};

type Learnt = {
  /** From the first call of an opening, and from its shutting, to the next opening. */
  readonly sinceOpeningMs: number;
  readonly sinceShutMs: number;
  /** How many attempts the opening let through. */
  readonly through: number;
  /** The share of the wait by which the next search begins earlier. */
  readonly earlier: number;
  /** Openings in a row that let through much less and opened much sooner. */
  readonly misfits: number;
};

/** May everything go, or one probe not before a time, or no more until something is answered or so long? */
export type Gate =
  | { readonly kind: "free" }
  | { readonly kind: "full"; readonly notBefore: number }
  | { readonly kind: "probe"; readonly notBefore: number };

const FIRST_PROBE_MS = 100;
const SHORTEST_MS = 50;
/** The first searches double, which costs few requests, until overshooting begins to cost time. */
const DOUBLING_BELOW_MS = 1_000;
const GROWTH = 1.3;
const LONGEST_STEP_MS = 60_000;
/** The search begins a little before the remembered end, and earlier each time that works: overshoot is won back. */
const EARLIER = 0.05;
const EARLIER_AT_MOST = 0.4;
const A_LITTLE_LATER = 1.1;
const JITTER = 0.02;
/** A window that brought less than half of the remembered one is not the remembered one. */
const FITS = 0.5;
const MISFITS_TO_FORGET = 3;

export function firstOpening(): Opening {
  return { ...openedAt(0, null), credit: creditOf(null), learnt: null };
}

export function gateOf(opening: Opening): Gate {
  const { shut } = opening;
  if (shut?.kind === "searching") return { kind: "probe", notBefore: shut.next };
  if (shut !== null)
    return through(opening) > 0 ? { kind: "free" } : { kind: "probe", notBefore: 0 };
  const notBefore = creditOpens(opening.credit, opening.sent);
  return notBefore === null ? { kind: "free" } : { kind: "full", notBefore };
}

export function sendThrough(opening: Opening, ticket: Ticket): Opening {
  const { shut } = opening;
  if (shut === null) {
    const { sent } = opening;
    const credit = useCredit(opening.credit, sent, ticket.at);
    return { ...opening, credit, at: opening.at ?? ticket.at, sent: sent + 1 };
  }
  if (shut.kind === "searching") return opening;
  if (through(opening) > 0) {
    const { learnt } = opening;
    const credit = creditAfter(opening, shut.at, ticket.at);
    return { ...openedAt(ticket.number, ticket.at), sent: 1, credit, learnt };
  }
  const delayMs = ticket.at - shut.at + FIRST_PROBE_MS;
  const next = shut.at + delayMs;
  const search = { from: ticket.number, delayMs, next, expectedMs: null, wasTold: true } as const;
  return { ...opening, shut: { kind: "searching", at: shut.at, ...search } };
}

/** An attempt ended in whatever way; answers make room for more beyond the credit. */
export function endThrough(opening: Opening, ticket: Ticket, isAnswered: boolean): Opening {
  const { shut } = opening;
  if (isAnswered && shut?.kind === "searching" && ticket.number >= shut.from) {
    const learnt = learn(opening, shut, ticket.at);
    // Short waits are those for a place among few, or for a bucket: the limit of lanes finds these.
    const isCounted = shut.wasTold || isTimed({ learnt });
    const fresh = isCounted ? creditAfter(opening, shut.at, ticket.at) : creditOf(null);
    const credit = settleCredit(fresh, 0, true);
    return { ...openedAt(ticket.number, ticket.at), sent: 1, credit, learnt };
  }
  const place = ticket.number - opening.first;
  if (place < 0) return opening;
  return { ...opening, credit: settleCredit(opening.credit, place, isAnswered) };
}

function creditAfter(opening: Opening, shutAt: number, reopenedAt: number): Credit {
  const openedAt = opening.at ?? shutAt;
  return nextCredit(opening.credit, { through: through(opening), openedAt, shutAt, reopenedAt });
}

function openedAt(first: number, at: number | null) {
  return { first, at, sent: 0, refused: 0, shut: null } as const;
}

function through({ sent, refused }: Opening): number {
  return sent - refused;
}

export type Refusal = {
  readonly ticket: Ticket;
  readonly at: number;
  /** Number of the next attempt. */
  readonly next: number;
  /** Did it say when to come back? */
  readonly isTold: boolean;
  readonly chance: number;
};

export function refuseThrough(before: Opening, refusal: Refusal): Opening {
  const { ticket, at, next } = refusal;
  const { shut } = before;
  if (shut?.kind === "searching" && ticket.number >= shut.from) {
    return { ...before, shut: { ...shut, ...laterProbe(shut, at, refusal.chance) } };
  }
  if (ticket.number < before.first) return before;
  const opening = { ...before, refused: before.refused + 1 };
  if (shut !== null) return shut.kind === "told" ? opening : lessThanExpected(opening, shut);
  if (refusal.isTold) return { ...opening, shut: { kind: "told", at } };
  const expectedMs = expect(opening, at);
  // A bucket fills at its own speed: an earlier return gains nothing.
  const share = isTimed(opening) ? 1 - (before.learnt?.earlier ?? 0) : 1;
  const delayMs = expectedMs === null ? FIRST_PROBE_MS : share * expectedMs;
  const search = { from: next, delayMs, next: at + delayMs, expectedMs, wasTold: false } as const;
  return { ...opening, shut: { kind: "searching", at, ...search } };
}

/** More of the same volley was refused: is what is left still the remembered window? */
function lessThanExpected(opening: Opening, shut: Searching): Opening {
  if (shut.expectedMs === null || expect(opening, shut.at) !== null) return opening;
  const unknown = { delayMs: FIRST_PROBE_MS, next: shut.at + FIRST_PROBE_MS, expectedMs: null };
  return { ...opening, shut: { ...shut, ...unknown } };
}

/** Is the limit known to be one of time? Fewer lanes would not help then. */
export function isTimed({ learnt }: Pick<Opening, "learnt">): boolean {
  return learnt !== null && learnt.sinceShutMs >= DOUBLING_BELOW_MS;
}

/** How long after now should the limit be over, by what was learnt? */
function expect(opening: Opening, now: number): number | null {
  const { learnt, at } = opening;
  if (learnt === null || through(opening) < FITS * learnt.through) return null;
  const sinceOpening = (at ?? now) + learnt.sinceOpeningMs - now;
  return Math.max(SHORTEST_MS, Math.min(sinceOpening, learnt.sinceShutMs));
}

function laterProbe(
  shut: Searching,
  at: number,
  chance: number,
): { readonly delayMs: number; readonly next: number } {
  let { delayMs } = shut;
  do delayMs = longer(delayMs, shut.expectedMs);
  while (shut.at + delayMs <= at);
  return { delayMs, next: shut.at + delayMs * (1 + JITTER * chance) };
}

function longer(delayMs: number, expectedMs: number | null): number {
  if (expectedMs !== null && delayMs < expectedMs) return expectedMs;
  if (expectedMs !== null && delayMs < A_LITTLE_LATER * expectedMs)
    return A_LITTLE_LATER * expectedMs;
  const grown = delayMs * (delayMs < DOUBLING_BELOW_MS ? 2 : GROWTH);
  return Math.min(grown, delayMs + LONGEST_STEP_MS);
}

function learn(opening: Opening, shut: Searching, openedAt: number): Learnt | null {
  const { learnt } = opening;
  if (shut.wasTold) return learnt;
  const sinceShutMs = openedAt - shut.at;
  const isMisfit =
    learnt !== null &&
    through(opening) < FITS * learnt.through &&
    sinceShutMs < FITS * learnt.sinceShutMs &&
    learnt.misfits + 1 < MISFITS_TO_FORGET;
  if (isMisfit) return { ...learnt, misfits: learnt.misfits + 1 };
  const sinceOpeningMs = openedAt - (opening.at ?? shut.at);
  const wasAtOnce = learnt !== null && shut.expectedMs !== null && shut.delayMs < shut.expectedMs;
  const earlier = wasAtOnce ? Math.min(EARLIER_AT_MOST, 2 * learnt.earlier) : EARLIER;
  return { sinceOpeningMs, sinceShutMs, through: through(opening), earlier, misfits: 0 };
}
