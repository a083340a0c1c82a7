/**
 * Which arithmetic expression starts here, and what is it worth exactly?
 * Words after a number are read as its unit ("3 apples/day * 7 days"). What might not be arithmetic is
 * either not an expression (`null`) or marked uncertain; both keep later checks from accusing anyone.
 */
import type { Fraction } from "fraction.js";
import type { NumberToken, Operator, Token } from "./tokens.ts";
import { ARITHMETIC_WORDS, SCALE_WORDS, wordOperator } from "./words.ts";

export type Tree =
  | { readonly kind: "number"; readonly number: NumberToken; readonly scale: Fraction | null }
  | { readonly kind: "known"; readonly value: Fraction }
  | { readonly kind: "negative"; readonly of: Tree }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Tree;
      readonly right: Tree;
    };

export type Expression = {
  readonly tree: Tree;
  /** Index of the first token after the expression and its unit. */
  readonly end: number;
  /** False when the words around the numbers allow another reading. */
  readonly certain: boolean;
  readonly units: readonly string[];
  /** Of those, the word right behind each number. */
  readonly ownUnits: readonly string[];
  readonly numbers: readonly NumberToken[];
};

/** Values of letters defined earlier, for example A = -14. */
export type Letters = ReadonlyMap<string, Fraction>;

const TOKENS_AT_MOST = 80;

