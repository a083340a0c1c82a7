/**
 * Which numbers, words and signs does a text consist of?
 * Numbers are read exactly (rational arithmetic) with the worth of their last shown digit, so that later
 * checks know how far a stated result may be rounded. What could be read two ways is "opaque".
 */
import { Fraction } from "fraction.js";
import { plainMath } from "./plain-math.ts";

export type NumberToken = {
  readonly kind: "number";
  readonly value: Fraction;
  /** Worth of the last shown digit: 0.01 for 3.14, 1 for 42. */
  readonly unit: Fraction;
  readonly isPercent: boolean;
  /** "$", "€" and so on; empty when none stands at the number. */
  readonly currency: string;
};

export type Operator = "+" | "-" | "*" | "/" | "^";

type Shape =
  | NumberToken
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "operator"; readonly operator: Operator }
  | { readonly kind: "relation"; readonly approximate: boolean }
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  /** Ends a statement: comma, full stop, colon, line end. */
  | { readonly kind: "break"; readonly text: string }
  | { readonly kind: "opaque" };

/** A token and where it stands in the plain text (`plainMath`). */
export type Token = Shape & { readonly start: number; readonly end: number };

const CURRENCY = "(?:[A-Z]{2,3})?[$£€¥₹]";
const DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,40})(?:\\.\\d{1,40})?|\\.\\d{1,40}";
const NUMBER = new RegExp(
  `(${CURRENCY})?[ ]?(${DIGITS})(?:\\.{3}|…)?(?:e([+-]?\\d{1,3})(?![A-Za-z\\d]))?([ ]?%(?![ ]?\\d))?([$£€¥₹](?!\\d))?`,
  "y",
);
const ANY_CURRENCY = new RegExp(CURRENCY, "y");
const WORD = /[\p{L}_][\p{L}\p{N}_'’]*(?:-[\p{L}\p{N}'’]+)*/uy;
const OPAQUE =
  /\d{1,20}(?:(?::\d{1,20})+|(?:\.\d{1,20}){2,}|-\d{1,2}-\d{1,4}\b)|(?:==|!=|<=|>=|\+=|-=|\*=|\/\/)/y;
const ELLIPSIS = /\.{3}|…/y;

const SIGNS: Readonly<Record<string, Shape>> = {
  "+": { kind: "operator", operator: "+" },
  "-": { kind: "operator", operator: "-" },
  "*": { kind: "operator", operator: "*" },
  "/": { kind: "operator", operator: "/" },
  "^": { kind: "operator", operator: "^" },
  "=": { kind: "relation", approximate: false },
  "≈": { kind: "relation", approximate: true },
  "(": { kind: "open" },
  "[": { kind: "open" },
  ")": { kind: "close" },
  "]": { kind: "close" },
};
const BREAKS = ',.;:!?\n—"“”{}|•';

/** The tokens of a text that was already made plain with `plainMath`. */
export function tokenise(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };
  while (at < plain.length) {
    const start = at;
    const character = plain.charAt(at);
    const push = (shape: Shape, end: number) => {
      tokens.push({ ...shape, start, end });
      at = end;
    };
    if (character !== "\n" && /\s/.test(character)) {
      at += 1;
      continue;
    }
    const ellipsis = take(ELLIPSIS);
    if (ellipsis !== null) {
      at += ellipsis[0].length;
      continue;
    }
    const opaque = take(OPAQUE);
    if (opaque !== null) {
      push({ kind: "opaque" }, at + opaque[0].length);
      continue;
    }
    const number = take(NUMBER);
    if (number !== null) {
      push(readNumber(number), at + number[0].length);
      continue;
    }
    const word = take(WORD);
    if (word !== null && take(ANY_CURRENCY) === null) {
      push({ kind: "word", text: word[0] }, at + word[0].length);
      continue;
    }
    const sign = SIGNS[character];
    if (sign !== undefined) push(sign, at + 1);
    else if (BREAKS.includes(character)) push({ kind: "break", text: character }, at + 1);
    else if (/[$£€¥₹]/.test(character)) at += 1;
    else push({ kind: "opaque" }, at + 1);
  }
  return tokens;
}

/** The tokens of any text. */
export function tokensOf(text: string): readonly Token[] {
  return tokenise(plainMath(text));
}

const TEN = new Fraction(10);

function readNumber(match: RegExpExecArray): NumberToken {
  const [, before, digits = "", exponent, percent, after] = match;
  const plain = digits.replaceAll(",", "");
  const decimals = plain.split(".")[1]?.length;
  const power = TEN.pow(Number(exponent ?? "0"));
  const shown = decimals === undefined ? new Fraction(1) : TEN.pow(-decimals);
  return {
    kind: "number",
    value: new Fraction(plain.startsWith(".") ? `0${plain}` : plain).mul(power),
    unit: shown.mul(power),
    isPercent: percent !== undefined,
    currency: before ?? after ?? "",
  };
}
