/**
 * Does the reasoning use a number that comes from nowhere?
 * Certain only when the number is neither stated by the task, nor an earlier number, nor a well-known
 * constant, nor one simple operation away from those, and the answer is computed from it.
 */
import { Fraction } from "fraction.js";
import type { Finding } from "../../transcript.ts";
import { found } from "../grading.ts";
import type { NumberToken } from "../numbers/tokens.ts";
import type { Equality } from "./equality.ts";
import type { FollowedStep } from "./follow-steps.ts";
import { resultOf } from "./misstated.ts";

const CONSTANTS: readonly Fraction[] = [
  ...Array.from({ length: 13 }, (_, n) => n),
  ...[14, 15, 16, 20, 24, 25, 28, 30, 31, 36, 40, 48, 50, 52, 60, 64, 75, 90, 100, 120, 128, 144],
  ...[168, 180, 200, 250, 360, 364, 365, 366, 500, 1000, 1024, 1440, 1760, 2000, 3600, 5280],
  ...[10_000, 86_400, 100_000, 1_000_000, 1_000_000_000],
].map((n) => new Fraction(n));

/** Below this many stated numbers we do not know the task well enough to accuse. */
const STATED_AT_LEAST = 2;

/** Above this many numbers anything is one operation away from something. */
const WRITTEN_AT_MOST = 300;

export function findLeap(
  steps: readonly FollowedStep[],
  known: { readonly stated: readonly Fraction[]; readonly answer: readonly Fraction[] },
): Finding | null {
  if (known.stated.length < STATED_AT_LEAST) return null;
  const written = steps.reduce((count, { numbers }) => count + numbers.length, 0);
  if (written > WRITTEN_AT_MOST) return null;
  const seen: Fraction[] = [...known.stated];
  for (const [index, { step, equalities, numbers }] of steps.entries()) {
    for (const equality of equalities) {
      const result = resultOf(equality);
      const { left, isChained, holds } = equality;
      // What a chain goes on from is a result of what stands before it.
      if (isChained) seen.push(...left.numbers.map(({ value }) => value));
      if (holds !== "yes" || result === null) continue;
      const leap = left.numbers.find(
        (number) => !isWrittenBefore(number, equality) && !isKnown(number, seen),
      );
      const isUsed = leap !== undefined && reaches(result, steps.slice(index), known.answer);
      if (isUsed) {
        const evidence = { step: step.number, quote: step.text };
        return found("reasoning.logical-leap", "number comes from nowhere", evidence);
      }
      seen.push(result);
    }
    seen.push(...numbers.map(({ value }) => value));
  }
  return null;
}

function isWrittenBefore({ value }: NumberToken, { written }: Equality): boolean {
  return written.tokens.some(
    (token) => token.kind === "number" && token.end <= written.upTo && token.value.equals(value),
  );
}

function isKnown(number: NumberToken, seen: readonly Fraction[]): boolean {
  const { value, isPercent } = number;
  if (isPercent || value.lt(1)) return true;
  if ([...seen, ...CONSTANTS].some((each) => each.equals(value))) return true;
  return seen.some(
    (a) =>
      seen.some((b) => results(a, b).some((result) => isShownAs(result, number))) ||
      CONSTANTS.some((b) => changes(a, b).some((result) => isShownAs(result, number))),
  );
}

/** One operation away, with two numbers of the task or its working. */
function results(a: Fraction, b: Fraction): readonly Fraction[] {
  return [
    a.add(b),
    a.sub(b),
    ...changes(a, b),
    a.mul(b.add(100)).div(100),
    a.mul(b.sub(100)).div(100),
  ];
}

/** A change of unit or a share, as a well-known constant makes it. */
function changes(a: Fraction, b: Fraction): readonly Fraction[] {
  const quotients = a.equals(0) || b.equals(0) ? [] : [a.div(b), b.div(a)];
  return [a.mul(b), ...quotients, a.mul(b).div(100)];
}

/** Rounded to the digits the number shows, either way. */
function isShownAs(result: Fraction, { value, unit }: NumberToken): boolean {
  return result.abs().sub(value).abs().lt(unit);
}

/** Does the answer follow from this result through the steps' equalities? */
function reaches(
  result: Fraction,
  steps: readonly FollowedStep[],
  answer: readonly Fraction[],
): boolean {
  const derived = [result];
  for (const { equalities } of steps) {
    for (const equality of equalities) {
      const next = resultOf(equality);
      const uses = equality.left.numbers.some(({ value }) => derived.some((d) => d.equals(value)));
      if (next !== null && uses) derived.push(next);
    }
  }
  return derived.some((value) => answer.some((final) => final.equals(value)));
}
