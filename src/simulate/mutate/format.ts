/**
 * How does the form of an answer break, whatever it says?
 */
import type { Mutate } from "./mutation.ts";

/** JSON that does not close; a missing marker; a missing confidence. */
export const brokenFormat: Mutate = (work) => {
  if (work.whole !== null) {
    return { ...work, whole: work.whole.trimEnd().replace(/[}\]"]$/, "") };
  }
  const takesMarked = work.known.graders.some(
    (grader) => grader.kind === "numeric" && grader.take === "marked",
  );
  if (takesMarked && work.final !== null) return { ...work, final: { ...work.final, marker: "" } };
  return work.confidence === null ? null : { ...work, confidence: null };
};

export const truncated: Mutate = (work) => ({ ...work, delivered: "half" });

export const empty: Mutate = (work) => ({ ...work, delivered: "nothing" });
