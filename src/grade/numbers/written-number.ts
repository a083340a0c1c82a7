/**
 * How do numbers written in other countries' ways, with notes or with units read in plain digits?
 * "1.234,56", "1'234.5", "1 234,5" and "12,34,567" allow one reading and are rewritten; "1,5" and "1.234"
 * allow two and stay as they are (`otherReading`).
 */
import type { Fraction } from "fraction.js";
import { exactly } from "./exactly.ts";
import { plainMath } from "./plain-math.ts";

const SPACE = "[ \\u00a0\\u202f\\u2009]";
const without = (pattern: RegExp) => (written: string) => written.replace(pattern, "");
const european = (written: string) => written.replace(/[.\s]/g, "").replace(",", ".");

const RULES: readonly (readonly [RegExp, (written: string) => string])[] = [
  [/[\uff10-\uff19\u{1d7ce}-\u{1d7ff}]/gu, (digit) => digit.normalize("NFKC")],
  [/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, latinDigit],
  [/(?<![\d.,])\d{1,3}(?:\.\d{3}){1,12},\d{1,20}(?![.,]?\d)/g, european],
  [/(?<![\d.,])\d{1,3}(?:\.\d{3}){2,12}(?![.,]?\d)/g, without(/\./g)],
  [
    new RegExp(`(?<![\\d.,]|\\d${SPACE})\\d{1,3}(?:${SPACE}\\d{3}){1,12},\\d{1,2}(?!\\d)`, "g"),
    european,
  ],
  // "1 234 567"; of three long groups ("100 200 300") each may be a number.
  [/(?<![\d.,]|\d )\d{1,2}(?: \d{3}){2,5}(?![.,]?\d| \d)/g, without(/ /g)],
  [/(?<![\d'’.,])\d{1,3}(?:['’]\d{3}){1,12}(?!\d)/g, without(/['’]/g)],
  [/(?<![\d,.])\d{1,2}(?:,\d{2}){1,12},\d{3}(?![\d,])/g, without(/,/g)],
  [/(?<=\d)E(?=[+-]?\d)/g, () => "e"],
  [/(?<=10)[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,4}/g, (power) => `^(${power.normalize("NFKC").replace("−", "-")})`],
  [/(?<=\d)¹/g, () => ""],
  [/(?<=[\p{L}\d.%)"”])\[\d{1,3}\]/gu, () => ""],
  [/(?<=[a-df-zA-Z])(?:\^\{?\(?-?\d\)?\}?|[²³])/g, () => ""],
  [
    /(?<=(?:^|[:=]|\b(?:is|be|equals|gives|get|to|of))[ *]{0,3})\b(?:minus|negative) (?=[$€£]?\d)/gim,
    () => "-",
  ],
];

/** The text on plain lines, with every number that allows one reading written as 1234.56. */
export function plainNumbers(text: string): string {
  const plain = RULES.reduce((read, [pattern, rewrite]) => read.replace(pattern, rewrite), text);
  return plainMath(plain);
}

/** "1.234" may be 1,234 and "1,234" may be 1.234, where people write so; null for other digits. */
export function otherReading(digits: string, value: Fraction): Fraction | null {
  const written = digits.trim();
  if (/^[^\d]{0,4}\d{1,3}\.\d{3}$/.test(written)) return value.mul(1000);
  if (/^[^\d]{0,4}\d{1,3},\d{3}$/.test(written)) return value.div(1000);
  return null;
}

/** "1,5" as people with a decimal comma mean it; null where the comma parts two numbers. */
export function decimalComma(written: string): Fraction | null {
  const match = /^[^\d]{0,4}(\d{1,15}),(\d{1,2}|\d{4,15})(?![\d,])/.exec(written.trimStart());
  return match === null ? null : exactly(Number(`${match[1]}.${match[2]}`));
}

/** The zeros of these digits are U+0660, U+06F0 and U+0966. */
function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = [0x0966, 0x06f0, 0x0660].find((start) => start <= code) ?? code;
  return String(code - zero);
}
