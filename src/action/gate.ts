/**
 * Mode `gate`: plan, ask, decide and publish in one job.
 */
import { join } from "node:path";
import { type GatePlan, planGate, runGate } from "../command.ts";
import { openBuiltInSuites, TOOL_VERSION } from "../doors/built-in-suites.ts";
import { connectModels } from "../doors/connect-models.ts";
import { reportInput, writeRun } from "../doors/write-run.ts";
import type { TrialDetails } from "../grade/grade-trial.ts";
import type { Inputs } from "../inputs.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import type { GitHub } from "../io/github/client.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { FindBaselines } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import { BASELINE_BRANCH, findBaselines } from "../trial/read-baselines.ts";
import { openRedactor, type Redact } from "../trial/redact.ts";
import type { OpenedRevisions } from "./open-revisions.ts";
import type { Runner } from "./runner.ts";

/** What a run of the Action holds besides the runner. */
export type ActionRun = {
  readonly runner: Runner;
  readonly inputs: Inputs;
  /** Connects on first use. */
  readonly github: () => Promise<GitHub>;
  readonly isPublic: boolean;
};

export type Gated = {
  readonly input: ReportInput;
  readonly problems: readonly Problem[];
  readonly directory: string;
  readonly redact: Redact;
};

const CONCURRENCY = 8;
const TIMEOUT_MS = 120_000;

export async function planPullRequest(
  { runner, inputs, github, isPublic }: ActionRun,
  { revisions }: OpenedRevisions,
): Promise<Result<GatePlan, Problem>> {
  return planGate(
    {
      ...revisions,
      configFile: inputs.config,
      builtInSuite: openBuiltInSuites(),
      only: inputs.target ?? null,
    },
    {
      secret: seedSecret(runner),
      epoch: null,
      toolVersion: TOOL_VERSION,
      now: runner.today(),
      baselinesOf: storedBaselines(github),
      overrides: {
        baseline: inputs.baseline,
        onInconclusive: inputs["on-inconclusive"],
        transcripts: inputs.transcripts ?? (isPublic ? "never" : undefined),
      },
    },
  );
}

/** Asks, decides and writes the report's files; publishes nothing. */
export async function askAndDecide(
  run: ActionRun,
  plan: GatePlan,
  opened: OpenedRevisions,
): Promise<Result<Gated, Problem>> {
  const { runner } = run;
  const redact = openRedactor(secretsOf(runner, run.inputs, plan));
  const details: TrialDetails[] = [];
  const settings = await askSettings(run, plan, (each) => details.push(redact.deep(each)));
  const result = await runGate(plan, settings);
  const diffs = new Map<string, string>();
  for (const { id, arms } of plan.targets) {
    const diff = await opened.diffOf([...new Set(arms.flatMap(({ resolved }) => resolved.files))]);
    if (diff !== "") diffs.set(id, diff);
  }
  const { base, head } = opened.revisions;
  const commits = { base: base.commit, head: head.commit };
  const input = redact.deep(reportInput(plan, result, details, commits, diffs));
  const directory = join(runner.temporary, "reliability-gate");
  const written = await writeRun(directory, input, details);
  if (!written.ok) return written;
  return ok({ input, problems: redact.deep(result.measurement.problems), directory, redact });
}

/** How models are asked: paced, until the deadline, with progress in the log. */
export async function askSettings(
  { runner, inputs }: ActionRun,
  { config, targets }: Pick<GatePlan, "config" | "targets">,
  onTrial: (details: TrialDetails) => void,
): Promise<Parameters<typeof runGate>[1]> {
  const planned = targets.flatMap(({ trials }) => trials).length;
  const minutes = [config.budget.minutes, inputs["soft-deadline-minutes"]];
  const deadlines = minutes.flatMap((limit) =>
    limit === null || limit === undefined ? [] : [AbortSignal.timeout(limit * 60_000)],
  );
  const settings = { timeoutMs: TIMEOUT_MS, maxRetries: 4 };
  const callModel =
    planned === 0 ? nobody : await connectModels(runner, config.providers, settings);
  let told = 0;
  return {
    toolVersion: TOOL_VERSION,
    callModel,
    concurrency: CONCURRENCY,
    signal: AbortSignal.any([runner.cancelled, ...deadlines]),
    onTrial,
    onProgress: ({ done, planned: all, unanswered }) => {
      const tenths = Math.floor((done * 10) / all);
      if (tenths === told) return;
      told = tenths;
      const without = unanswered > 0 ? `, ${unanswered} without an answer` : "";
      runner.log.say(`${done} of ${all} answers${without}`);
    },
  };
}

function nobody(): never {
  throw new Error("nothing is planned, so nothing is asked");
}

/** The repository's own secret makes the tasks unpredictable; without one they are drawn publicly. */
export function seedSecret({ env }: Runner): string {
  return env.RELIABILITY_SEED_SECRET || "public";
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

/** Everything that must not show anywhere: the tokens of this job and the keys the config names. */
function secretsOf({ env }: Runner, { token }: Inputs, { config }: GatePlan): readonly string[] {
  const keys = config.providers.flatMap(({ keyVariable }) =>
    keyVariable === null ? [] : [env[keyVariable]],
  );
  const named = [token, env.RELIABILITY_SEED_SECRET, env.ACTIONS_RUNTIME_TOKEN, ...keys];
  return named.filter((secret) => secret !== undefined);
}
