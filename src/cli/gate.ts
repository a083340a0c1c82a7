/**
 * `gate`: what the Action does, locally: two revisions in, a verdict and a report out.
 */
import { resolve } from "node:path";
import { type GatePlan, type GateSettings, planGate, runGate } from "../command.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import {
  forgetRun,
  openRunTrials,
  reportInput,
  withShownTranscripts,
  writeRun,
} from "../doors/write-run.ts";
import { openRepository, type Repository } from "../io/git.ts";
import type { Problem } from "../problem.ts";
import { renderVerdictJson } from "../report/json.ts";
import type { ReportInput } from "../report/report.ts";
import { renderTerminal } from "../report/terminal.ts";
import { fail, ok, type Result } from "../result.ts";
import { seedSecret } from "../suite/seed-secret.ts";
import type { Revisions } from "../trial/affected-targets.ts";
import { askedArms, callsOf } from "../trial/prepare.ts";
import { BASELINE_BRANCH, findBaselines } from "../trial/read-baselines.ts";
import { type AskOptions, askModels } from "./ask-models.ts";
import { endWith, exitCodeOf, type Session } from "./session.ts";

export type GateOptions = AskOptions & {
  /** `null`: head itself, where two models are compared. */
  readonly base: string | null;
  /** Two models with the prompt of their revision; both or neither. */
  readonly baseModel: string | null;
  readonly headModel: string | null;
  readonly head: string;
  readonly config: string;
  readonly target: string | null;
  /** Replaces the base commit as the seed epoch. */
  readonly seed: string | null;
  readonly json: boolean;
};

/** The repository at both revisions, ready to be planned. */
export type OpenedPullRequest = {
  readonly repository: Repository;
  readonly revisions: Revisions;
};

export async function gateCommand(session: Session, options: GateOptions): Promise<number> {
  const gated = await gate(session, options);
  if (!gated.ok) return endWith(session, gated.problem);
  const { input, problems, html } = gated.value;
  for (const problem of problems) session.terminal.complain(problem);
  session.terminal.print(
    options.json ? renderVerdictJson(input.verdict) : renderTerminal(input, session.terminal),
  );
  if (!options.json) session.terminal.say(`Report: ${html}`);
  const code = exitCodeOf(input.verdict);
  if (input.verdict.kind === "inconclusive" && code === 0) {
    session.terminal.warn("Inconclusive; policy.on-inconclusive is warn, so this does not fail.");
  }
  return code;
}

export async function gate(
  session: Session,
  options: GateOptions,
): Promise<
  Result<
    { readonly input: ReportInput; readonly problems: readonly Problem[]; readonly html: string },
    Problem
  >
> {
  const { step } = session.progress;
  const opened = await step("Read both revisions", () => openPullRequest(session, options));
  if (!opened.ok) return opened;
  const { repository, revisions } = opened.value;
  const settings = await gateSettings(session, options.seed, repository);
  const planned = await step("Find what changed and plan the calls", () =>
    planGate(revisions, settings),
  );
  if (!planned.ok) return planned;
  const plan = planned.value;

  const directory = resolve(session.workingDirectory, options.out);
  const forgotten = await forgetRun(directory);
  if (!forgotten.ok) return forgotten;
  const files = openRunTrials(directory, {
    policy: plan.config.policy.transcripts,
    targets: plan.targets.map((target) => ({
      target: target.id,
      arms: askedArms(target).map(({ arm }) => arm),
    })),
  });
  const { onTrial } = files;
  const calls = plan.targets.reduce((sum, target) => sum + callsOf(target), 0);
  const asked = await askModels(session, options, { ...plan, calls }, (asking) =>
    runGate(plan, { ...asking, onTrial }),
  );
  if (!asked.ok) return asked;
  const result = asked.value;
  const closed = files.close();
  if (!closed.ok) return closed;
  const diffs = await promptDiffs(repository, revisions, plan);
  const commits = { base: revisions.base.commit, head: revisions.head.commit };
  const shown = await withShownTranscripts(directory, reportInput(plan, result, commits, diffs));
  if (!shown.ok) return shown;
  const input = shown.value;
  const written = await step("Write the report", () => writeRun(directory, input));
  if (!written.ok) return written;
  return ok({ input, problems: result.measurement.problems, html: written.value.html });
}

