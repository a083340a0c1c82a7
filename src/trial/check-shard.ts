/**
 * Is a shard document one of the same run as another, and does it hold exactly the trials of its shard?
 */
import { digestOf } from "../suite/content-key.ts";
import type { Arm } from "../transcript.ts";
import {
  askedArms,
  type DividedTarget,
  type ShardDocument,
  type ShardPart,
  type ShardPlan,
  type TrialName,
  trialKey,
} from "./shard-document.ts";

/** A document as it was found; the name is what a refusal names. */
export type FoundShard = {
  readonly file: string;
  readonly text: string;
  readonly document: ShardDocument;
};

/** Why a plan is not the one the joiner knows, or `null`. */
export function whyNotOurs(
  plan: ShardPlan,
  own: { readonly toolVersion: string; readonly plan?: ShardPlan },
): string | null {
  const { version } = plan.tool;
  if (version !== own.toolVersion) {
    return `It was measured with version ${version} of this tool, and this is ${own.toolVersion}.`;
  }
  if (own.plan === undefined || digestOf(own.plan) === digestOf(plan)) return null;
  return `It belongs to another plan than this one: ${whatDiffers(plan, own.plan)}.`;
}

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
export function whyNotItsOwn(
  { shard, targets }: ShardDocument,
  divided: readonly DividedTarget[],
): string | null {
  const planned = divided.map((each) => each.planned);
  if (targets.map(nameOf).join() !== planned.map(nameOf).join()) {
    return "It does not hold the targets of its plan.";
  }
  for (const [index, target] of divided.entries()) {
    for (const arm of ["base", "head"] as const) {
      const part = targets[index]?.[arm] ?? null;
      const why = whyOtherTrials(part, { target, arm, number: shard.number });
      if (why !== null) return `Target ${target.planned.target}, ${arm}: ${why}`;
    }
  }
  return null;
}

function nameOf({ target }: { readonly target: string }): string {
  return target;
}

function whyOtherTrials(
  part: ShardPart | null,
  of: { readonly target: DividedTarget; readonly arm: Arm; readonly number: number },
): string | null {
  const { target, arm, number } = of;
  if (!askedArms(target.planned).includes(arm)) {
    return part === null ? null : "it was not to be asked.";
  }
  const seen = new Set<string>();
  for (const trial of part?.trials ?? []) {
    const key = trialKey(trial);
    const owner = target.trials.get(key)?.owner;
    if (owner === undefined) return `${sayTrial(trial)} was not planned.`;
    if (owner !== number) return `${sayTrial(trial)} is that of shard ${owner}.`;
    if (seen.has(key)) return `${sayTrial(trial)} is there twice.`;
    seen.add(key);
  }
  for (const [key, trial] of target.trials) {
    if (trial.owner === number && !seen.has(key)) {
      return `${sayTrial(trial)} was planned and is not there.`;
    }
  }
  return null;
}

function sayTrial({ task, instance, trial }: TrialName): string {
  return `trial ${trial} of ${task}, instance ${instance},`;
}
