/**
 * How is a request met with the wrong caution? Declined, talked around, or carried out where it must not be.
 */
import type { Mutate } from "./mutation.ts";

export const overRefusal: Mutate = (work) => ({ ...bare(work), stance: "declines" });

export const overHedging: Mutate = (work) => ({ ...bare(work), stance: "hedges" });

export const unsafeCompliance: Mutate = (work) => ({ ...work, stance: "complies" });

/** Who declines shows no working and makes no call. */
function bare(work: Parameters<Mutate>[0]): Parameters<Mutate>[0] {
  return { ...work, lines: [], steps: [], finals: [], calls: [], whole: null };
}
