/**
 * Which judges' findings may count against a change? Those of a judge that agrees with people at least as well
 * as the policy asks, and that judged all planted answers rightly in both arms. A judge counts in both arms
 * or in neither. Source: gate-statistics.md section 5, design.md section 4 (`policy.judge`).
 */
import type { Evidence, EvidenceJudge, Sentinels } from "../evidence.ts";
import { modePolicy, type Policy } from "../suite/policy.ts";
import { type JudgeAccuracy, judgeAccuracy, reachesFloor } from "./judge-accuracy.ts";

export type Arms = { readonly base: Evidence | null; readonly head: Evidence };

export type JudgeStanding = {
  readonly judge: EvidenceJudge;
  /** `null` when it was never held against people. */
  readonly accuracy: JudgeAccuracy | null;
  readonly isCalibrated: boolean;
  /** The arms in which planted answers were misjudged or not judged at all. */
  readonly failed: readonly { readonly arm: "base" | "head"; readonly sentinels: Sentinels }[];
  /** Does the policy gate any mode it can find? */
  readonly isGated: boolean;
};

export function judgeStandings({ base, head }: Arms, policy: Policy): readonly JudgeStanding[] {
  return (head.judges ?? []).map((judge): JudgeStanding => {
    const accuracy = judge.calibration === null ? null : judgeAccuracy(judge.calibration);
    return {
      judge,
      accuracy,
      isCalibrated: accuracy !== null && reachesFloor(accuracy, policy.judge["min-kappa"]),
      failed: [
        ...(base === null ? [] : failedSentinels("base", base, judge)),
        ...failedSentinels("head", head, judge),
      ],
      isGated: judge.modes.some((mode) => modePolicy(policy, mode).gate !== false),
    };
  });
}

export function mayCount({ isCalibrated, failed }: JudgeStanding): boolean {
  return isCalibrated && failed.length === 0;
}

/** In an arm where it graded nothing nothing had to be planted. */
function failedSentinels(
  arm: "base" | "head",
  { judges = [], trials }: Evidence,
  { identity, tasks }: EvidenceJudge,
): JudgeStanding["failed"] {
  const own = judges.find((judge) => judge.identity === identity);
  const sentinels = own?.sentinels ?? { asked: 0, misjudged: 0, unanswered: 0 };
  const { asked, misjudged, unanswered } = sentinels;
  const isUnchecked =
    asked === 0 &&
    trials.some(
      ({ task, grade: { kind } }) =>
        tasks.includes(task) && (kind === "passed" || kind === "failed"),
    );
  return misjudged + unanswered > 0 || isUnchecked ? [{ arm, sentinels }] : [];
}
