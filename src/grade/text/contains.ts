/**
 * Does the answer contain what it must (all of, any of) and nothing it must not?
 */
import { found, type Grader, gradingOf, ungraded } from "../grading.ts";
import { asList, mayMention, mentions } from "./mention.ts";
import { withoutThought } from "./own-answer.ts";

export const gradeContains: Grader<"contains"> = (settings, { answer }) => {
  const text = withoutThought(answer.text);
  if (text === null) return ungraded("the text ends within its thought");
  const how = { ignoreCase: settings["ignore-case"] === true, wholeWords: false };
  const has = (item: string | number) => mentions(text, item, how);
  /** A number may be written in words or in other digits. */
  const holds = (item: string | number) =>
    has(item) || (typeof item === "number" && mayMention(text, item) === "yes");
  const [all, any, none] = [asList(settings.all), asList(settings.any), asList(settings.none)];
  const missing = all.find((item) => !holds(item));
  return gradingOf([
    ...(missing === undefined
      ? []
      : [
          found("reasoning.wrong-answer", "expected text is missing", {
            quote: `not found: ${missing}`,
          }),
        ]),
    ...(any.length === 0 || any.some(holds)
      ? []
      : [found("reasoning.wrong-answer", "none of the expected texts occurs")]),
    ...(none.some(has)
      ? [
          found(
            "creative.constraint-violation",
            "forbidden text occurs",
            quoteOf(text, none.find(has)),
          ),
        ]
      : []),
  ]);
};

function quoteOf(text: string, item: string | number | undefined): { readonly quote?: string } {
  const at = typeof item === "string" ? text.toLowerCase().indexOf(item.toLowerCase()) : -1;
  return at === -1 ? {} : { quote: text.slice(Math.max(0, at - 60), at + 120) };
}
