/**
 * Which equalities does a text state, and does each one hold?
 * The longest expressions that end and start at each relation are its sides; what stands beside them may leave
 * their reading uncertain, and then nobody is accused.
 */
import type { Token } from "../numbers/tokens.ts";
import { type Expression, parseExpression } from "./arithmetic.ts";
import { isOfReferences, isRange, leftBoundary, runsOn } from "./boundary.ts";
import { type Holds, holds, type Rounded } from "./holds.ts";
import type { Letters } from "./operand.ts";
import { readingsOf, worthOf } from "./reading.ts";

export type Equality = {
  readonly holds: Holds;
  readonly left: Expression;
  readonly right: Expression;
  /** Place in the plain text. */
  readonly start: number;
  readonly end: number;
  /** Does it go on from an equality whose right side is its left one? */
  readonly isChained: boolean;
  /** The text before it: those of these tokens that end at `upTo` or earlier. */
  readonly written: { readonly tokens: readonly Token[]; readonly upTo: number };
  /** The letter that stands before the first "=" of the chain and is thereby defined. */
  readonly defines: string | null;
};

export type Known = Rounded & { readonly letters: Letters };

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
    const approximate = next.approximate || isEstimate(segment.tokens, left, next.tokens, right);
    const start = segment.tokens.find((_, at) => at >= left.from)?.start ?? 0;
    const end = next.tokens[right.end - 1]?.end ?? start;
    const judged = isRunningTotal(left, right, next, segments[index + 2], known)
      ? "unknown"
      : holds({ left, right, approximate }, known);
    const isBullet = judged === "no" && holdsUnsigned(segment.tokens, { left, right }, known);
    return [
      {
        holds: isBullet ? "unknown" : judged,
        left,
        right,
        start,
        end,
        isChained: chained !== null,
        written: { tokens, upTo: start },
        defines: definedLetter(segments, index),
      },
    ];
  });
}

/** "-3 + 4 = 7" in a list: the dash may be the list's. */
function holdsUnsigned(
  tokens: readonly Token[],
  { left, right }: { readonly left: Placed; readonly right: Placed },
  known: Known,
): boolean {
  if (tokens[left.from]?.kind !== "operator") return false;
  const unsigned = parseExpression(tokens, left.from + 1, known.letters);
  return unsigned !== null && holds({ left: unsigned, right, approximate: false }, known) === "yes";
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
    const boundary = joinsNewClaim(tokens, from, isChained)
      ? "clean"
      : leftBoundary(tokens, from, parsed.tree);
    if (boundary === "broken") return null;
    const isPlain = !isRange(tokens, from, parsed) && !isOfReferences(parsed, tokens.slice(from));
    return { ...parsed, from, certain: parsed.certain && boundary === "clean" && isPlain };
  }
  return null;
}

/** "... = 5 apples and 4 + 6 = 10": the "and" joins two claims when only the result stands before it. */
function joinsNewClaim(tokens: readonly Token[], from: number, isChained: boolean): boolean {
  const before = tokens[from - 1];
  const numbers = tokens.slice(0, from).filter(({ kind }) => kind === "number");
  return isChained && numbers.length === 1 && before !== undefined && isAnd(before);
}

const ABOUT =
  /^(?:about|approximately|roughly|around|nearly|almost|approx|some|circa|ish|estimat\w*|round\w*)$/i;

/** "roughly 48 * 19 = 1000", "= 3.3 (rounded)": within its own clause. */
function isEstimate(
  before: readonly Token[],
  left: Placed,
  after: readonly Token[],
  right: Placed,
): boolean {
  const clause = before.slice(0, left.from).findLastIndex(({ kind }) => kind === "break");
  const near = [...before.slice(clause + 1, left.from), ...after.slice(0, right.end + 3)];
  return near.some((token) => token.kind === "word" && ABOUT.test(token.text));
}

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
  const isOpenEnded = runsOn(tokens, parsed, from) || isRange(tokens, from, parsed);
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
