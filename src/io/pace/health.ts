/**
 * Is a failure the call's or the provider's? Several different calls that fail without an answer between them
 * are an outage: then one call at a time probes and the others wait without using up their attempts. One call
 * that always fails is never an outage, however often it tries.
 */
import { halfJitter } from "./backoff.ts";

export type Health = {
  /** So many different calls in a row make an outage. */
  readonly callsOfAnOutage: number;
  readonly hasAnswered: boolean;
  /** Different calls that failed since the last answer, up to `callsOfAnOutage`. */
  readonly failing: readonly number[];
  /** 0 to 8: rises by each of these, falls by half with each answer. */
  readonly distress: number;
  readonly outage: Outage | null;
};

type Outage = { readonly since: number; readonly probes: number; readonly next: number };

const DISTRESS_AT_MOST = 8;
const DISTRESS = 4;

export function healthy(lanes: number): Health {
  return {
    callsOfAnOutage: Math.min(4, Math.max(2, lanes)),
    hasAnswered: false,
    failing: [],
    distress: 0,
    outage: null,
  };
}

/** An answer, or at least a sign of life such as a rate limit. */
export function lived(health: Health, hasAnswered: boolean): Health {
  const { distress } = health;
  if (distress === 0 && health.failing.length === 0 && (health.hasAnswered || !hasAnswered))
    return health;
  return {
    ...health,
    hasAnswered: health.hasAnswered || hasAnswered,
    failing: [],
    distress: hasAnswered ? Math.max(0, distress - 0.5) : distress,
    outage: null,
  };
}

export function ailed(
  health: Health,
  failure: {
    readonly call: number;
    readonly at: number;
    readonly isProbe: boolean;
    readonly chance: number;
  },
): Health {
  const { outage } = health;
  if (outage !== null) {
    if (!failure.isProbe) return health;
    const probes = outage.probes + 1;
    const next = failure.at + halfJitter(probes + 1, failure.chance);
    return { ...health, outage: { ...outage, probes, next } };
  }
  if (health.failing.includes(failure.call)) return health;
  const failing = [...health.failing, failure.call];
  const distress = Math.min(DISTRESS_AT_MOST, health.distress + 1);
  if (failing.length < health.callsOfAnOutage) return { ...health, failing, distress };
  const next = failure.at + halfJitter(1, failure.chance);
  return { ...health, failing, distress, outage: { since: failure.at, probes: 0, next } };
}

/** Then a failed attempt is not held against the call. Who never answered may just as well be a wrong address. */
export function isProviders({ hasAnswered, distress, outage }: Health): boolean {
  return hasAnswered && (distress >= DISTRESS || outage !== null);
}
