/**
 * Which arithmetic expression starts here?
 * What might not be arithmetic is either no expression (`null`) or marked uncertain; both keep later checks
 * from accusing anyone.
 */

import type { NumberToken, Operator, Token } from "../numbers/tokens.ts";
import { wordOperator } from "../numbers/words.ts";
import {
  type Letters,
  type Reader,
  readLetter,
  readNumber,
  readUnit,
  startsOperand,
  type Tree,
} from "./operand.ts";

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

const TOKENS_AT_MOST = 80;

/** The longest expression that starts at `from`; null when none does or when it breaks off. */
export function parseExpression(
  tokens: readonly Token[],
  from: number,
  letters: Letters,
): Expression | null {
  if (tokens.length - from > TOKENS_AT_MOST) return null;
  const reader: Reader = {
    tokens,
    letters,
    units: [],
    ownUnits: [],
    numbers: [],
    gluedWords: new Set(),
    at: from,
    certain: true,
  };
  const tree = readSum(reader);
  if (tree === null) return null;
  const { at: end, certain, units, ownUnits, numbers } = reader;
  return { tree, end, certain, units, ownUnits, numbers };
}

function readSum(reader: Reader): Tree | null {
  let left = readProduct(reader);
  while (left !== null) {
    if (isPredicated(reader)) reader.certain = false;
    const operator = operatorAt(reader, "+", "-");
    if (operator === null) return left;
    const right = readProduct(reader);
    if (right === null) return null;
    left = { kind: "binary", operator, left, right };
  }
  return null;
}

/** "6 days would be -25000 + 3000", "9 because James + 1": what stands before such words is no part of the sum. */
function isPredicated({ tokens, at }: Reader): boolean {
  const [before, sign, next] = tokens.slice(at - 1, at + 2);
  if (before?.kind !== "word" || sign?.kind !== "operator") return false;
  if (before.end < sign.start && sign.end === next?.start) return true;
  const words = tokens.slice(Math.max(0, at - UNIT_WORDS_AT_MOST), at);
  const last = words.findLastIndex(({ kind }) => kind !== "word");
  if (words[last]?.kind !== "number") return false;
  const unit = words.slice(last + 1);
  return unit.some((token) => token.kind === "word" && NO_UNIT.test(token.text));
}

const UNIT_WORDS_AT_MOST = 9;
const NO_UNIT =
  /^(?:is|are|was|were|be|been|has|have|had|costs?|makes?|gives?|gets?|leaves?|becomes?|because|since|so|as|if|when|where|while|but|which|that|then)$/i;

function readProduct(reader: Reader): Tree | null {
  let left = readPower(reader);
  while (left !== null) {
    const operator = operatorAt(reader, "*", "/") ?? shareOf(reader, left) ?? implicit(reader);
    if (operator === null) return left;
    if (operator === "/" && isTightFraction(reader)) reader.certain = false;
    if (operator === "*" && left.kind === "binary" && left.operator === "/" && isHidden(reader)) {
      reader.certain = false;
    }
    const right = readPower(reader);
    if (right === null) return null;
    if (operator === "*" && left.kind === "binary" && left.operator === "/" && isTenfold(right)) {
      reader.certain = false;
    }
    left = { kind: "binary", operator, left, right };
  }
  return null;
}

/** "6 * 10^3 / 2 * 10^1": a number in scientific notation is one number to many. */
function isTenfold(tree: Tree): boolean {
  if (tree.kind !== "binary" || tree.operator !== "^" || tree.left.kind !== "number") return false;
  return tree.left.number.value.equals(10);
}

function readPower(reader: Reader): Tree | null {
  const token = reader.tokens[reader.at];
  if (token?.kind === "operator" && (token.operator === "-" || token.operator === "+")) {
    if (isBehindGap(reader)) reader.certain = false;
    reader.at += 1;
    const of = readPower(reader);
    if (of === null) return null;
    return token.operator === "-" ? { kind: "negative", of } : of;
  }
  const left = readPrimary(reader);
  if (left === null || operatorAt(reader, "^") === null) return left;
  const right = readPower(reader);
  return right === null ? null : { kind: "binary", operator: "^", left, right };
}

const GAP = 3;

/** "2 + + 10", "2 + ... - 10": something was left out between the signs. */
function isBehindGap({ tokens, at }: Reader): boolean {
  const [before, sign] = [tokens[at - 1], tokens[at]];
  if (before?.kind !== "operator" || sign?.kind !== "operator") return false;
  return sign.operator === "+" || sign.start - before.end >= GAP;
}

function readPrimary(reader: Reader): Tree | null {
  const token = reader.tokens[reader.at];
  if (token?.kind === "number") return readNumber(reader, token);
  if (token?.kind === "word") return readLetter(reader, token.text);
  if (token?.kind !== "open") return null;
  reader.at += 1;
  const inside = readSum(reader);
  if (inside === null || reader.tokens[reader.at]?.kind !== "close") return null;
  reader.at += 1;
  readUnit(reader);
  return inside;
}

function operatorAt(reader: Reader, ...wanted: readonly Operator[]): Operator | null {
  const token = reader.tokens[reader.at];
  if (token?.kind === "operator" && wanted.includes(token.operator)) {
    reader.at += 1;
    return token.operator;
  }
  const word = wordOperator(reader.tokens, reader.at);
  if (word === null || !wanted.includes(word.operator)) return null;
  reader.at += word.length;
  return word.operator;
}

/** "20% of 50", "3/4 of 100": a product. Any other "of" before a number leaves us uncertain. */
function shareOf(reader: Reader, left: Tree): Operator | null {
  const token = reader.tokens[reader.at];
  if (token?.kind !== "word" || token.text.toLowerCase() !== "of") return null;
  if (!startsOperand(reader.tokens[reader.at + 1])) return null;
  if (!isShare(left)) reader.certain = false;
  reader.at += 1;
  return "*";
}

function isShare(tree: Tree): boolean {
  if (tree.kind === "number") return tree.number.isPercent || tree.number.value.lt(1);
  return tree.kind === "binary" && tree.operator === "/";
}

/** "6 / 2(3)": a product without a sign binds tighter to some writers. */
function isHidden({ tokens, at }: Reader): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.kind === "open" && before?.kind === "number";
}

/** "2(16)" and "(3)(4)" multiply; "2 (16)" probably does, and "3(1/2)" may be three and a half. */
function implicit(reader: Reader): Operator | null {
  const [before, token] = [reader.tokens[reader.at - 1], reader.tokens[reader.at]];
  if (token?.kind !== "open" || before === undefined || before.kind === "word") return null;
  if (before.end !== token.start || isBracketedFraction(reader)) reader.certain = false;
  return "*";
}

/** As LaTeX's `3\\frac{1}{2}` reads on a plain line. */
function isBracketedFraction({ tokens, at }: Reader): boolean {
  const shape = tokens
    .slice(at - 1, at + 9)
    .map(({ kind }) => kind)
    .join(" ");
  return shape.startsWith("number open open number close operator open number close close");
}

/** "3 / 1/2": the second bar binds tighter to some writers. */
function isTightFraction({ tokens, at }: Reader): boolean {
  const [top, bar, bottom] = tokens.slice(at, at + 3);
  return (
    bar?.kind === "operator" &&
    bar.operator === "/" &&
    bar.start === top?.end &&
    bar.end === bottom?.start
  );
}