/** The longest expression that starts at `from`; null when none does or when it breaks off. */
export function parseExpression(
  tokens: readonly Token[],
  from: number,
  letters: Letters,
): Expression | null {
  if (tokens.length - from > TOKENS_AT_MOST) return null;
  const units: string[] = [];
  const ownUnits: string[] = [];
  const numbers: NumberToken[] = [];
  /** "1dog + 2cats" reads like algebra. */
  const gluedWords = new Set<string>();
  let at = from;
  let certain = true;

  const sum = (): Tree | null => {
    let left = product();
    while (left !== null) {
      const operator = operatorAt("+", "-");
      if (operator === null) return left;
      const right = product();
      if (right === null) return null;
      left = { kind: "binary", operator, left, right };
    }
    return null;
  };

  const product = (): Tree | null => {
    let left = power();
    while (left !== null) {
      const operator = operatorAt("*", "/") ?? shareOf(left) ?? implicit();
      if (operator === null) return left;
      if (operator === "/" && isTightFraction()) certain = false;
      const right = power();
      if (right === null) return null;
      left = { kind: "binary", operator, left, right };
    }
    return null;
  };

  /** "3 / 1/2": the second bar binds tighter to some writers. */
  const isTightFraction = (): boolean => {
    const [top, bar, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    return (
      bar?.kind === "operator" &&
      bar.operator === "/" &&
      bar.start === top?.end &&
      bar.end === bottom?.start
    );
  };

  const power = (): Tree | null => {
    const token = tokens[at];
    if (token?.kind === "operator" && (token.operator === "-" || token.operator === "+")) {
      at += 1;
      const of = power();
      if (of === null) return null;
      return token.operator === "-" ? { kind: "negative", of } : of;
    }
    const base = primary();
    if (base === null || operatorAt("^") === null) return base;
    const exponent = power();
    return exponent === null
      ? null
      : { kind: "binary", operator: "^", left: base, right: exponent };
  };

  const primary = (): Tree | null => {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === "number") return numberWithUnit(token);
    if (token.kind === "word") {
      const value = letters.get(token.text);
      if (value === undefined) return null;
      if (isReused(token.text)) certain = false;
      at += 1;
      return { kind: "known", value };
    }
    if (token.kind !== "open") return null;
    at += 1;
    const inside = sum();
    if (inside === null || tokens[at]?.kind !== "close") return null;
    at += 1;
    skipUnit();
    return inside;
  };

  const numberWithUnit = (token: NumberToken & Token): Tree => {
    at += 1;
    numbers.push(token);
    if (token.currency !== "") {
      units.push(token.currency);
      ownUnits.push(token.currency);
    }
    const fraction = mixedFraction(token);
    if (fraction !== null) return fraction;
    const next = tokens[at];
    const letter = next?.kind === "word" ? letters.get(next.text) : undefined;
    if (letter !== undefined && next?.kind === "word" && next.start === token.end) {
      if (isReused(next.text)) certain = false;
      at += 1;
      const left: Tree = { kind: "number", number: token, scale: null };
      return { kind: "binary", operator: "*", left, right: { kind: "known", value: letter } };
    }
    return { kind: "number", number: token, scale: skipUnit() };
  };

  /** "1 1/2" is one and a half. */
  const mixedFraction = (whole: Token & NumberToken): Tree | null => {
    const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (
      top?.kind !== "number" ||
      slash?.kind !== "operator" ||
      slash.operator !== "/" ||
      bottom?.kind !== "number" ||
      top.start !== whole.end + 1 ||
      !isWhole(whole) ||
      !isWhole(top) ||
      !isWhole(bottom) ||
      top.value.gte(bottom.value)
    ) {
      return null;
    }
    at += 3;
    const plain = (number: NumberToken): Tree => ({ kind: "number", number, scale: null });
    const right: Tree = { kind: "binary", operator: "/", left: plain(top), right: plain(bottom) };
    skipUnit();
    return { kind: "binary", operator: "+", left: plain(whole), right };
  };

  /** Passes the unit words after a number; "million" and the like are returned as a factor. */
  const skipUnit = (): Fraction | null => {
    let scale: Fraction | null = null;
    for (let words = 0; words < UNIT_WORDS_AT_MOST; words += 1) {
      const token = tokens[at];
      if (token?.kind === "operator" && token.operator === "/") {
        const denominator = tokens[at + 1];
        if (denominator?.kind !== "word" || letters.has(denominator.text)) return scale;
        at += 1;
        continue;
      }
      if (token?.kind === "open" && isRemark(at)) {
        at = closing(at) + 1;
        continue;
      }
      if (token?.kind !== "word" || wordOperator(tokens, at) !== null) return scale;
      const word = token.text.toLowerCase();
      if (word === "of" && startsOperand(tokens[at + 1])) return scale;
      const glued = tokens[at - 1]?.end === token.start;
      const factor = SCALE_WORDS.get(glued ? token.text : word);
      if (factor !== undefined && scale === null && words === 0) scale = factor;
      if (ARITHMETIC_WORDS.has(word) || (word.length === 1 && word !== "a")) certain = false;
      if (glued && words === 0) {
        if (gluedWords.size > 0 && !gluedWords.has(word)) certain = false;
        gluedWords.add(word);
      }
      units.push(word);
      if (words === 0) ownUnits.push(word);
      at += 1;
    }
    return scale;
  };

  const isRemark = (open: number): boolean => {
    const close = closing(open);
    if (close === -1) return false;
    return tokens
      .slice(open + 1, close)
      .every((token) => token.kind === "word" || token.kind === "break");
  };

  const closing = (open: number): number =>
    tokens.findIndex((token, index) => index > open && token.kind === "close");

  const operatorAt = (...wanted: readonly Operator[]): Operator | null => {
    const token = tokens[at];
    if (token?.kind === "operator" && wanted.includes(token.operator)) {
      at += 1;
      return token.operator;
    }
    const word = wordOperator(tokens, at);
    if (word === null || !wanted.includes(word.operator)) return null;
    at += word.length;
    return word.operator;
  };

  /** "20% of 50", "3/4 of 100": a product. Any other "of" before a number leaves us uncertain. */
  const shareOf = (left: Tree): Operator | null => {
    const token = tokens[at];
    if (token?.kind !== "word" || token.text.toLowerCase() !== "of") return null;
    if (!startsOperand(tokens[at + 1])) return null;
    if (!isShare(left)) certain = false;
    at += 1;
    return "*";
  };

  /** "2(16)" and "(3)(4)" multiply; "2 (16)" probably does. */
  const implicit = (): Operator | null => {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token?.kind !== "open" || before === undefined) return null;
    if (before.kind === "word") return null;
    if (before.end !== token.start) certain = false;
    return "*";
  };

  const tree = sum();
  return tree === null ? null : { tree, end: at, certain, units, ownUnits, numbers };
}

const UNIT_WORDS_AT_MOST = 8;

/** Small letters (x, n, t) stand for something else in the next equation. */
function isReused(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function isWhole(number: NumberToken): boolean {
  return !number.isPercent && number.currency === "" && number.unit.equals(1);
}

function isShare(tree: Tree): boolean {
  if (tree.kind === "number") return tree.number.isPercent || tree.number.value.lt(1);
  return tree.kind === "binary" && tree.operator === "/";
}

function startsOperand(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "open";
}
