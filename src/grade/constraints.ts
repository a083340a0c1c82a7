/**
 * Does a text keep to its brief: length, what it must say, what it must not, and which figures?
 * Where a count can be made in two honest ways, only a text that breaks the limit both ways is accused.
 */
import { exactly } from "./exactly.ts";
import { found, type Grader, gradingOf } from "./grading.ts";
import { asList, mentions } from "./mention.ts";
import { plainMath } from "./plain-math.ts";
import { bodyOf, type Count, countCharacters, countSentences, countWords } from "./text-measure.ts";
import { tokenise } from "./tokens.ts";
import { SCALE_WORDS } from "./words.ts";

export const gradeConstraints: Grader<"constraints"> = (settings, { answer }) => {
  const body = bodyOf(answer.text);
  const loose = { ignoreCase: true, wholeWords: false };
  const strict = { ignoreCase: true, wholeWords: true };
  const missing = asList(settings["must-mention"]).some((item) => !mentions(body, item, loose));
  const forbidden = asList(settings["must-not-mention"]).find((item) =>
    mentions(body, item, strict),
  );
  return gradingOf([
    ...outside(settings.words, countWords(body), "words"),
    ...outside(settings.characters, countCharacters(body), "characters"),
    ...outside(settings.sentences, countSentences(body), "sentences"),
    ...(missing ? [found("creative.constraint-violation", "a required mention is missing")] : []),
    ...(forbidden === undefined
      ? []
      : [found("creative.factual-slip", "a forbidden claim is made", around(body, forbidden))]),
    ...inventedFigures(body, settings.figures),
  ]);
};

type Range = { readonly min?: number | undefined; readonly max?: number | undefined };

function outside(
  range: Range | undefined,
  count: Count,
  what: "words" | "characters" | "sentences",
) {
  if (range === undefined) return [];
  const mode = "creative.constraint-violation";
  if (range.max !== undefined && count.least > range.max) return [found(mode, `too many ${what}`)];
  if (range.min !== undefined && count.most < range.min) return [found(mode, `too few ${what}`)];
  return [];
}

function around(body: string, item: string | number): { readonly quote?: string } {
  const at = body.toLowerCase().indexOf(String(item).toLowerCase());
  return at === -1 ? {} : { quote: body.slice(Math.max(0, at - 80), at + 160) };
}

/** Numbers in the text that the brief does not contain; list markers are no figures. */
function inventedFigures(body: string, allowed: readonly number[] | undefined) {
  if (allowed === undefined) return [];
  const plain = plainMath(body).replace(/^([ \t>*_#-]*)\d{1,3}[.)](?=\s)/gm, "$1");
  const tokens = tokenise(plain);
  const wanted = allowed.map((value) => exactly(value).abs());
  const invented = tokens.find((token, index) => {
    if (token.kind !== "number") return false;
    const next = tokens[index + 1];
    const scale = next?.kind === "word" ? SCALE_WORDS.get(next.text.toLowerCase()) : undefined;
    const values = [token.value, ...(scale === undefined ? [] : [token.value.mul(scale)])];
    const readings = token.isPercent ? [...values, token.value.div(100)] : values;
    return !readings.some((value) => wanted.some((figure) => figure.equals(value)));
  });
  if (invented === undefined) return [];
  const quote = plain.slice(Math.max(0, invented.start - 80), invented.end + 80);
  return [found("creative.factual-slip", "a figure the brief does not contain", { quote })];
}
