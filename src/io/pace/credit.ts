/**
 * How much may be sent at once after a rate limit? What came back while nothing was sent, the credit. What goes
 * beyond it goes one by one first, and in growing numbers only as answers come, so that a limit costs a few
 * refusals and not a refusal for each lane.
 */
export type Credit = {
  /** How many attempts may go at once; `null` when nothing was learnt. */
  readonly most: number | null;
  /** Attempts that were answered, within the credit and beyond. */
  readonly answered: number;
  /** Attempts beyond the credit that are under way, when the last of them was sent, how many were answered. */
  readonly beyond: number;
  readonly beyondAt: number;
  readonly beyondAnswered: number;
  /** Those of the last moment, of which no refusal can be known yet. */
  readonly fresh: number;
  readonly freshFrom: number;
};

const KEPT = 0.9;
/** A refusal is known by then, mostly. */
const FRESH_MS = 50;
/** A refusal comes at once; what was not refused by then was most likely let in. */
export const REFUSED_WITHIN_MS = 2_000;

export function creditOf(most: number | null): Credit {
  const none = { beyond: 0, beyondAt: 0, beyondAnswered: 0, fresh: 0, freshFrom: 0 };
  return { most, answered: 0, ...none };
}

/**
 * After an opening: the share of the wait in the whole time from opening to opening. For a window that is used up
 * in a moment that is everything it let through, for a bucket only what the wait refilled. A window may open in
 * pieces: one small opening takes little of the credit away.
 */
export function nextCredit(
  before: Credit,
  opening: {
    readonly through: number;
    readonly openedAt: number;
    readonly shutAt: number;
    readonly reopenedAt: number;
  },
): Credit {
  const wholeMs = opening.reopenedAt - opening.openedAt;
  const share = wholeMs > 0 ? (opening.reopenedAt - opening.shutAt) / wholeMs : 1;
  const kept = Math.floor((before.most ?? 0) * KEPT);
  return creditOf(Math.max(1, Math.round(opening.through * share), kept));
}

/** From when may one more go, so many having gone? `null` when at once. */
export function creditOpens(credit: Credit, sent: number): number | null {
  if (!isBeyond(credit, sent)) return null;
  if (credit.beyond > credit.answered) return credit.beyondAt + REFUSED_WITHIN_MS;
  return credit.fresh > credit.beyondAnswered ? credit.freshFrom + FRESH_MS : null;
}

/** One more goes; `place` counts from 0. */
export function useCredit(credit: Credit, place: number, at: number): Credit {
  if (!isBeyond(credit, place)) return credit;
  const isFresh = at < credit.freshFrom + FRESH_MS;
  return {
    ...credit,
    beyond: credit.beyond + 1,
    beyondAt: at,
    fresh: isFresh ? credit.fresh + 1 : 1,
    freshFrom: isFresh ? credit.freshFrom : at,
  };
}

/** The attempt at a place ended; answers make room for more. */
export function settleCredit(credit: Credit, place: number, isAnswered: boolean): Credit {
  const answered = credit.answered + (isAnswered ? 1 : 0);
  if (!isBeyond(credit, place)) return isAnswered ? { ...credit, answered } : credit;
  const beyond = Math.max(0, credit.beyond - 1);
  const beyondAnswered = credit.beyondAnswered + (isAnswered ? 1 : 0);
  return { ...credit, answered, beyond, beyondAnswered };
}

function isBeyond({ most }: Credit, place: number): boolean {
  return most !== null && place >= most;
}
