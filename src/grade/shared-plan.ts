/**
 * What do several machines share before any of them asks? The plan every shard carries: what both arms are,
 * as evidence without trials, and every instance to be asked, so that `join` knows what is missing.
 */
import { type Evidence, wholeEvidence } from "../evidence.ts";
import type { Config } from "../suite/config.ts";
import { digestOf } from "../suite/content-key.ts";
import { describeSuite } from "../suite/described-suite.ts";
import type { SeedKind } from "../suite/seed-secret.ts";
import type { Arm } from "../transcript.ts";
import type { PreparedTarget } from "../trial/prepare.ts";
import type { ShardPart, ShardPlan, ShardTarget } from "../trial/shard-document.ts";
import { openBook, type Stop } from "./arm-evidence.ts";

/** The whole plan of a pull request that several machines measure, in one look. */
export type SharedPlan = {
  readonly config: Config;
  readonly targets: readonly PreparedTarget[];
  readonly notices: readonly string[];
  readonly seed: SeedKind;
  readonly revisions: { readonly base: string; readonly head: string };
  /** How each target's prompt changed, for the report. */
  readonly promptDiffs: ReadonlyMap<string, string>;
};

export function describePlan(plan: SharedPlan, toolVersion: string): ShardPlan {
  return {
    tool: { version: toolVersion },
    revisions: { base: plan.revisions.base, head: plan.revisions.head },
    config: digestOf(plan.config),
    policy: plan.config.policy,
    notices: [...plan.notices],
    seed: plan.seed,
    targets: plan.targets.map((target) => {
      if (target.looks !== 1) throw new Error("a plan for several machines has one look");
      const stop: Stop = { taken: 1, why: "end" };
      const empty = (arm: Arm) => {
        const evidence = openBook(toolVersion).evidenceOf(target, arm, stop);
        return evidence === null ? null : wholeEvidence(evidence);
      };
      const head = empty("head");
      if (head === null) throw new Error("a gated target has a head");
      const promptDiff = plan.promptDiffs.get(target.id);
      return {
        target: target.id,
        base: empty("base"),
        head,
        isBaseStored: (target.stored ?? null) !== null,
        suites: target.suites.map(describeSuite),
        instances: askedInstances(target),
        ...(promptDiff === undefined ? {} : { promptDiff }),
      };
    }),
  };
}

function askedInstances({ units }: PreparedTarget): ShardTarget["instances"] {
  return units.map(({ task, id, trials }) => ({ task, instance: id, trials }));
}

/** What one shard adds to the evidence of an arm. */
export function partOf({ model, trials, judges = [] }: Evidence): ShardPart {
  const sentinels = judges.map(({ identity, sentinels: count }) => ({ judge: identity, count }));
  return {
    fingerprints: model?.fingerprints ?? [],
    trials,
    ...(sentinels.length === 0 ? {} : { sentinels }),
  };
}
