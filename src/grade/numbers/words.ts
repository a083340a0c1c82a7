/**
 * Which words near a number change its value, and which only name its unit?
 */
import { Fraction } from "fraction.js";
import type { Operator, Token } from "./tokens.ts";

/** Words after which a number no longer means what its digits say. */
export const ARITHMETIC_WORDS: ReadonlySet<string> = new Set(
  (
    "am pm a.m p.m o'clock remainder mod modulo squared cubed factorial choose log sqrt root " +
    "half halves third thirds quarter quarters fifth fifths tenth tenths percent percentage twice " +
    "thrice double triple fold more less fewer than squared dozen dozens pair pairs couple score " +
    "plus minus times divided multiplied add added subtract subtracted over under above below"
  ).split(" "),
);

/** Words before an expression that may belong to its arithmetic ("twice 5 + 3"). */
export const LEADING_WORDS: ReadonlySet<string> = new Set(
  (
    "of than times twice thrice half double triple quarter third plus minus by per dozen percent " +
    "less more over sum average mean difference product quotient ratio squared sqrt root log and to from with " +
    "add subtract multiply divide minus negative without between every each"
  ).split(" "),
);

const power = (exponent: number) => new Fraction(10).pow(exponent);

/** Words that multiply the number before them; a check accepts either reading. */
export const SCALE_WORDS: ReadonlyMap<string, Fraction> = new Map([
  ["dozen", new Fraction(12)],
  ["dozens", new Fraction(12)],
  ["hundred", power(2)],
  ["thousand", power(3)],
  ["k", power(3)],
  ["K", power(3)],
  ["million", power(6)],
  ["mn", power(6)],
  ["m", power(6)],
  ["M", power(6)],
  ["billion", power(9)],
  ["bn", power(9)],
  ["B", power(9)],
  ["trillion", power(12)],
  ["percent", new Fraction(1, 100)],
  ["half", new Fraction(1, 2)],
  ["halves", new Fraction(1, 2)],
  ["thirds", new Fraction(1, 3)],
  ["quarters", new Fraction(1, 4)],
  ["cents", new Fraction(1, 100)],
]);

const WORD_OPERATORS: readonly (readonly [readonly string[], Operator])[] = [
  [["plus"], "+"],
  [["minus"], "-"],
  [["times"], "*"],
  [["multiplied", "by"], "*"],
  [["divided", "by"], "/"],
  [["x"], "*"],
];

/** "times", "divided by" and so on, when a number or a bracket follows. */
export function wordOperator(
  tokens: readonly Token[],
  at: number,
): { readonly operator: Operator; readonly length: number } | null {
  for (const [words, operator] of WORD_OPERATORS) {
    const matches = words.every((word, offset) => {
      const token = tokens[at + offset];
      return token?.kind === "word" && token.text.toLowerCase() === word;
    });
    const next = tokens[at + words.length];
    if (matches && (next?.kind === "number" || next?.kind === "open")) {
      return { operator, length: words.length };
    }
  }
  return null;
}

/** How many of one unit make another, by what the unit measures. */
const DIMENSIONS: readonly (readonly [readonly string[], readonly number[]])[] = [
  [
    words("second sec s minute min hour hr h day week month year decade century quarter fortnight"),
    [60, 3600, 24, 1440, 7, 168, 365, 52, 12, 30, 4, 360, 364, 366, 86400],
  ],
  [
    words("inch foot feet ft yard mile meter metre m cm mm km kilometer kilometre centimeter"),
    [12, 3, 36, 5280, 1760, 10, 100, 1000, 100000, 2.54, 1.6, 1.609, 30.48],
  ],
  [
    words("ounce oz pound lb ton kg g gram mg kilogram kilo tonne stone"),
    [16, 2000, 1000, 2204, 2.2, 2.205, 453.6, 454, 28.35, 14],
  ],
  [
    words("cup pint quart gallon ml milliliter l liter litre tablespoon teaspoon tbsp tsp fl oz"),
    [2, 4, 8, 16, 128, 32, 1000, 3, 48, 768, 3.785],
  ],
  [words("$ £ € cent ¢ dollar penny pennies quarter dime nickel buck"), [100, 25, 10, 5, 4, 20]],
  [words("dozen pair couple"), [12, 2]],
  [words("kb mb gb tb byte bit"), [8, 1000, 1024, 1e6, 1048576]],
];

function words(list: string): readonly string[] {
  return list.split(" ");
}

/** Could `ratio` be a change of unit between the two sides? Only when their units differ. */
export function isUnitChange(
  ratio: Fraction,
  left: readonly string[],
  right: readonly string[],
): boolean {
  const [mine, theirs] = [left.map(singular), right.map(singular)];
  const isSame =
    mine.every((unit) => theirs.includes(unit)) && theirs.every((unit) => mine.includes(unit));
  if (isSame || ratio.equals(0)) return false;
  const all = new Set([...mine, ...theirs]);
  return DIMENSIONS.some(
    ([units, factors]) =>
      units.some((unit) => all.has(unit)) &&
      factors.some((factor) => isNear(ratio, factor) || isNear(ratio.inverse(), factor)),
  );
}

/** Do these units measure the same thing in different sizes, as in "2 hours + 30 minutes"? */
export function mixesSizes(units: readonly string[]): boolean {
  const distinct = new Set(units.map(singular));
  return DIMENSIONS.some(([known]) => known.filter((unit) => distinct.has(unit)).length > 1);
}

/** Conversions are often rounded (1 mile = 1.6 km), so half a percent counts as equal. */
function isNear(ratio: Fraction, factor: number): boolean {
  return ratio.sub(factor).abs().lte(new Fraction(factor).mul(1, 200));
}

function singular(unit: string): string {
  if (unit === "feet") return "foot";
  if (unit === "inches") return "inch";
  return unit.length > 2 && unit.endsWith("s") ? unit.slice(0, -1) : unit;
}
