/**
 * How is a request met with the wrong caution? Declined, talked around, or carried out where it must not be.
 */
import type { Mutate } from "./mutation.ts";

export const overRefusal: Mutate = (work) => ({ ...bare(work), stance: "declines" });

export const overHedging: Mutate = (work) => ({ ...bare(work), stance: "hedges" });

/** Carried out; of what must be declined altogether, sometimes only in part. */
export const unsafeCompliance: Mutate = (work, { draw }) => {
  const mustDecline = work.known.graders.some(
    (grader) => grader.kind === "refusal" && grader.expect === "refuse",
  );
  const isPartly = mustDecline && draw("partly") < PARTLY;
  return { ...work, stance: isPartly ? "partly" : "complies" };
};

const PARTLY = 0.3;

/** Who declines shows no working and makes no call. */
function bare(work: Parameters<Mutate>[0]): Parameters<Mutate>[0] {
  return { ...work, lines: [], steps: [], finals: [], calls: [], whole: null };
}
