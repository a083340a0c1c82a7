/**
 * Which number does an answer give as its final one, and is it the expected one?
 * Order: after the marker, else the last (or first) number of the text. "15%" may mean 15 or 0.15 and
 * "42 million" 42 or 42,000,000: any of its values may match. Several candidates that disagree: unclear.
 */
import type { Fraction } from "fraction.js";
import { readTolerance, type Tolerance } from "../grader-config.ts";
import { parseExpression, type Tree } from "./arithmetic.ts";
import { confidenceLine } from "./confidence-line.ts";
import { exactly } from "./exactly.ts";
import { plainMath } from "./plain-math.ts";
import { readingsOf, worthOf } from "./reading.ts";
import { type Token, tokenise } from "./tokens.ts";

export type FinalAnswer =
  | { readonly kind: "none"; readonly isMarked: boolean }
  | {
      readonly kind: "found";
      /** Every value the words allow. */
      readonly values: readonly Fraction[];
      readonly isMarked: boolean;
      readonly quote: string;
    }
  | { readonly kind: "unclear"; readonly candidates: readonly (readonly Fraction[])[] };

export type Take = "marked" | "last" | "first";

export const DEFAULT_MARKER = "ANSWER:";

export function finalAnswer(
  text: string,
  how: { readonly marker?: string | undefined; readonly take?: Take | undefined },
): FinalAnswer {
  const plain = plainMath(text);
  if (how.take === undefined || how.take === "marked") {
    const line = markedLine(plain, how.marker ?? DEFAULT_MARKER);
    if (line !== null) return readLine(line);
    if (how.take === "marked") return { kind: "none", isMarked: false };
  }
  const body = plain.replace(confidenceLine(), "");
  const numbers = numbersIn(tokenise(body));
  const chosen = how.take === "first" ? numbers[0] : numbers.at(-1);
  if (chosen === undefined) return { kind: "none", isMarked: false };
  return { kind: "found", values: chosen.values, isMarked: false, quote: lineAt(body, chosen.at) };
}

export function isExpected(
  values: readonly Fraction[],
  expected: number,
  within?: string | number,
) {
  const tolerance = readTolerance(within);
  const wanted = exactly(expected);
  return values.some((value) => value.sub(wanted).abs().lte(allowance(wanted, tolerance)));
}

function allowance(wanted: Fraction, tolerance: Tolerance): Fraction {
  if (tolerance.kind === "absolute") return exactly(tolerance.by);
  return wanted.abs().mul(exactly(tolerance.by));
}

/** What follows the last marker on its line (or on the next, when the line ends there). */
function markedLine(plain: string, marker: string): string | null {
  const words = marker.replace(/[\s:=]+$/, "");
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const start = /^\w/.test(words) ? "(?<![\\p{L}\\p{N}])" : "";
  const end = words === marker ? "" : "[\\s*_]*[:=]";
  const matches = [
    ...plain.matchAll(new RegExp(`${start}${pattern}${end}[ \\t*_]*(.*)(?:\\n+(.*))?`, "giu")),
  ];
  const last = matches.at(-1);
  if (last === undefined) return null;
  return last[1]?.trim() ? last[1] : (last[2] ?? "");
}

function readLine(line: string): FinalAnswer {
  const tokens = tokenise(line);
  const afterEquals = tokens.findLastIndex((token) => token.kind === "relation");
  const numbers = numbersIn(tokens.slice(afterEquals + 1));
  const [first, ...others] = numbers;
  if (first === undefined) return { kind: "none", isMarked: true };
  const isLeading = !/[\p{L}\p{N}]/u.test(
    line
      .slice(afterEquals === -1 ? 0 : (tokens[afterEquals]?.end ?? 0), first.at)
      .replace(/\b(?:about|approximately|approx|roughly|around|USD|EUR|GBP|US)\b/gi, ""),
  );
  if (isLeading || others.length === 0) {
    return { kind: "found", values: first.values, isMarked: true, quote: line };
  }
  return { kind: "unclear", candidates: numbers.map(({ values }) => values) };
}

type Candidate = { readonly values: readonly Fraction[]; readonly at: number };

/** Single numbers and plain fractions; sums and products count as the numbers they consist of. */
function numbersIn(tokens: readonly Token[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "number") continue;
    const before = tokens[at - 1];
    const isNegative = before?.kind === "operator" && before.operator === "-" && isSign(tokens, at);
    const { tree, length } = amount(tokens, at);
    const values = readingsOf(tree, new Map())
      .map((reading) => worthOf(tree, reading))
      .filter((value) => value !== null)
      .map((value) => (isNegative ? value.neg() : value));
    if (values.length > 0) candidates.push({ values, at: token.start });
    at += length - 1;
  }
  return candidates;
}

/** A dash is a sign when nothing it could be subtracted from stands before it. */
function isSign(tokens: readonly Token[], at: number): boolean {
  const [minuend, dash, number] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const isGlued = dash?.end === number?.start;
  if (minuend === undefined) return isGlued;
  if (minuend.kind === "number" || minuend.kind === "close") return false;
  return isGlued && minuend.end !== dash?.start;
}

/** The number at `at` with its fraction bar ("3/4", "1 1/2"), power of ten and scale word. */
function amount(tokens: readonly Token[], at: number): { tree: Tree; length: number } {
  for (const length of [4, 5, 3, 7]) {
    const slice = tokens.slice(at, at + length);
    if (
      slice.length < length ||
      !slice.every((token) => ["number", "operator", "open", "close"].includes(token.kind))
    )
      continue;
    const parsed = parseExpression(slice, 0, new Map());
    if (parsed?.end === length && isAmount(parsed.tree)) return { tree: parsed.tree, length };
  }
  const next = tokens[at + 1];
  const pair =
    next?.kind === "word" ? parseExpression(tokens.slice(at, at + 2), 0, new Map()) : null;
  const alone = parseExpression(tokens.slice(at, at + 1), 0, new Map());
  const tree = pair?.tree ?? alone?.tree;
  if (tree === undefined) throw new Error("a number token is an expression");
  return { tree, length: 1 };
}

function isAmount(tree: Tree): boolean {
  if (tree.kind !== "binary") return tree.kind === "number";
  const { operator, left, right } = tree;
  if (operator === "/") return left.kind === "number" && right.kind === "number";
  if (operator === "+") return isAmount(right) && right.kind === "binary";
  return operator === "*" && right.kind === "binary" && right.operator === "^";
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end === -1 ? text.length : end);
}
