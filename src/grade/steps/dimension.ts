/**
 * What does a calculation measure, when every quantity in it has a unit of one kind?
 * Only units whose ratio is the same everywhere. Days and weeks are left out: those of work and of school have other
 * lengths; so are cups and tons.
 */
import { Fraction } from "fraction.js";
import type { Tree } from "./operand.ts";

export type Size = { readonly measures: string; readonly size: Fraction };

/** Sizes in the smallest unit of each kind; names in the singular. */
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

export const SIZE_OF: ReadonlyMap<string, Size> = new Map(
  SIZES.flatMap(([measures, sizes]) =>
    Object.entries(sizes).flatMap(([name, size]) =>
      spellings(name).map(
        (spelling) => [spelling, { measures, size: new Fraction(size) }] as const,
      ),
    ),
  ),
);

const MONEY: ReadonlyMap<string, Size> = new Map(
  [
    ["$", 100],
    ["dollar", 100],
    ["dollars", 100],
    ["cent", 1],
    ["cents", 1],
  ].map(([name, size]) => [String(name), { measures: "money", size: new Fraction(size ?? 0) }]),
);

function spellings(name: string): readonly string[] {
  if (name === "inch") return ["inch", "inches"];
  if (name === "foot") return ["foot", "feet"];
  if (name === "century") return ["century", "centuries"];
  const british = name.replace(/meter$/, "metre").replace(/liter$/, "litre");
  return [...new Set([name, british])].flatMap((each) => [each, `${each}s`]);
}

export function sizeOf(unit: string | null): Size | null {
  return unit === null ? null : (SIZE_OF.get(unit) ?? MONEY.get(unit) ?? null);
}

const PURE = "a bare number";

/** Null where the quantities are of several kinds, unknown, squared, or none has a unit. */
export function dimensionOf(tree: Tree): string | null {
  const found = measured(tree);
  return found === PURE ? null : found;
}

function measured(tree: Tree): string | null {
  switch (tree.kind) {
    case "known":
      return null;
    case "number":
      if (tree.unit === null) return PURE;
      return sizeOf(tree.unit)?.measures ?? null;
    case "negative":
      return measured(tree.of);
    case "binary": {
      const [left, right] = [measured(tree.left), measured(tree.right)];
      if (left === null || right === null) return null;
      if ("+-".includes(tree.operator)) return left === right ? left : null;
      if (tree.operator === "*") return left === PURE ? right : right === PURE ? left : null;
      return right === PURE ? left : null;
    }
  }
}
