/**
 * Is a stated change of units true, as in "5 ft 4 in = 64 inches" or "2 hours + 30 minutes = 150 minutes"?
 * Only units whose ratio is the same everywhere; a result may be rounded to the digits it shows. What stands
 * beside the quantities (a rate, another sign) keeps the statement from being read.
 */
import { Fraction } from "fraction.js";

export type UnitStatement = {
  readonly isTrue: boolean;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
};

type Unit = { readonly measures: string; readonly size: number };

/**
 * Sizes in the smallest unit of each kind; names in the singular. Days and weeks are left out: those of work and
 * of school have other lengths.
 */
const SIZES: readonly (readonly [measures: string, sizes: Readonly<Record<string, number>>])[] = [
  ["time", { second: 1, sec: 1, minute: 60, min: 60, hour: 3600, hr: 3600 }],
  ["calendar", { month: 1, year: 12, decade: 120, century: 1200 }],
  ["length in inches", { inch: 1, foot: 12, ft: 12, yard: 36, mile: 63_360 }],
  [
    "length in metres",
    {
      millimeter: 1,
      mm: 1,
      centimeter: 10,
      cm: 10,
      meter: 1000,
      kilometer: 1_000_000,
      km: 1_000_000,
    },
  ],
  ["weight in ounces", { ounce: 1, oz: 1, pound: 16, lb: 16 }],
  ["weight in grams", { milligram: 1, mg: 1, gram: 1000, kilogram: 1_000_000, kg: 1_000_000 }],
  ["volume", { pint: 1, quart: 2, gallon: 8 }],
  ["volume in litres", { milliliter: 1, ml: 1, liter: 1000 }],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  SIZES.flatMap(([measures, sizes]) =>
    Object.entries(sizes).flatMap(([name, size]) =>
      spellings(name).map((spelling) => [spelling, { measures, size }] as const),
    ),
  ),
);

function spellings(name: string): readonly string[] {
  if (name === "inch") return ["inch", "inches"];
  if (name === "foot") return ["foot", "feet"];
  if (name === "century") return ["century", "centuries"];
  const british = name.replace(/meter$/, "metre").replace(/liter$/, "litre");
  return [...new Set([name, british])].flatMap((each) => [each, `${each}s`]);
}

const NAMES = [...UNITS.keys()].toSorted((a, b) => b.length - a.length).join("|");
const QUANTITY = `(?:\\d[\\d,]{0,20}(?:\\.\\d{1,12})?|\\d{1,6}\\s?/\\s?\\d{1,6})\\s?(?:${NAMES})\\b`;
const SUM = `${QUANTITY}(?:(?:\\s?\\+\\s?|,?\\s+(?:and\\s+)?)${QUANTITY}){0,3}`;
const STATEMENT = new RegExp(
  `(?<![\\w.,/*+=^%$-]\\s{0,2})(${SUM})\\s*(?:=|equals|is equal to|is the same as)\\s*(${SUM})(?!\\s*(?:[-+*/^(=]|per\\b|an?\\b|each\\b|\\d))`,
  "gi",
);

export function unitStatementsIn(plain: string): readonly UnitStatement[] {
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
    const unit = UNITS.get(name.toLowerCase());
    const written = digits.replaceAll(",", "").replaceAll(/\s/g, "");
    const decimals = written.split(".")[1]?.length;
    return unit === undefined
      ? null
      : {
          measures: unit.measures,
          amount: new Fraction(written).mul(unit.size),
          shown: decimals === undefined ? new Fraction(0) : new Fraction(unit.size, 10 ** decimals),
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
