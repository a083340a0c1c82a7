/**
 * Is the answer, or what it concludes with, one of the expected texts?
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
import { tokensOf } from "../numbers/tokens.ts";
import { asList, fold } from "../text/mention.ts";
import { gradeOwn } from "../text/own-answer.ts";
import { DEFAULT_MARKER } from "./answer-tail.ts";
import { finalNumber, judgeNumber } from "./final-answer.ts";
import { judgeFinalText } from "./final-text.ts";

export const gradeEquals: Grader<"equals"> = (settings, { answer }) =>
  gradeOwn(answer.text, (text) =>
    settings.take === "final" ? gradeFinal(settings, text) : gradeWhole(settings, text),
  );

function gradeWhole(settings: Settings<"equals">, text: string): Grading {
  const ignoreCase = settings["ignore-case"] === true;
  const said = fold(text, ignoreCase).trim();
  const isOne = asList(settings.text).some((wanted) =>
    typeof wanted === "number" ? isNumber(said, wanted) : fold(wanted, ignoreCase).trim() === said,
  );
  return isOne ? PASSED : wrong(text);
}

function gradeFinal(settings: Settings<"equals">, text: string): Grading {
  const { marker } = settings;
  const wanted = asList(settings.text);
  const numbers = wanted.filter((each) => typeof each === "number");
  const verdicts = numbers.map((each) => judgeNumber(finalNumber(text, { marker }), each));
  if (verdicts.includes("right")) return PASSED;
  const texts = wanted.filter((each) => typeof each === "string");
  const ignoreCase = settings["ignore-case"] === true;
  const judged = judgeFinalText(text, texts, { marker: marker ?? DEFAULT_MARKER, ignoreCase });
  if (judged.kind === "right") return PASSED;
  if (verdicts.includes("unclear")) return ungraded("which number is the final one is not clear");
  if (texts.length === 0) return wrong(text);
  return judged.kind === "unclear" ? ungraded(judged.why) : wrong(judged.quote);
}

function wrong(quote: string): Grading {
  return failed(found("reasoning.wrong-answer", "answer is not the expected text", { quote }));
}

function isNumber(said: string, wanted: number): boolean {
  if (said === String(wanted)) return true;
  const tokens = tokensOf(said);
  const last = tokens.at(-1);
  if (last?.kind !== "number" || tokens.length > 2) return false;
  const [sign] = tokens;
  const isNegative = sign?.kind === "operator" && sign.operator === "-";
  if (tokens.length === 2 && !isNegative) return false;
  return (isNegative ? last.value.neg() : last.value).equals(exactly(wanted));
}
