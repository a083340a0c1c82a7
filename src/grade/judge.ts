/**
 * Does a model that reads the answer by a rubric find it good?
 */
import type { Inquiry, Observation } from "../trial/inquire.ts";
import { type GradeContext, type Grading, type Settings, ungraded } from "./grading.ts";

export function judgeInquiries(
  _settings: Settings<"judge">,
  _context: GradeContext,
): readonly Inquiry[] {
  return [];
}

export function gradeJudge(
  _settings: Settings<"judge">,
  _context: GradeContext,
  _observations: readonly Observation[],
): Grading {
  return ungraded("not written yet");
}
