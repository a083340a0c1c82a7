/**
 * What is left of the evidence when findings of judges that may not count are taken out?
 * A trial that only such a judge faulted passed all its rules, unless one of them could not grade it.
 */
import type { Evidence, EvidenceFinding, EvidenceTrial } from "../evidence.ts";
import type { Policy } from "../suite/policy.ts";
import { judgeStandings, mayCount } from "./judge-standing.ts";
import type { TargetEvidence } from "./sort-case.ts";

export function withCountableFindings<Target extends TargetEvidence>(
  target: Target,
  policy: Policy,
): Target {
  const { base, head, acceptedRuns } = target;
  const counts = countable(target, policy);
  return {
    ...target,
    base: base === null ? null : keep(base, counts),
    head: keep(head, counts),
    ...(acceptedRuns === undefined
      ? {}
      : { acceptedRuns: acceptedRuns.map((run) => keep(run, counts)) }),
  };
}

export type Counts = (task: string, finding: EvidenceFinding) => boolean;

/** A judge's finding counts when every judge that could have made it may; what no judge owns up to does not. */
export function countable(arms: Pick<TargetEvidence, "base" | "head">, policy: Policy): Counts {
  const standings = judgeStandings(arms, policy);
  return (task, { by, mode }) => {
    if (by === "rule") return true;
    const able = standings.filter(
      ({ judge }) => judge.tasks.includes(task) && judge.modes.includes(mode),
    );
    return able.length > 0 && able.every(mayCount);
  };
}

function keep(evidence: Evidence, counts: Counts): Evidence {
  const trials = evidence.trials.map((trial) => keepInTrial(trial, counts));
  return trials.every((trial, index) => trial === evidence.trials[index])
    ? evidence
    : { ...evidence, trials };
}

function keepInTrial(trial: EvidenceTrial, counts: Counts): EvidenceTrial {
  const { grade, task } = trial;
  if (grade.kind !== "failed") return trial;
  const findings = grade.findings.filter((finding) => counts(task, finding));
  if (findings.length === grade.findings.length) return trial;
  if (findings.length > 0) return { ...trial, grade: { kind: "failed", findings } };
  return grade.ungraded === undefined
    ? { ...trial, grade: { kind: "passed" } }
    : { ...trial, grade: { kind: "ungraded", why: grade.ungraded } };
}
