/**
 * What is an expression worth under one reading of its percents, scale words and rounded numbers?
 */
import { Fraction } from "fraction.js";
import type { Operator } from "../numbers/tokens.ts";
import { sizeOf } from "./dimension.ts";
import type { Tree } from "./operand.ts";

export type Reading = {
  /** 15% as 0.15, as 15, or (in "200 + 15%") as a change of what stands before it. */
  readonly percent: "share" | "points" | "change";
  /** "3 million" as 3,000,000 or as 3. */
  readonly scaled: boolean;
  /** Numbers stated rounded earlier, replaced by what they exactly are; null leaves all as shown. */
  readonly exact: ReadonlyMap<string, Fraction> | null;
  /** Hours and minutes, feet and inches in the smallest unit of their kind. */
  readonly converted?: boolean;
  /** "1.234" as 1,234. */
  readonly thousands?: boolean;
};

/** Every reading that can make a difference to this expression. */
export function readingsOf(tree: Tree, rounded: ReadonlyMap<string, Fraction>): readonly Reading[] {
  const percents: readonly Reading["percent"][] = some(tree, (leaf) => leaf.number.isPercent)
    ? ["share", "points", "change"]
    : ["share"];
  const scales = some(tree, (leaf) => leaf.scale !== null) ? [false, true] : [false];
  const isRounded = some(tree, (leaf) => rounded.has(leaf.number.value.toFraction()));
  const exacts = isRounded ? [null, rounded] : [null];
  return percents.flatMap((percent) =>
    scales.flatMap((scaled) => exacts.map((exact) => ({ percent, scaled, exact }))),
  );
}

const EXPONENT_AT_MOST = 64;
const HUGE = new Fraction(10).pow(200);

/** Null when the value does not exist (division by zero, irrational) or is absurdly large. */
export function worthOf(tree: Tree, reading: Reading): Fraction | null {
  switch (tree.kind) {
    case "known":
      return tree.value;
    case "number":
      return leafValue(tree, reading);
    case "negative":
      return worthOf(tree.of, reading)?.neg() ?? null;
    case "binary": {
      const left = worthOf(tree.left, reading);
      const right = worthOf(tree.right, reading);
      if (left === null || right === null) return null;
      const isChange = reading.percent === "change" && isPercent(tree.right);
      const operand = isChange && "+-".includes(tree.operator) ? left.mul(right) : right;
      const value = apply(tree.operator, left, operand);
      return value === null || value.abs().gt(HUGE) ? null : value;
    }
  }
}

type Leaf = Extract<Tree, { readonly kind: "number" }>;

function leafValue(leaf: Leaf, reading: Reading): Fraction {
  const shown = leaf.number.value;
  const known = reading.exact?.get(shown.toFraction()) ?? shown;
  const value = reading.thousands === true && isThousands(leaf) ? known.mul(1000) : known;
  const size = reading.converted === true ? sizeOf(leaf.unit)?.size : undefined;
  if (size !== undefined) return value.mul(size);
  const scaled = reading.scaled && leaf.scale !== null ? value.mul(leaf.scale) : value;
  return leaf.number.isPercent && reading.percent !== "points" ? scaled.div(100) : scaled;
}

/** Is a number written like "1.234", which is 1,234 to many? */
export function hasThousands(tree: Tree): boolean {
  return some(tree, isThousands);
}

function isThousands({ number }: Leaf): boolean {
  return number.unit.equals(new Fraction(1, 1000)) && number.value.gte(1) && number.value.lt(1000);
}

function apply(operator: Operator, left: Fraction, right: Fraction): Fraction | null {
  switch (operator) {
    case "+":
      return left.add(right);
    case "-":
      return left.sub(right);
    case "*":
      return left.mul(right);
    case "/":
      return right.equals(0) ? null : left.div(right);
    case "^":
      return right.abs().gt(EXPONENT_AT_MOST) || (left.equals(0) && right.lt(0))
        ? null
        : (left.pow(right) ?? null);
  }
}

function isPercent(tree: Tree): boolean {
  return tree.kind === "number" && tree.number.isPercent;
}

function some(tree: Tree, matches: (leaf: Leaf) => boolean): boolean {
  switch (tree.kind) {
    case "known":
      return false;
    case "number":
      return matches(tree);
    case "negative":
      return some(tree.of, matches);
    case "binary":
      return some(tree.left, matches) || some(tree.right, matches);
  }
}
