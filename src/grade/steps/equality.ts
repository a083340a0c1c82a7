/**
 * Which equalities does a text state, and is each one true?
 * Every side is evaluated exactly under every sensible reading (percent as share or as points, "million"
 * as factor or as unit); an equality is false only when no reading of it holds and nothing about its
 * words is uncertain. A stated result may be rounded: it must be right at the precision it shows.
 */
import type { Fraction } from "fraction.js";
import type { NumberToken, Token } from "../numbers/tokens.ts";
import { isUnitChange, LEADING_WORDS, mixesSizes } from "../numbers/words.ts";
import { type Expression, parseExpression } from "./arithmetic.ts";
import type { Letters, Tree } from "./operand.ts";
import { type Reading, readingsOf, worthOf } from "./reading.ts";

export type Equality = {
  readonly holds: "yes" | "no" | "unknown";
  readonly left: Expression;
  readonly right: Expression;
  /** Place in the plain text. */
  readonly start: number;
  readonly end: number;
  /** The letter that stands before the first "=" of the chain and is thereby defined. */
  readonly defines: string | null;
};

export type Known = {
  readonly letters: Letters;
  /** Results stated rounded earlier, by their shown value, with what they exactly are. */
  readonly rounded: ReadonlyMap<string, Fraction>;
  /** Is this decimal exact because the task states it? */
  readonly isStated: (number: NumberToken) => boolean;
};

export function equalitiesIn(tokens: readonly Token[], known: Known): readonly Equality[] {
  const segments = splitAtRelations(tokens);
  return segments.flatMap((segment, index) => {
    const next = segments[index + 1];
    if (next === undefined) return [];
    const chained = index === 0 ? null : wholeOf(segment.tokens, known);
    const left = chained ?? tailOf(segment.tokens, known, index > 0);
    const right =
      (segments[index + 2] && wholeOf(next.tokens, known)) ?? headOf(next.tokens, known);
    if (left === null || right === null) return [];
    if (left.tree.kind !== "binary" && right.tree.kind !== "binary") return [];
    if (left.tree.kind === "known") return [];
    const approximate = next.approximate || saysAbout(next.tokens);
    const start = segment.tokens.find((_, at) => at >= left.from)?.start ?? 0;
    const end = next.tokens[right.end - 1]?.end ?? start;
    const holds = isRunningTotal(left, right, next, segments[index + 2], known)
      ? "unknown"
      : judge(left, right, approximate, known);
    return [{ holds, left, right, start, end, defines: definedLetter(segments, index) }];
  });
}

type Segment = { readonly tokens: readonly Token[]; readonly approximate: boolean };
type Placed = Expression & { readonly from: number };

function splitAtRelations(tokens: readonly Token[]): readonly Segment[] {
  const segments: { tokens: Token[]; approximate: boolean }[] = [
    { tokens: [], approximate: false },
  ];
  for (const token of tokens) {
    if (token.kind === "relation") segments.push({ tokens: [], approximate: token.approximate });
    else segments.at(-1)?.tokens.push(token);
  }
  return segments;
}

/** The segment read as one expression from its first to its last token. */
function wholeOf(tokens: readonly Token[], known: Known): Placed | null {
  const parsed = parseExpression(tokens, 0, known.letters);
  return parsed?.end === tokens.length ? { ...parsed, from: 0 } : null;
}

const WORDS_BACK = 80;

/** The longest expression that ends where the segment ends. */
function tailOf(tokens: readonly Token[], known: Known, isChained: boolean): Placed | null {
  for (let from = Math.max(0, tokens.length - WORDS_BACK); from < tokens.length; from += 1) {
    const parsed = parseExpression(tokens, from, known.letters);
    if (parsed?.end !== tokens.length) continue;
    const boundary = joinsNewClaim(tokens, from, isChained) ? "clean" : leftBoundary(tokens, from);
    if (boundary === "broken") return null;
    return { ...parsed, from, certain: parsed.certain && boundary === "clean" };
  }
  return null;
}

/** "... = 5 apples and 4 + 6 = 10": the "and" joins two claims when only the result stands before it. */
function joinsNewClaim(tokens: readonly Token[], from: number, isChained: boolean): boolean {
  const before = tokens[from - 1];
  const numbers = tokens.slice(0, from).filter(({ kind }) => kind === "number");
  return isChained && numbers.length === 1 && before !== undefined && isAnd(before);
}

function leftBoundary(tokens: readonly Token[], from: number): "clean" | "unclear" | "broken" {
  const [first, before, earlier] = [tokens[from], tokens[from - 1], tokens[from - 2]];
  const isSigned = first?.kind === "operator";
  if (before === undefined) return isSigned ? "unclear" : "clean";
  switch (before.kind) {
    case "open":
      return earlier?.kind === "word" && earlier.end === before.start ? "unclear" : "clean";
    case "break":
      if (isSigned && before.text === "\n") return "unclear";
      return before.text === "," && earlier?.kind === "number" ? "unclear" : "clean";
    case "word":
      if (isSigned || LEADING_WORDS.has(before.text.toLowerCase())) return "unclear";
      if (before.text.length === 1 && before.text !== "a") return "broken";
      return earlier?.kind === "word" && LEADING_WORDS.has(earlier.text.toLowerCase())
        ? "unclear"
        : "clean";
    default:
      return "broken";
  }
}

