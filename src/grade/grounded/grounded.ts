/**
 * Does an answer state a number, date, name or quotation that its source does not contain, or credit a
 * statement to the wrong speaker?
 * A statement that contradicts the source in other words is the judge's business. What the source may yield by
 * counting, one operation, rounding, spelling or relative dates is never a finding.
 */

import type { Finding } from "../../transcript.ts";
import { found, type Grader, gradingOf, type Settings, ungraded } from "../grading.ts";
import { asList } from "../text/mention.ts";
import { datesOf, withoutSpans } from "./dates.ts";
import { unfoundedDates } from "./grounded-dates.ts";
import { unfoundedNames } from "./grounded-names.ts";
import { unfoundedNumbers } from "./grounded-numbers.ts";
import { wronglyCredited } from "./grounded-speakers.ts";
import { type NumberFacts, numberFacts } from "./number-facts.ts";
import { holds, isVerbatim, quotationsIn, spokenWords } from "./quotations.ts";
import { sourceWords } from "./source-words.ts";
import { transcriptOf } from "./speakers.ts";

type Check = NonNullable<Settings<"grounded">["check"]>[number];
type Texts = {
  readonly answer: string;
  readonly source: string;
  readonly facts: NumberFacts;
};

const MOST_ANSWER = 200_000;
const MOST_SOURCE = 500_000;

export const gradeGrounded: Grader<"grounded"> = (settings, { answer: { text } }) => {
  const source = asList(settings.source).map(String).join("\n\n").normalize("NFC");
  if (source.trim() === "") return ungraded("the source is empty");
  if (text.length > MOST_ANSWER) return ungraded("the answer is too long to check");
  if (source.length > MOST_SOURCE) return ungraded("the source is too long to check against");
  const checks = settings.check ?? ALL_CHECKS;
  const answer = withoutCode(text.normalize("NFC"));
  const texts: Texts = { answer, source, facts: numberFacts(source) };
  return gradingOf(checks.flatMap((check) => CHECKS[check](texts)));
};

const ALL_CHECKS = [
  "numbers",
  "dates",
  "names",
  "quotes",
  "speakers",
] as const satisfies readonly Check[];

const CHECKS = {
  numbers: ({ answer, facts }) =>
    unfoundedNumbers(withoutSpans(answer, datesOf(answer)), facts).map((place) =>
      fabrication("a number that the source does not contain or yield", answer, place),
    ),
  dates: ({ answer, source, facts }) =>
    unfoundedDates(answer, { text: source, years: facts.years }).map((place) =>
      fabrication("a date that the source does not contain", answer, place),
    ),
  names: ({ answer, source }) =>
    unfoundedNames(withoutSpans(answer, datesOf(answer)), sourceWords(source)).map((place) =>
      fabrication("a name that the source does not contain", answer, place),
    ),
  quotes: ({ answer, source }) => {
    const spoken = spokenWords(source);
    return quotationsIn(answer)
      .filter(({ text }) => isVerbatim(text) && !holds(spoken, text))
      .map((place) => fabrication("a quotation that the source does not contain", answer, place));
  },
  speakers: ({ answer, source }) => {
    const transcript = transcriptOf(source);
    if (transcript === null) return [];
    return wronglyCredited(answer, transcript).map(({ quote }) =>
      found("grounding.wrong-attribution", "credited to one speaker, said by another", { quote }),
    );
  },
} as const satisfies Record<Check, (texts: Texts) => readonly Finding[]>;

const AROUND = 60;

/** The finding with the words around it. */
function fabrication(
  rule: string,
  answer: string,
  { start, end }: { readonly start: number; readonly end: number },
): Finding {
  const quote = answer.slice(Math.max(0, start - AROUND), end + AROUND);
  return found("grounding.fabrication", rule, { quote });
}

/** Code and addresses are not prose; blanks keep the places. */
function withoutCode(text: string): string {
  return text.replace(
    /```[^`]{0,20000}(?:```|$)|`[^`\n]{1,200}`|https?:\/\/\S{1,2000}|\S{1,100}@\S{1,100}/g,
    (code) => " ".repeat(code.length),
  );
}
