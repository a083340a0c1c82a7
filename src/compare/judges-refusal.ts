/**
 * Does evidence say of its judges what the repository says? The same judges over the same tasks, with the
 * calibrations that the rules' revision holds and no others; sentinels are the run's own to count.
 */
import type { Evidence } from "../evidence.ts";
import { describeJudges } from "../grade/arm-evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import { judgesDigest, judgesOf } from "../suite/judges.ts";
import type { MeasuredArm, MeasuredTarget } from "../trial/prepare.ts";
import type { EvidenceRefusal } from "./evidence-refusal.ts";

/** `why` is the end of a sentence that starts with the evidence. */
export function judgesRefusal(
  { identity, judges = [] }: Evidence,
  target: MeasuredTarget,
  { resolved }: MeasuredArm,
): EvidenceRefusal | null {
  const wanted = judgesOf(target.suites, resolved.providers);
  const withoutSentinels = (described: typeof judges) =>
    digestOf(described.map(({ sentinels: _counted, ...judge }) => judge));
  const isSame =
    (identity?.judge ?? null) === judgesDigest(wanted) &&
    withoutSentinels(judges) === withoutSentinels(describeJudges(wanted, target, []));
  if (isSame) return null;
  const why = "describes other judges, or calibrations that the base branch does not hold";
  return { reason: "other-judge", why };
}
