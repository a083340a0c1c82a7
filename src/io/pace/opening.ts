/**
 * After a rate limit: when may calls go again, and how many?
 *
 * An opening is a stretch in which calls go freely. A rate limit shuts it. Was a wait said, everything goes
 * again when it is over (or a single call, where the opening had not brought one answer). Was nothing said,
 * single calls search for the end of the unknown window: each search lasts 1.3 times as long as the one before,
 * so the window's end is overshot by at most that. How long it took is remembered, and the next search begins
 * just before that time.
 */
import type { Ticket } from "./ticket.ts";

export type Opening = {
  /** Number of the first attempt that belongs to it. */
  readonly first: number;
  /** When that was sent; `null` until then. */
  readonly at: number | null;
  /** Answers to attempts that belong to it. */
  readonly answered: number;
  readonly shut: Shut | null;
  readonly learnt: Learnt | null;
};

type Shut =
  | { readonly kind: "told"; readonly at: number }
  | {
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
  /** How many answers the opening brought. */
  readonly answered: number;
  /** Openings in a row that brought much less and opened much sooner. */
  readonly misfits: number;
};

/** May everything go, or one probe not before a time? */
export type Gate =
  | { readonly kind: "free" }
  | { readonly kind: "probe"; readonly notBefore: number };

const FIRST_PROBE_MS = 100;
const SHORTEST_MS = 50;
/** The first searches double, which costs few requests, until overshooting begins to cost time. */
const DOUBLING_BELOW_MS = 1_000;
const GROWTH = 1.3;
const LONGEST_STEP_MS = 60_000;
/** The search begins a little before the remembered end, so that what was overshot once is won back. */
const EARLIER = 0.95;
const A_LITTLE_LATER = 1.1;
const JITTER = 0.02;
/** A window that brought less than half of the remembered one is not the remembered one. */
const FITS = 0.5;
const MISFITS_TO_FORGET = 3;

export function firstOpening(): Opening {
  return { first: 0, at: null, answered: 0, shut: null, learnt: null };
}

export function gateOf({ shut, answered }: Opening): Gate {
  if (shut === null) return { kind: "free" };
  if (shut.kind === "searching") return { kind: "probe", notBefore: shut.next };
  return answered > 0 ? { kind: "free" } : { kind: "probe", notBefore: 0 };
}

/** Brought the opening that is over fewer answers than there were lanes? Then there were too many lanes. */
export function wasCrowded({ shut, answered }: Opening, limit: number): boolean {
  return shut?.kind === "told" && answered < limit;
}

export function sendThrough(opening: Opening, ticket: Ticket): Opening {
  const { shut } = opening;
  if (shut === null) return opening.at === null ? { ...opening, at: ticket.at } : opening;
  if (shut.kind === "searching") return opening;
  if (opening.answered > 0) {
    return { ...opening, first: ticket.number, at: ticket.at, answered: 0, shut: null };
  }
  const delayMs = ticket.at - shut.at + FIRST_PROBE_MS;
  const next = shut.at + delayMs;
  const search = { from: ticket.number, delayMs, next, expectedMs: null, wasTold: true } as const;
  return { ...opening, shut: { kind: "searching", at: shut.at, ...search } };
}

export function answerThrough(opening: Opening, ticket: Ticket): Opening {
  if (ticket.number < opening.first) return opening;
  const { shut } = opening;
  if (shut?.kind !== "searching" || ticket.number < shut.from) {
    return { ...opening, answered: opening.answered + 1 };
  }
  const learnt = learn(opening, ticket.at);
  return { first: ticket.number, at: ticket.at, answered: 1, shut: null, learnt };
}

export type Refusal = {
  readonly ticket: Ticket;
  readonly at: number;
  /** Number of the next attempt. */
  readonly next: number;
  /** Did it say when to come back? */
  readonly isTold: boolean;
  readonly inFlight: number;
  readonly limit: number;
  readonly chance: number;
};

export function refuseThrough(opening: Opening, refusal: Refusal): Opening {
  const { ticket, at, next } = refusal;
  const { shut } = opening;
  if (ticket.number < opening.first || shut?.kind === "told") return opening;
  if (shut?.kind === "searching") {
    if (ticket.number < shut.from) return opening;
    return { ...opening, shut: { ...shut, ...laterProbe(shut, at, refusal.chance) } };
  }
  if (refusal.isTold) return { ...opening, shut: { kind: "told", at } };
  const expectedMs = expect(opening, refusal);
  // Small harvests gain nothing from an earlier return: a bucket fills at its own speed.
  const isRich = opening.answered >= 2 * refusal.limit;
  const delayMs = expectedMs === null ? FIRST_PROBE_MS : isRich ? EARLIER * expectedMs : expectedMs;
  const search = { from: next, delayMs, next: at + delayMs, expectedMs, wasTold: false } as const;
  return { ...opening, shut: { kind: "searching", at, ...search } };
}

/** How long after now should the limit be over, by what was learnt? */
function expect({ learnt, at, answered }: Opening, refusal: Refusal): number | null {
  if (learnt === null) return null;
  if (answered + refusal.inFlight < FITS * learnt.answered) return null;
  const sinceOpening = (at ?? refusal.at) + learnt.sinceOpeningMs - refusal.at;
  return Math.max(SHORTEST_MS, Math.min(sinceOpening, learnt.sinceShutMs));
}

function laterProbe(
  shut: Shut & { readonly kind: "searching" },
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

function learn({ learnt, shut, at, answered }: Opening, openedAt: number): Learnt | null {
  if (shut === null || shut.kind === "told" || shut.wasTold) return learnt;
  const sinceShutMs = openedAt - shut.at;
  const isMisfit =
    learnt !== null &&
    answered < FITS * learnt.answered &&
    sinceShutMs < FITS * learnt.sinceShutMs &&
    learnt.misfits + 1 < MISFITS_TO_FORGET;
  if (isMisfit) return { ...learnt, misfits: learnt.misfits + 1 };
  return { sinceOpeningMs: openedAt - (at ?? shut.at), sinceShutMs, answered, misfits: 0 };
}
