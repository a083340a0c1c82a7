/**
 * Which amounts does a text name? "-$3", "3/4", "1 1/2", "10^6", "1.5 × 10^3", "42 million" are one amount each;
 * a sum or product counts as the amounts it consists of.
 */
import type { Fraction } from "fraction.js";
import { parseExpression } from "../steps/arithmetic.ts";
import type { Tree } from "../steps/operand.ts";
import { readingsOf, worthOf } from "../steps/reading.ts";
import type { Token } from "./tokens.ts";

export type Amount = {
  /** Every value the words allow: 15 and 0.15 for "15%". */
  readonly values: readonly Fraction[];
  /** Where it starts in the plain text. */
  readonly start: number;
};

export function amountsIn(tokens: readonly Token[]): readonly Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [read, token] = [amountAt(tokens, at), tokens[at]];
    if (read === null || token === undefined) {
      at += 1;
      continue;
    }
    const isNegative = isSign(tokens, at - 1);
    const values = readingsOf(read.tree, new Map())
      .map((reading) => worthOf(read.tree, reading))
      .filter((value) => value !== null)
      .map((value) => (isNegative ? value.neg() : value));
    if (values.length > 0) amounts.push({ values, start: token.start });
    at = read.end;
  }
  return amounts;
}

/** A dash is a sign when it touches its number and nothing it could be subtracted from touches it. */
function isSign(tokens: readonly Token[], at: number): boolean {
  const [before, dash, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (dash?.kind !== "operator" || dash.operator !== "-" || dash.end !== number?.start)
    return false;
  if (before === undefined) return true;
  return before.kind !== "number" && before.kind !== "close" && before.end !== dash.start;
}

const TOKENS_AT_MOST = 12;

function amountAt(tokens: readonly Token[], at: number): { tree: Tree; end: number } | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== "number" && token?.kind !== "open") return null;
  const parsed = parseExpression(tokens.slice(at, at + TOKENS_AT_MOST), 0, new Map());
  if (parsed !== null && isOneAmount(parsed.tree))
    return { tree: parsed.tree, end: at + parsed.end };
  if (token.kind === "open") return null;
  const alone = tokens.slice(at, next?.kind === "word" ? at + 2 : at + 1);
  const number = parseExpression(alone, 0, new Map());
  return number === null ? null : { tree: number.tree, end: at + 1 };
}

function isOneAmount(tree: Tree): boolean {
  if (tree.kind === "negative") return isOneAmount(tree.of);
  if (tree.kind !== "binary") return tree.kind === "number";
  const { operator, left, right } = tree;
  if (operator === "^") return left.kind === "number" && isWhole(right);
  if (operator === "/") return left.kind === "number" && right.kind === "number";
  if (operator === "+") return left.kind === "number" && isFraction(right);
  return operator === "*" && left.kind === "number" && isPower(right);
}

/** The second half of "1 1/2"; "1 + 1/2" reads the same and is worth the same. */
function isFraction(tree: Tree): boolean {
  return tree.kind === "binary" && tree.operator === "/" && isOneAmount(tree);
}

function isWhole(tree: Tree): boolean {
  return tree.kind === "number" || (tree.kind === "negative" && tree.of.kind === "number");
}

function isPower(tree: Tree): boolean {
  return tree.kind === "binary" && tree.operator === "^";
}
