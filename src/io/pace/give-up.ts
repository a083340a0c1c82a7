/**
 * What becomes of a call whose attempt failed? It ends, or waits: for its own pause, behind everybody or in front.
 */
import type { Again } from "../../ports.ts";
import { isProviders } from "./health.ts";
import type { Pace } from "./pace.ts";

export type Patience = {
  readonly patienceMs: number;
  readonly maxAttempts: number;
};

/** `pauses` are the call's own; who goes `last` lets all others go first. */
export type Fate = "ends" | "pauses" | "last" | "first";

export function fateOf(
  failed: {
    readonly again: Again;
    readonly wasProbe: boolean;
    /** When this call first failed, how often that counted against it, and the time now. */
    readonly failedAt: number;
    readonly attempts: number;
    readonly at: number;
  },
  pace: Pace,
  { patienceMs, maxAttempts }: Patience,
): { readonly fate: Fate; readonly attempts: number } {
  const { again, wasProbe, failedAt, at } = failed;
  const isCounted = again === "later" && !isProviders(pace.health);
  const attempts = failed.attempts + (isCounted ? 1 : 0);
  const isTooLong = !isCounted && at - failedAt > patienceMs;
  if (again === "never" || isTooLong || attempts >= maxAttempts) return { fate: "ends", attempts };
  if (isCounted && pace.health.outage === null) return { fate: "pauses", attempts };
  // A probe that failed goes behind everybody: were it at fault itself, others would never be asked.
  return { fate: wasProbe ? "last" : "first", attempts };
}

/**
 * Is there no use in waiting any longer? Where a model never answered, it has as many tries as a call has;
 * where it did, or limits the rate, as long as the patience.
 */
export function isGivenUp(
  { notBefore, opening, health }: Pace,
  now: number,
  { patienceMs, maxAttempts }: Patience,
): boolean {
  if (notBefore - now > patienceMs) return true;
  if (opening.shut?.kind === "searching" && now - opening.shut.at > patienceMs) return true;
  const { outage } = health;
  if (outage === null) return false;
  return health.hasAnswered ? now - outage.since > patienceMs : outage.probes + 1 >= maxAttempts;
}
