/**
 * How do the costs of single answers spread: dollars, tokens, seconds?
 */
import type { Evidence, EvidenceTrial } from "../evidence.ts";
import type { ReportTarget } from "./report.ts";

export type Quantiles = {
  readonly trials: number;
  readonly total: number;
  readonly low: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly high: number;
  readonly most: number;
};

export type Spread = {
  readonly what: string;
  readonly unit: "s" | "$" | "tokens";
  readonly base: Quantiles | null;
  readonly head: Quantiles | null;
};

/** What is known of both arms; no entry for what no answer tells. */
export function spreadsOf({ base, head, latencies }: ReportTarget): readonly Spread[] {
  const both = (what: string, unit: Spread["unit"], of: (trial: EvidenceTrial) => number) => ({
    what,
    unit,
    base: base === null ? null : quantilesOf(valuesOf(base, of)),
    head: quantilesOf(valuesOf(head, of)),
  });
  const seconds = (arm: "base" | "head") =>
    quantilesOf(Float64Array.from(latencies?.[arm] ?? [], (milliseconds) => milliseconds / 1000));
  return [
    { what: "Time to an answer", unit: "s" as const, base: seconds("base"), head: seconds("head") },
    both("Cost of an answer", "$", ({ costUsd }) => costUsd ?? Number.NaN),
    both("Tokens written", "tokens", ({ tokens }) => tokens?.output ?? Number.NaN),
  ].filter((spread) => (spread.base?.most ?? 0) + (spread.head?.most ?? 0) > 0);
}

/** What is known; there may be very many. */
function valuesOf({ trials }: Evidence, of: (trial: EvidenceTrial) => number): Float64Array {
  const values = new Float64Array(trials.length);
  let known = 0;
  for (const trial of trials) {
    const value = of(trial);
    if (!Number.isNaN(value)) values[known++] = value;
  }
  return values.subarray(0, known);
}

/** By nearest rank: each is a value that was seen. `low` and `high` are the 5 % and 95 % points. Sorts the values. */
export function quantilesOf(values: Float64Array): Quantiles | null {
  const sorted = values.sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  if (sorted.length === 0) return null;
  return {
    trials: sorted.length,
    total: sorted.reduce((sum, value) => sum + value, 0),
    low: at(0.05),
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
    high: at(0.95),
    most: at(1),
  };
}
