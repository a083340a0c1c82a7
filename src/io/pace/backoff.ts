/**
 * How long is waited before something that failed is tried again? Twice as long each time, to at most half a
 * minute, and never in step with others.
 * Reference: M. Brooker (2015), "Exponential backoff and jitter", AWS Architecture Blog.
 */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** One call among many: anywhere from at once to the whole wait. `failures` counts from 1, `chance` is in [0, 1). */
export function fullJitter(failures: number, chance: number): number {
  return chance * ceiling(failures);
}

/** The only call that is let through: never at once. */
export function halfJitter(failures: number, chance: number): number {
  return (0.5 + chance / 2) * ceiling(failures);
}

function ceiling(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(10, failures - 1));
}
