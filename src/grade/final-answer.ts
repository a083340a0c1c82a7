/**
 * Which number does an answer give as its final one, and is it the expected one?
 * Order: after the marker, else the last (or first) number of the text. "15%" may mean 15 or 0.15 and
 * "42 million" 42 or 42,000,000: any of its values may match. Several candidates that disagree: unclear.
 */
import type { Fraction } from "fraction.js";
import { readTolerance, type Tolerance } from "../grader-config.ts";
import { amountsIn } from "./amounts.ts";
import { afterMarker, DEFAULT_MARKER } from "./answer-tail.ts";
import { confidenceLine } from "./confidence-line.ts";
import { exactly } from "./exactly.ts";
import { plainMath } from "./plain-math.ts";
import { tokenise } from "./tokens.ts";

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

export function finalAnswer(
  text: string,
  how: { readonly marker?: string | undefined; readonly take?: Take | undefined },
): FinalAnswer {
  const plain = plainMath(text);
  if (how.take === undefined || how.take === "marked") {
    const line = afterMarker(plain, how.marker ?? DEFAULT_MARKER);
    if (line !== null) return readLine(line);
    if (how.take === "marked") return { kind: "none", isMarked: false };
  }
  const body = plain.replace(confidenceLine(), "");
  const numbers = amountsIn(tokenise(body));
  const chosen = how.take === "first" ? numbers[0] : numbers.at(-1);
  if (chosen === undefined) return { kind: "none", isMarked: false };
  return {
    kind: "found",
    values: chosen.values,
    isMarked: false,
    quote: lineAt(body, chosen.start),
  };
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

function readLine(line: string): FinalAnswer {
  const tokens = tokenise(line);
  const afterEquals = tokens.findLastIndex((token) => token.kind === "relation");
  const numbers = amountsIn(tokens.slice(afterEquals + 1));
  const [first, ...others] = numbers;
  if (first === undefined) return { kind: "none", isMarked: true };
  const isLeading = !/[\p{L}\p{N}]/u.test(
    line
      .slice(afterEquals === -1 ? 0 : (tokens[afterEquals]?.end ?? 0), first.start)
      .replace(/\b(?:about|approximately|approx|roughly|around|USD|EUR|GBP|US)\b/gi, ""),
  );
  if (isNegated(line, first.start) || isOneOfSeveral(line, numbers)) {
    return { kind: "unclear", candidates: numbers.map(({ values }) => values) };
  }
  if (isLeading || others.length === 0) {
    return { kind: "found", values: first.values, isMarked: true, quote: line };
  }
  return { kind: "unclear", candidates: numbers.map(({ values }) => values) };
}

/** "not 5" says what the answer is not. */
function isNegated(line: string, at: number): boolean {
  return /\b(?:not|never|neither|isn['’]t|cannot be)\b[^.]*$/i.test(line.slice(0, at));
}

/** "5 or 6" leaves open which it is. */
function isOneOfSeveral(line: string, [first, second]: ReturnType<typeof amountsIn>): boolean {
  if (first === undefined || second === undefined) return false;
  return /\bor\b/i.test(line.slice(first.start, second.start));
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end === -1 ? text.length : end);
}
