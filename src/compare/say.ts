/**
 * How do numbers read in a sentence?
 */
import type { Interval } from "../verdict.ts";

/** 0.1234 -> "12.3 %" */
export function sayRate(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`;
}

/** A difference of rates: 0.1234 -> "+12.3 points" */
export function sayPoints(difference: number): string {
  return `${signed(difference)} points`;
}

export function sayInterval([low, high]: Interval): string {
  return `${signed(low)} to ${signed(high)}`;
}

export function sayP(p: number): string {
  return p < 0.0005 ? "below 0.001" : p.toFixed(3);
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function signed(difference: number): string {
  const points = (100 * difference).toFixed(1);
  if (Number(points) === 0) return "0.0";
  return difference > 0 ? `+${points}` : points;
}
