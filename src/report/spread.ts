/**
 * How do the costs of single answers spread: dollars, tokens, seconds?
 */
import type { Evidence } from "../evidence.ts";
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
  const both = (what: string, unit: Spread["unit"], of: (arm: Evidence) => readonly number[]) => ({
    what,
    unit,
    base: base === null ? null : quantilesOf(of(base)),
    head: quantilesOf(of(head)),
  });
  const seconds = (arm: "base" | "head") =>
    quantilesOf((latencies?.[arm] ?? []).map((milliseconds) => milliseconds / 1000));
  return [
    { what: "Time to an answer", unit: "s" as const, base: seconds("base"), head: seconds("head") },
    both("Cost of an answer", "$", ({ trials }) => trials.flatMap(({ costUsd }) => costUsd ?? [])),
    both("Tokens written", "tokens", ({ trials }) =>
      trials.flatMap(({ tokens }) => tokens?.output ?? []),
    ),
  ].filter((spread) => (spread.base?.most ?? 0) + (spread.head?.most ?? 0) > 0);
}

/** By nearest rank: each is a value that was seen. `low` and `high` are the 5 % and 95 % points. */
export function quantilesOf(values: readonly number[]): Quantiles | null {
  const sorted = Float64Array.from(values).sort();
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
