/**
 * Does the answer state its confidence, and was it sure of something wrong?
 * Saying nothing fails only where the task requires it.
 */
import { failed, found, type Grading, PASSED, type Settings } from "../grading.ts";

export function gradeConfidence(
  settings: Settings<"confidence">,
  of: {
    /** 0 to 1; null when the answer states none. */
    readonly stated: number | null;
    readonly isWrong: boolean;
    readonly confidentAt: number;
  },
): Grading {
  if (of.stated === null) {
    return settings.required === true
      ? failed(found("format.broken-format", "confidence is not stated"))
      : PASSED;
  }
  return of.isWrong && of.stated >= of.confidentAt
    ? failed(found("confidence.confident-error", "wrong with high stated confidence"))
    : PASSED;
}
