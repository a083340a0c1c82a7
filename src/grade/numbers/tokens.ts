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
  let start = 0;
  while (start < plain.length) {
    const { shape, length } = shapeAt(plain, start);
    if (shape !== null) tokens.push({ ...shape, start, end: start + length });
    start += length;
  }
  return tokens;
}

/** What starts at `at`, and how long it is; null for what means nothing (spaces, dots of omission). */
function shapeAt(plain: string, at: number): { shape: Shape | null; length: number } {
  const matchHere = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };
  const character = plain.charAt(at);
  if (character !== "\n" && /\s/.test(character)) return { shape: null, length: 1 };
  const ellipsis = matchHere(ELLIPSIS);
  if (ellipsis !== null) return { shape: null, length: ellipsis[0].length };
  const opaque = matchHere(OPAQUE);
  if (opaque !== null) return { shape: { kind: "opaque" }, length: opaque[0].length };
  const number = matchHere(NUMBER);
  if (number !== null) return { shape: readNumber(number), length: number[0].length };
  const word = matchHere(WORD);
  if (word !== null && matchHere(ANY_CURRENCY) === null) {
    return { shape: { kind: "word", text: word[0] }, length: word[0].length };
  }
  return { shape: signAt(character), length: 1 };
}

function signAt(character: string): Shape | null {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (BREAKS.includes(character)) return { kind: "break", text: character };
  return /[$£€¥₹]/.test(character) ? null : { kind: "opaque" };
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
