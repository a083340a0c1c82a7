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
import { exactly } from "../numbers/exactly.ts";
import { gradeOwn } from "../text/own-answer.ts";
import { type FinalAnswer, finalNumber, judgeNumber } from "./final-answer.ts";

export const gradeNumeric: Grader<"numeric"> = (settings, { answer, question }) =>
  gradeOwn(answer.text, (text) => gradeNumber(settings, text, question));

function gradeNumber(settings: Settings<"numeric">, text: string, question: string): Grading {
  const { equals, tolerance, take, marker } = settings;
  const final = finalNumber(text, { take, marker });
  const verdict = judgeNumber(final, equals, tolerance);
  switch (verdict) {
    case "right":
      return isOutOfScale(final, settings, question)
        ? ungraded("whether millions, thousands or ones were asked for is not clear")
        : PASSED;
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

const SCALES = [1e3, 1e6, 1e9, 1e12];
const SCALED =
  /\b(?:thousands?|millions?|billions?|trillions?)\b|(?:\d|[)}%\]]) ?(?:k|m|mn|mio|bn|b|tn)\b|\bin (?:k|m|mn|bn)\b|000/i;

/** "2 million" is 2 only where the question counts in millions itself. */
function isOutOfScale(
  final: FinalAnswer,
  { equals, tolerance }: Settings<"numeric">,
  question: string,
): boolean {
  if (final.kind !== "found" || question === "" || SCALED.test(question) || equals === 0)
    return false;
  const scaled = SCALES.map((scale) => exactly(equals).mul(scale));
  const isScaled = final.values.some((value) => scaled.some((each) => each.equals(value)));
  const others = final.values.filter((value) => !scaled.some((each) => each.equals(value)));
  return isScaled && judgeNumber({ ...final, values: others }, equals, tolerance) === "right";
}
