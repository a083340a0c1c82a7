/**
 * How does the form of an answer break, whatever it says?
 */
import type { Mutate } from "./mutation.ts";

/** JSON that does not close; a missing marker; a missing confidence. */
export const brokenFormat: Mutate = (work) => {
  if (work.whole !== null) {
    return { ...work, whole: work.whole.trimEnd().replace(/[}\]"]$/, "") };
  }
  const needsMarker = work.known.graders.some(
    (grader) => grader.kind === "numeric" && grader.take === "marked",
  );
  if (needsMarker) {
    return { ...work, finals: work.finals.map((final) => ({ ...final, marker: "" })) };
  }
  if (work.confidence !== null) return { ...work, confidence: null };
  const choosing = work.finals.map((final) =>
    final.kind === "choice" ? { ...final, text: "as said above" } : final,
  );
  return work.finals.some(({ kind }) => kind === "choice") ? { ...work, finals: choosing } : null;
};

export const truncated: Mutate = (work) => ({ ...work, delivered: "half" });

export const empty: Mutate = (work) => ({ ...work, delivered: "nothing" });
