/**
 * What does evidence mean that somebody else measured? It is held against what the files of both revisions
 * say must be in it, and only then decided on, with the policy of the base branch.
 */
import type { Baseline } from "../baseline.ts";
import type { EvidenceRefusal } from "../compare/evidence-refusal.ts";
import { type Order, verifyExperiment } from "../compare/verify-experiment.ts";
import { decide } from "../decide.ts";
import type { Experiment } from "../experiment.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import type { GitHub } from "../io/github/client.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { fail, ok, type Result } from "../result.ts";
import type { GatedTargets } from "../trial/gated-targets.ts";
import { BASELINE_BRANCH, committedBaselines, findBaselines } from "../trial/read-baselines.ts";
import { fitsBase } from "../trial/stored-base.ts";
import type { Unsettled } from "./fetch-evidence.ts";
import type { OpenedRevisions } from "./github-revisions.ts";

export type Asked = Pick<Order, "nonce" | "pull" | "rules" | "head" | "toolVersion" | "now"> & {
  readonly gated: GatedTargets;
  readonly opened: OpenedRevisions;
};

export async function decideOnEvidence(
  github: GitHub,
  experiment: Experiment,
  asked: Asked,
): Promise<Result<ReportInput, Unsettled<EvidenceRefusal>>> {
  const { gated, opened, ...order } = asked;
  const { targets, config, notices } = gated;
  const { policy } = config;
  const { base, head } = opened.revisions;
  const baselines = await baselinesOf(github, asked);
  if (!baselines.ok) return fail({ kind: "problem", problem: baselines.problem });
  const verified = verifyExperiment(experiment, {
    ...order,
    targets,
    policy,
    epoch: base.commit,
    baselines: baselines.value,
  });
  if (!verified.ok) return fail({ kind: "refused", refusal: verified.problem });
  const { toolVersion } = asked;
  const verdict = decide({ targets: verified.value, policy, toolVersion });
  const shown: ReportInput["targets"][number][] = [];
  for (const each of verified.value) {
    const arms = targets.find(({ id }) => id === each.target)?.arms ?? [];
    const files = arms.flatMap(({ resolved }) => resolved.files);
    const promptDiff = await opened.diffOf([...new Set(files)]);
    shown.push({
      target: each.target,
      base: each.base,
      head: each.head,
      transcripts: [],
      ...(promptDiff === "" ? {} : { promptDiff }),
      baseRevision: base.commit,
      headRevision: head.commit,
    });
  }
  return ok({ verdict, targets: shown, policyTranscripts: "never", notices });
}

/** Those the default branch recorded, or those that were reviewed into the base branch; never head's. */
async function baselinesOf(
  github: GitHub,
  { gated, opened, toolVersion }: Asked,
): Promise<Result<Order["baselines"], Problem>> {
  const found = new Map<string, readonly Baseline[]>();
  const { source } = gated.config.policy.baseline;
  if (source === "side-by-side") return ok(found);
  const tip = source === "file" ? ok(null) : await branchTip(github, BASELINE_BRANCH);
  if (!tip.ok) return tip;
  const recorded = tip.value === null ? null : readGitHubAt(github)(tip.value);
  const find = findBaselines(
    source === "file" ? committedBaselines(opened.revisions.rules) : recorded,
  );
  for (const target of gated.targets) {
    const stored = await find(target.id, (entry) => fitsBase(target, { ...entry, toolVersion }));
    if (!stored.ok && stored.problem.kind === "github-failed") return stored;
    // A baseline that is not what its index says stands for nothing.
    found.set(target.id, stored.ok ? stored.value : []);
  }
  return ok(found);
}
