/**
 * Which number does a text end with, where it does not say that it concludes?
 * Courtesies, list numbers ("2."), names with numbers ("Step 2", "the 3rd") and footnotes are none. A last
 * sentence with several numbers, or one that draws no conclusion, leaves room for doubt.
 */
import { type Amount, amountsIn } from "../numbers/amounts.ts";
import { numbersInWords } from "../numbers/number-words.ts";
import { type Token, tokenise } from "../numbers/tokens.ts";
import { plainNumbers } from "../numbers/written-number.ts";
import { isClosing } from "./closing-words.ts";
import { type Stated, statedNumber, type Values } from "./stated-number.ts";

type One = Extract<Stated, { readonly kind: "one" }>;
export type Prose = { readonly stated: Stated; readonly quote: string };

const BACK_AT_MOST = 60;
const SENTENCE_CHARACTERS = 2000;

/** Null when the text names no number at all. */
export function lastNumber(text: string): Prose | null {
  const sentences = sentencesFromEnd(text);
  const said = sentences.filter((sentence) => !isClosing(sentence));
  const last = firstOf(said.length === 0 ? sentences : said, readSentence);
  if (last === null) {
    const lines = text.slice(-SENTENCE_CHARACTERS).split("\n").toReversed();
    return firstOf(said, readWords) ?? firstOf(lines, readWeak);
  }
  const { stated, quote, at } = last;
  const isCode = said.slice(0, at + 1).some(isProgram);
  if (stated.kind === "several")
    return { stated: { ...stated, isOpen: stated.isOpen || isCode }, quote };
  const earlier = firstOf(
    said.slice(at + 1).filter((sentence) => CONCLUDES.test(sentence)),
    readSentence,
  );
  const isOpen = stated.isOpen || isCode;
  if (CONCLUDES.test(quote))
    return { stated: { ...repeated(stated, earlier?.stated), isOpen }, quote };
  const doubts = earlier === null ? [] : allOf(earlier.stated);
  return { stated: { ...stated, isOpen, doubts: [...stated.doubts, ...doubts] }, quote };
}

/** "2 * 30 = 60. So she spends 60 in 2 days" repeats the result, and so shows which number is meant. */
function repeated(last: One, earlier: Stated | undefined): One {
  if (earlier?.kind !== "one") return last;
  const isResult = (values: Values) =>
    values.some((value) => earlier.values.some((result) => result.equals(value)));
  const again = last.doubts.find(isResult);
  if (again === undefined || isResult(last.values)) return last;
  return { ...last, values: again, doubts: [...last.doubts, last.values] };
}

function allOf(stated: Stated): readonly Values[] {
  return stated.kind === "one" ? [stated.values, ...stated.doubts] : stated.candidates;
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

const BOLD = /\*\*([^*\n]{1,80})\*\*/g;

/** A single number in bold, or behind the last "=", or the last one: the others remain possible. */
function readSentence(sentence: string): Stated | null {
  const amounts = named(sentence);
  const last = amounts.at(-1);
  if (last === undefined) return null;
  const all = amounts.map(({ values }) => values);
  const shown = shownInBold(sentence);
  if (shown !== null) return { ...shown, doubts: [...shown.doubts, ...all] };
  const plain = plainNumbers(sentence);
  const sign = Math.max(plain.lastIndexOf("="), plain.lastIndexOf("≈"));
  const result = sign === -1 ? null : statedNumber(plain.slice(sign + 1));
  if (result !== null) return result;
  if (amounts.length === 1) return statedNumber(plain);
  return {
    kind: "one",
    values: last.values,
    doubts: all.slice(0, -1),
    isOpen: isProgram(sentence),
    isWithin: true,
  };
}

function shownInBold(sentence: string): One | null {
  const bold = [...sentence.matchAll(BOLD)].filter(([, inside = ""]) => named(inside).length === 1);
  const [only, ...others] = bold;
  const stated =
    only === undefined || others.length > 0 ? null : statedNumber(plainNumbers(only[1] ?? ""));
  return stated?.kind === "one" ? stated : null;
}

/** What a program would print is not in its text. */
function isProgram(sentence: string): boolean {
  return /\b(?:print|console\.log)\s?\(|^\s*return\b|\b[a-z]+_[a-z_]+\b/.test(sentence);
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

const LABELS = new Set(
  (
    "step question problem part section figure fig table equation eq line example note footnote chapter " +
    "page item option method case exercise scenario approach"
  ).split(" "),
);
const ORDINAL = new Set(["st", "nd", "rd", "th"]);

/** The amounts of a sentence without "Step 2" and "the 3rd". */
function named(sentence: string): readonly Amount[] {
  const tokens = tokenise(plainNumbers(sentence));
  const places = new Map(tokens.map((token, index) => [token.start, index]));
  return amountsIn(tokens).filter(({ start }) => !isName(tokens, places.get(start) ?? 0));
}

const LIST_NUMBER = /^[ \t>*_#-]{0,12}\d{1,2}[.)](?=\s+\S)/;

function isName(tokens: readonly Token[], at: number): boolean {
  const [before, number, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind === "word" && LABELS.has(before.text.toLowerCase())) return true;
  return (
    after?.kind === "word" && after.start === number?.end && ORDINAL.has(after.text.toLowerCase())
  );
}

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
