/**
 * Does one arm repeat itself where the other does not?
 * A cache or temperature 0 in one arm only makes its trials copies, and the arms are no longer
 * exchangeable (simulated false alarms up to 27 %). Per instance, the share of byte-identical answer pairs
 * is compared between the arms by a two-sided sign-flip test.
 * Source: gate-statistics.md section 3.
 */
import type { EvidenceTrial } from "../evidence.ts";
import type { Pair } from "./pair-trials.ts";
import { signFlipMinP } from "./sign-flip-min-p.ts";

export type CopiesCheck =
  /** One trial an instance has no repeats. */
  | { readonly kind: "no-repeats" }
  /** The evidence has no answer digests. */
  | { readonly kind: "unknown" }
  | { readonly kind: "alike"; readonly p: number }
  | { readonly kind: "unequal"; readonly p: number };

const LEVEL = 0.05;

export function areCopies(
  pairs: readonly Pair[],
  design: { readonly draws: number; readonly seed: string },
): CopiesCheck {
  const repeated = pairs.filter(({ base, head }) => Math.min(base.length, head.length) > 1);
  if (repeated.length === 0) return { kind: "no-repeats" };
  const differences: number[] = [];
  for (const { base, head } of repeated) {
    const trials = Math.min(base.length, head.length);
    const baseShare = identicalShare(base.slice(0, trials));
    const headShare = identicalShare(head.slice(0, trials));
    if (baseShare === null || headShare === null) return { kind: "unknown" };
    differences.push(headShare - baseShare);
  }
  const row = { units: differences.map((_, unit) => unit), values: differences };
  const { p, pLower } = signFlipMinP([row], { ...design, units: differences.length });
  // The sign-flip distribution is symmetric, so both tails together are twice the smaller one.
  const twoSided = Math.min(1, 2 * Math.min(p[0] ?? 1, pLower[0] ?? 1));
  return { kind: twoSided <= LEVEL ? "unequal" : "alike", p: twoSided };
}

function identicalShare(trials: readonly EvidenceTrial[]): number | null {
  const digests = trials.map(({ answerDigest }) => answerDigest);
  if (digests.includes(undefined)) return null;
  let identical = 0;
  for (const group of Map.groupBy(digests, (digest) => digest).values()) {
    identical += group.length * (group.length - 1);
  }
  return identical / (trials.length * (trials.length - 1));
}
