/**
 * Which figure of a text does its brief not contain?
 * List marks, names with digits ("X200", "Step 2", "#1"), ordinals, footnotes, "24/7" and clock times are no
 * figures; "15%" is 15 or 0.15, and "1.299" may be 1,299.
 */
import type { Fraction } from "fraction.js";
import { exactly } from "../numbers/exactly.ts";
import { wholeInWords } from "../numbers/number-words.ts";
import { type Token, tokenise } from "../numbers/tokens.ts";
import { SCALE_WORDS } from "../numbers/words.ts";
import { decimalComma, otherReading, plainNumbers } from "../numbers/written-number.ts";
import { blocksOf, withoutMarks } from "./visible-text.ts";

/** The words around the first such figure; null when there is none. */
export function inventedFigure(body: string, allowed: readonly number[]): string | null {
  const plain = plainNumbers(readableText(body));
  const tokens = tokenise(plain);
  const wanted = allowed.map((value) => exactly(value).abs());
  const isAllowed = (value: Fraction) => wanted.some((figure) => figure.equals(value));
  const invented = tokens.findIndex((token, index) => {
    if (token.kind !== "number" || isName(tokens, index, plain)) return false;
    return !valuesOf(tokens, index, plain).some(isAllowed);
  });
  const token = tokens[invented];
  if (token === undefined) return spelledFigure(plain, isAllowed);
  return plain.slice(Math.max(0, token.start - 80), token.end + 80);
}

/** Up to ten, words are no figures: "two sides", "the three of us". */
const FIRST_FIGURE = 11;
const SPELLED =
  /(?<![\p{L}\p{N}-])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{2,5}teen|\p{L}{3,5}ty|hundred|thousand|million|billion|and)[ -]?){1,12}(?![\p{L}\p{N}])/gu;
const NO_FIGURE = /^[- ]?(?:o['’]?clock|first|second|third|\p{L}{1,8}th\b)/u;

/** A number of words in small letters that no allowed figure is worth: "twelve units". */
function spelledFigure(plain: string, isAllowed: (value: Fraction) => boolean): string | null {
  for (const { 0: words, index } of plain.matchAll(SPELLED)) {
    const value = wholeInWords(words.replace(/(?:^and[ -]|[ -]and[ -]?$)/g, ""));
    const after = plain.slice(index + words.length, index + words.length + 12);
    if (value === null || value.lt(FIRST_FIGURE) || NO_FIGURE.test(after)) continue;
    if (!isAllowed(value)) return plain.slice(Math.max(0, index - 80), index + 80);
  }
  return null;
}

const SCALE =
  /\b(?:thousands?|millions?|billions?|trillions?)\b|(?:\d|[)}%\]]) ?(?:k|m|mn|mio|bn|b|tn)\b|\d[.,]?000/i;

/** Is "5 million" allowed only as 5, though the brief speaks of no millions? */
export function hasUnscaledFigure(
  body: string,
  allowed: readonly number[],
  question: string,
): boolean {
  if (question === "" || SCALE.test(question)) return false;
  const plain = plainNumbers(readableText(body));
  const tokens = tokenise(plain);
  const wanted = allowed.map((value) => exactly(value).abs());
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    const scale = next?.kind === "word" ? SCALE_WORDS.get(next.text.toLowerCase()) : undefined;
    if (token.kind !== "number" || scale === undefined || scale.lt(1000)) return false;
    return !wanted.some((figure) => figure.equals(token.value.mul(scale)));
  });
}

/** What is seen, without list marks, code, tags and the addresses of links. */
function readableText(body: string): string {
  return blocksOf(body)
    .map(({ kind, text }) => (kind === "code" ? "" : withoutMarks(text)))
    .join("\n")
    .replace(/\bhttps?:\/\/\S{1,500}/g, " ")
    .replace(/\b24\/7\b/g, " ");
}

const LABELS = new Set(
  "step phase part section figure fig table chapter page note footnote option tip no nr version".split(
    " ",
  ),
);
const ORDINAL = new Set(["st", "nd", "rd", "th"]);

function isName(tokens: readonly Token[], at: number, plain: string): boolean {
  const [before, number, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind === "word" && LABELS.has(before.text.toLowerCase())) return true;
  if (number !== undefined && plain.charAt(number.start - 1) === "#") return true;
  return (
    after?.kind === "word" && after.start === number?.end && ORDINAL.has(after.text.toLowerCase())
  );
}

/** Every value the digits and the words around them allow. */
function valuesOf(tokens: readonly Token[], at: number, plain: string): readonly Fraction[] {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== "number") return [];
  const scale = next?.kind === "word" ? SCALE_WORDS.get(next.text.toLowerCase()) : undefined;
  const { value } = token;
  const other = otherReading(plain.slice(token.start, token.end), value);
  const [before, mark] = [tokens[at - 2], tokens[at - 1]];
  // "1,5" is one figure: its second half reads like its first.
  const isSecondHalf =
    before?.kind === "number" && mark?.end === token.start && mark.start === before.end;
  const start = isSecondHalf && plain.charAt(mark.start) === "," ? before.start : token.start;
  const comma = decimalComma(plain.slice(start, token.end + 20));
  return [
    value,
    ...(scale === undefined ? [] : [value.mul(scale)]),
    ...(token.isPercent ? [value.div(100)] : []),
    ...(other === null ? [] : [other]),
    ...(comma === null ? [] : [comma]),
  ];
}
