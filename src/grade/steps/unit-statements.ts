/**
 * Is a stated change of units true, as in "5 ft 4 in = 64 inches" or "2 hours + 30 minutes = 150 minutes"?
 * Only units whose ratio is the same everywhere; a result may be rounded to the digits it shows. What stands
 * beside the quantities (a rate, another sign) keeps the statement from being read.
 */
import { Fraction } from "fraction.js";
import { SIZE_OF } from "./dimension.ts";

export type UnitStatement = {
  readonly isTrue: boolean;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
};

const NAMES = [...SIZE_OF.keys()].toSorted((a, b) => b.length - a.length).join("|");
const QUANTITY = `(?:\\d[\\d,]{0,20}(?:\\.\\d{1,12})?|\\d{1,6}\\s?/\\s?\\d{1,6})\\s?(?:${NAMES})\\b`;
const SUM = `${QUANTITY}(?:(?:\\s?\\+\\s?|,?\\s+(?:and\\s+)?)${QUANTITY}){0,3}`;
const STATEMENT = new RegExp(
  `(?<![\\w.,/*+=^%$-]\\s{0,2})(${SUM})\\s*(?:=|equals|is equal to|is the same as)\\s*(${SUM})(?!\\s*(?:[-+*/^(=]|per\\b|an?\\b|each\\b|\\d))`,
  "gi",
);

/** Most texts name no unit behind a number; that is seen sooner than what they state. */
const COUNTS = /\d\s?[a-z]/i;

export function unitStatementsIn(plain: string): readonly UnitStatement[] {
  if (!COUNTS.test(plain)) return [];
  return [...plain.matchAll(STATEMENT)].flatMap((match) => {
    const [, left = "", right = ""] = match;
    const [mine, theirs] = [amountOf(left), amountOf(right)];
    if (mine === null || theirs === null || mine.measures !== theirs.measures) return [];
    const difference = mine.amount.sub(theirs.amount).abs();
    const isTrue = difference.equals(0) || difference.lt(mine.shown) || difference.lt(theirs.shown);
    return [{ isTrue, start: match.index, end: match.index + match[0].length }];
  });
}

type Amount = {
  readonly measures: string;
  readonly amount: Fraction;
  /** Worth of the last digit shown after a decimal point; 0 where whole numbers are given. */
  readonly shown: Fraction;
};

const ONE = new RegExp(`([\\d.,/\\s]*\\d)\\s?(${NAMES})\\b`, "gi");

function amountOf(sum: string): Amount | null {
  const parts = [...sum.matchAll(ONE)].map(([, digits = "", name = ""]) => {
    const unit = SIZE_OF.get(name.toLowerCase());
    const written = digits.replaceAll(",", "").replaceAll(/\s/g, "");
    const decimals = written.split(".")[1]?.length;
    return unit === undefined
      ? null
      : {
          measures: unit.measures,
          amount: new Fraction(written).mul(unit.size),
          shown: decimals === undefined ? new Fraction(0) : unit.size.div(10 ** decimals),
        };
  });
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (first === undefined || known.length < parts.length) return null;
  if (known.some(({ measures }) => measures !== first.measures)) return null;
  return {
    measures: first.measures,
    amount: known.reduce((total, { amount }) => total.add(amount), new Fraction(0)),
    shown: known.reduce((most, { shown }) => (shown.gt(most) ? shown : most), new Fraction(0)),
  };
}
