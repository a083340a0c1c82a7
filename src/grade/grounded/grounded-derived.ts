/**
 * Can one operation on what a source states yield a number: a sum, difference, product, ratio, percentage,
 * average or change of unit?
 */
import { hasWithin, isYearNumber, type NumberClass, type NumberFacts } from "./number-facts.ts";
import type { Quantity } from "./quantities.ts";

export type NumberContext = { readonly answer: string; readonly source: NumberFacts };

export function isDerived(value: number, quantity: Quantity, context: NumberContext): boolean {
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

/** What a round number is rounded to: 1,200 to hundreds; two figures must stay. */
export function roundTo(value: number, unit: number): number {
  let to = unit;
  while (value >= to * 1000 && Number.isInteger(Math.round((value / (to * 10)) * 1e6) / 1e6))
    to *= 10;
  return to;
}
