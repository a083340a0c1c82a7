/**
 * How much may still be sent of what a provider said remains, and from when is there more?
 *
 * A report counts what reached the provider before it was made. Attempts sent after the reporting one are
 * taken off, and so are older ones still under way, which may or may not be in it; these are given back as
 * they end. The youngest attempt's report holds, in whatever order answers arrive.
 *
 * `reset` means three things in the field: when a fixed window ends, when the next place of a sliding window
 * is free, and when a bucket is full again (OpenAI, Anthropic). Only the last moves away with every request:
 * time to full = (capacity - remaining) x time per unit. Where two reports show that line, units are taken to
 * come back one by one; in all other cases nothing comes back before the reset.
 */
import type { Allowance } from "../../ports.ts";

export type Known = {
  readonly remaining: number;
  /** Number of the attempt whose answer said so. */
  readonly reporter: number;
  readonly reportedAt: number;
  /** When the provider counts anew; `null` when it does not say, or so far off that it cannot be waited for. */
  readonly resetAt: number | null;
  /** Sent after the reporter. */
  readonly younger: number;
  /** Sent before the reporter and still under way when it was heard. */
  readonly older: number;
  /** The most that was ever said to remain. */
  readonly most: number;
  /** The report with the most left since the last reset: where the line begins. */
  readonly first: { readonly remaining: number; readonly resetMs: number } | null;
  /** Milliseconds in which one unit comes back, where reports show that they do so one by one. */
  readonly msEach: number | null;
};

export type Report = {
  readonly said: Allowance;
  readonly at: number;
  readonly reporter: number;
  /** Units sent after the reporter. */
  readonly younger: number;
  /** Units under way now. */
  readonly inFlight: number;
};

/** From when may so much be sent: a time, which may be past, or not before something under way has ended. */
export type Opens = number | "after-next-answer";

/** Longer waits than a quarter of an hour are left to an explicit refusal, which says how long in plain words. */
export const LONGEST_RESET_MS = 15 * 60_000;

export function hear(known: Known | null, report: Report): Known {
  if (known !== null && known.reporter > report.reporter) return known;
  const { said, at } = report;
  const { remaining } = said;
  const resetMs = said.resetMs ?? null;
  const most = Math.max(remaining, known?.most ?? 0);
  const isNewCount = known === null || hasReset(known, at);
  const isHighest = isNewCount || known.first === null || remaining > known.first.remaining;
  const first = isHighest ? (resetMs === null ? null : { remaining, resetMs }) : known.first;
  return {
    remaining,
    reporter: report.reporter,
    reportedAt: at,
    resetAt: resetMs === null || resetMs > LONGEST_RESET_MS ? null : at + resetMs,
    younger: report.younger,
    older: Math.max(0, report.inFlight - report.younger),
    most,
    first,
    msEach: slopeOf({ first, remaining, resetMs, most, before: known?.msEach ?? null }),
  };
}

export function send(known: Known | null, units: number): Known | null {
  return known === null ? null : { ...known, younger: known.younger + units };
}

/** An attempt ended: `estimated` units were set aside for it, `used` is what it really took. */
export function end(
  known: Known | null,
  attempt: { readonly number: number; readonly estimated: number; readonly used: number },
): Known | null {
  if (known === null || attempt.number === known.reporter) return known;
  if (attempt.number < known.reporter) {
    return known.older === 0
      ? known
      : { ...known, older: Math.max(0, known.older - attempt.estimated) };
  }
  if (attempt.used === attempt.estimated) return known;
  return { ...known, younger: Math.max(0, known.younger + attempt.used - attempt.estimated) };
}

/** A refusal that says how long to wait knows better than a reset that lies further off. */
export function waitOnlyUntil(known: Known | null, time: number): Known | null {
  if (known === null || (known.resetAt !== null && known.resetAt <= time)) return known;
  return known.remaining > 0 ? known : { ...known, resetAt: time };
}

export function opens(
  known: Known | null,
  wanted: { readonly units: number; readonly now: number; readonly isIdle: boolean },
): Opens {
  if (known === null || hasReset(known, wanted.now)) return wanted.now;
  const { remaining, younger, older, msEach, reportedAt, resetAt } = known;
  const missing = wanted.units - (remaining - younger - older);
  if (missing <= 0) return wanted.now;
  const refilled = msEach === null ? null : reportedAt + missing * msEach;
  if (refilled !== null) return resetAt === null ? refilled : Math.min(refilled, resetAt);
  if (resetAt !== null) return resetAt;
  // Nobody says when: one at a time finds out.
  return wanted.isIdle ? wanted.now : "after-next-answer";
}

function hasReset({ resetAt }: Known, now: number): boolean {
  return resetAt !== null && resetAt <= now;
}

/**
 * Time per unit, from two reports at least a quarter of the capacity apart (headers are rounded to a second
 * at worst). It counts only when the capacity it implies is about the most that was ever said to remain.
 */
function slopeOf(seen: {
  readonly first: Known["first"];
  readonly remaining: number;
  readonly resetMs: number | null;
  readonly most: number;
  readonly before: number | null;
}): number | null {
  const { first, remaining, resetMs, most } = seen;
  if (first === null || resetMs === null) return null;
  const spent = first.remaining - remaining;
  if (spent < Math.max(3, most / 4)) return seen.before;
  const slope = (resetMs - first.resetMs) / spent;
  const capacity = slope > 0 ? remaining + resetMs / slope : 0;
  return capacity >= 0.8 * most && capacity <= 1.5 * most + 2 ? slope : null;
}
