/**
 * Can stored evidence stand for the base arm, so that only head is asked?
 * Only evidence with an equal evidence key can: same prompt, model, suites, graders and epoch.
 * Source: design.md section 8, gate-statistics.md section 5.
 */
import type { Baseline } from "../baseline.ts";
import { fail, ok, type Result } from "../result.ts";
import { digestOf } from "../suite/content-key.ts";
import type { Policy } from "../suite/policy.ts";
import { armKey, type MeasuredTarget, type StoredBase } from "./prepare.ts";

export type BaselineChoice = {
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly toolVersion: string;
};

const DAY_MS = 86_400_000;

/**
 * The newest fitting baseline; `null` says: ask the base arm side by side. Under `auto` one that is too
 * old is asked again; under `stored` and `file` it is used, and `decide` doubts it.
 * Fails with the reason when the policy demands a stored baseline and none fits.
 */
export function chooseStoredBase(
  target: MeasuredTarget,
  baselines: readonly Baseline[],
  { policy, now, toolVersion }: BaselineChoice,
): Result<StoredBase | null, string> {
  const base = target.arms.find(({ arm }) => arm === "base");
  const { source, "max-age-days": oldest } = policy.baseline;
  if (base === undefined || source === "side-by-side") return ok(null);
  const fitting = baselines
    .filter(({ epoch, evidence }) => fitsBase(target, { ...evidence, epoch, toolVersion }))
    .filter(({ evidence }) => isComplete(evidence, policy))
    .map(({ epoch, evidence, recordedAt, run }): StoredBase => {
      const ageDays = Math.max(0, (now - Date.parse(recordedAt)) / DAY_MS);
      return { epoch, evidence: policy.looks === 1 ? inOneLook(evidence) : evidence, ageDays, run };
    })
    .sort((a, b) => a.ageDays - b.ageDays);
  const [newest = null] = fitting;
  if (source === "auto") return ok(newest !== null && newest.ageDays <= oldest ? newest : null);
  if (newest !== null) return ok(newest);
  return fail("none is stored for this prompt, model config, suite and version of this tool");
}

/**
 * Which recorded baseline is this base evidence, as `chooseStoredBase` would have handed it on?
 * `null`: none of them, so it must have been asked side by side.
 */
export function matchStoredBase(
  target: MeasuredTarget,
  evidence: Baseline["evidence"],
  {
    baselines,
    policy,
    now,
    toolVersion,
  }: BaselineChoice & { readonly baselines: readonly Baseline[] },
): StoredBase | null {
  if (policy.baseline.source === "side-by-side") return null;
  const given = digestOf(evidence);
  for (const baseline of baselines) {
    const { epoch, recordedAt, run } = baseline;
    if (!fitsBase(target, { ...baseline.evidence, epoch, toolVersion })) continue;
    const forms = [baseline.evidence, inOneLook(baseline.evidence)];
    if (!forms.some((form) => digestOf(form) === given)) continue;
    const ageDays = Math.max(0, (now - Date.parse(recordedAt)) / DAY_MS);
    return { epoch, evidence, ageDays, run };
  }
  return null;
}

/** Does evidence with this key and epoch answer what the target's base arm would be asked? */
export function fitsBase(
  { suites, arms }: MeasuredTarget,
  of: { readonly epoch: string; readonly evidenceKey: string; readonly toolVersion: string },
): boolean {
  const base = arms.find(({ arm }) => arm === "base");
  return base !== undefined && armKey(suites, base.resolved, of) === of.evidenceKey;
}

/** A run that stopped early, or was cut into other looks, cannot be compared look by look. */
function isComplete({ looks, trials }: Baseline["evidence"], policy: Policy): boolean {
  if (looks === undefined || looks.taken !== looks.planned) return false;
  const units = new Set(trials.map(({ task, instance }) => JSON.stringify([task, instance]))).size;
  return policy.looks === 1 || looks.planned === Math.max(1, Math.min(policy.looks, units));
}

/** All looks together are one, where head is asked in one go. */
function inOneLook(evidence: Baseline["evidence"]): Baseline["evidence"] {
  return {
    ...evidence,
    looks: { planned: 1, taken: 1, stop: "end" },
    trials: evidence.trials.map((trial) => ({ ...trial, look: 1 })),
  };
}
