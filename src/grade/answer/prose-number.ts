/**
 * Which number does a text end with, where it does not say that it concludes?
 * Courtesies, list numbers ("2."), names with numbers ("Step 2", "the 3rd") and footnotes are none. A last
 * sentence with several numbers, or one that draws no conclusion, leaves room for doubt.
 */
import { amountsIn } from "../numbers/amounts.ts";
import { numbersInWords } from "../numbers/number-words.ts";
import { tokenise } from "../numbers/tokens.ts";
import { plainNumbers } from "../numbers/written-number.ts";
import { isClosing } from "./closing-words.ts";
import { allOf, isLedTo, isProgram, type One, readSentence, unsure } from "./prose-sentence.ts";
import { type Stated, statedNumber, type Values } from "./stated-number.ts";
import { isTakenBack } from "./taken-back.ts";
import { withoutVerification } from "./verification.ts";

export type Prose = { readonly stated: Stated; readonly quote: string };

const BACK_AT_MOST = 60;
const SENTENCE_CHARACTERS = 2000;

/** Null when the text names no number at all. */
export function lastNumber(text: string): Prose | null {
  const sentences = sentencesFromEnd(withoutVerification(text));
  const said = sentences.filter((sentence) => !isClosing(sentence));
  const last = firstOf(said.length === 0 ? sentences : said, readSentence);
  if (last === null) {
    const lines = text.slice(-SENTENCE_CHARACTERS).split("\n").toReversed();
    return firstOf(said, readWords) ?? firstOf(lines, readWeak);
  }
  const { quote, at } = last;
  const isCode = said.slice(0, at + 1).some(isProgram);
  const stated = { ...last.stated, isOpen: last.stated.isOpen || isCode };
  const earlier = firstOf(
    said.slice(at + 1).filter((sentence) => CONCLUDES.test(sentence)),
    readSentence,
  );
  const listed = isLoneItem(text) ? allOf(readLine(text)) : [];
  return { stated: weighed(stated, { quote, earlier: earlier?.stated ?? null, listed }), quote };
}

/** Is the last number the final one for sure? */
function weighed(
  last: Stated,
  about: {
    readonly quote: string;
    readonly earlier: Stated | null;
    readonly listed: readonly Values[];
  },
): Stated {
  const { quote, earlier, listed } = about;
  if (listed.length > 0) return unsure(last, listed);
  const again = repeated(last, earlier);
  if (again !== null) return again;
  const others = earlier === null ? [] : allOf(earlier);
  if (CONCLUDES.test(quote) || isLedTo(quote) || others.length === 0) return last;
  return others.some((values) => isSame(values, allOf(last)[0] ?? []))
    ? last
    : unsure(last, others);
}

/** "2 * 30 = 60. So she spends 60 in 2 days" repeats the result, and so shows which number is meant. */
function repeated(last: Stated, earlier: Stated | null): One | null {
  if (earlier?.kind !== "one" || (last.kind === "one" && last.doubts.length === 0)) return null;
  const results = allOf(last).filter((values) => isSame(values, earlier.values));
  const [again] = results;
  if (again === undefined || (last.kind === "one" && isSame(last.values, again))) return null;
  const { isOpen, isWithin } = last;
  return { kind: "one", values: again, doubts: allOf(last), isOpen, isWithin };
}

function isSame(some: Values, others: Values): boolean {
  return some.some((value) => others.some((other) => other.equals(value)));
}

function firstOf(
  sentences: readonly string[],
  read: (sentence: string) => Stated | null,
): (Prose & { readonly at: number }) | null {
  for (const [at, quote] of sentences.entries()) {
    const stated = read(quote);
    if (stated !== null) return { stated, quote, at };
  }
  return null;
}

const CONCLUDES =
  /\b(?:so|therefore|thus|hence|total|altogether|in all|overall|finally|consequently|answer|result|means|leaves|left)\b|[=≈]/i;

/** Does the sentence with the number draw a conclusion? */
export function isConclusion({ quote }: Prose): boolean {
  return CONCLUDES.test(quote);
}

/** Only names and ordinals: better than nothing, and nothing else is excluded. */
function readWeak(sentence: string): Stated | null {
  const last = amountsIn(tokenise(plainNumbers(sentence))).at(-1);
  return last === undefined
    ? null
    : { kind: "one", values: last.values, doubts: [], isOpen: true, isWithin: true };
}

function readWords(sentence: string): Stated | null {
  const last = numbersInWords(sentence).at(-1);
  return last === undefined
    ? null
    : { kind: "one", values: [last], doubts: [], isOpen: true, isWithin: true };
}

/** A line that begins like a list item, in a text with no other item, may begin with its answer. */
function isLoneItem(text: string): boolean {
  if (!LIST_NUMBER.test(text) || isTakenBack(text)) return false;
  return text.split("\n", LINES_AT_MOST).filter((line) => LIST_NUMBER.test(line)).length === 1;
}

function readLine(text: string): Stated | null {
  return statedNumber(plainNumbers(text.trimStart().slice(0, LIST_CHARACTERS)));
}

const LINES_AT_MOST = 1000;
const LIST_CHARACTERS = 5;
const LIST_NUMBER = /^[ \t>*_#-]{0,12}\d{1,2}[.)](?=\s+\S)/;

/** The last sentences and lines without their list numbers, the last one first; each is cut at a length no person writes. */
function sentencesFromEnd(text: string): readonly string[] {
  const lines = text.slice(-BACK_AT_MOST * SENTENCE_CHARACTERS).split("\n");
  const sentences: string[] = [];
  for (let at = lines.length - 1; at >= 0 && sentences.length < BACK_AT_MOST; at -= 1) {
    const pieces = (lines[at] ?? "")
      .replace(LIST_NUMBER, "")
      .split(/(?<=[.!?]["'”’)*_]{0,3})\s+(?=[\p{Lu}"“*_([$€£\\])/u);
    for (const piece of pieces.toReversed()) {
      if (piece.trim() !== "") sentences.push(piece.slice(-SENTENCE_CHARACTERS));
    }
  }
  return sentences.slice(0, BACK_AT_MOST);
}
