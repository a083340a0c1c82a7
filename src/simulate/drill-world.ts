/**
 * What would a pull request's trials look like, had one failure mode risen by so much on head?
 * The simulated model's own rule: every mode draws for itself, the risen one wins, and an answer fails in at
 * most one mode that is planted. What the graders say of it was recorded beforehand, instance by instance.
 */
import { createHash } from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { EvidenceTrial } from "../evidence.ts";
import type { ModeId } from "../modes.ts";
import { CUES } from "./cues.ts";
import { rateOf, type Strength } from "./rates.ts";

/** What the graders said of one answer. */
export type Outcome = Pick<EvidenceTrial, "grade" | "confidence">;

/** One instance with its answers graded: a right one, and one for every mode it can fail in. */
export type GradedInstance = {
  readonly right: Outcome;
  readonly failing: readonly { readonly mode: ModeId; readonly outcome: Outcome }[];
};

export type DrilledTask = {
  readonly task: string;
  /** What is tempting about it; the simulated model's rates depend on it. */
  readonly category?: string;
  /** The modes it is meant to show. */
  readonly claims: readonly ModeId[];
  readonly instances: number;
  readonly trials: number;
  /** Instances of a run are drawn from these. */
  readonly pool: readonly GradedInstance[];
};

export type DrilledUnit = {
  readonly task: string;
  readonly id: string;
  readonly base: readonly Outcome[];
  readonly head: readonly Outcome[];
};

/** `by` is added to the rate of the mode on head, in the tasks that claim it: 0.2 is 20 points. */
export type Rise = { readonly mode: ModeId; readonly by: number };

export function drawPullRequest(
  tasks: readonly DrilledTask[],
  of: { readonly rise: Rise | null; readonly seed: string; readonly strength: Strength },
): readonly DrilledUnit[] {
  const random = seededUniform(of.seed);
  return tasks.flatMap(({ task, category = OTHER, claims, instances, trials, pool }) => {
    const rise = of.rise !== null && claims.includes(of.rise.mode) ? of.rise : null;
    return Array.from({ length: instances }, (_, index): DrilledUnit => {
      const instance = pool[Math.floor(random() * pool.length)];
      if (instance === undefined) throw new Error("a task has at least one instance");
      const arm = (risen: Rise | null) =>
        Array.from({ length: trials }, () =>
          drawOutcome(instance, risen, { strength: of.strength, category }, random),
        );
      return { task, id: `i${index}`, base: arm(null), head: arm(rise) };
    });
  });
}

/** How often a mode is planted before it rises: by the simulated model with a prompt that gives every cue. */
export function restingRate(mode: ModeId, strength: Strength, category = OTHER): number {
  const place = `${category} ${mode}`;
  const known = RESTING[strength].get(place);
  if (known !== undefined) return known;
  const rate = rateOf(mode, strength, EVERY_CUE, category);
  RESTING[strength].set(place, rate);
  return rate;
}

const OTHER = "other";

const EVERY_CUE = CUES.map(({ id }) => id);
const RESTING = {
  strong: new Map<string, number>(),
  weak: new Map<string, number>(),
} as const satisfies Record<Strength, Map<string, number>>;

function drawOutcome(
  { right, failing }: GradedInstance,
  rise: Rise | null,
  model: { readonly strength: Strength; readonly category: string },
  random: () => number,
): Outcome {
  let drawn = right;
  let first = Number.POSITIVE_INFINITY;
  for (const { mode, outcome } of failing) {
    const isRisen = rise?.mode === mode;
    const rate = restingRate(mode, model.strength, model.category) + (isRisen ? rise.by : 0);
    const at = random();
    if (at >= rate) continue;
    const place = isRisen ? -1 : at / rate;
    if (place >= first) continue;
    first = place;
    drawn = outcome;
  }
  return drawn;
}

function seededUniform(seed: string): () => number {
  const bytes = createHash("sha256").update(seed).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => bytes.readInt32LE(at)));
  return () => uniformFloat64(generator);
}
