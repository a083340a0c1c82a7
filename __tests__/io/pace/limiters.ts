/** How do providers limit the rate? Each limiter counts units (requests or tokens) its own way. */
export type Limiter = {
  /** Takes the units when they are free. */
  readonly take: (now: number, units: number) => boolean;
  readonly remaining: (now: number) => number;
  /** Until so many units are free. */
  readonly freeInMs: (now: number, units: number) => number;
  /** What such providers write as their reset. */
  readonly resetMs: (now: number) => number;
};

export type Limit = { readonly units: number; readonly windowMs: number };

/** At most so many units in any stretch of the window's length. */
export function slidingWindow({ units: most, windowMs }: Limit): Limiter {
  let taken: { readonly at: number; readonly units: number }[] = [];
  const used = (now: number) => {
    if ((taken[0]?.at ?? now) + windowMs <= now)
      taken = taken.filter(({ at }) => at + windowMs > now);
    return taken.reduce((sum, { units }) => sum + units, 0);
  };
  const freeInMs = (now: number, units: number) => {
    let missing = used(now) + units - most;
    for (const { at, units: back } of taken) {
      if (missing <= 0) break;
      missing -= back;
      if (missing <= 0) return at + windowMs - now;
    }
    return 0;
  };
  return {
    take: (now, units) => {
      if (used(now) + units > most) return false;
      taken.push({ at: now, units });
      return true;
    },
    remaining: (now) => most - used(now),
    freeInMs,
    resetMs: (now) => freeInMs(now, most - used(now) + 1),
  };
}

/** The same, saying when all of it will be free again instead of the next place. */
export function slidingWindowOfAll(limit: Limit): Limiter {
  const limiter = slidingWindow(limit);
  const all = (now: number) => limiter.freeInMs(now, limit.units);
  return { ...limiter, resetMs: all };
}

/** The count starts anew at every full window of the clock. */
export function fixedWindow({ units: most, windowMs }: Limit): Limiter {
  let window = -1;
  let used = 0;
  const turn = (now: number) => {
    const current = Math.floor(now / windowMs);
    if (current !== window) used = 0;
    window = current;
  };
  const resetMs = (now: number) => (Math.floor(now / windowMs) + 1) * windowMs - now;
  return {
    take: (now, units) => {
      turn(now);
      if (used + units > most) return false;
      used += units;
      return true;
    },
    remaining: (now) => {
      turn(now);
      return most - used;
    },
    freeInMs: (now, units) => {
      turn(now);
      return used + units <= most ? 0 : resetMs(now);
    },
    resetMs,
  };
}

/** A bucket that refills all the time; the reset is when it is full again. */
export function tokenBucket({ units: capacity, windowMs }: Limit): Limiter {
  let level = capacity;
  let filledAt = 0;
  const aMs = capacity / windowMs;
  const fill = (now: number) => {
    level = Math.min(capacity, level + (now - filledAt) * aMs);
    filledAt = now;
    return level;
  };
  return {
    take: (now, units) => {
      if (fill(now) < units - 1e-6) return false;
      level -= units;
      return true;
    },
    remaining: (now) => Math.max(0, Math.floor(fill(now) + 1e-6)),
    freeInMs: (now, units) => Math.max(0, (units - fill(now)) / aMs),
    resetMs: (now) => (capacity - fill(now)) / aMs,
  };
}
