/**
 * Does an equation in one unknown follow from the one before, where the text says that it is derived from it?
 * "5x = 30. Dividing both sides by 5, we get x = 5" does not. A chain such as "2x + x = 4x" is false by itself:
 * it could hold for nothing, or for zero alone.
 */
import type { Fraction } from "fraction.js";
import type { Token } from "../numbers/tokens.ts";
import { ARITHMETIC_WORDS, SCALE_WORDS } from "../numbers/words.ts";
import { sizeOf } from "./dimension.ts";
import { type Linear, readLinear } from "./linear.ts";

export type Misderived = {
  readonly start: number;
  readonly end: number;
  /** The value it arrives at; null where it arrives at none. */
  readonly result: Fraction | null;
};

/** The last equation, what stands behind it, and the letters that may be given another value. */
export type AlgebraSoFar = {
  last: Equation | null;
  rest: string;
  readonly assigned: Set<string>;
};

export function noAlgebraYet(): AlgebraSoFar {
  return { last: null, rest: "", assigned: new Set() };
}

type Equation = {
  readonly left: Linear;
  readonly right: Linear;
  readonly letter: string;
  /** What the unknown must be; null where anything or nothing fits. */
  readonly solution: Fraction | null;
  /** Is the unknown alone on the left, as in "x = 5 + 3"? */
  readonly isSolved: boolean;
  /** Is its left side a calculation? */
  readonly isWorked: boolean;
  readonly isRough: boolean;
  /** "hours" behind its last number; null for none or for a word that has no size. */
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
};

export function misderivedIn(
  text: { readonly plain: string; readonly tokens: readonly Token[]; readonly following: string },
  soFar: AlgebraSoFar,
): readonly Misderived[] {
  const { plain, tokens, following } = text;
  const found: Misderived[] = [];
  let readTo = 0;
  let before = soFar.rest;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "relation") continue;
    const equation = equationAt(tokens, at);
    const between = `${before}${plain.slice(readTo, equation?.start ?? token.start)}`;
    if (equation !== null) {
      const { start, end, isSolved, solution, letter } = equation;
      const said = relate(equation, between, soFar);
      const later = `${plain.slice(end, end + LOOK_AHEAD)}\n${following.slice(0, LOOK_AHEAD)}`;
      const isAbsurd = isImpossible(equation) && !CONCEDED.test(later);
      if (said === "contradicts" || isAbsurd) {
        found.push({ start, end, result: isSolved ? solution : null });
      }
      if (isSolved || said === "differs") soFar.assigned.add(letter);
    }
    if (equation !== null || /[A-Za-z]/.test(lettersBeside(tokens, at))) soFar.last = equation;
    readTo = equation?.end ?? token.end;
    before = "";
  }
  soFar.rest = `${before}${plain.slice(readTo)}\n`.slice(-BETWEEN_AT_MOST);
  return found;
}

const BETWEEN_AT_MOST = 400;
const LOOK_AHEAD = 300;

/** An equation that nothing fits, or zero alone, and the writer knows it. */
const CONCEDED =
  /=\s?0(?![\d.])|\b(?:no|zero|never|impossible|contradict\w+|inconsistent|parallel|only (?:if|when|for)|unless|cannot)\b/i;

function equationAt(tokens: readonly Token[], relation: number): Equation | null {
  const sign = tokens[relation];
  const before = leftOf(tokens, relation);
  const after = readLinear(tokens, relation + 1);
  if (before === null || after === null || sign?.kind !== "relation") return null;
  const [left, right] = [before.value, after.value];
  const letter = left.letter ?? right.letter;
  const isTwo = left.letter !== null && right.letter !== null && left.letter !== right.letter;
  if (letter === null || isTwo || !endsThere(tokens, after.end)) return null;
  const times = left.times.sub(right.times);
  const isAlone = relation - before.from === 1;
  return {
    left,
    right,
    letter,
    solution: times.equals(0) ? null : right.plus.sub(left.plus).div(times),
    isSolved: isAlone && left.letter !== null && right.letter === null,
    isWorked: tokens.slice(before.from, relation).some(({ kind }) => kind === "operator"),
    isRough: sign.approximate,
    unit: sizedUnit(tokens[after.end]),
    start: tokens[before.from]?.start ?? 0,
    end: tokens[after.end - 1]?.end ?? 0,
  };
}

const TOKENS_AT_MOST = 40;

/** The longest linear expression that ends at the relation, and that nothing before belongs to. */
function leftOf(tokens: readonly Token[], relation: number) {
  const behind = Math.max(0, relation - TOKENS_AT_MOST);
  const other = tokens.slice(behind, relation).findLastIndex(({ kind }) => kind === "relation");
  for (let from = behind + other + 1; from < relation; from += 1) {
    const read = readLinear(tokens, from);
    if (read?.end !== relation) continue;
    const before = tokens[from - 1];
    const isFree =
      before === undefined ||
      before.kind === "relation" ||
      (before.kind === "break" && before.text !== ",") ||
      (before.kind === "break" && tokens[from - 2]?.kind === "word") ||
      (before.kind === "word" && before.text.length > 1 && !ARITHMETIC_WORDS.has(before.text));
    return isFree ? { value: read.value, from } : null;
  }
  return null;
}

