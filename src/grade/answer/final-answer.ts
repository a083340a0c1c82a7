/**
 * Which number does an answer give as its final one, and is it the expected one?
 * Order: behind the marker; else where the answer says that it concludes (the later place counts); else the
 * last number of its prose. "15%" may mean 15 or 0.15 and "42 million" 42 or 42,000,000: any of its values
 * may match. Where another number may be meant, an answer is neither right nor wrong.
 */
import type { Fraction } from "fraction.js";
import { readTolerance, type Tolerance } from "../../grader-config.ts";
import { confidenceLine } from "../confidence/confidence-line.ts";
import { amountsIn } from "../numbers/amounts.ts";
import { exactly } from "../numbers/exactly.ts";
import { tokenise } from "../numbers/tokens.ts";
import { plainNumbers } from "../numbers/written-number.ts";
import { ownAnswer } from "../text/own-answer.ts";
import { concludingTails, DEFAULT_MARKER, markedTails, type Tail } from "./answer-tail.ts";
import { lastNumber } from "./prose-number.ts";
import type { Stated, Values } from "./stated-number.ts";
import { numberAt } from "./tail-number.ts";
import { isTakenBack } from "./taken-back.ts";

export type FinalAnswer =
  | { readonly kind: "none"; readonly isMarked: boolean }
  | {
      readonly kind: "found";
      /** Every value the words allow. */
      readonly values: Values;
      /** Other numbers that may be meant instead. */
      readonly doubts: readonly Values[];
      /** Something there cannot be read, so no other value is excluded. */
      readonly isOpen: boolean;
      readonly isMarked: boolean;
      readonly quote: string;
    }
  | {
      readonly kind: "unclear";
      readonly candidates: readonly Values[];
      readonly between: readonly [Fraction, Fraction] | null;
      readonly isOpen: boolean;
    };

export type Take = "marked" | "last" | "first";

type How = { readonly marker?: string | undefined; readonly take?: Take | undefined };

/** Of what is the model's own in a text. */
export function finalAnswer(text: string, how: How): FinalAnswer {
  return finalNumber(ownAnswer(text).text, how);
}

/** Of the whole text. */
export function finalNumber(text: string, how: How): FinalAnswer {
  if (how.take === undefined || how.take === "marked") {
    const marked = markedNumber(text, how.marker ?? DEFAULT_MARKER);
    if (marked !== null) return marked;
    if (how.take === "marked") return { kind: "none", isMarked: false };
    const said = concludedNumber(text);
    if (said !== null) return said;
  }
  const body = text.replace(confidenceLine(), "");
  if (how.take === undefined) {
    const last = lastNumber(body);
    return last === null ? NONE : asFinal(last.stated, { isMarked: false, quote: last.quote });
  }
  const plain = plainNumbers(body);
  const numbers = amountsIn(tokenise(plain));
  const chosen = how.take === "first" ? numbers[0] : numbers.at(-1);
  if (chosen === undefined) return NONE;
  const { values, start } = chosen;
  const quote = lineAt(plain, start);
  return { kind: "found", values, doubts: [], isOpen: false, isMarked: false, quote };
}

const NONE: FinalAnswer = { kind: "none", isMarked: false };
const TAILS_AT_MOST = 20;

/** The last marker with a number behind it; an explicit one without a number ends the search. */
function markedNumber(text: string, marker: string): FinalAnswer | null {
  for (const tail of markedTails(text, marker).toReversed().slice(0, TAILS_AT_MOST)) {
    const said = numberAt(text, tail, true);
    if (said !== null) return asFinal(said.stated, { isMarked: true, quote: said.quote });
    if (tail.isExplicit) return { kind: "none", isMarked: true };
  }
  return null;
}

function concludedNumber(text: string): FinalAnswer | null {
  const tails = concludingTails(text).toReversed().slice(0, TAILS_AT_MOST);
  for (const tail of tails) {
    const said = numberAt(text, tail, false);
    if (said === null) continue;
    const { stated, quote } = said;
    return asFinal(againstOthers(text, { tail, tails, stated }), { isMarked: false, quote });
  }
  return null;
}

/** A model that runs on writes "#### 5" again behind its answer: of two, neither is final for sure. */
function againstOthers(
  text: string,
  { tail, tails, stated }: { tail: Tail; tails: readonly Tail[]; stated: Stated },
): Stated {
  const isHashes = ({ start }: Tail) => /####\s*$/.test(text.slice(Math.max(0, start - 8), start));
  const other = tails.find((each) => each.start < tail.start && isHashes(each));
  if (other === undefined || !isHashes(tail) || stated.kind !== "one") return stated;
  if (isTakenBack(text.slice(other.end, tail.start))) return stated;
  const first = numberAt(text, other, true)?.stated;
  if (first?.kind !== "one") return stated;
  const isSame = first.values.some((value) => stated.values.some((each) => each.equals(value)));
  if (isSame) return stated;
  const { isOpen, isWithin } = stated;
  const candidates = [first.values, stated.values, ...stated.doubts];
  return { kind: "several", candidates, between: null, isOpen, isWithin };
}

function asFinal(
  stated: Stated,
  of: { readonly isMarked: boolean; readonly quote: string },
): FinalAnswer {
  if (stated.kind === "several") {
    const { candidates, between, isOpen } = stated;
    return { kind: "unclear", candidates, between, isOpen };
  }
  const { values, doubts, isOpen } = stated;
  return { kind: "found", values, doubts, isOpen, ...of };
}

/** Is the final number the expected one? Unclear where the answer may mean it and may not. */
export function judgeNumber(
  final: FinalAnswer,
  expected: number,
  within?: string | number,
): "right" | "wrong" | "unclear" | "none" {
  if (final.kind === "none") return "none";
  const fits = (values: Values) => isExpected(values, expected, within);
  if (final.kind === "found" && fits(final.values)) return "right";
  const others = final.kind === "found" ? final.doubts : final.candidates;
  const [low, high] = (final.kind === "unclear" ? final.between : null) ?? [];
  const wanted = exactly(expected);
  const isInside = low !== undefined && high !== undefined && low.lte(wanted) && high.gte(wanted);
  return final.isOpen || isInside || others.some(fits) ? "unclear" : "wrong";
}

function isExpected(values: readonly Fraction[], expected: number, within?: string | number) {
  const tolerance = readTolerance(within);
  const wanted = exactly(expected);
  return values.some((value) => value.sub(wanted).abs().lte(allowance(wanted, tolerance)));
}

function allowance(wanted: Fraction, tolerance: Tolerance): Fraction {
  if (tolerance.kind === "absolute") return exactly(tolerance.by);
  return wanted.abs().mul(exactly(tolerance.by));
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end === -1 ? text.length : end);
}
