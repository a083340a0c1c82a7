/**
 * Does a text mention something? Numbers are found by value ("1,000" is 1000), words by their letters; curly
 * quotes, emphasis, invisible characters, no-break hyphens and runs of white space make no difference.
 */
import type { Fraction } from "fraction.js";
import { amountsIn } from "../numbers/amounts.ts";
import { exactly } from "../numbers/exactly.ts";
import { numbersInWords } from "../numbers/number-words.ts";
import { tokenise, tokensOf } from "../numbers/tokens.ts";
import { plainNumbers } from "../numbers/written-number.ts";
import { withoutMarks } from "./visible-text.ts";

export type Wanted = string | number | readonly (string | number)[];

export function asList(wanted: Wanted | undefined): readonly (string | number)[] {
  if (wanted === undefined) return [];
  return typeof wanted === "string" || typeof wanted === "number" ? [wanted] : wanted;
}

export function mentions(
  text: string,
  item: string | number,
  how: { readonly ignoreCase: boolean; readonly wholeWords: boolean },
): boolean {
  if (typeof item === "number") return mentionsNumber(text, item);
  return placesOf(text, item, how).next().done !== true;
}

/** Where the folded text holds the item. */
export function* placesOf(
  text: string,
  item: string,
  how: { readonly ignoreCase: boolean; readonly wholeWords: boolean },
): Generator<{ readonly before: string; readonly after: string }> {
  const needle = fold(item, how.ignoreCase).trim();
  for (const form of new Set([text, withoutMarks(text)])) {
    const hay = fold(form, how.ignoreCase);
    if (needle === "") yield { before: "", after: hay };
    for (
      let at = hay.indexOf(needle);
      at !== -1 && needle !== "";
      at = hay.indexOf(needle, at + 1)
    ) {
      if (how.wholeWords && !standsAlone(hay, at, needle)) continue;
      const end = at + needle.length;
      yield {
        before: hay.slice(Math.max(0, at - AROUND), at),
        after: hay.slice(end, end + AROUND),
      };
    }
  }
}

const AROUND = 60;

export type Mention = "yes" | "perhaps" | "no";

/**
 * Could a fair reader find the item? Also without accents, with other hyphens ("e-mail", "email"), in another
 * form of the word ("policy", "policies"), and a number in words or other digits. Within a longer word ("lamp"
 * in "floorlamp") it may be meant; within a longer number it is not.
 */
export function mayMention(text: string, item: string | number): Mention {
  if (typeof item === "number") {
    const isThere =
      mentionsNumber(text, item) || numbersOf(text).some(isWorth(exactly(item).abs()));
    return isThere ? "yes" : "no";
  }
  const [only, ...others] = amountsIn(tokenise(plainNumbers(item)));
  const isNumber = /^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(item) && others.length === 0;
  if (isNumber && only?.values.some((value) => numbersOf(text).some(isWorth(value.abs())))) {
    return "yes";
  }
  const [needle, hay] = [bare(item), bare(text)];
  if (needle === "" || UNSPACED.test(needle)) {
    return mentions(text, item, { ignoreCase: true, wholeWords: false }) ? "yes" : "no";
  }
  if (wholePattern(needle).test(hay)) return "yes";
  return partPattern(needle).test(hay) ? "perhaps" : "no";
}

/** Scripts whose words have no spaces between them, or take letters in front. */
const UNSPACED = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{L}]/u;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const spelt = (word: string) => [...word].map(escaped).join(" ?");
const NO_DIGIT_BEFORE = "(?<![\\p{L}\\p{N}]|\\d[.,])";
const NO_DIGIT_AFTER = "(?!\\p{N}|[.,]\\d)";
const SHORT_WORD = 4;

/** The words of the item on their own, each in any of its forms. */
function wholePattern(item: string): RegExp {
  const words = item.split(" ").map((word) => {
    if (!/\p{L}$/u.test(word)) return spelt(word);
    const ending = word.length > SHORT_WORD ? "\\p{L}{0,4}" : "(?:e?s|ed|ing)?";
    return `${spelt(stemOf(word))}${ending}`;
  });
  const start = /^\p{N}/u.test(item)
    ? NO_DIGIT_BEFORE
    : /^\p{L}/u.test(item)
      ? "(?<![\\p{L}\\p{N}])"
      : "";
  const end = /\p{N}$/u.test(item) ? NO_DIGIT_AFTER : /\p{L}$/u.test(item) ? "(?!\\p{L})" : "";
  return new RegExp(`${start}${words.join("[ ,'’]{0,3}(?:s )?")}${end}`, "u");
}

/** Its letters begin a word, or, when they are many, stand within one. */
function partPattern(item: string): RegExp {
  if (!/^\p{L}.*\p{L}$/u.test(item)) return /(?!)/;
  return new RegExp(`${item.length > SHORT_WORD ? "" : "(?<![\\p{L}\\p{N}])"}${spelt(item)}`, "u");
}

const isWorth = (value: Fraction) => (other: Fraction) => other.equals(value);

function numbersOf(text: string): readonly Fraction[] {
  const amounts = amountsIn(tokenise(plainNumbers(text))).flatMap(({ values }) => values);
  return [...amounts.map((value) => value.abs()), ...numbersInWords(text)];
}

/** Lower case, without accents, marks and hyphens; "1,200" is 1200, "5 percent" 5% and "€5" 5 euros. */
function bare(text: string): string {
  const plain = fold(withoutMarks(text), true).normalize("NFKD").replace(/\p{M}/gu, "");
  return SPELLINGS.reduce((read, [pattern, plainly]) => read.replace(pattern, plainly), plain)
    .replace(/\s+/g, " ")
    .trim();
}

const AMOUNT = "(\\d{1,20}(?:\\.\\d{1,20})?)";
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d),(?=\d{3}(?!\d))/g, ""],
  [/(?<=\d)\s?(?:percent|per cent|pct)\b|(?<=\d)\s%/g, "%"],
  [new RegExp(`(?:€|\\beur)\\s?${AMOUNT}|${AMOUNT}\\s?(?:€|eur\\b)`, "g"), "$1$2 euros"],
  [new RegExp(`(?:us)?\\$\\s?${AMOUNT}|${AMOUNT}\\s?\\$`, "g"), "$1$2 dollars"],
  [new RegExp(`£\\s?${AMOUNT}|${AMOUNT}\\s?£`, "g"), "$1$2 pounds"],
  [/[-‐‑–—]/g, " "],
];

/** The word without a usual English ending; short words stay whole. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:'s|ies|ied|ying|es|ed|ing|s|y|e)$/, "");
  return stem.length >= 4 ? stem : word;
}

export function fold(text: string, ignoreCase: boolean): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑−]/g, "-")
    .replace(/\s+/g, " ");
  return ignoreCase ? plain.toLowerCase() : plain;
}

function mentionsNumber(text: string, item: number): boolean {
  const wanted = exactly(item).abs();
  return tokensOf(text).some((token) => token.kind === "number" && token.value.equals(wanted));
}

const LETTER = /[\p{L}\p{N}]/u;

function standsAlone(hay: string, at: number, needle: string): boolean {
  const [before, after] = [hay.charAt(at - 1), hay.charAt(at + needle.length)];
  const opens = !LETTER.test(needle.charAt(0)) || !LETTER.test(before);
  const closes = !LETTER.test(needle.charAt(needle.length - 1)) || !LETTER.test(after);
  return opens && closes;
}
