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
  readonly counts: NumberClass;
  readonly money: NumberClass;
  readonly percents: NumberClass;
  /** What percentage one quantity is of another of its class that stands near it, ascending. */
  readonly pairs: Float64Array;
  readonly years: ReadonlySet<number>;
  readonly hasMoney: boolean;
  readonly isTooMany: boolean;
};

type NumberClass = {
  readonly values: Float64Array;
  /** Sums and averages of neighbours, ascending. */
  readonly runs: Float64Array;
};

type Context = { readonly answer: string; readonly source: NumberFacts };

/** More numbers than this yield nearly every other one by some operation. */
const MOST_VALUES = 1500;
/** Numbers of an answer that are checked: far beyond any summary. */
const MOST_CHECKED = 1000;
const LONGEST_RUN = 12;
const NEIGHBOUR_CHARACTERS = 80;
const TOGETHER_CHARACTERS = 300;
const SMALL = 20;

export function numberFacts(text: string): NumberFacts {
  const quantities = quantitiesOf(text);
  const shares = sharesOf(text);
  const stated = quantities.flatMap(({ values }) => values);
  const all = [...stated, ...shares, ...shares.map((share) => share * 100)];
  const values = Float64Array.from(new Set(all)).toSorted();
  const few = quantities.filter((each) => !each.isOrdinal).slice(0, MOST_VALUES);
  const percents = few.filter((each) => each.isPercent);
  const money = few.filter((each) => each.isMoney && !each.isPercent);
  const counts = few.filter((each) => !each.isMoney && !each.isPercent && !isYear(each));
  return {
    quantities: few,
    values,
    counts: classOf(counts, shares),
    money: classOf(money, []),
    percents: classOf(
      percents,
      shares.map((share) => share * 100),
    ),
    pairs: Float64Array.from([counts, money, percents].flatMap(ratiosIn)).toSorted(),
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

function classOf(quantities: readonly Quantity[], more: readonly number[]): NumberClass {
  const values = new Set([...quantities.flatMap((each) => each.values), ...more]);
  return {
    values: Float64Array.from(values).toSorted(),
    runs: Float64Array.from(
      quantities.flatMap((_, at) => runsFrom(quantities.slice(at, at + LONGEST_RUN))),
    ).toSorted(),
  };
}

/** Sums and averages of the first two, three and so on of neighbouring quantities. */
function runsFrom([first, ...rest]: readonly Quantity[]): readonly number[] {
  const runs: number[] = [];
  let sum = first?.values[0] ?? 0;
  let end = first?.end ?? 0;
  for (const [at, { values, start, end: next }] of rest.entries()) {
    if (start - end > NEIGHBOUR_CHARACTERS) break;
    sum += values[0] ?? 0;
    end = next;
    runs.push(sum, sum / (at + 2));
  }
  return runs;
}

function ratiosIn(quantities: readonly Quantity[]): readonly number[] {
  return quantities.flatMap((one, at) =>
    quantities.slice(at + 1, at + 1 + LONGEST_RUN).flatMap((other) => {
      const [a = 0, b = 0] = [one.values[0], other.values[0]];
      const isTogether =
        other.start - one.end <= TOGETHER_CHARACTERS || one.isMoney || one.isPercent;
      const isSameThing = one.noun[0] !== undefined && one.noun[0] === other.noun[0];
      if (a === 0 || b === 0 || !(isTogether || isSameThing)) return [];
      return [(a / b) * 100, (b / a) * 100];
    }),
  );
}

export function unfoundedNumbers(answer: string, source: NumberFacts): readonly Quantity[] {
  if (source.isTooMany) return [];
  return quantitiesOf(answer)
    .slice(0, MOST_CHECKED)
    .filter((quantity) => !isFounded(quantity, { answer, source }));
}

function isFounded(quantity: Quantity, { answer, source }: Context): boolean {
  if (quantity.isOrdinal || OWN_LENGTH.test(quantity.noun[0] ?? "")) return true;
  const bounds = boundsOf(quantity, answer);
  if (quantity.values.some((value) => isStated(value, bounds, source))) return true;
  if (isYear(quantity)) return isYearFounded(quantity, source);
  if (isSmallCount(quantity)) return !isCountedOtherwise(quantity, source);
  return quantity.values.some((value) => isDerived(value, quantity, { answer, source }));
}

/** "A 39-word summary" speaks of the answer, not of the source. */
const OWN_LENGTH = /^(?:word|sentence|bullet|character|paragraph)$/;

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
  return isBare && isYearNumber(value) && !YEAR_COUNTS.test(noun[0] ?? "");
}

function isYearNumber(value: number): boolean {
  return value >= 1500 && value <= 2199;
}

const YEAR_COUNTS =
  /^(?:people|person|vote|unit|home|item|car|mile|metre|meter|word|page|employee|member|house|student|ticket|job|copy|case|order|user|customer)$/;
const RELATIVE_YEAR = 1;

function isYearFounded({ values }: Quantity, { years, quantities }: NumberFacts): boolean {
  const [year = 0] = values;
  if (years.has(year)) return true;
  const spans = quantities.flatMap((each) => each.values).filter((value) => value <= 150);
  const known = [...years].filter(isYearNumber);
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
  const thing = thingOf(noun);
  if (thing === null) return false;
  const same = quantities
    .filter((each) => thingOf(each.noun) === thing && each.unit === 1 && !each.isOrdinal)
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

/** What is counted: "new" of "three new cranes" is not. */
function thingOf(noun: readonly string[]): string | null {
  const thing = noun.slice(0, 2).find((word) => !ADJECTIVES.has(word));
  return thing === undefined || VAGUE_NOUN.has(thing) ? null : thing;
}

const ADJECTIVES: ReadonlySet<string> = new Set(
  "new different main key major more other further additional large small big old full extra whole".split(
    " ",
  ),
);
const VAGUE_NOUN: ReadonlySet<string> = new Set(
  (
    "of or and to in on at for from by the a an more other different new main key major people person " +
    "speaker member participant time point reason thing way issue topic question option step part side " +
    "case concern item example group that who which is are was were will have has had per as out additional"
  ).split(" "),
);

/** One operation on what the source states. */
function isDerived(value: number, quantity: Quantity, context: Context): boolean {
  const { source, answer } = context;
  const { unit, isPercent } = quantity;
  const slack = Math.max(unit, roundTo(value, unit)) / 2 + Math.abs(value) * 1e-9;
  const near = answer.slice(Math.max(0, quantity.start - 60), quantity.end + 40);
  /** A ratio is seldom a round number; where nothing says so, it must be nearly exact. */
  const ratioSlack = isPercent || RATIO_WORDS.test(near) || unit < 1 ? slack : value / 200;
  const wanted = { value, slack, ratioSlack };
  if (isPercent) return isShare(wanted, source);
  if (isConverted(wanted, quantity, source)) return true;
  const money = quantity.isMoney || value >= 100;
  return (
    (money && isOfMoney(wanted, source)) ||
    (!quantity.isMoney && isOfCounts(wanted, source)) ||
    (quantity.isMoney && !source.hasMoney)
  );
}

const RATIO_WORDS =
  /\b(?:about|around|approximately|roughly|nearly|almost|per|average|mean|each|every|times|ratio|fold|apiece|half|double|triple)\b|[~≈]/i;

type Wanted = { readonly value: number; readonly slack: number; readonly ratioSlack: number };

function isNear(list: Float64Array, value: number, room: number): boolean {
  return hasWithin(list, value - room, value + room);
}

function isSumIn({ values, runs }: NumberClass, { value, slack }: Wanted): boolean {
  return (
    isNear(runs, value, slack) ||
    values.some((one) => isNear(values, value - one, slack) || isNear(values, value + one, slack))
  );
}

/** Amounts: sums and differences, so many times so much, so much for each, a percentage of it. */
function isOfMoney(wanted: Wanted, { money, counts, percents }: NumberFacts): boolean {
  const { value, slack, ratioSlack } = wanted;
  if (isSumIn(money, wanted)) return true;
  return money.values.some(
    (amount) =>
      amount !== 0 &&
      (isNear(counts.values, value / amount, slack / amount) ||
        isNear(counts.values, amount / value, (ratioSlack * amount) / value ** 2) ||
        isPercentOf(amount, wanted, percents)),
  );
}

/** Counts: sums and differences, products, ratios of counts or of amounts, a percentage of them. */
function isOfCounts(wanted: Wanted, { counts, money, percents, years }: NumberFacts): boolean {
  const { value, slack, ratioSlack } = wanted;
  if (isSumIn(counts, wanted)) return true;
  if (value <= 300 && [...years].some((year) => isYearNumber(year) && years.has(year + value))) {
    return true;
  }
  const isRatioIn = ({ values }: NumberClass) =>
    values.some((one) => one !== 0 && isNear(values, value * one, ratioSlack * one));
  return (
    isRatioIn(counts) ||
    isRatioIn(money) ||
    counts.values.some(
      (one) =>
        one !== 0 &&
        (isNear(counts.values, value / one, slack / one / 10) ||
          isPercentOf(one, wanted, percents)),
    )
  );
}

function isPercentOf(one: number, { value, slack }: Wanted, { values }: NumberClass): boolean {
  const share = (value / one) * 100;
  const room = (slack / Math.abs(one)) * 100;
  return (
    isNear(values, share, room) ||
    isNear(values, share - 100, room) ||
    isNear(values, 100 - share, room)
  );
}

/** Percentages: points between percentages, shares and changes of what stands together. */
function isShare(wanted: Wanted, { percents, pairs, counts, values }: NumberFacts): boolean {
  const { value, slack } = wanted;
  return (
    isSumIn(percents, wanted) ||
    isNear(percents.values, 100 - value, slack) ||
    isNear(values, value / 100, slack / 100) ||
    isNear(counts.values, 1 + value / 100, slack / 100) ||
    isNear(pairs, value, slack) ||
    isNear(pairs, 100 + value, slack) ||
    isNear(pairs, 100 - value, slack)
  );
}

/** Common factors between units of time, length, weight, volume and money, and powers of ten. */
const FACTORS = [
  7, 12, 24, 30, 52, 60, 100, 365, 1000, 1440, 3600, 4, 10, 1e4, 1e5, 1e6, 1e9, 16, 36, 3, 2.54,
  1.609, 0.3048, 0.4536, 2.205, 3.281, 0.621, 28.35, 3.785, 4.186, 1.0936, 5280,
];
const MONEY_FACTORS = [12, 4, 52, 100, 365, 1000, 1e6];
const UNIT =
  /^(?:second|sec|minute|min|hour|hr|day|week|month|year|decade|quarter|inch|foot|feet|ft|yard|mile|metre|meter|km|cm|mm|kilomet\w*|centimet\w*|millimet\w*|ounce|oz|pound|lb|ton|tonne|kg|g|gram|mg|kilogram|litre|liter|ml|gallon|cup|degree|cent|dollar|euro|byte|kb|mb|gb|tb|gigabyte|megabyte|watt|kilowatt|kw|mw|calorie|joule|acre|hectare|square)$/;

function isConverted(
  { value, slack }: Wanted,
  { isMoney, noun }: Quantity,
  { values, money }: NumberFacts,
): boolean {
  const [list, factors] = isMoney
    ? [money.values, MONEY_FACTORS]
    : [values, UNIT.test(noun[0] ?? "") ? FACTORS : []];
  return factors.some(
    (f) => isNear(list, value * f, slack * f) || isNear(list, value / f, slack / f),
  );
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
