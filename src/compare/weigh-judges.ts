/**
 * What do judges add to what is known of a target? Doubts about them, rows of those that do not count, and the
 * rates behind those that judges saw.
 */
import { unreachable } from "../result.ts";
import type { Policy } from "../suite/policy.ts";
import type { Doubt } from "../verdict.ts";
import { withCorrectedRates } from "./corrected-rates.ts";
import type { Findings } from "./gather-findings.ts";
import { judgeDoubts } from "./judge-doubts.ts";
import { judgedChanges } from "./judged-changes.ts";
import type { LookResult } from "./replay-looks.ts";
import type { Case, TargetEvidence } from "./sort-case.ts";

export function weighJudges(
  gathered: Findings,
  of: {
    /** With every finding, whoever made it. */
    readonly target: TargetEvidence;
    readonly kind: Case["kind"];
    readonly look: LookResult;
    readonly policy: Policy;
    readonly draws: number;
    readonly seed: string;
  },
): Findings {
  const { target } = of;
  const changes = [...gathered.changes, ...judgedChanges(target, of)];
  // Noise is the last thing to name: more instances do not mend a judge.
  const isNoise = ({ kind }: Doubt) => kind === "could-not-exclude";
  return {
    ...gathered,
    changes: changes.map((change) => withCorrectedRates(change, target)),
    doubts: [
      ...gathered.doubts.filter((doubt) => !isNoise(doubt)),
      ...judgeDoubts(target, of.policy).filter((doubt) => matters(doubt, of.kind, gathered)),
      ...gathered.doubts.filter(isNoise),
    ],
  };
}

/** Where nothing is compared nothing rests on a judge; a limit rests on head's findings. */
function matters({ kind }: Doubt, of: Case["kind"], { limits }: Findings): boolean {
  switch (of) {
    case "nothing-planned":
    case "not-comparable":
      return false;
    case "head-alone":
      return kind === "judge-failed-sentinels" || limits.length > 0;
    case "compared":
      return true;
    default:
      return unreachable(of);
  }
}
