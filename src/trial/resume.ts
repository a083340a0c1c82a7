/**
 * What of a shard was answered by an earlier run of the same plan, and need not be asked again? Equal plans have
 * equal evidence keys: the same experiment.
 */
import type { Sentinels } from "../evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import type { Arm } from "../transcript.ts";
import { whyNotItsOwn } from "./check-shard.ts";
import type { Shard } from "./shard.ts";
import {
  dividePlan,
  type ShardDocument,
  type ShardPart,
  type ShardPlan,
  type TrialName,
  trialKey,
} from "./shard-document.ts";

/** Why a document is not an earlier part of this shard, or `null`. */
export function whyNotEarlier(
  document: ShardDocument,
  of: { readonly plan: ShardPlan; readonly shard: Shard },
): string | null {
  if (document.planDigest !== digestOf(of.plan)) return "It was measured under another plan.";
  const { number, of: count } = document.shard;
  if (number !== of.shard.number || count !== of.shard.of) {
    return `It is shard ${number} of ${count}.`;
  }
  return whyNotItsOwn(document, dividePlan(of.plan, count));
}

export type Earlier = {
  /** How many trials are known. */
  readonly known: number;
  readonly isKnown: (target: string, arm: Arm, trial: TrialName) => boolean;
  /** What both runs measured of an arm; trials in no order. */
  readonly complete: (target: string, arm: Arm, part: ShardPart) => ShardPart;
};

export function openEarlier({ targets }: ShardDocument): Earlier {
  const parts = new Map(
    targets.flatMap(({ target, base, head }) =>
      [[`base ${target}`, base] as const, [`head ${target}`, head] as const].map(
        ([name, part]) => [name, part === null ? null : onlyGraded(part)] as const,
      ),
    ),
  );
  const names = new Map(
    [...parts].map(([name, part]) => [name, new Set((part?.trials ?? []).map(trialKey))]),
  );
  return {
    known: [...names.values()].reduce((sum, own) => sum + own.size, 0),
    isKnown: (target, arm, trial) => names.get(`${arm} ${target}`)?.has(trialKey(trial)) ?? false,
    complete: (target, arm, part) => {
      const earlier = parts.get(`${arm} ${target}`) ?? null;
      return earlier === null ? part : together(earlier, part);
    },
  };
}

/** A grade that a silent judge left open is worth another try, too. */
function onlyGraded(part: ShardPart): ShardPart {
  const trials = part.trials.filter(
    ({ grade }) =>
      grade.kind === "passed" || (grade.kind === "failed" && grade.ungraded === undefined),
  );
  return { ...part, trials };
}

function together(earlier: ShardPart, later: ShardPart): ShardPart {
  const counts = [...(earlier.sentinels ?? []), ...(later.sentinels ?? [])];
  const sentinels = [...Map.groupBy(counts, ({ judge }) => judge)].map(([judge, own]) => ({
    judge,
    count: sumSentinels(own.map(({ count }) => count)),
  }));
  return {
    fingerprints: [...new Set([...earlier.fingerprints, ...later.fingerprints])].sort(),
    trials: [...earlier.trials, ...later.trials],
    ...(sentinels.length === 0 ? {} : { sentinels }),
  };
}

export function sumSentinels(counts: readonly Sentinels[]): Sentinels {
  const sum = (of: keyof Sentinels) => counts.reduce((total, count) => total + count[of], 0);
  return { asked: sum("asked"), misjudged: sum("misjudged"), unanswered: sum("unanswered") };
}
