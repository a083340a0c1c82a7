/**
 * Which numbers does a source state, by class, and what do neighbours add up to?
 */
import { MOST_QUANTITIES, type Quantity, quantitiesOf, sharesOf } from "./quantities.ts";

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

export type NumberClass = {
  readonly values: Float64Array;
  /** Sums and averages of neighbours, ascending. */
  readonly runs: Float64Array;
};

/** More numbers than this yield nearly every other one by some operation. */
const MOST_VALUES = 1500;
const LONGEST_RUN = 12;
const NEIGHBOUR_CHARACTERS = 80;
const TOGETHER_CHARACTERS = 300;

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
    isTooMany: values.length > MOST_VALUES || quantities.length >= MOST_QUANTITIES,
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

export function isYear({ values, unit, isPercent, isMoney, noun }: Quantity): boolean {
  const [value = 0] = values;
  const isBare = unit === 1 && !isPercent && !isMoney && values.length === 1;
  return isBare && isYearNumber(value) && !YEAR_COUNTS.test(noun[0] ?? "");
}

export function isYearNumber(value: number): boolean {
  return value >= 1500 && value <= 2199;
}

const YEAR_COUNTS =
  /^(?:people|person|vote|unit|home|item|car|mile|metre|meter|word|page|employee|member|house|student|ticket|job|copy|case|order|user|customer)$/;
/** Does an ascending list hold a value between the two? */
export function hasWithin(ascending: Float64Array, from: number, to: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = ascending[low];
  return found !== undefined && found <= to;
}
