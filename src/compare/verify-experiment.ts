/**
 * Is this the experiment that was ordered? What a workflow run hands in is held against what the files of
 * base and head say must be in it: same question, same commits, same suites, every planned trial once.
 * What fits may be decided on; everything else is refused with its reason, and is never a pass.
 * Source: github-platform.md section 2.4.
 */
import type { Baseline } from "../baseline.ts";
import type { Evidence } from "../evidence.ts";
import type { Experiment } from "../experiment.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Policy } from "../suite/policy.ts";
import type { MeasuredTarget } from "../trial/prepare.ts";
import { matchStoredBase } from "../trial/stored-base.ts";
import { type ArmOrder, armRefusal } from "./arm-refusal.ts";
import type { EvidenceRefusal } from "./evidence-refusal.ts";
import { look } from "./look.ts";
import type { TargetEvidence } from "./sort-case.ts";

/** What was ordered, and what the repository says at those commits. */
export type Order = {
  readonly nonce: string;
  /** `null` for a merge group. */
  readonly pull: number | null;
  readonly rules: string;
  readonly head: string;
  readonly toolVersion: string;
  /** The commit whose tasks both arms draw when they run side by side. */
  readonly epoch: string;
  readonly targets: readonly MeasuredTarget[];
  readonly policy: Policy;
  /** Baselines that the default branch recorded, of each target. */
  readonly baselines: ReadonlyMap<string, readonly Baseline[]>;
  /** Milliseconds since 1970, to tell how old a baseline is. */
  readonly now: number;
};

type Checked<Value> = Result<Value, EvidenceRefusal>;

export function verifyExperiment(
  experiment: Experiment,
  order: Order,
): Checked<readonly TargetEvidence[]> {
  const other = otherQuestion(experiment, order);
  if (other !== null) return fail(other);
  const verified: TargetEvidence[] = [];
  for (const target of order.targets) {
    const given = experiment.targets.filter((each) => each.target === target.id);
    const [only] = given;
    if (only === undefined || given.length > 1) {
      const why = `The evidence of target ${target.id} is there ${given.length} times, not once.`;
      return refuse("other-targets", why);
    }
    const checked = verifyTarget(target, only, order);
    if (!checked.ok) return checked;
    verified.push(checked.value);
  }
  if (experiment.targets.length > order.targets.length) {
    return refuse("other-targets", "It holds evidence of a target that the change does not touch.");
  }
  const early = impossibleStop(verified, order);
  return early === null ? ok(verified) : fail(early);
}

function otherQuestion(
  { nonce, pull, rules, head, tool }: Experiment,
  order: Order,
): EvidenceRefusal | null {
  if (nonce !== order.nonce) {
    return { reason: "other-nonce", why: "Its nonce is not the one this run was ordered with." };
  }
  if (pull !== order.pull) {
    return {
      reason: "other-pull",
      why: `It is about ${sayPull(pull)}, not ${sayPull(order.pull)}.`,
    };
  }
  if (rules !== order.rules) {
    return { reason: "other-rules", why: `It applied the rules of ${rules}, not ${order.rules}.` };
  }
  if (head !== order.head) {
    return { reason: "other-head", why: `It measured ${head}, not ${order.head}.` };
  }
  if (tool.version !== order.toolVersion) {
    const why = `The runner is reliability-gate ${tool.version}, whoever decides is ${order.toolVersion}; use one version for both.`;
    return { reason: "other-tool", why };
  }
  return null;
}

function sayPull(pull: number | null): string {
  return pull === null ? "a merge group" : `pull request ${pull}`;
}

function verifyTarget(
  target: MeasuredTarget,
  given: Experiment["targets"][number],
  order: Order,
): Checked<TargetEvidence> {
  const { toolVersion, policy } = order;
  const { base, head } = given;
  const stored =
    base === null
      ? null
      : matchStoredBase(target, base, {
          ...order,
          baselines: order.baselines.get(target.id) ?? [],
        });
  const epoch = stored?.epoch ?? order.epoch;
  const own: ArmOrder = { target, epoch, toolVersion, looks: policy.looks };
  const hasBase = target.arms.some(({ arm }) => arm === "base");
  if (hasBase !== (base !== null)) {
    const why = hasBase
      ? `The base evidence of target ${target.id} is missing.`
      : `Target ${target.id} is new, so there can be no base evidence.`;
    return refuse("other-baseline", why);
  }
  if (base !== null && stored === null) {
    if (policy.baseline.source === "stored" || policy.baseline.source === "file") {
      const why = `The base evidence of target ${target.id} is none of the recorded baselines.`;
      return refuse("other-baseline", why);
    }
    const wrong = armRefusal("base", base, own);
    if (wrong !== null) return fail(wrong);
  }
  const wrong = armRefusal("head", head, own) ?? (base === null ? null : unpaired(base, head));
  if (wrong !== null) return fail(wrong);
  return ok({
    target: target.id,
    base,
    head,
    ...(stored === null ? {} : { baseAgeDays: stored.ageDays }),
  });
}

/** Both arms answer the same instances; head may lack what a valid stop left out. */
function unpaired(base: Evidence, head: Evidence): EvidenceRefusal | null {
  const names = ({ trials }: Evidence) =>
    new Set(trials.map(({ task, instance }) => JSON.stringify([task, instance])));
  const [inBase, inHead] = [names(base), names(head)];
  if (!inHead.isSubsetOf(inBase)) {
    return {
      reason: "extra-trials",
      why: `Head of target ${head.target} answers instances that base does not.`,
    };
  }
  const isWhole = head.looks?.taken === base.looks?.taken;
  return isWhole && inHead.size < inBase.size
    ? {
        reason: "missing-trials",
        why: `Head of target ${head.target} lacks instances that base answers.`,
      }
    : null;
}

/** A run stops early only where these very trials make it stop. */
function impossibleStop(
  targets: readonly TargetEvidence[],
  { targets: planned, policy }: Order,
): EvidenceRefusal | null {
  const heads = targets.flatMap(({ head }) => (head.looks === undefined ? [] : [head.looks]));
  const taken = Math.max(0, ...heads.map((looks) => looks.taken));
  const all = Math.max(0, ...heads.map((looks) => looks.planned));
  if (taken >= all) return null;
  const why = "It stopped early, and its trials give no reason to.";
  const unitsOf = new Map(planned.map((target) => [target.id, plannedUnits(target)]));
  const next = look({
    targets: targets.map((each) => ({ ...each, plannedUnits: unitsOf.get(each.target) ?? 0 })),
    looks: { planned: all, taken },
    policy,
  });
  const isClaimed = heads.every(({ stop }) => next.kind === "stop" && stop === next.why);
  return isClaimed ? null : { reason: "impossible-stop", why };
}

function plannedUnits({ suites }: MeasuredTarget): number {
  return suites
    .flatMap(({ tasks }) => tasks)
    .reduce((sum, { rows, instances }) => sum + Math.min(instances, rows?.length ?? instances), 0);
}

function refuse(reason: EvidenceRefusal["reason"], why: string): Checked<never> {
  return fail({ reason, why });
}