const ABOUT = /^(about|approximately|roughly|around|nearly|almost|approx|some|circa)$/i;

function saysAbout(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  return first?.kind === "word" && ABOUT.test(first.text);
}

/** The longest expression that starts where the segment starts. */
function headOf(tokens: readonly Token[], known: Known): Placed | null {
  const from = saysAbout(tokens) ? 1 : 0;
  const parsed = parseExpression(tokens, from, known.letters);
  if (parsed === null) return null;
  const next = tokens[parsed.end];
  const isOpenEnded =
    next?.kind === "number" || next?.kind === "opaque" || next?.kind === "operator";
  const saysMore = tokens.slice(from, parsed.end).some(isAnd) && next?.kind === "number";
  return { ...parsed, from, certain: parsed.certain && !isOpenEnded && !saysMore };
}

function isAnd(token: Token): boolean {
  return token.kind === "word" && token.text.toLowerCase() === "and";
}

/** "5 + 3 = 8 + 2 = 10": a running calculation, not a claim that 8 is 10. */
function isRunningTotal(
  left: Expression,
  right: Expression,
  middle: Segment,
  after: Segment | undefined,
  known: Known,
): boolean {
  const first = middle.tokens[0];
  if (after === undefined || first?.kind !== "number" || right.tree.kind !== "binary") return false;
  return readingsOf(left.tree, known.rounded).some(
    (reading) => worthOf(left.tree, reading)?.equals(first.value) === true,
  );
}

function definedLetter(segments: readonly Segment[], index: number): string | null {
  const first = segments[0]?.tokens.at(-1);
  const before = segments[0]?.tokens.at(-2);
  const isLetter = first?.kind === "word" && /^[A-Za-z]$/.test(first.text);
  const isAlone = before === undefined || before.kind === "word" || before.kind === "break";
  return index > 0 && isLetter && isAlone ? first.text : null;
}

function judge(
  left: Expression,
  right: Expression,
  approximate: boolean,
  known: Known,
): Equality["holds"] {
  let unclear =
    !left.certain || !right.certain || isDefinition(left, right) || addsMixedUnits(left, right);
  for (const mine of readingsOf(left.tree, known.rounded)) {
    for (const theirs of readingsOf(right.tree, known.rounded)) {
      const [a, b] = [worthOf(left.tree, mine), worthOf(right.tree, theirs)];
      if (a === null || b === null) return "unknown";
      const shown = shownUnit(right.tree, theirs) ?? shownUnit(left.tree, mine);
      const exact = shownUnit(right.tree, theirs) === null ? b : a;
      if (agree(a, b, exact, shown, approximate)) return "yes";
      if (mayBeRounded([...left.numbers, ...right.numbers], known) && isClose(a, b)) unclear = true;
      if (!b.equals(0) && isUnitChange(a.div(b), left.units, right.units)) unclear = true;
    }
  }
  return unclear ? "unknown" : "no";
}

/** "2 hours + 30 minutes = 150 minutes" is right, and no sum of its numbers shows it. */
function addsMixedUnits(...sides: readonly Expression[]): boolean {
  return sides.some(({ tree, ownUnits }) => isSum(tree) && mixesSizes(ownUnits));
}

function isSum(tree: Tree): boolean {
  if (tree.kind !== "binary") return false;
  return "+-".includes(tree.operator) || isSum(tree.left) || isSum(tree.right);
}

/** "1/2 hour = 30 minutes" says how units relate; it computes nothing. */
function isDefinition(left: Expression, right: Expression): boolean {
  return left.numbers.length <= 2 && left.tree.kind === "binary" && left.tree.operator === "/"
    ? left.units.length > 0 && right.units.length > 0 && left.units.join() !== right.units.join()
    : false;
}

/** Worth of the last shown digit when a side is one number; null when it is a calculation. */
function shownUnit(tree: Tree, reading: Reading): Fraction | null {
  if (tree.kind === "negative") return shownUnit(tree.of, reading);
  if (tree.kind !== "number") return null;
  const scaled = worthOf(tree, { ...reading, exact: null });
  if (scaled === null || tree.number.value.equals(0)) return tree.number.unit;
  return tree.number.unit.mul(scaled.div(tree.number.value)).abs();
}

function agree(
  a: Fraction,
  b: Fraction,
  exact: Fraction,
  shown: Fraction | null,
  approximate: boolean,
): boolean {
  if (a.equals(b)) return true;
  const difference = a.sub(b).abs();
  if (approximate && difference.lte(exact.abs().mul(1, 20))) return true;
  return shown !== null && !exact.divisible(shown) && difference.lt(shown);
}

function mayBeRounded(numbers: readonly NumberToken[], known: Known): boolean {
  return numbers.some((number) => number.unit.lt(1) && !known.isStated(number));
}

function isClose(a: Fraction, b: Fraction): boolean {
  return a.sub(b).abs().lte(b.abs().mul(1, 1000));
}
