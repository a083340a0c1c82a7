/**
 * Does a review report the defects that are there, and only those?
 * A planted defect counts as reported when one of its names (or a synonym of it) is asserted; what is
 * described in words that nobody listed is ungraded, never missed.
 */
import { DEFAULT_MARKER } from "../answer/answer-tail.ts";
import {
  failed,
  found,
  type Grader,
  type Grading,
  gradingOf,
  PASSED,
  type Settings,
  ungraded,
} from "../grading.ts";
import { asList } from "../text/mention.ts";
import { gradeOwn } from "../text/own-answer.ts";
import { kindsOf } from "./defect-names.ts";
import { claimsOf, isTooLong } from "./review-claims.ts";
import { type Outcome, outcomeOf, plantsOf } from "./review-plants.ts";
import { whatIsAsked } from "./review-question.ts";
import { type Asked, readReview } from "./review-verdict.ts";

export const gradeReview: Grader<"review"> = (settings, { answer, question }) =>
  gradeOwn(answer.text, (text) => gradeText(text, settings, question));

function gradeText(text: string, settings: Settings<"review">, question: string): Grading {
  if (text.trim() === "") return ungraded("no text to read");
  if (isTooLong(text)) return ungraded("the review is too long to read");
  const about = asList(settings.about).map(String);
  const own = [...settings.planted.map(({ defect }) => asList(defect).map(String)), about];
  const { topic, yesMeans } = whatIsAsked(question, own);
  const aboutKinds = [...about.flatMap(kindsOf), `own-${own.length - 1}`];
  const asked: Asked = {
    topic: about.length > 0 ? aboutKinds : topic,
    own,
    marker: settings.marker ?? DEFAULT_MARKER,
    yesMeans,
  };
  const plants = plantsOf(settings.planted);
  if (plants.length === 0) return gradeClean(text, { asked, isQuestionKnown: question !== "" });
  const review = { text, plants, asked, claims: claimsOf(text, own) };
  return gradePlanted(plants.map((plant) => outcomeOf(plant, review)));
}

function gradeClean(
  text: string,
  { asked, isQuestionKnown }: { readonly asked: Asked; readonly isQuestionKnown: boolean },
): Grading {
  const { verdict, isPossibility, isMixed, quote, claims } = readReview(text, asked);
  if (verdict === "absent") return PASSED;
  if (verdict === "unsure") return ungraded("the review's verdict cannot be read");
  if (isPossibility) return ungraded("the review calls a defect possible, no more");
  if (isMixed) return ungraded("the review both asserts and denies a defect");
  const isAboutUnknown = asked.topic === null && !isQuestionKnown && claims[0]?.says === "absent";
  if (isAboutUnknown) return ungraded("which defect is asked about is not known");
  return failed(found("review.false-alarm", "reports a defect where none is", { quote }));
}

function gradePlanted(outcomes: readonly Outcome[]): Grading {
  const missed = outcomes.flatMap((outcome, at) =>
    outcome.kind === "missed"
      ? [
          found("review.missed-defect", `planted defect ${at + 1} is not reported`, {
            quote: outcome.quote,
          }),
        ]
      : [],
  );
  const unknown = outcomes.find(({ kind }) => kind === "unknown");
  if (missed.length === 0 && unknown?.kind === "unknown") return ungraded(unknown.why);
  return gradingOf(missed);
}
