/**
 * How much is "1 hour and 30 minutes" or "5 feet 6 inches"? Both 90 and 1.5: the whole in each unit named.
 */
import { Fraction } from "fraction.js";
import type { Token } from "../numbers/tokens.ts";

/** Units by what they measure, in multiples of the smallest one. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  {
    second: 1,
    sec: 1,
    s: 1,
    minute: 60,
    min: 60,
    hour: 3600,
    hr: 3600,
    h: 3600,
    day: 86_400,
    week: 604_800,
  },
  { month: 1, year: 12 },
  { inch: 1, foot: 12, feet: 12, ft: 12, yard: 36, mile: 63_360 },
  {
    mm: 1,
    millimeter: 1,
    cm: 10,
    centimeter: 10,
    m: 1000,
    meter: 1000,
    metre: 1000,
    km: 1_000_000,
  },
  { ounce: 1, oz: 1, pound: 16, lb: 16 },
  { gram: 1, g: 1, kilogram: 1000, kg: 1000 },
  { cent: 1, penny: 1, dollar: 100, euro: 100 },
];

/** Null unless the tokens are numbers with units of one measure, larger ones first, and nothing else. */
export function sumOfUnits(tokens: readonly Token[]): readonly Fraction[] | null {
  const parts = tokens.filter((token) => !isLink(token));
  if (parts.length % 2 === 1 || parts.length < 4) return null;
  const pairs: { value: Fraction; unit: string }[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [number, unit] = [parts[at], parts[at + 1]];
    if (number?.kind !== "number" || unit?.kind !== "word") return null;
    pairs.push({ value: number.value, unit: singular(unit.text.toLowerCase()) });
  }
  const measure = MEASURES.find((sizes) => pairs.every(({ unit }) => Object.hasOwn(sizes, unit)));
  if (measure === undefined) return null;
  const sizes = pairs.map(({ unit }) => measure[unit] ?? 0);
  if (sizes.some((size, index) => index > 0 && size >= (sizes[index - 1] ?? 0))) return null;
  const total = pairs.reduce(
    (sum, { value }, index) => sum.add(value.mul(sizes[index] ?? 0)),
    new Fraction(0),
  );
  return [...new Set(sizes), 1].map((size) => total.div(size));
}

function isLink(token: Token): boolean {
  return token.kind === "break" || (token.kind === "word" && token.text.toLowerCase() === "and");
}

function singular(unit: string): string {
  if (unit === "inches") return "inch";
  if (unit === "pennies") return "penny";
  return unit.length > 2 && unit.endsWith("s") ? unit.slice(0, -1) : unit;
}
