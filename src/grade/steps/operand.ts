/**
 * Which number stands here, and what does it count?
 * The words behind a number are its unit ("3 apples/day"); some of them change its value ("2 dozen") and
 * some make it unclear what is meant ("9 AM").
 */
import type { Fraction } from "fraction.js";
import type { NumberToken, Operator, Token } from "../numbers/tokens.ts";
import { ARITHMETIC_WORDS, SCALE_WORDS, wordOperator } from "../numbers/words.ts";

export type Tree =
  | {
      readonly kind: "number";
      readonly number: NumberToken;
      readonly scale: Fraction | null;
      /** What is counted, "hours" or "$"; null for a bare number. A rate or a power is no such unit. */
      readonly unit: string | null;
    }
  | { readonly kind: "known"; readonly value: Fraction }
  | { readonly kind: "negative"; readonly of: Tree }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Tree;
      readonly right: Tree;
    };

/** Values of letters defined earlier, for example A = -14. */
export type Letters = ReadonlyMap<string, Fraction>;

/** How far an expression has been read, and what was seen on the way. */
export type Reader = {
  readonly tokens: readonly Token[];
  readonly letters: Letters;
  readonly units: string[];
  readonly ownUnits: string[];
  readonly numbers: NumberToken[];
  readonly gluedWords: Set<string>;
  at: number;
  certain: boolean;
};

export function readNumber(reader: Reader, token: NumberToken & Token): Tree {
  reader.at += 1;
  reader.numbers.push(token);
  if (token.currency !== "") {
    reader.units.push(token.currency);
    reader.ownUnits.push(token.currency);
  }
  const rest = readMixedFraction(reader, token) ?? readLetterProduct(reader, token);
  if (rest !== null) return rest;
  const from = reader.at;
  const scale = readUnit(reader);
  const unit = unitOf(reader.tokens.slice(from, reader.at), token.currency);
  return { kind: "number", number: token, scale, unit };
}

function unitOf(tokens: readonly Token[], currency: string): string | null {
  const isSimple = tokens.every(({ kind }) => kind === "word" || kind === "break");
  const words = tokens.flatMap((token) => (token.kind === "word" ? [token.text] : []));
  if (!isSimple || words.some((word) => IS_RATE.test(word))) return COMPOUND;
  if (currency !== "") return currency;
  return words[0]?.toLowerCase() ?? null;
}

const IS_RATE = /^(?:per|an?|each|every|square|sq|cubic)$/i;
const COMPOUND = "several units";

/** A letter whose value is known; small letters stand for something else in the next equation. */
export function readLetter(reader: Reader, letter: string): Tree | null {
  const value = reader.letters.get(letter);
  if (value === undefined) return null;
  if (letter !== letter.toUpperCase()) reader.certain = false;
  reader.at += 1;
  return { kind: "known", value };
}

const UNIT_WORDS_AT_MOST = 8;

/** Passes the unit behind a number; "million" and the like are returned as a factor. */
export function readUnit(reader: Reader): Fraction | null {
  const { tokens, letters } = reader;
  let scale: Fraction | null = null;
  for (let place = 0; place < UNIT_WORDS_AT_MOST; place += 1) {
    const token = tokens[reader.at];
    if (token?.kind === "operator" && token.operator === "/") {
      const denominator = tokens[reader.at + 1];
      if (denominator?.kind !== "word" || letters.has(denominator.text)) return scale;
      reader.at += 1;
    } else if (token?.kind === "open" && isRemark(tokens, reader.at)) {
      reader.at = closing(tokens, reader.at) + 1;
    } else if (place > 0 && isUnitPower(tokens, reader.at)) {
      reader.at += 2;
    } else {
      if (token?.kind !== "word" || wordOperator(tokens, reader.at) !== null) return scale;
      if (token.text.toLowerCase() === "of" && startsOperand(tokens[reader.at + 1])) return scale;
      const factor = readUnitWord(reader, token, place);
      if (place === 0) scale = factor;
    }
  }
  return scale;
}

/** "cm^2" is a unit. */
function isUnitPower(tokens: readonly Token[], at: number): boolean {
  const [unit, sign, power] = tokens.slice(at - 1, at + 2);
  return (
    unit?.kind === "word" &&
    sign?.kind === "operator" &&
    sign.operator === "^" &&
    power?.kind === "number" &&
    unit.end === sign.start &&
    sign.end === power.start &&
    (power.value.equals(2) || power.value.equals(3))
  );
}

export function startsOperand(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "open";
}

function readUnitWord(
  reader: Reader,
  token: Extract<Token, { readonly kind: "word" }>,
  place: number,
): Fraction | null {
  const { units, ownUnits, gluedWords } = reader;
  const word = token.text.toLowerCase();
  const isGlued = reader.tokens[reader.at - 1]?.end === token.start;
  if (ARITHMETIC_WORDS.has(word) || (word.length === 1 && word !== "a")) reader.certain = false;
  if (isGlued && /\d/.test(word) && !/^[a-z]{1,3}[23]$/.test(word)) reader.certain = false;
  const isScale = SCALE_WORDS.has(token.text) && ownUnits.at(-1) !== undefined;
  if (isGlued && place === 0 && !isScale) {
    // "1dog + 2cats" reads like algebra.
    if (gluedWords.size > 0 && !gluedWords.has(word)) reader.certain = false;
    gluedWords.add(word);
  }
  units.push(word);
  if (place === 0) ownUnits.push(word);
  reader.at += 1;
  return SCALE_WORDS.get(isGlued ? token.text : word) ?? null;
}

/** "1 1/2" is one and a half. */
function readMixedFraction(reader: Reader, whole: NumberToken & Token): Tree | null {
  const [top, bar, bottom] = reader.tokens.slice(reader.at, reader.at + 3);
  if (top?.kind !== "number" || bottom?.kind !== "number") return null;
  if (bar?.kind !== "operator" || bar.operator !== "/" || top.start !== whole.end + 1) return null;
  if (![whole, top, bottom].every(isWhole) || top.value.gte(bottom.value)) return null;
  reader.at += 3;
  readUnit(reader);
  const plain = (number: NumberToken): Tree => ({
    kind: "number",
    number,
    scale: null,
    unit: null,
  });
  const right: Tree = { kind: "binary", operator: "/", left: plain(top), right: plain(bottom) };
  return { kind: "binary", operator: "+", left: plain(whole), right };
}

/** "4A", where A is known. */
function readLetterProduct(reader: Reader, token: NumberToken & Token): Tree | null {
  const next = reader.tokens[reader.at];
  if (next?.kind !== "word" || next.start !== token.end) return null;
  const right = readLetter(reader, next.text);
  if (right === null) return null;
  const left: Tree = { kind: "number", number: token, scale: null, unit: null };
  return { kind: "binary", operator: "*", left, right };
}

function isWhole(number: NumberToken): boolean {
  return !number.isPercent && number.currency === "" && number.unit.equals(1);
}

/** "5 apples (red and green)": words in brackets say nothing about the sum. */
function isRemark(tokens: readonly Token[], open: number): boolean {
  const close = closing(tokens, open);
  const inside = close === -1 ? [] : tokens.slice(open + 1, close);
  return close !== -1 && inside.every(({ kind }) => kind === "word" || kind === "break");
}

function closing(tokens: readonly Token[], open: number): number {
  return tokens.findIndex((token, index) => index > open && token.kind === "close");
}
