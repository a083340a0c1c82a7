/**
 * Which numbers of an answer can its source not account for?
 * Accounted for is what the source states, states more exactly, or yields by one operation: a sum, difference,
 * product, ratio, percentage, average or change of unit. Small counts ("three speakers") may be counted from
 * the text, so they are accused only when the source counts the same thing and says otherwise.
 */
import { type Quantity, quantitiesOf, sharesOf } from "./quantities.ts";

export type NumberFacts = {
  readonly quantities: readonly Quantity[];
  /** Every value, ascending. */
  readonly values: Float64Array;
  /** Sums and averages of neighbouring quantities, ascending. */
  readonly runs: Float64Array;
  readonly years: ReadonlySet<number>;
  readonly hasMoney: boolean;
  readonly isTooMany: boolean;
};

/** More numbers than this yield nearly every other one by some operation. */
const MOST_VALUES = 1500;
const LONGEST_RUN = 12;
const SMALL = 20;

export function numberFacts(text: string): NumberFacts {
  const quantities = quantitiesOf(text);
  const shares = sharesOf(text).flatMap((share) => [share, share * 100]);
  const stated = quantities.flatMap(({ values }) => values);
  const values = Float64Array.from(new Set([...stated, ...shares])).toSorted();
  return {
    quantities,
    values,
    runs: runsOf(quantities.slice(0, MOST_VALUES)),
    years: yearsIn(text, stated),
    hasMoney: quantities.some(({ isMoney }) => isMoney),
    isTooMany: values.length > MOST_VALUES,
  };
}

