/**
 * What did one shard measure, and of which plan? The versioned document that `measure --shard` writes and
 * `join` reads. Every shard carries the whole plan (what both arms are, and every instance to be asked) with
 * its digest, so that the documents alone tell whether they belong together and what is missing: joining
 * needs no repository, no seed secret and no clock.
 */
import { z } from "zod";
import type { EvidenceTrial } from "../evidence.ts";
import { evidenceSchema, sentinelsSchema } from "../evidence.ts";
import type { Problem } from "../problem.ts";
import { fail, type Result } from "../result.ts";
import { digestOf } from "../suite/content-key.ts";
import { describedSuiteSchema } from "../suite/described-suite.ts";
import { parseDocument } from "../suite/document.ts";
import { policySchema } from "../suite/policy.ts";
import type { Arm } from "../transcript.ts";
import { shardOf } from "./shard.ts";

export const SHARD_VERSION = 1;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const commit = z.string().regex(/^[0-9a-f]{40}$/);

/** What an arm answered: joined over all shards, it completes the plan's evidence. */
const part = z.strictObject({
  fingerprints: z.array(z.string()),
  trials: evidenceSchema.shape.trials,
  /** What became of the answers planted among this shard's; absent where nothing is judged. */
  sentinels: z
    .array(z.strictObject({ judge: digest, count: sentinelsSchema }))
    .min(1)
    .optional(),
});

const plannedTarget = z.strictObject({
  target: z.string().min(1),
  /** Evidence without trials; the whole of it when it is stored evidence and not asked. */
  base: evidenceSchema.nullable(),
  head: evidenceSchema,
  isBaseStored: z.boolean(),
  /** In the order they are asked. */
  instances: z.array(
    z.strictObject({
      task: z.string().min(1),
      instance: z.string().min(1),
      trials: z.int().positive(),
    }),
  ),
  /** For the reports. */
  promptDiff: z.string().optional(),
  suites: z.array(describedSuiteSchema),
});

const plan = z.strictObject({
  tool: z.strictObject({ version: z.string() }),
  revisions: z.strictObject({ base: commit, head: commit }),
  /** Of the whole config: targets, providers, policy, prices, budget. */
  config: digest,
  policy: policySchema,
  notices: z.array(z.string()),
  /** Of what the tasks were drawn. */
  seed: z.enum(["secret", "public"]),
  targets: z.array(plannedTarget),
});

export const shardSchema = z.strictObject({
  version: z.literal(SHARD_VERSION),
  shard: z.strictObject({ number: z.int().positive(), of: z.int().positive() }),
  planDigest: digest,
  plan,
  targets: z.array(
    z.strictObject({
      target: z.string().min(1),
      /** How old a stored base is; it depends on the clock and so is no part of the plan. */
      baseAgeDays: z.number().nonnegative().nullable(),
      /** `null` when that arm is not asked. */
      base: part.nullable(),
      head: part,
    }),
  ),
});

export type ShardDocument = z.output<typeof shardSchema>;
export type ShardPlan = ShardDocument["plan"];
export type ShardTarget = ShardPlan["targets"][number];
export type ShardPart = z.output<typeof part>;

export function parseShardDocument(file: string, text: string): Result<ShardDocument, Problem> {
  const kind = { what: "The shard document", schema: shardSchema, version: SHARD_VERSION };
  const parsed = parseDocument(text, { ...kind, file, line: 1 });
  if (!parsed.ok) return parsed;
  const { plan, planDigest, shard } = parsed.value;
  if (digestOf(plan) !== planDigest) return refuseShard(file, "Its plan is not the one it names.");
  if (shard.number <= shard.of) return parsed;
  return refuseShard(file, `It says it is shard ${shard.number} of ${shard.of}.`);
}

export function refuseShard(file: string, why: string): Result<never, Problem> {
  return fail({ kind: "shard-refused", file, why });
}

export type TrialName = Pick<EvidenceTrial, "task" | "instance" | "trial">;

export function trialKey({ task, instance, trial }: TrialName): string {
  return JSON.stringify([task, instance, trial]);
}

/** The arms that are asked; a stored base is not. */
export function askedArms({ base, isBaseStored }: ShardTarget): readonly Arm[] {
  return base === null || isBaseStored ? ["head"] : ["base", "head"];
}

/** A target of the plan with every trial that an asked arm answers, by name, in the order they are asked. */
export type DividedTarget = {
  readonly planned: ShardTarget;
  readonly trials: ReadonlyMap<string, OwnedTrial>;
};

export type OwnedTrial = TrialName & {
  /** The number of the shard that asks it. */
  readonly owner: number;
};

export function dividePlan({ targets }: ShardPlan, of: number): readonly DividedTarget[] {
  return targets.map((planned) => {
    const trials = new Map<string, OwnedTrial>();
    for (const { task, instance, trials: repeats } of planned.instances) {
      const owner = shardOf({ target: planned.target, task, instance }, of);
      for (let trial = 0; trial < repeats; trial++) {
        trials.set(trialKey({ task, instance, trial }), { task, instance, trial, owner });
      }
    }
    return { planned, trials };
  });
}
