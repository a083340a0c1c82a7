/**
 * How does the simulated model write numbers, and how does it get one wrong?
 */
import { type Draw, pick } from "./draw.ts";

const DECIMALS_SHOWN = 6;

/** What is written down, and whether that is all of it. */
export function shownNumber(value: number): { readonly text: string; readonly isExact: boolean } {
  const exact = withoutNoise(value);
  const rounded = Number(exact.toFixed(DECIMALS_SHOWN));
  return { text: plainDigits(rounded), isExact: rounded === exact };
}

/** The value with all its digits, for the final answer. */
export function fullNumber(value: number): string {
  return plainDigits(withoutNoise(value));
}

const SLIPS = [0.68, 0.77, 0.84, 0.9, 1.1, 1.18, 1.27, 1.4] as const;

/** A wrong value of the same kind: as many decimals, at least about a tenth off. */
export function slipOf(value: number, draw: Draw): number {
  const exact = withoutNoise(value);
  const decimals = Math.min(DECIMALS_SHOWN, plainDigits(exact).split(".")[1]?.length ?? 0);
  const wrong = Number((exact * pick(SLIPS, draw("slip"))).toFixed(decimals));
  return wrong === exact ? exact + 10 ** -decimals : wrong;
}

/** Doubles carry 15 to 17 digits; past the twelfth stands only the noise of adding and multiplying. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value.toFixed(12).replace(/\.?0+$/, "");
}