/** Nothing behind the equation belongs to its right side. */
function endsThere(tokens: readonly Token[], end: number): boolean {
  const [next, later] = tokens.slice(end, end + 2);
  if (next === undefined || next.kind === "relation") return true;
  if (next.kind === "break") return !/[;\d]/.test(next.text) || later?.kind !== "number";
  if (next.kind !== "word" || later?.kind === "number" || later?.kind === "operator") return false;
  const word = next.text.toLowerCase();
  return (
    next.text.length > 1 &&
    next.start > (tokens[end - 1]?.end ?? 0) &&
    !changesValue(word) &&
    !/^or$|^and$/.test(word)
  );
}

function changesValue(word: string): boolean {
  return ARITHMETIC_WORDS.has(word) || SCALE_WORDS.has(word);
}

function sizedUnit(token: Token | undefined): string | null {
  const word = token?.kind === "word" ? token.text.toLowerCase() : null;
  return sizeOf(word) === null ? null : word;
}

/** The words and letters at an equals sign that could not be read. */
function lettersBeside(tokens: readonly Token[], at: number): string {
  return [tokens[at - 1], tokens[at + 1]]
    .map((token) => (token?.kind === "word" ? token.text : token?.kind === "number" ? "" : "x"))
    .join("");
}

/** Both sides in the same unknown, and no value but zero makes them equal. */
function isImpossible({ left, right, isWorked, isRough }: Equation): boolean {
  if (left.letter === null || right.letter === null || !isWorked || isRough) return false;
  if (left.times.equals(0) || right.times.equals(0)) return false;
  if (left.hasDecimals || right.hasDecimals) {
    if (isNear(left.times, right.times) && isNear(left.plus, right.plus)) return false;
  }
  if (left.times.equals(right.times)) return !left.plus.equals(right.plus);
  return left.plus.equals(0) && right.plus.equals(0);
}

function isNear(a: Fraction, b: Fraction): boolean {
  return a.sub(b).abs().mul(50).lte(b.abs());
}

/** Another solution than the last equation has contradicts it where it is said to be derived from it. */
function relate(
  equation: Equation,
  between: string,
  { last, assigned }: AlgebraSoFar,
): "contradicts" | "differs" | "agrees" {
  if (last === null || last.letter !== equation.letter) return "agrees";
  if (last.solution === null || equation.solution === null) return "agrees";
  if (isSameValue(last.solution, equation)) return "agrees";
  if (last.unit !== equation.unit) return "differs";
  if (equation.isRough || last.isRough || between.length > BETWEEN_AT_MOST) return "differs";
  const isDerived = last.isSolved
    ? SIMPLIFIES.test(between)
    : !assigned.has(equation.letter) &&
      (DERIVES.test(between) || (equation.isSolved && FOLLOWS.test(between)));
  return isDerived ? "contradicts" : "differs";
}

const GETS =
  "(?:we )?(?:can )?(?:get|gets|gives?(?: us)?|yields?|obtain|becomes|results in|simplifies to|leads to|have|find|see)(?: that)?(?: the following(?: equation)?)?\\s{0,2}:?\\s{0,3}$";
const DERIVES = new RegExp(
  `\\b(?:simplif\\w+|solv\\w+|divid\\w+|subtract\\w+|multipl\\w+|combin\\w+|adding|rearrang\\w+|isolat\\w+|distribut\\w+|expand\\w+)\\b[^.;=]{0,80}\\b${GETS}`,
  "i",
);
const SIMPLIFIES = new RegExp(
  `\\b(?:simplif\\w+|calculat\\w+|evaluat\\w+)\\b[^.;=]{0,60}\\b${GETS}`,
  "i",
);
const FOLLOWS =
  /^[\s,;]{0,4}(?:and )?(?:so|thus|then|therefore|hence|which means|meaning|that means|this means)?(?: that)?[\s,:]{0,3}$/i;

/** A solution may be rounded to the digits it shows. */
function isSameValue(solution: Fraction, equation: Equation): boolean {
  const { solution: stated, left, right } = equation;
  if (stated === null || stated.equals(solution)) return true;
  const difference = stated.sub(solution).abs();
  if (equation.isSolved && right.times.equals(0) && !solution.divisible(1)) {
    if (difference.lt(1) && stated.divisible(1)) return true;
  }
  return (left.hasDecimals || right.hasDecimals) && difference.mul(50).lte(solution.abs());
}
