/**
 * What does each step state, which of it is false, and what do later steps make of it?
 * Results, letters and rounded values are carried from step to step.
 */
import type { Fraction } from "fraction.js";
import { type NumberToken, tokenise } from "../numbers/tokens.ts";
import { type AlgebraSoFar, noAlgebraYet } from "./algebra.ts";
import { type Equality, equalitiesIn, type Known } from "./equality.ts";
import { type Misstatement, misstatedIn, resultOf, stands } from "./misstated.ts";
import { readingsOf, worthOf } from "./reading.ts";
import { inSigns } from "./spelled-arithmetic.ts";
import type { Step } from "./step-text.ts";

export type FollowedStep = {
  readonly step: Step;
  readonly equalities: readonly Equality[];
  /** What it states falsely, in order, and the values it arrives at thereby. */
  readonly misstated: readonly Misstatement[];
  /** Every number the step writes, equalities and prose alike. */
  readonly numbers: readonly NumberToken[];
};

const NOTE = /<<([^<>]*)>>/g;

type SoFar = {
  readonly letters: Map<string, Fraction>;
  readonly redefined: Set<string>;
  readonly rounded: Map<string, Fraction>;
  readonly algebra: AlgebraSoFar;
};

export function followSteps(
  steps: readonly Step[],
  isStated: (number: NumberToken) => boolean,
): readonly FollowedStep[] {
  const soFar: SoFar = {
    letters: new Map(),
    redefined: new Set(),
    rounded: new Map(),
    algebra: noAlgebraYet(),
  };
  const known: Known = { letters: soFar.letters, rounded: soFar.rounded, isStated };
  return steps.map((step, at) => followStep(step, steps.slice(at + 1, at + 3), known, soFar));
}

function followStep(step: Step, next: readonly Step[], known: Known, soFar: SoFar): FollowedStep {
  const notes = [...step.text.matchAll(NOTE)].map((note) => note[1] ?? "");
  const prose = inSigns(step.text.replace(NOTE, ""));
  const after = next.map(({ text }) => text).join("\n");
  const texts = [...notes, prose];
  const tokens = texts.map(tokenise);
  const read = texts.map((text, index) => {
    const mine = tokens[index] ?? [];
    const isNote = index < notes.length;
    const following = isNote ? "" : after;
    const equalities = equalitiesIn(mine, known).map((equality) => ({
      ...doubt(equality, text, following),
      ...(isNote ? { written: { tokens: tokens.at(-1) ?? [], upTo: prose.length } } : {}),
    }));
    return { text, following, tokens: mine, equalities };
  });
  const misstated = read.flatMap((each) => misstatedIn(each, soFar.algebra));
  const equalities = read.flatMap((each) => each.equalities);
  for (const equality of equalities) {
    define(equality, soFar);
    rememberRounding(equality, soFar.rounded);
  }
  const numbers = tokens.flat().filter((token) => token.kind === "number");
  return { step, equalities, misstated, numbers };
}

/** What nobody claims, or takes back, is not false. */
function doubt(equality: Equality, text: string, following: string): Equality {
  const isFalse = equality.holds === "no" && !stands(equality, text, following);
  return isFalse ? { ...equality, holds: "unknown" } : equality;
}

/** A letter keeps its value until it is given another one; then it could be either. */
function define(equality: Equality, { letters, redefined }: SoFar): void {
  const [letter, value] = [equality.defines, resultOf(equality)];
  if (letter === null || value === null || redefined.has(letter)) return;
  const before = letters.get(letter);
  if (before === undefined || before.equals(value)) letters.set(letter, value);
  else {
    letters.delete(letter);
    redefined.add(letter);
  }
}

function rememberRounding(equality: Equality, rounded: Map<string, Fraction>): void {
  const result = resultOf(equality);
  if (result === null || equality.holds !== "yes") return;
  const [reading] = readingsOf(equality.left.tree, rounded);
  const exact = reading === undefined ? null : worthOf(equality.left.tree, reading);
  if (exact !== null && !exact.equals(result)) rounded.set(result.toFraction(), exact);
}