export async function openPullRequest(
  session: Session,
  options: Pick<GateOptions, "base" | "head" | "repo" | "config" | "target"> &
    Partial<Pick<GateOptions, "baseModel" | "headModel">>,
): Promise<Result<OpenedPullRequest, Problem>> {
  const models = modelsOf(options);
  if (!models.ok) return models;
  const opened = await openRepository(resolve(session.workingDirectory, options.repo));
  if (!opened.ok) return opened;
  const repository = opened.value;
  const tip = await repository.commitOf(options.base ?? options.head);
  if (!tip.ok) return tip;
  const head = await repository.commitOf(options.head);
  if (!head.ok) return head;
  // The merge base: what the base branch gained meanwhile is not this pull request's doing.
  const base = await repository.mergeBase(tip.value, head.value);
  if (!base.ok) return base;
  const changed = await repository.changedFiles(base.value, head.value);
  if (!changed.ok) return changed;
  return ok({
    repository,
    revisions: {
      configFile: options.config,
      rules: { commit: tip.value, readText: repository.readAt(tip.value) },
      base: { commit: base.value, readText: repository.readAt(base.value) },
      head: { commit: head.value, readText: repository.readAt(head.value) },
      // Another model is a change of every target.
      changed: models.value === null ? changed.value : null,
      builtInSuite: session.builtInSuite,
      only: options.target,
      ...(models.value === null ? {} : { models: { ...models.value, readText: session.readFile } }),
    },
  });
}

function modelsOf({
  base,
  baseModel = null,
  headModel = null,
}: Pick<GateOptions, "base"> & Partial<Pick<GateOptions, "baseModel" | "headModel">>): Result<
  { readonly base: string; readonly head: string } | null,
  Problem
> {
  if (baseModel !== null && headModel !== null) {
    return ok({ base: baseModel, head: headModel });
  }
  if (baseModel !== null || headModel !== null) {
    const message = "One model was named, and a comparison has two.";
    return fail({ kind: "usage", message, hint: "Give --base-model and --head-model." });
  }
  if (base !== null) return ok(null);
  const message = "It is not said what head is compared with.";
  return fail({ kind: "usage", message, hint: "Give --base REV, or two models." });
}

export async function gateSettings(
  session: Session,
  seed: string | null,
  repository: Repository,
): Promise<GateSettings> {
  const tip = await baselineTip(repository);
  return {
    secret: seedSecret(session.env),
    epoch: seed,
    toolVersion: TOOL_VERSION,
    now: session.today(),
    baselinesOf: findBaselines(tip === null ? null : repository.readAt(tip)),
  };
}

/** The baseline branch as it was last fetched; `null` when there is none. */
async function baselineTip(repository: Repository): Promise<string | null> {
  for (const place of ["refs/remotes/origin", "refs/heads"]) {
    const tip = await repository.commitOf(`${place}/${BASELINE_BRANCH}`);
    if (tip.ok) return tip.value;
  }
  return null;
}

export async function promptDiffs(
  repository: Repository,
  revisions: Revisions,
  plan: GatePlan,
): Promise<ReadonlyMap<string, string>> {
  const diffs = new Map<string, string>();
  for (const { id, arms } of plan.targets) {
    const files = [...new Set(arms.flatMap(({ resolved }) => resolved.files))];
    const texts: string[] = [];
    for (const file of files) {
      const diff = await repository.diffOf(revisions.base.commit, revisions.head.commit, file);
      if (diff.ok) texts.push(diff.value);
    }
    if (texts.join("") !== "") diffs.set(id, texts.join("\n"));
  }
  return diffs;
}
