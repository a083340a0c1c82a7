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

/**
 * Could a fair reader find the item? Also without accents, with other hyphens ("e-mail", "email"), in another
 * form of the word ("policy", "policies"), and a number in words or other digits.
 */
export function mayMention(text: string, item: string | number): boolean {
  if (mentions(text, item, { ignoreCase: true, wholeWords: false })) return true;
  if (typeof item === "number") return numbersOf(text).some(isWorth(exactly(item).abs()));
  const [hay, needle] = [bare(text), bare(item)];
  if (joined(hay).includes(joined(needle))) return true;
  const amount = amountsIn(tokenise(plainNumbers(item)));
  const [only] = amount;
  const isNumber =
    /^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(item) && only !== undefined && amount.length === 1;
  if (isNumber) return only.values.some((value) => numbersOf(text).some(isWorth(value.abs())));
  const stems = needle
    .split(" ")
    .filter((word) => word !== "")
    .map(stemOf);
  const pattern = stems
    .map((stem) => stem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\p{L}{0,4}[ ,'’]{1,3}(?:s )?");
  return stems.length > 0 && new RegExp(pattern, "u").test(hay);
}

const isWorth = (value: Fraction) => (other: Fraction) => other.equals(value);

function numbersOf(text: string): readonly Fraction[] {
  const amounts = amountsIn(tokenise(plainNumbers(text))).flatMap(({ values }) => values);
  return [...amounts.map((value) => value.abs()), ...numbersInWords(text)];
}

/** Lower case, without accents, marks and hyphens. */
function bare(text: string): string {
  const plain = fold(withoutMarks(text), true).normalize("NFKD").replace(/\p{M}/gu, "");
  return plain
    .replace(/[-‐‑–—]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function joined(text: string): string {
  return text.replaceAll(" ", "");
}

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
