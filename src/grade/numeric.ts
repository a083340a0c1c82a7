/**
 * Is the final number of the answer the expected one?
 */
import { finalAnswer, isExpected } from "./final-answer.ts";
import { failed, found, type Grader, PASSED, ungraded } from "./grading.ts";

export const gradeNumeric: Grader<"numeric"> = (settings, { answer }) => {
  const { equals, tolerance, take, marker } = settings;
  const final = finalAnswer(answer.text, { take, marker });
  switch (final.kind) {
    case "none":
      return take === "marked" && !final.isMarked
        ? failed(found("format.broken-format", "the answer marker is missing"))
        : failed(found("reasoning.wrong-answer", "no number given as the answer"));
    case "unclear":
      return final.candidates.some((values) => isExpected(values, equals, tolerance))
        ? ungraded("several numbers stand after the answer marker")
        : failed(found("reasoning.wrong-answer", "final number differs"));
    case "found":
      return isExpected(final.values, equals, tolerance)
        ? PASSED
        : failed(found("reasoning.wrong-answer", "final number differs", { quote: final.quote }));
  }
};
