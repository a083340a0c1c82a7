/**
 * What do the first looks show of one target, in both arms?
 * Everything a test may see at a look, and nothing of what came later.
 */
import type { Evidence } from "../evidence.ts";
import { areCopies, type CopiesCheck } from "./are-copies.ts";
import {
  type AnsweredInstance,
  answeredInstances,
  type Pair,
  pairTrials,
  upToLook,
} from "./pair-trials.ts";
import { countUnit, type Unit } from "./unit.ts";

/** A target whose arms may be compared. */
export type ComparedTarget = {
  readonly target: string;
  readonly base: Evidence;
  readonly head: Evidence;
  /** Evidence of the last accepted base runs, newest first. */
  readonly acceptedRuns: readonly Evidence[];
  /** `null` when both arms ran side by side. */
  readonly baseAgeDays: number | null;
};

export type Sample = {
  readonly of: ComparedTarget;
  readonly base: ReadonlyMap<string, AnsweredInstance>;
  readonly head: ReadonlyMap<string, AnsweredInstance>;
  /** The same instances, by task. */
  readonly tasks: Readonly<
    Record<"base" | "head", ReadonlyMap<string, readonly AnsweredInstance[]>>
  >;
  readonly pairs: readonly Pair[];
  readonly units: readonly Unit[];
  /** Instances that only one arm answered. */
  readonly dropped: number;
  readonly copies: CopiesCheck;
};

export function takeSample(
  of: ComparedTarget,
  at: { readonly look: number; readonly draws: number; readonly seed: string },
): Sample {
  const base = upToLook(of.base, at.look);
  const head = upToLook(of.head, at.look);
  const { pairs, dropped } = pairTrials(base, head);
  const copies = areCopies(pairs, at);
  const repeats = copies.kind === "unequal" ? "first" : "all";
  const arms = { base: answeredInstances(base), head: answeredInstances(head) };
  return {
    of,
    ...arms,
    tasks: {
      base: Map.groupBy(arms.base.values(), ({ task }) => task),
      head: Map.groupBy(arms.head.values(), ({ task }) => task),
    },
    pairs,
    units: pairs.map((pair) => countUnit(pair, repeats)),
    dropped,
    copies,
  };
}
