/**
 * Decide: is head really worse than base? Holds nothing; pure arithmetic on evidence, so the same bytes in
 * give the same verdict out on any machine. A table of contents over `compare/`.
 * Source: gate-statistics.md.
 */
import { concludeAll, concludeTarget } from "./compare/conclude.ts";
import { withCountableFindings } from "./compare/countable-findings.ts";
import { describeCalibration } from "./compare/describe-calibration.ts";
import { describeReliability } from "./compare/describe-reliability.ts";
import { gatherFindings } from "./compare/gather-findings.ts";
import { judgeLimits } from "./compare/judge-limits.ts";
import { inReadingOrder } from "./compare/reading-order.ts";
import { looksOf, replayLooks } from "./compare/replay-looks.ts";
import { DRAWS } from "./compare/sign-flip-min-p.ts";
import {
  type EvidenceKeys,
  evidenceKeys,
  familySeed,
  sortCase,
  type TargetEvidence,
} from "./compare/sort-case.ts";
import { sumCosts } from "./compare/sum-costs.ts";
import { weighJudges } from "./compare/weigh-judges.ts";
import type { Evidence } from "./evidence.ts";
import { digestOf } from "./suite/content-key.ts";
import type { Policy } from "./suite/policy.ts";
import { VERDICT_VERSION, type Verdict } from "./verdict.ts";

export type DecideInput = {
  readonly targets: readonly TargetEvidence[];
  readonly policy: Policy;
  readonly toolVersion: string;
  /** Sign vectors to draw where they cannot be enumerated. */
  readonly draws?: number;
};

/** Equal key: same evidence, same rules, so the same verdict. */
export function verdictKey(of: {
  readonly keys: EvidenceKeys;
  readonly policy: Policy;
  readonly toolVersion: string;
  /** Of each target, as its head's evidence says. */
  readonly judges: readonly (Evidence["judges"] | undefined)[];
}): string {
  const { judges, ...rest } = of;
  const calibrations = judges.flatMap((own = []) =>
    own.map(({ identity, calibration }) => [identity, calibration]),
  );
  const judged = calibrations.length === 0 ? {} : { calibrations };
  return digestOf({ ...rest, ...judged, policy: digestOf(of.policy) });
}

export function decide({ targets, policy, toolVersion, draws = DRAWS }: DecideInput): Verdict {
  const judged = targets.map((target) => ({
    target,
    sorted: sortCase(withCountableFindings(target, policy)),
  }));
  const cases = judged.map(({ sorted }) => sorted);
  const compared = cases.filter((each) => each.kind === "compared");
  const alone = cases.filter((each) => each.kind === "head-alone");
  const design = { policy, draws, seed: familySeed(targets) };
  const look = replayLooks(compared, { ...design, looks: looksOf(compared) });
  const limits = judgeLimits(alone, policy);
  const findings = judged.map(({ target, sorted }) => {
    const gathered = gatherFindings(sorted, { look, limits, policy });
    return weighJudges(gathered, { ...design, target, look, kind: sorted.kind });
  });
  const concluded = findings.map((each) => {
    const changes = inReadingOrder(each.changes);
    return concludeTarget({ ...each, changes }, policy);
  });
  const { kind, why } = concludeAll(concluded);
  const arms = targets.flatMap(({ base, head }) => (base === null ? [head] : [base, head]));
  return {
    version: VERDICT_VERSION,
    kind,
    why,
    tool: { version: toolVersion },
    verdictKey: verdictKey({
      keys: evidenceKeys(targets),
      policy,
      toolVersion,
      judges: targets.map(({ head }) => head.judges),
    }),
    policy: {
      alpha: policy.alpha,
      equivalence: policy.equivalence,
      detect: policy.detect,
      onInconclusive: policy["on-inconclusive"],
    },
    targets: concluded,
    changes: inReadingOrder(findings.flatMap(({ changes }) => changes)),
    limits: [...limits],
    flips: findings.flatMap(({ flips }) => flips),
    doubts: findings.flatMap(({ doubts }) => doubts),
    notes: findings.flatMap(({ notes }) => notes),
    calibration: look.samples.flatMap((sample) => describeCalibration(sample, design)),
    reliability: look.samples.flatMap(describeReliability),
    ...(compared.length === 0
      ? {}
      : { looks: { planned: look.looks, taken: look.look, critical: look.critical } }),
    cost: sumCosts(arms),
  };
}
