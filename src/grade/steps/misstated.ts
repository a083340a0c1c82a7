/**
 * What does a text state falsely, and which values does it arrive at thereby?
 * A false equality (and all that the rest of the text makes of it), a false change of units, an equation that does
 * not follow from the one before. What nobody claims, or takes back, is not false.
 */
import type { Fraction } from "fraction.js";
import { type Token, tokenise } from "../numbers/tokens.ts";
import { type AlgebraSoFar, misderivedIn } from "./algebra.ts";
import type { Equality } from "./equality.ts";
import { isClaimed } from "./is-claimed.ts";
import { worthOf } from "./reading.ts";
import { isTakenBack } from "./taken-back.ts";
import { unitStatementsIn } from "./unit-statements.ts";

export type Misstatement = { readonly quote: string; readonly results: readonly Fraction[] };

export type ReadText = {
  readonly text: string;
  /** What the next steps say. */
  readonly following: string;
  readonly tokens: readonly Token[];
  readonly equalities: readonly Equality[];
};

export function misstatedIn(read: ReadText, algebra: AlgebraSoFar): readonly Misstatement[] {
  return [...falseEqualities(read), ...misconversions(read), ...misderivations(read, algebra)];
}

type Place = { readonly start: number; readonly end: number };

export function stands(place: Place, text: string, following: string): boolean {
  return isClaimed(text, place, following) && !isTakenBack(text, place, following);
}

/** The value an equality arrives at, as shown; null when its right side is a calculation. */
export function resultOf(equality: Equality): Fraction | null {
  const { tree } = equality.right;
  const plain = tree.kind === "negative" ? tree.of : tree;
  if (plain.kind !== "number") return null;
  return worthOf(tree, { percent: "points", scaled: false, exact: null });
}

/** The first false equality, with all that is calculated behind it. */
function falseEqualities({ text, equalities }: ReadText): readonly Misstatement[] {
  const from = equalities.findIndex(({ holds }) => holds === "no");
  const first = equalities[from];
  if (first === undefined) return [];
  const results = equalities.slice(from).flatMap((equality) => resultOf(equality) ?? []);
  return [{ quote: text.slice(first.start, first.end).trim(), results }];
}

function misconversions({ text, following }: ReadText): readonly Misstatement[] {
  const mistaken = unitStatementsIn(text).filter(
    (each) => !each.isTrue && isClaimed(text, each, following),
  );
  return mistaken.map(({ start, end }) => {
    const quote = text.slice(start, end);
    const [, result = ""] = quote.split(/=|equals|equal to|same as/i);
    const results = tokenise(result).flatMap((token) =>
      token.kind === "number" ? [token.value] : [],
    );
    return { quote, results };
  });
}

function misderivations(
  { text, following, tokens }: ReadText,
  algebra: AlgebraSoFar,
): readonly Misstatement[] {
  return misderivedIn({ plain: text, tokens, following }, algebra)
    .filter((each) => stands(each, text, following))
    .map(({ start, end, result }) => ({
      quote: text.slice(start, end),
      results: result === null ? [] : [result],
    }));
}
