/**
 * Does the reasoning hold, step by step, and does the answer follow from it?
 * Every stated equality is recomputed exactly; the first false one is located; a later step (or the answer)
 * builds on it when it uses the wrong result and that value comes from nowhere else. What cannot be read
 * is not accused.
 */
import type { Fraction } from "fraction.js";
import { finalAnswer, judgeNumber } from "../answer/final-answer.ts";
import {
  failed,
  found,
  type GradeContext,
  type Grader,
  gradingOf,
  type Settings,
  ungraded,
} from "../grading.ts";
import { exactly } from "../numbers/exactly.ts";
import { type NumberToken, tokensOf } from "../numbers/tokens.ts";
import { type FollowedStep, followSteps } from "./follow-steps.ts";
import { redefinesSigns } from "./is-claimed.ts";
import { findLeap } from "./logical-leap.ts";
import { stepsOf } from "./step-text.ts";

export const gradeSteps: Grader<"steps"> = (settings, context) => {
  const stated = statedValues(settings, context);
  const isStated = (number: NumberToken) => stated.some((value) => value.equals(number.value));
  const steps = redefinesSigns(`${context.question}\n${context.answer.text}`)
    ? []
    : followSteps(stepsOf(context.answer.text), isStated);
  const { verdict, values, quote } = judgeAnswer(settings, context);
  const wrongAnswer =
    verdict === "wrong" || verdict === "none"
      ? [found("reasoning.wrong-answer", "final number differs", { quote })]
      : [];
  const first = steps.find(({ misstated }) => misstated.length > 0);
  const [mistake] = first?.misstated ?? [];

  if (first === undefined || mistake === undefined) {
    const leap = findLeap(steps, { stated, answer: values });
    const findings = leap === null ? wrongAnswer : [...wrongAnswer, leap];
    return findings.length === 0 && verdict === "unclear"
      ? ungraded("which number is the final one is not clear")
      : gradingOf(findings);
  }
  const evidence = { step: first.step.number, quote: mistake.quote };
  if (verdict === "right") return failed(found("reasoning.lucky-answer", FALSE_EQUALITY, evidence));
  if (verdict === "wrong" && isBuiltOn(first, steps, stated, values)) {
    return failed(found("reasoning.cascading-step", FALSE_EQUALITY, evidence));
  }
  return failed(found("reasoning.wrong-step", FALSE_EQUALITY, evidence), ...wrongAnswer);
};

const FALSE_EQUALITY = "equality is false";

/** What the task states as facts: the numbers of the question and the `given` variables. */
function statedValues(settings: Settings<"steps">, context: GradeContext): readonly Fraction[] {
  const given = (settings.given ?? []).map((name) => context.variables[name]);
  return [
    ...tokensOf(context.question).flatMap((token) =>
      token.kind === "number" ? [token.value] : [],
    ),
    ...given.flatMap((value) => {
      if (typeof value === "number") return Number.isFinite(value) ? [exactly(value)] : [];
      if (typeof value !== "string") return [];
      return tokensOf(value).flatMap((token) => (token.kind === "number" ? [token.value] : []));
    }),
  ];
}

function judgeAnswer({ answer, marker, tolerance }: Settings<"steps">, context: GradeContext) {
  const final = finalAnswer(context.answer.text, { marker });
  const verdict = judgeNumber(final, answer, tolerance);
  return final.kind === "found"
    ? { verdict, values: final.values, quote: final.quote }
    : { verdict, values: final.kind === "unclear" ? final.candidates.flat() : [], quote: "" };
}

/** Is a result of the false step used again, by a later step or as the answer, and found nowhere else? */
function isBuiltOn(
  first: FollowedStep,
  steps: readonly FollowedStep[],
  stated: readonly Fraction[],
  answer: readonly Fraction[],
): boolean {
  const at = steps.indexOf(first);
  const earlier = [
    ...stated,
    ...steps.slice(0, at).flatMap(({ numbers }) => numbers.map(({ value }) => value)),
  ];
  const wrong = first.misstated
    .flatMap(({ results }) => results)
    .filter((value) => !earlier.some((known) => known.equals(value.abs())));
  const later = steps.slice(at + 1).flatMap(({ numbers }) => numbers.map(({ value }) => value));
  return wrong.some((value) =>
    [...later, ...answer].some((used) => used.abs().equals(value.abs())),
  );
}
