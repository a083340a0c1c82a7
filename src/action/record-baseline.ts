/**
 * What does the default branch answer? Measured once for each target and kept on the baseline branch, so
 * that pull requests need ask only their head.
 */
import { createHash } from "node:crypto";
import { BASELINE_VERSION, type Baseline, type BaselineEntry } from "../baseline.ts";
import { openBuiltInSuites, TOOL_VERSION } from "../doors/built-in-suites.ts";
import { collectEarly } from "../doors/collect-early.ts";
import { appendToBranch } from "../io/github/baseline-branch.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import { measure, prepareMeasurement, wholeMeasurement } from "../measure.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { markdownText } from "../report/escape.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Config } from "../suite/config.ts";
import { loadConfig } from "../suite/config.ts";
import { digestOf } from "../suite/content-key.ts";
import { calibrationsFor } from "../suite/judge-calibrations.ts";
import { loadSuites, resolveTarget } from "../suite/project.ts";
import { seedSecret } from "../suite/seed-secret.ts";
import type { MeasuredTarget } from "../trial/prepare.ts";
import { BASELINE_BRANCH, baselineFolder } from "../trial/read-baselines.ts";
import { chooseStoredBase, fitsBase } from "../trial/stored-base.ts";
import type { ActionRun, Ending } from "./action-run.ts";
import { stopWith } from "./early-ending.ts";
import { askSettings, storedBaselines } from "./gate.ts";
import { watchDrift } from "./watch-drift.ts";

export type Recording = {
  /** The commit of the default branch. */
  readonly commit: string;
  /** Ask again although a fresh baseline fits. */
  readonly again: boolean;
  /** Look for drift in what was recorded so far. */
  readonly watch: boolean;
};

export async function recordBaseline(run: ActionRun, recording: Recording): Promise<Ending> {
  const { log, setOutput, writeSummary } = run.runner;
  const recorded = await record(run, recording);
  if (!recorded.ok) return stopWith(run, recorded.problem);
  const { sentences, targets } = recorded.value;
  const alarms = recording.watch ? await watchDrift(run, targets) : ok([]);
  if (!alarms.ok) return stopWith(run, alarms.problem);
  for (const sentence of sentences) log.say(sentence);
  for (const message of alarms.value) log.error({ title: "Drift", message });
  const told = [...sentences, ...alarms.value].map((sentence) => `- ${markdownText(sentence)}`);
  await writeSummary(told.join("\n"));
  await setOutput("verdict", alarms.value.length === 0 ? "not-applicable" : "regressed");
  return alarms.value.length === 0 ? "success" : "failure";
}

type Recorded = {
  /** What was done, a sentence each. */
  readonly sentences: readonly string[];
  readonly targets: readonly string[];
};

async function record(
  run: ActionRun,
  { commit, again }: Recording,
): Promise<Result<Recorded, Problem>> {
  const readText = readGitHubAt(await run.github())(commit);
  const config = await loadConfig(run.inputs.config, readText);
  if (!config.ok) return config;
  if (config.value === null) {
    return ok({ sentences: [`${run.inputs.config} does not exist.`], targets: [] });
  }
  const targets = await targetsOf(run, config.value, { commit, readText });
  if (!targets.ok) return targets;
  const due: MeasuredTarget[] = [];
  for (const target of targets.value) {
    const fresh = again ? ok(false) : await hasFresh(run, target, config.value);
    if (!fresh.ok) return fresh;
    if (!fresh.value) due.push(target);
  }
  const ids = targets.value.map(({ id }) => id);
  if (due.length === 0) {
    const sentence = "Every target has a baseline that fits; nothing was asked.";
    return ok({ sentences: [sentence], targets: ids });
  }
  const baselines = await measureBaselines(run, config.value, { commit, due });
  if (!baselines.ok) return baselines;
  const kept = await keep(run, baselines.value);
  return kept.ok ? ok({ sentences: kept.value, targets: ids }) : kept;
}

async function targetsOf(
  { inputs }: ActionRun,
  config: Config,
  { commit, readText }: { readonly commit: string; readonly readText: ReadText },
): Promise<Result<readonly MeasuredTarget[], Problem>> {
  const targets: MeasuredTarget[] = [];
  for (const target of config.targets) {
    if (inputs.target !== undefined && inputs.target !== target.id) continue;
    const of = { arm: "base", commit, isAlone: true } as const;
    const resolved = await resolveTarget(target, config, readText, of);
    if (!resolved.ok) return resolved;
    const suites = await loadSuites(target.suites, {
      repository: readText,
      builtIn: openBuiltInSuites(),
    });
    if (!suites.ok) return suites;
    const arm = { arm: "base" as const, resolved: resolved.value, revision: commit };
    const calibrations = await calibrationsFor(suites.value, config.judges, readText);
    if (!calibrations.ok) return calibrations;
    const { id } = target;
    targets.push({ id, arms: [arm], suites: suites.value, calibrations: calibrations.value });
  }
  return ok(targets);
}

