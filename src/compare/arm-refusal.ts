/**
 * Is this evidence of one arm what measuring it would have given? Prompt, model, suites and key must be those
 * of the arm's own commit.
 */
import type { Evidence } from "../evidence.ts";
import { digestOf } from "../suite/content-key.ts";
import type { Arm } from "../transcript.ts";
import { armKey, type MeasuredTarget } from "../trial/prepare.ts";
import type { EvidenceRefusal } from "./evidence-refusal.ts";
import { judgesRefusal } from "./judges-refusal.ts";
import { trialsRefusal } from "./trials-refusal.ts";

export type ArmOrder = {
  readonly target: MeasuredTarget;
  readonly epoch: string;
  readonly toolVersion: string;
  /** Of the policy; shards are measured in one look. */
  readonly looks: number;
};

export function armRefusal(arm: Arm, evidence: Evidence, order: ArmOrder): EvidenceRefusal | null {
  const refusal = identityRefusal(arm, evidence, order) ?? trialsRefusal(evidence, order);
  if (refusal === null) return null;
  return { ...refusal, why: `The ${arm} evidence of target ${order.target.id} ${refusal.why}.` };
}

/** What is wrong with it, as the end of a sentence. */
function identityRefusal(
  arm: Arm,
  evidence: Evidence,
  { target, epoch, toolVersion }: ArmOrder,
): EvidenceRefusal | null {
  const { target: name, revision, identity, suites, evidenceKey } = evidence;
  const refuse = (reason: EvidenceRefusal["reason"], why: string) => ({ reason, why });
  const measured = target.arms.find((each) => each.arm === arm);
  if (measured === undefined || name !== target.id) {
    return refuse("other-targets", "is of another target");
  }
  const { resolved } = measured;
  if (revision !== measured.revision) return refuse("other-revision", "is of another commit");
  const files = [resolved.prompt.digest, resolved.model.digest];
  if (digestOf([identity?.prompt, identity?.model]) !== digestOf(files)) {
    return refuse("other-prompt", "is of another prompt or model config");
  }
  const wanted = target.suites.map(({ id, digest }) => ({ id, digest }));
  if (digestOf(suites) !== digestOf(wanted)) return refuse("other-suite", "is of another suite");
  if (armKey(target.suites, resolved, { epoch, toolVersion }) !== evidenceKey) {
    return refuse("other-key", "carries the key of another experiment");
  }
  return judgesRefusal(evidence, target, measured);
}
