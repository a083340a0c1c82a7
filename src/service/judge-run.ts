/**
 * What does the run that was ordered prove? Every fact about the run and its artifact is read again, the
 * evidence is held against the files of both revisions, and only then decided, here. Whatever the run itself
 * concluded is not looked at.
 * Source: github-platform.md section 2.4, steps 6 and 7.
 */
import { z } from "zod";
import type { CheckState } from "../app/check-state.ts";
import {
  chooseEvidence,
  MOST_EVIDENCE_BYTES,
  type RunExpected,
  runRefusal,
} from "../app/verify-run.ts";
import type { EvidenceRefusal } from "../compare/evidence-refusal.ts";
import { type Order, verifyExperiment } from "../compare/verify-experiment.ts";
import { decide } from "../decide.ts";
import { EXPERIMENT_VERSION, type Experiment, experimentSchema } from "../experiment.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { listArtifactFacts, readArtifactText } from "../io/github/evidence-artifact.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import { isOnBranch } from "../io/github/workflow-runs.ts";
import type { RunFacts } from "../ports.ts";
import type { ReportInput } from "../report/report.ts";
import { fail, ok, type Result } from "../result.ts";
import { parseDocument } from "../suite/document.ts";
import { BASELINE_BRANCH, committedBaselines, findBaselines } from "../trial/read-baselines.ts";
import { fitsBase } from "../trial/stored-base.ts";
import type { Verdict } from "../verdict.ts";
import { type ReadChange, readChange } from "./read-change.ts";
import { must, unlessGitHub, type World } from "./world.ts";

export type Refusal = { readonly reason: string; readonly why: string };

export type Judged = {
  readonly verdict: Verdict;
  readonly input: ReportInput;
  /** Of `evidence.json`: `sha256:` and 64 digits. */
  readonly digest: string;
};

export async function judgeRun(
  world: World,
  state: CheckState,
  run: RunFacts,
): Promise<Result<Judged, Refusal>> {
  const { github, repository, app, rules } = world;
  const branch = repository.defaultBranch;
  const isOnDefault = must(await isOnBranch(github, { commit: run.headSha, branch }));
  const expected: RunExpected = {
    run: state.run ?? 0,
    workflow: `.github/workflows/${rules.runnerWorkflow}`,
    defaultBranch: branch,
    repositoryId: repository.id,
    app: app.login,
    allowedWorkflows: rules.allowedWorkflows,
  };
  const refused = runRefusal({ ...run, isOnDefault }, expected);
  if (refused !== null) return fail(refused);
  const fetched = await fetchEvidence(world, expected);
  if (!fetched.ok) return fetched;
  const { experiment, digest } = fetched.value;
  const change = await readChange(world, {
    rules: state.rules,
    head: state.measured,
    pull: state.pull,
  });
  if (change.kind !== "affected") {
    return refuse("other-targets", "The change touches no target any more.");
  }
  const order = await orderOf(world, state, change);
  const verified = verifyExperiment(experiment, order);
  if (!verified.ok) return verified;
  const { policy, toolVersion } = order;
  const verdict = decide({ targets: verified.value, policy, toolVersion });
  const diffOf = async (files: readonly string[]) => {
    const promptDiff = await change.opened.diffOf([...new Set(files)]);
    return promptDiff === "" ? {} : { promptDiff };
  };
  const targets: ReportInput["targets"][number][] = [];
  for (const { target, base, head } of verified.value) {
    const arms = order.targets.find(({ id }) => id === target)?.arms ?? [];
    const diff = await diffOf(arms.flatMap(({ resolved }) => resolved.files));
    const { base: from, head: to } = change.opened.revisions;
    const revisions = { baseRevision: from.commit, headRevision: to.commit };
    targets.push({ target, base, head, transcripts: [], ...diff, ...revisions });
  }
  const { notices } = change.gated;
  return ok({ verdict, digest, input: { verdict, targets, policyTranscripts: "never", notices } });
}

async function fetchEvidence(
  { github }: World,
  expected: RunExpected,
): Promise<Result<{ readonly experiment: Experiment; readonly digest: string }, Refusal>> {
  const chosen = chooseEvidence(must(await listArtifactFacts(github, expected.run)), expected);
  if ("refusal" in chosen) return fail(chosen.refusal);
  const { id, digest } = chosen.artifact;
  const read = must(await readArtifactText(github, { id, mostBytes: MOST_EVIDENCE_BYTES }));
  if (read === null)
    return refuse("too-large", "The artifact is gone, or larger than GitHub says.");
  if (read.digest !== digest)
    return refuse("other-digest", "The artifact is not what was uploaded.");
  if (!isJson(read.text)) return refuse("not-json", "The artifact is not JSON.");
  const parsed = parseDocument(read.text, {
    what: "The evidence",
    file: "evidence.json",
    line: 1,
    schema: experimentSchema,
    version: EXPERIMENT_VERSION,
  });
  if (parsed.ok) return ok({ experiment: parsed.value, digest });
  return parsed.problem.kind === "newer-document"
    ? refuse("newer-version", "The evidence was written by a newer reliability-gate.")
    : refuse("not-evidence", "The artifact is not evidence as reliability-gate writes it.");
}

async function orderOf(
  world: World,
  state: CheckState,
  { gated, opened }: Extract<ReadChange, { kind: "affected" }>,
): Promise<Order> {
  const { repository, rules } = world;
  const { pull, attempt } = state;
  const { targets, config } = gated;
  return {
    nonce: world.nonceOf({
      repositoryId: repository.id,
      pull,
      rules: state.rules,
      head: state.measured,
      attempt,
    }),
    pull,
    rules: state.rules,
    head: state.measured,
    toolVersion: rules.toolVersion,
    epoch: opened.revisions.base.commit,
    targets,
    policy: config.policy,
    baselines: await baselinesOf(world, gated, opened.revisions.rules),
    now: world.now(),
  };
}

/** Those of the baseline branch, or those that were reviewed into the base branch; never head's. */
async function baselinesOf(
  { github, rules: { toolVersion } }: World,
  { targets, config }: Extract<ReadChange, { kind: "affected" }>["gated"],
  rules: Parameters<typeof committedBaselines>[0],
): Promise<Order["baselines"]> {
  const { source } = config.policy.baseline;
  const stored = async () => {
    const tip = must(await branchTip(github, BASELINE_BRANCH));
    return tip === null ? null : readGitHubAt(github)(tip);
  };
  const find = findBaselines(source === "file" ? committedBaselines(rules) : await stored());
  const found = new Map<string, Awaited<ReturnType<typeof find>>>();
  for (const target of targets) {
    const fits: Parameters<typeof find>[1] = (entry) => fitsBase(target, { ...entry, toolVersion });
    found.set(
      target.id,
      source === "side-by-side" ? ok([]) : unlessGitHub(await find(target.id, fits)),
    );
  }
  // A baseline that is not what its index says stands for nothing.
  return new Map([...found].map(([id, result]) => [id, result.ok ? result.value : []]));
}

function isJson(text: string): boolean {
  return parseDocument(text, { what: "", file: "", line: 1, schema: z.unknown() }).ok;
}

function refuse(
  reason: Refusal["reason"] | EvidenceRefusal["reason"],
  why: string,
): Result<never, Refusal> {
  return fail({ reason, why });
}
