/**
 * Does a stated equality hold?
 * Every side is evaluated exactly under every sensible reading (percent as share or as points, "million" as factor
 * or as unit, hours and minutes as one size); an equality is false only when no reading of it holds and nothing about
 * its words is uncertain. A stated result may be rounded: it must be right at the precision it shows.
 */
import { Fraction } from "fraction.js";
import type { NumberToken } from "../numbers/tokens.ts";
import { isUnitChange, mixesSizes } from "../numbers/words.ts";
import type { Expression } from "./arithmetic.ts";
import { dimensionOf } from "./dimension.ts";
import type { Tree } from "./operand.ts";
import { hasThousands, type Reading, readingsOf, worthOf } from "./reading.ts";

export type Holds = "yes" | "no" | "unknown";

export type Rounded = {
  /** Results stated rounded earlier, by their shown value, with what they exactly are. */
  readonly rounded: ReadonlyMap<string, Fraction>;
  /** Is this decimal exact because the task states it? */
  readonly isStated: (number: NumberToken) => boolean;
};

export type Claim = {
  readonly left: Expression;
  readonly right: Expression;
  readonly approximate: boolean;
};

export function holds(claim: Claim, known: Rounded): Holds {
  const { left, right, approximate } = claim;
  const numbers = [...left.numbers, ...right.numbers];
  const isMixed = [left, right].some(({ tree, ownUnits }) => isSum(tree) && mixesSizes(ownUnits));
  const dimension = dimensionOf(left.tree);
  const isOneDimension = dimension !== null && dimension === dimensionOf(right.tree);
  let unclear =
    !left.certain ||
    !right.certain ||
    isDefinition(left, right) ||
    isConverted(left, right) ||
    isNamed(left, right) ||
    (isMixed && !isOneDimension) ||
    (approximate && left.tree.kind === "binary" && right.tree.kind === "binary");
  for (const [mine, theirs] of pairs(claim, known, isOneDimension)) {
    const [a, b] = [worthOf(left.tree, mine), worthOf(right.tree, theirs)];
    if (a === null || b === null) return "unknown";
    const ofRight = shownUnit(right.tree, theirs);
    const shown = ofRight ?? shownUnit(left.tree, mine);
    const exact = ofRight === null ? b : a;
    if (agree({ a, b, exact, shown, approximate })) return "yes";
    if (isRoundingOf(a, b, numbers, known)) unclear = true;
    if (!b.equals(0) && !isOneDimension && isUnitChange(a.div(b), left.units, right.units)) {
      unclear = true;
    }
    if (isClock(a.sub(b), [...left.units, ...right.units])) unclear = true;
  }
  return unclear ? "unknown" : "no";
}

function pairs(
  { left, right }: Claim,
  { rounded }: Rounded,
  isOneDimension: boolean,
): readonly (readonly [Reading, Reading])[] {
  const plain = readingsOf(left.tree, rounded).flatMap((mine) =>
    readingsOf(right.tree, rounded).map((theirs) => [mine, theirs] as const),
  );
  const [first] = plain;
  if (first === undefined) return [];
  const [mine, theirs] = first;
  const both = (change: Partial<Reading>) =>
    [
      { ...mine, ...change },
      { ...theirs, ...change },
    ] as const;
  return [
    ...plain,
    ...(isOneDimension ? [both({ converted: true })] : []),
    ...(hasThousands(left.tree) || hasThousands(right.tree) ? [both({ thousands: true })] : []),
  ];
}

/** Five past midnight is five: differences of twelve hours say nothing. */
function isClock(difference: Fraction, units: readonly string[]): boolean {
  const isHours = units.some((unit) => /^(?:hours?|hrs?|[ap]\.?m)$/.test(unit));
  return isHours && difference.mod(12).equals(0);
}

function isSum(tree: Tree): boolean {
  if (tree.kind !== "binary") return false;
  return "+-".includes(tree.operator) || isSum(tree.left) || isSum(tree.right);
}

