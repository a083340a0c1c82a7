/**
 * Is the base evidence still what base would say today?
 * An arm-wide drift of 0.3 logits between a stored base and today already costs 6 to 9 % false alarms, so
 * an old base, or one answered by another build of the same model, is a doubt.
 * Source: gate-statistics.md section 5.
 */
import type { Evidence } from "../evidence.ts";
import type { Policy } from "../suite/policy.ts";
import type { Doubt } from "../verdict.ts";
import type { ComparedTarget } from "./sample.ts";

export function baselineDoubts(of: ComparedTarget, policy: Policy): readonly Doubt[] {
  const { target, base, head, baseAgeDays } = of;
  const stale = (why: string): Doubt => ({ target, kind: "stale-baseline", why });
  const doubts: Doubt[] = [];
  const oldest = policy.baseline["max-age-days"];
  if (baseAgeDays !== null && baseAgeDays > oldest) {
    const days = Math.floor(baseAgeDays);
    doubts.push(stale(`The baseline is ${days} days old, more than ${oldest}.`));
  }
  if (sameModel(base, head) && fingerprintsDiffer(base, head)) {
    doubts.push(stale("The model answered under another fingerprint on base than on head."));
  }
  return doubts;
}

function sameModel(base: Evidence, head: Evidence): boolean {
  return base.model?.id === head.model?.id && base.identity?.model === head.identity?.model;
}

/** None in common: arms that ran side by side through a provider's roll-out share some. */
function fingerprintsDiffer(base: Evidence, head: Evidence): boolean {
  const before = new Set(base.model?.fingerprints);
  const after = new Set(head.model?.fingerprints);
  return before.size > 0 && after.size > 0 && before.isDisjointFrom(after);
}
