/**
 * Does the answer match a pattern (or avoid it)? Linear time: model text is hostile.
 */
import { compilePattern } from "../../grader-settings.ts";
import { failed, found, type Grader, PASSED, ungraded } from "../grading.ts";
import { withoutThought } from "./own-answer.ts";

export const gradeRegex: Grader<"regex"> = (settings, { answer }) => {
  const compiled = compilePattern(settings.pattern, settings["ignore-case"] === true);
  if (!compiled.ok) return ungraded("pattern is not valid RE2");
  const text = withoutThought(answer.text);
  if (text === null) return ungraded("the text ends within its thought");
  const matcher = compiled.value.matcher(text);
  const occurs = matcher.find();
  if (settings.absent === true) {
    if (!occurs) return PASSED;
    const quote = matcher.group() ?? "";
    return failed(found("creative.constraint-violation", "forbidden pattern occurs", { quote }));
  }
  return occurs ? PASSED : failed(found("format.broken-format", "expected pattern is missing"));
};
