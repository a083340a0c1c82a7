/**
 * Which linear expression in one unknown starts here, such as "2(x + 3) - x/4"?
 * Exact; null for anything else: two letters, powers, a letter below a bar, percent, words among the terms.
 */
import { Fraction } from "fraction.js";
import type { Operator, Token } from "../numbers/tokens.ts";

export type Linear = {
  /** The unknown; null for a bare number. */
  readonly letter: string | null;
  /** How many of the unknown, and what is added to them. */
  readonly times: Fraction;
  readonly plus: Fraction;
  /** Is any number in it a decimal, which may stand for a longer one? */
  readonly hasDecimals: boolean;
};

type Reader = { readonly tokens: readonly Token[]; at: number; depth: number };

const TOKENS_AT_MOST = 60;
const DEPTH_AT_MOST = 20;
const ZERO = new Fraction(0);

export function readLinear(
  tokens: readonly Token[],
  from: number,
): { readonly value: Linear; readonly end: number } | null {
  const reader: Reader = { tokens: tokens.slice(from, from + TOKENS_AT_MOST), at: 0, depth: 0 };
  const value = sum(reader);
  return value === null ? null : { value, end: from + reader.at };
}

function sum(reader: Reader): Linear | null {
  let total = product(reader);
  while (total !== null) {
    const sign = take(reader, "+", "-");
    if (sign === null) return total;
    const next = product(reader);
    total = next === null ? null : added(total, sign === "-" ? scaled(next, -1) : next);
  }
  return null;
}

function product(reader: Reader): Linear | null {
  let total = factor(reader);
  while (total !== null) {
    const sign = take(reader, "*", "/") ?? (startsHidden(reader) ? "*" : null);
    if (sign === null) return total;
    // "3/4x" may have the letter below the bar.
    if (sign === "/" && isBelowBar(reader)) return null;
    const next = factor(reader);
    total = next === null ? null : sign === "*" ? multiplied(total, next) : divided(total, next);
  }
  return null;
}

function factor(reader: Reader): Linear | null {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  switch (token?.kind) {
    case "operator": {
      if (token.operator !== "-") return null;
      const of = factor(reader);
      return of === null ? null : scaled(of, -1);
    }
    case "number":
      if (token.isPercent) return null;
      return bare({ plus: token.value, hasDecimals: token.unit.lt(1) });
    case "word":
      if (!/^[A-Za-z]$/.test(token.text)) return null;
      return { letter: token.text, times: new Fraction(1), plus: ZERO, hasDecimals: false };
    case "open": {
      reader.depth += 1;
      const inside = reader.depth > DEPTH_AT_MOST ? null : sum(reader);
      reader.depth -= 1;
      if (inside === null || reader.tokens[reader.at]?.kind !== "close") return null;
      reader.at += 1;
      return inside;
    }
    default:
      return null;
  }
}

function bare(of: { readonly plus: Fraction; readonly hasDecimals: boolean }): Linear {
  return { letter: null, times: ZERO, ...of };
}

function take(reader: Reader, ...wanted: readonly Operator[]): Operator | null {
  const token = reader.tokens[reader.at];
  if (token?.kind !== "operator" || !wanted.includes(token.operator)) return null;
  reader.at += 1;
  return token.operator;
}

/** "2x", "2(x + 1)", "(1/4)x": written without a sign, and touching. */
function startsHidden({ tokens, at }: Reader): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || before.end !== token.start) return false;
  if (token.kind === "open") return before.kind === "number" || before.kind === "close";
  if (token.kind !== "word" || token.text.length !== 1) return false;
  return before.kind === "number" || before.kind === "close";
}

function isBelowBar({ tokens, at }: Reader): boolean {
  const [bottom, next] = [tokens[at], tokens[at + 1]];
  return bottom?.kind === "number" && next?.start === bottom.end && next.kind !== "operator"
    ? next.kind === "word" || next.kind === "open"
    : false;
}

function scaled(of: Linear, by: Fraction | number): Linear {
  return { ...of, times: of.times.mul(by), plus: of.plus.mul(by) };
}

function added(a: Linear, b: Linear): Linear | null {
  if (a.letter !== null && b.letter !== null && a.letter !== b.letter) return null;
  return {
    letter: a.letter ?? b.letter,
    times: a.times.add(b.times),
    plus: a.plus.add(b.plus),
    hasDecimals: a.hasDecimals || b.hasDecimals,
  };
}

function multiplied(a: Linear, b: Linear): Linear | null {
  if (a.letter !== null && b.letter !== null) return null;
  const [unknown, by] = a.letter === null ? [b, a] : [a, b];
  const hasDecimals = a.hasDecimals || b.hasDecimals;
  return { ...scaled(unknown, by.plus), hasDecimals };
}

function divided(a: Linear, b: Linear): Linear | null {
  if (b.letter !== null || b.plus.equals(0)) return null;
  return { ...scaled(a, b.plus.inverse()), hasDecimals: a.hasDecimals || b.hasDecimals };
}
