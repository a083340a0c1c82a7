/**
 * Is the whole answer one of the expected texts?
 */
import { exactly } from "./exactly.ts";
import { failed, found, type Grader, PASSED } from "./grading.ts";
import { asList, fold } from "./mention.ts";
import { tokensOf } from "./tokens.ts";

export const gradeEquals: Grader<"equals"> = (settings, { answer }) => {
  const ignoreCase = settings["ignore-case"] === true;
  const said = fold(answer.text, ignoreCase).trim();
  const isOne = asList(settings.text).some((wanted) =>
    typeof wanted === "number" ? isNumber(said, wanted) : fold(wanted, ignoreCase).trim() === said,
  );
  if (isOne) return PASSED;
  const evidence = { quote: answer.text };
  return failed(found("reasoning.wrong-answer", "answer is not the expected text", evidence));
};

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
