/**
 * Which dates of an answer does its source not contain?
 * Nobody is accused for a date that the source's relative words ("two weeks later", "next month") may lead to.
 */
import { type CalendarDate, datesOf, type StatedDate } from "./dates.ts";

/** Words that lead from one date to another nearby, and words that lead to another month or year. */
const NEARBY =
  /\b(?:tomorrow|yesterday|today|tonight|(?:next|last|this|coming|following|previous|past) (?:day|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?|(?:days?|weeks?|fortnights?|one month|a month) (?:later|ago|earlier|after|before|from|prior|hence)|(?:in|within) (?:\w+ ){1,3}(?:days?|weeks?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;
const FURTHER =
  /\b(?:(?:next|last|this|coming|following|previous|past) (?:quarter|year|spring|summer|autumn|fall|winter)|(?:months?|years?) (?:later|ago|earlier|after|before|from|prior|hence)|(?:in|within) (?:\w+ ){1,3}(?:months?|years?)|(?:end|start|beginning|middle|half) of|mid-|quarter|q[1-4])\b/i;
/** How far a relative word may lead from a date that the source states. */
const NEAR_DAYS = 31;

export function unfoundedDates(
  answer: string,
  source: { readonly text: string; readonly years: ReadonlySet<number> },
): readonly StatedDate[] {
  const known = datesOf(source.text).flatMap(({ readings }) => readings);
  const isNearby = NEARBY.test(source.text);
  const isFurther = isNearby || FURTHER.test(source.text);
  const byDay = new Map(
    [...Map.groupBy(known, keyOf)].map(([key, dates]) => [key, dates.map(({ year }) => year)]),
  );
  const months = new Set(known.map(({ month }) => month));
  const ordinals = isNearby ? known.flatMap(dayOfYear) : [];
  const isFounded = (date: CalendarDate): boolean => {
    if (date.year !== null && !source.years.has(date.year)) {
      return isFurther && (source.years.size === 0 || isNextTo(date.year, source.years));
    }
    if (date.day === null) return months.has(date.month) || months.size === 0 || isFurther;
    const years = byDay.get(keyOf(date));
    if (years !== undefined) {
      return date.year === null || years.includes(date.year) || years.includes(null);
    }
    const [ordinal = 0] = dayOfYear(date);
    return isNearby && (ordinals.length === 0 || ordinals.some((day) => isNear(day, ordinal)));
  };
  return datesOf(answer).filter(({ readings }) => !readings.some(isFounded));
}

function keyOf({ month, day }: CalendarDate): string {
  return `${month}-${day}`;
}

function isNextTo(year: number, years: ReadonlySet<number>): boolean {
  return years.has(year - 1) || years.has(year + 1);
}

const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function dayOfYear({ month, day }: CalendarDate): readonly number[] {
  return [(BEFORE_MONTH[month - 1] ?? 0) + (day ?? 15)];
}

function isNear(day: number, other: number): boolean {
  const apart = Math.abs(day - other);
  return Math.min(apart, 365 - apart) <= NEAR_DAYS;
}
