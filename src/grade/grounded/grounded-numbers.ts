/**
 * Which numbers of an answer can its source not account for?
 * Accounted for is what the source states, states more exactly, or yields by one operation: a sum, difference,
 * product, ratio, percentage, average or change of unit. Small counts ("three speakers") may be counted from
 * the text, so they are accused only when the source counts the same thing and says otherwise.
 */

import { isDerived, type NumberContext, roundTo } from "./grounded-derived.ts";
import { hasWithin, isYear, isYearNumber, type NumberFacts } from "./number-facts.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";

/** Numbers of an answer that are checked: far beyond any summary. */
const MOST_CHECKED = 1000;
const SMALL = 20;

export function unfoundedNumbers(answer: string, source: NumberFacts): readonly Quantity[] {
  if (source.isTooMany) return [];
  return quantitiesOf(answer)
    .slice(0, MOST_CHECKED)
    .filter((quantity) => !isFounded(quantity, { answer, source }));
}

function isFounded(quantity: Quantity, { answer, source }: NumberContext): boolean {
  if (quantity.isOrdinal || OWN_LENGTH.test(quantity.noun[0] ?? "")) return true;
  const bounds = boundsOf(quantity, answer);
  if (quantity.values.some((value) => isStated(value, bounds, source))) return true;
  if (isYear(quantity)) return isYearFounded(quantity, source);
  if (isSmallCount(quantity)) {
    return isRelative(quantity, answer) || !isCountedOtherwise(quantity, source);
  }
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

/** "Seven minutes before the break" is reckoned from what everybody knows. */
function isRelative({ end }: Quantity, answer: string): boolean {
  return RELATION.test(answer.slice(end, end + 40));
}

const RELATION =
  /^(?:[ -][\p{L}]{1,20}){1,2} (?:before|after|later|earlier|ago|from|left|remaining|to go|short|behind|ahead|apart|longer|shorter|more|fewer|less)\b/u;

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
