/**
 * Is the final number of the answer the expected one?
 */

import {
  failed,
  found,
  type Grader,
  type Grading,
  PASSED,
  type Settings,
  ungraded,
} from "../grading.ts";
import { gradeOwn } from "../text/own-answer.ts";
import { finalAnswer, judgeNumber } from "./final-answer.ts";

export const gradeNumeric: Grader<"numeric"> = (settings, { answer }) =>
  gradeOwn(answer.text, (text) => gradeNumber(settings, text));

function gradeNumber(settings: Settings<"numeric">, text: string): Grading {
  const { equals, tolerance, take, marker } = settings;
  const final = finalAnswer(text, { take, marker });
  const verdict = judgeNumber(final, equals, tolerance);
  switch (verdict) {
    case "right":
      return PASSED;
    case "unclear":
      return ungraded("which number is the final one is not clear");
    case "none":
      return take === "marked" && final.kind === "none" && !final.isMarked
        ? failed(found("format.broken-format", "the answer marker is missing"))
        : failed(found("reasoning.wrong-answer", "no number given as the answer"));
    case "wrong": {
      const evidence = final.kind === "found" ? { quote: final.quote } : {};
      return failed(found("reasoning.wrong-answer", "final number differs", evidence));
    }
  }
}
