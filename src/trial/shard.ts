/**
 * Which trials does one machine of several ask?
 * An instance belongs to a shard by the hash of its target, task and id alone: both arms and all repeats stay
 * together, so that they are compared under the same conditions, and a task that is added moves no other.
 */
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { derivedSeed, uniform } from "../suite/content-key.ts";
import type { Limits } from "./budget.ts";
import type { PlannedUnit } from "./plan.ts";
import { askedArms, callsOf, type PreparedTarget } from "./prepare.ts";

/** Shard `number` (1-based) of `of`. */
export type Shard = { readonly number: number; readonly of: number };

/** The jobs that one matrix of GitHub Actions may have. */
const MOST_SHARDS = 256;

/** `2/4`, as a person or a matrix writes it. */
export function parseShard(text: string): Result<Shard, Problem> {
  const [, number = 0, of = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MOST_SHARDS) return ok({ number, of });
  return fail({
    kind: "usage",
    message: `"${text}" names no shard.`,
    hint: `Write its number, a slash and how many there are, for example 2/4; at most ${MOST_SHARDS}.`,
  });
}

/** The number of the shard that asks an instance. */
export function shardOf(
  { target, task, instance }: Record<"target" | "task" | "instance", string>,
  of: number,
): number {
  return 1 + Math.floor(of * uniform(derivedSeed("shard", target, task, instance)));
}

/** The same plan with the trials of one shard only; what was planned in all is told by the whole. */
export function selectShard(
  targets: readonly PreparedTarget[],
  shard: Shard,
): readonly PreparedTarget[] {
  return targets.map((target) => ({
    ...target,
    units: target.units.filter((unit) => isIn(shard, target, unit)),
  }));
}

/** A shard's part of the limits of the whole run: of the calls those that are its own, of the rest its share. */
export function limitsOfShard(
  targets: readonly PreparedTarget[],
  shard: Shard,
  { calls, tokens, usd }: Limits,
): Limits {
  const whole = ownCalls(targets, shard, Number.POSITIVE_INFINITY);
  const planned = targets.reduce((sum, target) => sum + callsOf(target), 0);
  const share = planned === 0 ? 0 : whole / planned;
  return {
    calls: calls === null ? null : ownCalls(targets, shard, calls),
    tokens: tokens === null ? null : Math.floor(tokens * share),
    usd: usd === null ? null : usd * share,
  };
}

/** How many of the first calls of the whole plan fall to a shard. */
function ownCalls(targets: readonly PreparedTarget[], shard: Shard, first: number): number {
  let left = first;
  let own = 0;
  for (const target of targets) {
    const arms = askedArms(target).length;
    for (const unit of target.units) {
      const calls = Math.min(left, arms * unit.trials);
      left -= calls;
      if (isIn(shard, target, unit)) own += calls;
    }
  }
  return own;
}

/** Enough work for each machine to be worth its start, and not more machines than a queue takes kindly. */
const TRIALS_A_SHARD = 20;
const MOST_SUGGESTED = 64;

export function suggestShards(trials: number): number {
  return Math.max(1, Math.min(MOST_SUGGESTED, Math.ceil(trials / TRIALS_A_SHARD)));
}

function isIn({ number, of }: Shard, { id: target }: PreparedTarget, { task, id }: PlannedUnit) {
  return shardOf({ target, task, instance: id }, of) === number;
}
