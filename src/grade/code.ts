/**
 * Does the program that the answer contains pass the task's checks?
 */
import type { Program } from "../ports.ts";
import type { Observation } from "../trial/inquire.ts";
import { type GradeContext, type Grading, type Settings, ungraded } from "./grading.ts";

/** The program to run; `null` when the answer holds none. */
export function programOf(_settings: Settings<"code">, _context: GradeContext): Program | null {
  return null;
}

export function gradeCode(
  _settings: Settings<"code">,
  _context: GradeContext,
  _observations: readonly Observation[],
): Grading {
  return ungraded("not written yet");
}
