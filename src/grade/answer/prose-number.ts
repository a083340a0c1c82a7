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
import { withoutDenied } from "./main-clause.ts";
import { type Stated, statedNumber, type Values } from "./stated-number.ts";
import { isTakenBack } from "./taken-back.ts";
import { withoutVerification } from "./verification.ts";

type One = Extract<Stated, { readonly kind: "one" }>;
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

function unsure(last: Stated, others: readonly Values[]): Stated {
  const { isOpen, isWithin } = last;
  const between = last.kind === "several" ? last.between : null;
  return { kind: "several", candidates: [...allOf(last), ...others], between, isOpen, isWithin };
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

function allOf(stated: Stated | null): readonly Values[] {
  if (stated === null) return [];
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

/**
 * A single number in bold, or behind the last "=", or what "which gives" leads to; of several others none is
 * the final one for sure.
 */
function readSentence(sentence: string): Stated | null {
  const main = withoutAside(sentence);
  const read = readClause(main);
  if (main === sentence || read === null) return read;
  const aside = named(sentence).map(({ values }) => values);
  return read.kind === "one"
    ? { ...read, doubts: [...read.doubts, ...aside] }
    : unsure(read, aside);
}

/** "7 (half of 14)" names the number first and explains it then; "7, not 14" rules the other out. */
function withoutAside(sentence: string): string {
  if (/[=≈]/.test(sentence) || numbersInWords(sentence).length > 0) return sentence;
  const main = withoutDenied(sentence).replace(
    /(?<=\d[^()]{0,40})\s\([^()]{0,80}\d[^()]{0,80}\)(?!\s?[-+*/^])/g,
    " ",
  );
  return main !== sentence && named(main).length > 0 ? main : sentence;
}

function readClause(sentence: string): Stated | null {
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
  const isProgrammed = isProgram(sentence);
  const isSpelt = numbersInWords(plain.slice(last.start).replace(/^[-\d.,]+/, "")).length > 0;
  if (amounts.length === 1 && !isSpelt) return statedNumber(plain);
  const of = { isOpen: isProgrammed || isSpelt, isWithin: true };
  if ((isLedTo(sentence) || isConcluded(plain, amounts)) && !isSpelt) {
    return { kind: "one", values: last.values, doubts: all.slice(0, -1), ...of };
  }
  return { kind: "several", candidates: all, between: null, ...of };
}

/** "which gives 42", "to get the final 42": the last number is what the words before it lead to. */
function isLedTo(sentence: string): boolean {
  const start = named(sentence).at(-1)?.start ?? 0;
  return RESULT.test(plainNumbers(sentence).slice(Math.max(0, start - CUE_CHARACTERS), start));
}

const CONSEQUENCE =
  /\b(?:so(?!\s(?:far|that|many|much|on|as|each|every)\b)|hence|thus|therefore|altogether|in all|in total)\b/gi;

/** "4 cm, hence 16 cm²": the last number is the only one of the clause that draws a conclusion. */
function isConcluded(plain: string, amounts: readonly Amount[]): boolean {
  const [before, last] = [amounts.at(-2), amounts.at(-1)];
  if (before === undefined || last === undefined) return false;
  const start = [...plain.matchAll(CONSEQUENCE)].at(-1)?.index ?? -1;
  return before.start < start && start < last.start;
}

const CUE_CHARACTERS = 60;
/** What is named before leads to the number behind. */
const RESULT =
  /\b(?:(?:to|we|i|you|they|then) (?:get|obtain|reach|have)|(?:which|that|this) (?:is|gives|makes|leaves|equals|comes to|amounts to|means)|giv(?:es|ing)|yield(?:s|ing)|leaving|totall?ing|(?:a|the|in) total (?:of|is)|equals|is equal to|com(?:es|ing) to|amount(?:s|ing) to)\s(?:us\s|you\s|me\s)?(?:(?:the|a|an|final|total|of|about|only|exactly|approximately|roughly)\s){0,4}[$€£]?-?$/i;

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