/** Years stated in full, or as '24 and FY24. */
function yearsIn(text: string, stated: readonly number[]): ReadonlySet<number> {
  const short = [...text.matchAll(/(?:['’]|\bFY ?)(\d{2})(?!\d)/g)].map(([, year]) => Number(year));
  const inside = [...text.matchAll(/(?<!\d)(1\d{3}|2[0-2]\d{2})(?!\d)/g)].map(([year]) =>
    Number(year),
  );
  return new Set([...stated, ...inside, ...short.flatMap((year) => [1900 + year, 2000 + year])]);
}

function runsOf(quantities: readonly Quantity[]): Float64Array {
  const runs: number[] = [];
  quantities.forEach((first, at) => {
    let sum = 0;
    for (const [offset, { values, isPercent }] of quantities
      .slice(at, at + LONGEST_RUN)
      .entries()) {
      if (isPercent !== first.isPercent) break;
      sum += values[0] ?? 0;
      if (offset > 0) runs.push(sum, sum / (offset + 1));
    }
  });
  return Float64Array.from(runs).toSorted();
}

export function unfoundedNumbers(answer: string, source: NumberFacts): readonly Quantity[] {
  if (source.isTooMany) return [];
  return quantitiesOf(answer).filter((quantity) => !isFounded(quantity, { answer, source }));
}

function isFounded(
  quantity: Quantity,
  { answer, source }: { readonly answer: string; readonly source: NumberFacts },
): boolean {
  if (quantity.isOrdinal) return true;
  if (quantity.isMoney && !source.hasMoney && source.values.length === 0) return false;
  const bounds = boundsOf(quantity, answer);
  if (quantity.values.some((value) => isStated(value, bounds, source))) return true;
  if (isYear(quantity)) return isYearFounded(quantity, source);
  if (isSmallCount(quantity)) return !isCountedOtherwise(quantity, source);
  return quantity.values.some((value) => isDerived(value, quantity, source));
}

type Bounds = { readonly from: number; readonly to: number };

function isStated(value: number, { from, to }: Bounds, { values }: NumberFacts): boolean {
  return hasWithin(values, value - from, value + to);
}

const ABOUT =
  /(?:\b(?:about|around|approximately|approx\.?|roughly|some|close to|circa|ca\.|estimated|an average of|on average|averag\w+|in the region of|as (?:many|much) as)|[~≈]) ?(?:the )?[$£€¥₹]?$/i;
const OVER =
  /\b(?:more than|over|above|at least|upwards of|exceed\w*|greater than|higher than|in excess of|just over|no (?:fewer|less) than|a minimum of|beyond|past|after) ?[$£€¥₹]?$/i;
const UNDER =
  /\b(?:less than|under|below|up to|at most|fewer than|just under|nearly|almost|not quite|no more than|lower than|a maximum of|within|before|close to) ?[$£€¥₹]?$/i;
const OVER_AFTER = /^(?: or (?:more|so)|\+| plus\b|-?ish|-odd| and (?:more|counting))/i;

/** How far below and above the shown value the exact one may lie. */
function boundsOf(
  { values, unit, start, end }: Quantity,
  answer: string,
): { readonly from: number; readonly to: number } {
  const value = values[0] ?? 0;
  const before = answer.slice(Math.max(0, start - 30), start + 1).replace(/[\d]$/, "");
  const after = answer.slice(end, end + 16);
  const half = Math.max(unit, roundTo(value, unit)) / 2 + Math.abs(value) * 1e-9;
  if (OVER.test(before) || OVER_AFTER.test(after)) return { from: half, to: value };
  if (UNDER.test(before)) return { from: value / 3, to: half };
  if (ABOUT.test(before)) {
    const near = Math.max(half, value / 10);
    return { from: near, to: near };
  }
  return { from: half, to: half };
}

/** What a round number is rounded to: 1,200 to hundreds; two figures must stay. */
function roundTo(value: number, unit: number): number {
  let to = unit;
  while (value >= to * 1000 && Number.isInteger(Math.round((value / (to * 10)) * 1e6) / 1e6))
    to *= 10;
  return to;
}

function isYear({ values, unit, isPercent, isMoney, noun }: Quantity): boolean {
  const [value = 0] = values;
  const isBare = unit === 1 && !isPercent && !isMoney && values.length === 1;
  return isBare && value >= 1500 && value <= 2199 && !YEAR_COUNTS.test(noun[0] ?? "");
}

const YEAR_COUNTS =
  /^(?:people|person|vote|unit|home|item|car|mile|metre|meter|word|page|employee|member|house|student|ticket|job|copy|case|order|user|customer)$/;
const RELATIVE_YEAR = 1;

function isYearFounded({ values }: Quantity, { years, quantities }: NumberFacts): boolean {
  const [year = 0] = values;
  if (years.has(year)) return true;
  const spans = quantities.flatMap((each) => each.values).filter((value) => value <= 150);
  const known = [...years].filter((each) => each >= 1500 && each <= 2199);
  return known.some(
    (each) =>
      Math.abs(each - year) <= RELATIVE_YEAR ||
      spans.some((span) => Math.abs(each - year) === span),
  );
}

function isSmallCount({ values, unit, isPercent, isMoney }: Quantity): boolean {
  const [value = 0] = values;
  return !isPercent && !isMoney && unit === 1 && values.length === 1 && value <= SMALL;
}

/** Does the source count the same things, and never so many, and do no two of its counts add up to it? */
function isCountedOtherwise({ values, noun }: Quantity, { quantities }: NumberFacts): boolean {
  const [value = 0] = values;
  const [thing] = noun;
  if (thing === undefined || VAGUE_NOUN.has(thing)) return false;
  const same = quantities
    .filter((each) => each.noun[0] === thing && each.unit === 1 && !each.isOrdinal)
    .map((each) => each.values[0] ?? 0);
  if (same.length === 0) return false;
  const sum = same.reduce((all, each) => all + each, 0);
  const isYielded = same.some((one, at) =>
    same.some(
      (other, place) =>
        place !== at && (one + other === value || one - other === value || one * other === value),
    ),
  );
  return !isYielded && sum !== value && same.length <= SMALL && same.length !== value;
}

const VAGUE_NOUN: ReadonlySet<string> = new Set(
  (
    "of or and to in on at for from by the a an more other different new main key major people person " +
    "speaker member participant time point reason thing way issue topic question option step part side " +
    "case concern item example group that who which is are was were will have has had per as out additional"
  ).split(" "),
);

/** Common factors between units of time, length, weight, volume and money, and plain powers of ten. */
const FACTORS = [
  7, 12, 24, 30, 52, 60, 100, 365, 1000, 1440, 3600, 4, 10, 1e4, 1e5, 1e6, 1e9, 16, 36, 3, 2.54,
  1.609, 0.3048, 0.4536, 2.205, 3.281, 0.621, 28.35, 3.785, 4.186, 1.0936, 5280,
];

/** One operation on what the source states. */
function isDerived(value: number, { unit, isPercent }: Quantity, source: NumberFacts): boolean {
  const { values, runs } = source;
  const slack = Math.max(unit, roundTo(value, unit)) / 2 + Math.abs(value) * 1e-9;
  const isNear = (list: Float64Array, wanted: number, room = slack) =>
    hasWithin(list, wanted - room, wanted + room);
  if (isNear(runs, value)) return true;
  if (
    FACTORS.some(
      (f) => isNear(values, value * f, slack * f) || isNear(values, value / f, slack / f),
    )
  ) {
    return true;
  }
  return values.some((one) => {
    if (one === 0) return false;
    if (isNear(values, value - one) || isNear(values, value + one)) return true;
    if (isNear(values, value / one, slack / one) || isNear(values, value * one, slack * one))
      return true;
    if (!isPercent) return false;
    const share = value / 100;
    const room = (slack / 100) * one;
    return (
      isNear(values, one * share, room) ||
      isNear(values, one * (1 + share), room) ||
      isNear(values, one * (1 - share), room) ||
      isNear(values, 100 - value) ||
      isNear(values, value / 100, slack / 100)
    );
  });
}

/** Does an ascending list hold a value between the two? */
function hasWithin(ascending: Float64Array, from: number, to: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = ascending[low];
  return found !== undefined && found <= to;
}
