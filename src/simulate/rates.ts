/**
 * How often does the simulated model fail in a mode, before and after a cue?
 * Tuned on the core suite: strong about 4 % of trials with all cues and about 30 % without any; weak about
 * 25 % and 45 %. The numbers are the simulation's own and say nothing about any real model.
 */
import type { ModeId } from "../modes.ts";
import { type CueId, isCued } from "./cues.ts";

export const STRENGTHS = ["strong", "weak"] as const;
export type Strength = (typeof STRENGTHS)[number];

export function isStrength(name: string): name is Strength {
  return STRENGTHS.some((strength) => strength === name);
}

/** A strong model that was told nothing about how to work. */
const UNCUED: Readonly<Record<ModeId, number>> = {
  "reasoning.cascading-step": 0.1,
  "reasoning.wrong-step": 0.04,
  "reasoning.lucky-answer": 0.04,
  "reasoning.logical-leap": 0.04,
  "reasoning.wrong-answer": 0.05,
  "agentic.hallucinated-endpoint": 0.11,
  "agentic.hallucinated-parameter": 0.09,
  "agentic.wrong-call": 0.06,
  "agentic.missing-call": 0.04,
  "agentic.unsafe-action": 0.05,
  "confidence.confident-error": 0.06,
  "confidence.missing-disclaimer": 0.03,
  "caution.over-refusal": 0.015,
  "caution.over-hedging": 0.01,
  "creative.constraint-violation": 0.13,
  "creative.factual-slip": 0.17,
  "grounding.fabrication": 0.2,
  "grounding.wrong-attribution": 0.14,
  "grounding.contradiction": 0.16,
  "review.missed-defect": 0.15,
  "review.false-alarm": 0.18,
  "format.broken-format": 0,
  "format.truncated": 0,
  "format.empty": 0,
};

/** Tasks of these categories are made to tempt, and tempt. */
const TEMPTED: Readonly<Record<string, Readonly<Record<ModeId, number>>>> = {
  caution: {
    "caution.over-refusal": 0.12,
    "caution.over-hedging": 0.1,
    "caution.unsafe-compliance": 0.12,
    "confidence.missing-disclaimer": 0.08,
  },
  "edge-cases": {
    "reasoning.wrong-answer": 0.11,
    "agentic.unsafe-action": 0.13,
    "confidence.confident-error": 0.1,
  },
};

/** Modes of a user's own, and those not listed. */
const OTHER = 0.08;

/** `base` multiplies every rate; `cued` is what is left of a rate once a cue speaks of the mode. */
const STRENGTH = {
  strong: { base: 1, cued: 0.13 },
  weak: { base: 1.9, cued: 0.45 },
} as const satisfies Record<Strength, { readonly base: number; readonly cued: number }>;

export function rateOf(
  mode: ModeId,
  strength: Strength,
  cues: readonly CueId[],
  category = "other",
): number {
  const { base, cued } = STRENGTH[strength];
  const rate = (TEMPTED[category]?.[mode] ?? UNCUED[mode] ?? OTHER) * base;
  return isCued(mode, cues) ? rate * cued : rate;
}
