/**
 * What does each step state, which of it is false, and what do later steps make of it?
 * Results, letters and rounded values are carried from step to step.
 */
import type { Fraction } from "fraction.js";
import { type NumberToken, tokenise } from "../numbers/tokens.ts";
import { type Equality, equalitiesIn } from "./equality.ts";
import { isClaimed } from "./is-claimed.ts";
import { readingsOf, worthOf } from "./reading.ts";
import { inSigns } from "./spelled-arithmetic.ts";
import type { Step } from "./step-text.ts";
import { unitStatementsIn } from "./unit-statements.ts";

export type FollowedStep = {
  readonly step: Step;
  readonly equalities: readonly Equality[];
  /** What false changes of units arrive at. */
  readonly misconverted: readonly Fraction[];
  /** Every number the step writes, equalities and prose alike. */
  readonly numbers: readonly NumberToken[];
};

const NOTE = /<<([^<>]*)>>/g;

export function followSteps(
  steps: readonly Step[],
  isStated: (number: NumberToken) => boolean,
): readonly FollowedStep[] {
  const letters = new Map<string, Fraction>();
  const redefined = new Set<string>();
  const rounded = new Map<string, Fraction>();
  return steps.map((step) => {
    const notes = [...step.text.matchAll(NOTE)].map((note) => note[1] ?? "");
    const texts = [...notes, inSigns(step.text.replace(NOTE, ""))];
    const known = { letters, rounded, isStated };
    const tokens = texts.map(tokenise);
    const equalities = tokens.flatMap((each, index) =>
      equalitiesIn(each, known).map((equality) => doubt(equality, texts[index] ?? "")),
    );
    for (const equality of equalities) {
      define(equality, letters, redefined);
      rememberRounding(equality, rounded);
    }
    const numbers = tokens.flat().filter((token) => token.kind === "number");
    return { step, equalities, misconverted: texts.flatMap(misconversions), numbers };
  });
}

/** What nobody claims is not false. */
function doubt(equality: Equality, text: string): Equality {
  if (equality.holds !== "no" || isClaimed(text, equality)) return equality;
  return { ...equality, holds: "unknown" };
}

/** The numbers behind the equals sign of every false change of units. */
function misconversions(text: string): readonly Fraction[] {
  const mistaken = unitStatementsIn(text).filter((each) => !each.isTrue && isClaimed(text, each));
  return mistaken.flatMap(({ start, end }) => {
    const [, result = ""] = text.slice(start, end).split(/=|equals|equal to|same as/i);
    return tokenise(result).flatMap((token) => (token.kind === "number" ? [token.value] : []));
  });
}

/** The value an equality arrives at, as shown; null when its right side is a calculation. */
export function resultOf(equality: Equality): Fraction | null {
  const { tree } = equality.right;
  const plain = tree.kind === "negative" ? tree.of : tree;
  if (plain.kind !== "number") return null;
  return worthOf(tree, { percent: "points", scaled: false, exact: null });
}

/** A letter keeps its value until it is given another one; then it could be either. */
function define(equality: Equality, letters: Map<string, Fraction>, redefined: Set<string>): void {
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
