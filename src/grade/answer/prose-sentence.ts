/**
 * Which number does one sentence of prose name as its result, if it names one?
 * Names with numbers ("Step 2", "the 3rd") are none; of several numbers without "=", bold or a word that leads
 * to the last one, none is the result for sure.
 */
import { type Amount, amountsIn } from "../numbers/amounts.ts";
import { numbersInWords } from "../numbers/number-words.ts";
import { type Token, tokenise } from "../numbers/tokens.ts";
import { plainNumbers } from "../numbers/written-number.ts";
import { withoutDenied } from "./main-clause.ts";
import { type Stated, statedNumber, type Values } from "./stated-number.ts";

export type One = Extract<Stated, { readonly kind: "one" }>;

const BOLD = /\*\*([^*\n]{1,80})\*\*/g;

/**
 * A single number in bold, or behind the last "=", or what "which gives" leads to; of several others none is
 * the final one for sure.
 */
export function readSentence(sentence: string): Stated | null {
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
  const spelt = numbersInWords(plain).map((value) => [value]);
  if (result?.kind === "several") return unsure(result, [...all, ...spelt]);
  if (result !== null) {
    // "2 hours = 120 minutes" may be said for either.
    const left = amounts.filter(({ start }) => start < sign).map(({ values }) => values);
    return left.length === 1 ? { ...result, doubts: [...result.doubts, ...left] } : result;
  }
  const isProgrammed = isProgram(sentence);
  const isSpelt = numbersInWords(plain.slice(last.start).replace(/^[-\d.,]+/, "")).length > 0;
  const alone = amounts.length === 1 && !isSpelt ? statedNumber(plain) : null;
  if (alone?.kind === "one") return { ...alone, doubts: [...alone.doubts, ...spelt] };
  if (alone !== null) return unsure(alone, spelt);
  const of = { isOpen: isProgrammed || isSpelt, isWithin: true };
  if ((isLedTo(sentence) || isConcluded(plain, amounts)) && !isSpelt) {
    return { kind: "one", values: last.values, doubts: all.slice(0, -1), ...of };
  }
  return { kind: "several", candidates: [...all, ...spelt], between: null, ...of };
}

/** "which gives 42", "to get the final 42": the last number is what the words before it lead to. */
export function isLedTo(sentence: string): boolean {
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
export function isProgram(sentence: string): boolean {
  return /\b(?:print|console\.log)\s?\(|^\s*return\b|\b[a-z]+_[a-z_]+\b/.test(sentence);
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

function isName(tokens: readonly Token[], at: number): boolean {
  const [before, number, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind === "word" && LABELS.has(before.text.toLowerCase())) return true;
  return (
    after?.kind === "word" && after.start === number?.end && ORDINAL.has(after.text.toLowerCase())
  );
}

export function unsure(last: Stated, others: readonly Values[]): Stated {
  const { isOpen, isWithin } = last;
  const between = last.kind === "several" ? last.between : null;
  return { kind: "several", candidates: [...allOf(last), ...others], between, isOpen, isWithin };
}

export function allOf(stated: Stated | null): readonly Values[] {
  if (stated === null) return [];
  return stated.kind === "one" ? [stated.values, ...stated.doubts] : stated.candidates;
}
