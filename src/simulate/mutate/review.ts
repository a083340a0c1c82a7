/**
 * How does a review go wrong? A planted defect goes unreported, or one is reported where none is.
 */
import { texts } from "../brief.ts";
import { pick } from "../draw.ts";
import { reviewGraderOf } from "../review.ts";
import type { Mutate } from "./mutation.ts";

export const missedDefect: Mutate = (work, { draw }) => {
  const reports = work.reports ?? [];
  const missed = Math.floor(draw("missed") * reports.length);
  if (reports.length === 0) return null;
  return { ...work, reports: reports.filter((_, index) => index !== missed) };
};

/** One of the defects the task asks about, in code that has none. */
export const falseAlarm: Mutate = (work, { draw }) => {
  const [first, ...others] = texts(reviewGraderOf(work.known)?.about);
  if (first === undefined || work.reports?.length !== 0) return null;
  return { ...work, reports: [{ defect: pick([first, ...others], draw("alarm")), where: null }] };
};
