/**
 * Mode `gate`: plan, ask, decide and publish in one job.
 */
import { join } from "node:path";
import { type GatePlan, type GateResult, planTargets, runGate } from "../command.ts";
import { openAsking } from "../doors/asking.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { collectEarly } from "../doors/collect-early.ts";
import type { OpenedRevisions } from "../doors/github-revisions.ts";
import { targetSecrets } from "../doors/target-environment.ts";
import { EVERY_MINUTE, tellProgress } from "../doors/tell-progress.ts";
import { openRunTrials, reportInput, withShownTranscripts, writeRun } from "../doors/write-run.ts";
import type { TrialDetails } from "../grade/grade-trial.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { FindBaselines } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import { seedSecret } from "../suite/seed-secret.ts";
import type { GatedTargets } from "../trial/gated-targets.ts";
import { askedArms, callsOf } from "../trial/prepare.ts";
import { BASELINE_BRANCH, findBaselines } from "../trial/read-baselines.ts";
import { openRedactor, type Redact } from "../trial/redact.ts";
import type { ActionRun } from "./action-run.ts";

export type Gated = {
  readonly input: ReportInput;
  readonly problems: readonly Problem[];
  readonly directory: string;
  readonly redact: Redact;
};

const CONCURRENCY = 20;
const TIMEOUT_MS = 120_000;

/** Every call of the affected targets, planned and valid; nothing is asked yet. */
export function planAffected(
  { runner, inputs, github, isPublic }: ActionRun,
  gated: GatedTargets,
  { revisions }: OpenedRevisions,
): Promise<Result<GatePlan, Problem>> {
  collectEarly();
  return planTargets(gated, revisions, {
    secret: seedSecret(runner.env),
    epoch: null,
    toolVersion: TOOL_VERSION,
    now: runner.today(),
    baselinesOf: storedBaselines(github),
    overrides: {
      baseline: inputs.baseline,
      onInconclusive: inputs["on-inconclusive"],
      looks: inputs.mode === "gate" ? undefined : 1,
      transcripts: inputs.transcripts ?? (isPublic ? "never" : undefined),
    },
  });
}

export type Asked = {
  readonly result: GateResult;
  /** Where the transcripts and timings of its trials lie. */
  readonly directory: string;
};

/** Asks and decides; writes what is to be kept of the trials, and no report. */
export async function askAndDecide(
  run: ActionRun,
  plan: GatePlan,
  redact: Redact,
): Promise<Result<Asked, Problem>> {
  const directory = join(run.runner.temporary, "reliability-gate");
  const files = openRunTrials(directory, {
    policy: plan.config.policy.transcripts,
    targets: plan.targets.map((target) => ({
      target: target.id,
      arms: askedArms(target).map(({ arm }) => arm),
    })),
  });
  const settings = await askSettings(run, plan, (each) => files.onTrial(redact.deep(each)));
  const { verdict, measurement } = await runGate(plan, settings);
  const closed = files.close();
  if (!closed.ok) return closed;
  const problems = redact.deep(measurement.problems);
  return ok({ result: { verdict, measurement: { ...measurement, problems } }, directory });
}

/** Writes the files of the report; what is told besides the verdict comes as notices. */
export async function writeReport({
  plan,
  opened,
  asked,
  redact,
  ...besides
}: {
  readonly plan: GatePlan;
  readonly opened: OpenedRevisions;
  readonly asked: Asked;
  readonly redact: Redact;
} & Pick<ReportInput, "notices" | "circumstance">): Promise<Result<Gated, Problem>> {
  const { base, head } = opened.revisions;
  const commits = { base: base.commit, head: head.commit };
  const diffs = await promptDiffs(plan, opened);
  const reported = reportInput(plan, asked.result, commits, diffs);
  const notices = [...reported.notices, ...besides.notices];
  const { directory } = asked;
  const shown = await withShownTranscripts(
    directory,
    redact.deep({ ...reported, ...besides, notices }),
  );
  if (!shown.ok) return shown;
  const input = shown.value;
  const written = await writeRun(directory, input);
  const { problems } = asked.result.measurement;
  return written.ok ? ok({ input, problems, directory, redact }) : written;
}

export async function promptDiffs(
  { targets }: GatePlan,
  { diffOf }: OpenedRevisions,
): Promise<ReadonlyMap<string, string>> {
  const diffs = new Map<string, string>();
  for (const { id, arms } of targets) {
    const diff = await diffOf([...new Set(arms.flatMap(({ resolved }) => resolved.files))]);
    if (diff !== "") diffs.set(id, diff);
  }
  return diffs;
}

/** How models are asked: paced, until the deadline, with progress in the log. */
export async function askSettings(
  { runner, inputs }: ActionRun,
  { config, targets }: Pick<GatePlan, "config" | "targets">,
  onTrial: (details: TrialDetails) => void,
): Promise<Parameters<typeof runGate>[1]> {
  const calls = targets.reduce((sum, target) => sum + callsOf(target), 0);
  const { now, log } = runner;
  const told = tellProgress({ now, every: EVERY_MINUTE, show: log.say, say: log.say });
  const asking = await openAsking(runner, config, {
    calls,
    targets,
    repository: runner.workspace,
    concurrency: CONCURRENCY,
    timeoutMs: TIMEOUT_MS,
    minutes: inputs["soft-deadline-minutes"],
    interrupted: runner.cancelled,
    // A file that a pull request could write must not answer for the model.
    journal: null,
    onWait: told.onWait,
  });
  return { ...asking, ...told, onTrial };
}

/** Baselines of the branch; asked for only when a target is affected. */
export function storedBaselines(github: ActionRun["github"]): FindBaselines {
  return async (target, fits) => {
    const connected = await github();
    const tip = await branchTip(connected, BASELINE_BRANCH);
    if (!tip.ok) return tip;
    const readText = tip.value === null ? null : readGitHubAt(connected)(tip.value);
    return findBaselines(readText)(target, fits);
  };
}

/** Takes out everything that must not show anywhere: the tokens of this job and the keys the config names. */
export function openRunRedactor(
  { runner: { env }, inputs: { token } }: ActionRun,
  { config }: GatePlan,
): Redact {
  const keys = config.providers.flatMap(({ keyVariable }) =>
    keyVariable === null ? [] : [env[keyVariable]],
  );
  const ofTargets = targetSecrets(config.targets, env);
  const ofJob = [token, env.RELIABILITY_SEED_SECRET, env.ACTIONS_RUNTIME_TOKEN];
  const named = [...ofJob, ...keys, ...ofTargets];
  return openRedactor(named.filter((secret) => secret !== undefined));
}
