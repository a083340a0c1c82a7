/**
 * Is a shard document one of the same run as another, and does it hold exactly the trials of its shard?
 */
import type { Arm } from "../transcript.ts";
import { shardOf } from "./shard.ts";
import {
  askedArms,
  plannedTrials,
  type ShardDocument,
  type ShardPart,
  type ShardPlan,
  type ShardTarget,
  type TrialName,
  trialKey,
} from "./shard-document.ts";

/** A document as it was found; the name is what a refusal names. */
export type FoundShard = {
  readonly file: string;
  readonly text: string;
  readonly document: ShardDocument;
};

/** Why two documents are not shards of one run, or `null`. */
export function whyForeign(each: FoundShard, first: FoundShard): string | null {
  if (each.document.planDigest !== first.document.planDigest) {
    const what = whatDiffers(each.document.plan, first.document.plan);
    return `It belongs to another plan than ${first.file}: ${what}.`;
  }
  const { of } = each.document.shard;
  if (of === first.document.shard.of) return null;
  return `It is one of ${of} shards, and ${first.file} is one of ${first.document.shard.of}.`;
}

/** What a person would look at first. */
function whatDiffers(plan: ShardPlan, other: ShardPlan): string {
  const parts: readonly (readonly [string, (of: ShardPlan) => unknown])[] = [
    ["the version of this tool differs", ({ tool }) => tool],
    ["the base revision differs", ({ revisions }) => revisions.base],
    ["the head revision differs", ({ revisions }) => revisions.head],
    ["the policy differs", ({ policy }) => policy],
    ["the config differs", ({ config }) => config],
    ["the targets differ", ({ targets }) => targets.map(({ target }) => target)],
    ["the suites differ", ({ targets }) => targets.map(({ head }) => head.suites)],
    ["the stored baseline differs", ({ targets }) => targets.map((each) => each.isBaseStored)],
  ];
  const differing = parts.find(
    ([, part]) => JSON.stringify(part(plan)) !== JSON.stringify(part(other)),
  );
  return differing?.[0] ?? "the tasks were drawn from another seed";
}

/** Why a document does not hold exactly the trials of its shard, or `null`. */
export function whyNotItsOwn({ plan, shard, targets }: ShardDocument): string | null {
  if (targets.map(nameOf).join() !== plan.targets.map(nameOf).join()) {
    return "It does not hold the targets of its plan.";
  }
  for (const [index, planned] of plan.targets.entries()) {
    for (const arm of ["base", "head"] as const) {
      const part = targets[index]?.[arm] ?? null;
      const why = whyOtherTrials(part, { planned, arm, shard });
      if (why !== null) return `Target ${planned.target}, ${arm}: ${why}`;
    }
  }
  return null;
}

function nameOf({ target }: { readonly target: string }): string {
  return target;
}

function whyOtherTrials(
  part: ShardPart | null,
  of: {
    readonly planned: ShardTarget;
    readonly arm: Arm;
    readonly shard: ShardDocument["shard"];
  },
): string | null {
  const { planned, arm, shard } = of;
  if (!askedArms(planned).includes(arm)) return part === null ? null : "it was not to be asked.";
  const expected = new Map(
    plannedTrials(planned).map((trial) => [trialKey(trial), { trial, owner: ownerOf(trial, of) }]),
  );
  for (const trial of part?.trials ?? []) {
    const owner = expected.get(trialKey(trial))?.owner;
    if (owner === undefined) return `${sayTrial(trial)} was not planned, or is there twice.`;
    if (owner !== shard.number) return `${sayTrial(trial)} is that of shard ${owner}.`;
    expected.delete(trialKey(trial));
  }
  const absent = [...expected.values()].find(({ owner }) => owner === shard.number);
  return absent === undefined ? null : `${sayTrial(absent.trial)} was planned and is not there.`;
}

function ownerOf(
  { task, instance }: TrialName,
  { planned, shard }: { readonly planned: ShardTarget; readonly shard: ShardDocument["shard"] },
): number {
  return shardOf({ target: planned.target, task, instance }, shard.of);
}

function sayTrial({ task, instance, trial }: TrialName): string {
  return `trial ${trial} of ${task}, instance ${instance},`;
}