async function hasFresh(
  run: ActionRun,
  target: MeasuredTarget,
  { policy }: Config,
): Promise<Result<boolean, Problem>> {
  const fits = (entry: BaselineEntry) => fitsBase(target, { ...entry, toolVersion: TOOL_VERSION });
  const stored = await storedBaselines(run.github)(target.id, fits);
  if (!stored.ok) return stored;
  const auto = { ...policy, baseline: { ...policy.baseline, source: "auto" as const } };
  const settings = { policy: auto, now: run.runner.today(), toolVersion: TOOL_VERSION };
  const chosen = chooseStoredBase(target, stored.value, settings);
  return ok(chosen.ok && chosen.value !== null);
}

/** Trouble is never recorded as what the branch answers (bounds of gate-statistics.md section 5). */
const MOST_MISSING = 0.05;

async function measureBaselines(
  run: ActionRun,
  config: Config,
  { commit, due }: { readonly commit: string; readonly due: readonly MeasuredTarget[] },
): Promise<Result<readonly Baseline[], Problem>> {
  const { runner } = run;
  collectEarly();
  const prepared = prepareMeasurement(due, {
    secret: seedSecret(runner.env),
    epoch: epochOf(commit, runner.runId, String(runner.attempt)),
    looks: config.policy.looks,
    toolVersion: TOOL_VERSION,
  });
  if (!prepared.ok) return prepared;
  const { policy, prices, budget } = config;
  const asked = { config, targets: prepared.value };
  const settings = await askSettings(run, asked, () => undefined);
  const measured = wholeMeasurement(
    await measure(prepared.value, { ...settings, policy, prices, limits: budget }),
  );
  const baselines: Baseline[] = [];
  for (const [index, { base }] of measured.evidence.entries()) {
    const target = prepared.value[index];
    if (base === null || target === undefined) throw new Error("every target has a base arm");
    const graded = base.trials.filter(({ grade }) => ["passed", "failed"].includes(grade.kind));
    if (graded.length < base.planned * (1 - MOST_MISSING)) {
      const why = `Only ${graded.length} of ${base.planned} answers of target ${base.target} came back and could be graded.`;
      return fail(measured.problems[0] ?? { kind: "stopped", why });
    }
    const isMisjudged = (base.judges ?? []).some(
      ({ sentinels: { misjudged, unanswered } }) => misjudged + unanswered > 0,
    );
    if (isMisjudged) {
      const why = `A judge of target ${base.target} failed the answers planted to check it.`;
      return fail(measured.problems[0] ?? { kind: "stopped", why });
    }
    baselines.push({
      version: BASELINE_VERSION,
      epoch: target.epoch,
      recordedAt: new Date(runner.today()).toISOString(),
      run: runner.runUrl,
      evidence: base,
    });
  }
  return ok(baselines);
}

/** Fresh tasks for every recording. */
function epochOf(...names: readonly string[]): string {
  return createHash("sha256").update(names.join("\n")).digest("hex").slice(0, 40);
}

async function keep(
  run: ActionRun,
  baselines: readonly Baseline[],
): Promise<Result<readonly string[], Problem>> {
  const github = await run.github();
  const names = baselines.map(({ evidence }) => evidence.target).join(", ");
  const kept = await appendToBranch(github, {
    branch: BASELINE_BRANCH,
    message: `Record baselines of ${names}`,
    readAt: readGitHubAt(github),
    append: (read) => filesOf(baselines, read),
    pause: (attempt) => run.runner.pause(200 * 2 ** attempt * (0.5 + Math.random())),
  });
  if (!kept.ok) return kept;
  return ok(
    baselines.map(
      ({ evidence }) =>
        `Recorded ${evidence.trials.length} answers of target ${evidence.target} as its baseline.`,
    ),
  );
}

/** One file a baseline, and its line at the end of the target's index. */
async function filesOf(
  baselines: readonly Baseline[],
  read: ReadText,
): Promise<Result<ReadonlyMap<string, string>, Problem>> {
  const files = new Map<string, string>();
  for (const baseline of baselines) {
    const { epoch, recordedAt, evidence } = baseline;
    const folder = baselineFolder(evidence.target);
    const index = await read(`${folder}/index.jsonl`);
    if (!index.ok) return index;
    const text = `${JSON.stringify(baseline)}\n`;
    const entry: BaselineEntry = {
      version: BASELINE_VERSION,
      evidenceKey: evidence.evidenceKey,
      epoch,
      recordedAt,
      file: `${epoch}.json`,
      digest: digestOf(text),
    };
    files.set(`${folder}/${entry.file}`, text);
    files.set(`${folder}/index.jsonl`, `${index.value ?? ""}${JSON.stringify(entry)}\n`);
  }
  return ok(files);
}
