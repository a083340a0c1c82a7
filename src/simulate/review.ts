/**
 * What does a right review report? The defects the task says are planted, each at its place.
 */
import type { GraderConfig } from "../grader-config.ts";
import { texts } from "./brief.ts";
import { type Draw, pick } from "./draw.ts";
import type { Known } from "./match.ts";
import { CLEAN_REVIEWS, DEFECT_REPORTS, NO_PLACE } from "./wording.ts";
import type { Reported } from "./work.ts";

type ReviewGrader = Extract<GraderConfig, { readonly kind: "review" }>;

export function reviewGraderOf({ graders }: Known): ReviewGrader | undefined {
  return graders.find((grader) => grader.kind === "review");
}

/** `null` when no review is asked for. */
export function plantedIn(known: Known): readonly Reported[] | null {
  const grader = reviewGraderOf(known);
  if (grader === undefined) return null;
  return grader.planted.map(({ defect, where }) => ({
    defect: texts(defect)[0] ?? "",
    where: texts(where)[0] ?? null,
  }));
}

/** The report in words, and its verdict on a line of its own. */
export function writeReview(reports: readonly Reported[], known: Known, draw: Draw): string {
  const grader = reviewGraderOf(known);
  const subject = texts(grader?.about)[0] ?? "defect";
  const lines = reports.map(({ defect, where }, index) =>
    pick(DEFECT_REPORTS, draw("report", index))
      .replace("{defect}", () => defect)
      .replace("{place}", () => (where === null ? NO_PLACE : `in ${where}`)),
  );
  const clean = pick(CLEAN_REVIEWS, draw("clean")).replace("{defect}", () => subject);
  const verdict = reports.length > 0 ? "defect found" : "no defect found";
  return [
    ...(lines.length > 0 ? lines : [clean]),
    `${grader?.marker ?? "ANSWER:"} ${verdict}`,
  ].join("\n");
}