/** "1/2 hour = 30 minutes" says how units relate; it computes nothing. */
function isDefinition(left: Expression, right: Expression): boolean {
  return left.numbers.length <= 2 && left.tree.kind === "binary" && left.tree.operator === "/"
    ? left.ownUnits.length <= 1 &&
        left.units.length > 0 &&
        right.units.length > 0 &&
        left.units.join() !== right.units.join()
    : false;
}

/** "3 miles / 440 feet per minute = 0.6 hours": units of several sizes, and none of them comes out. */
function isConverted({ tree, ownUnits }: Expression, right: Expression): boolean {
  if (right.ownUnits.some((unit) => ownUnits.includes(unit))) return false;
  if (right.ownUnits.some((unit) => WORKING.test(unit))) {
    return mixesSizes([...ownUnits, ...right.ownUnits]);
  }
  return !isSum(tree) && mixesSizes(ownUnits);
}

/** As long as people work or go to school in them. */
const WORKING = /^(?:days?|weeks?)$/;

/** "1 bag = 12 / 3 = 4 kg", "100% = 80 / 0.4": what something is worth, not how many there are. */
function isNamed({ tree, ownUnits }: Expression, right: Expression): boolean {
  if (tree.kind !== "number" || right.tree.kind !== "binary") return false;
  if (tree.number.currency !== "") return false;
  const [unit] = ownUnits;
  return tree.number.isPercent || (unit !== undefined && !right.ownUnits.includes(unit));
}

/** Worth of the last shown digit when a side is one number; null when it is a calculation. */
function shownUnit(tree: Tree, reading: Reading): Fraction | null {
  if (tree.kind === "negative") return shownUnit(tree.of, reading);
  if (tree.kind !== "number") return null;
  const scaled = worthOf(tree, { ...reading, exact: null });
  if (scaled === null || tree.number.value.equals(0)) return tree.number.unit;
  return tree.number.unit.mul(scaled.div(tree.number.value)).abs();
}

function agree(of: {
  readonly a: Fraction;
  readonly b: Fraction;
  readonly exact: Fraction;
  readonly shown: Fraction | null;
  readonly approximate: boolean;
}): boolean {
  const { a, b, exact, shown, approximate } = of;
  if (a.equals(b)) return true;
  const difference = a.sub(b).abs();
  if (shown?.lte(FLOATING) && isFloating(difference, exact)) return true;
  if (approximate && difference.lte(exact.abs().mul(1, 20))) return true;
  const stated = exact === a ? b : a;
  if (approximate && difference.mul(2).lte(lastDigit(stated))) return true;
  return shown !== null && !exact.divisible(shown) && difference.lt(shown);
}

/** A result such as 2.4000000000000004 was computed in binary, with some sixteen digits. */
const FLOATING = new Fraction(1, 100_000_000);

function isFloating(difference: Fraction, exact: Fraction): boolean {
  return difference.lte(exact.abs().mul(FLOATING));
}

/** Worth of the last digit that is not zero: 100 for 1,200. */
function lastDigit(value: Fraction): Fraction {
  let unit = new Fraction(1);
  for (let place = 0; place < 30 && !value.equals(0); place += 1) {
    const next = unit.mul(10);
    if (!value.divisible(next)) return value.divisible(unit) ? unit : new Fraction(0);
    unit = next;
  }
  return unit;
}

/** May the difference come from decimals that stand for a longer number? */
function isRoundingOf(
  a: Fraction,
  b: Fraction,
  numbers: readonly NumberToken[],
  { isStated }: Rounded,
): boolean {
  const decimals = numbers.filter((number) => number.unit.lt(1) && !isStated(number));
  if (decimals.length === 0) return false;
  const difference = a.sub(b).abs();
  const slack = decimals.reduce(
    (sum, { unit, value }) =>
      sum.add(value.equals(0) ? unit : unit.div(value).mul(a.abs().add(b.abs()))),
    new Fraction(0),
  );
  return difference.lte(b.abs().mul(1, 1000)) && difference.lte(slack);
}
