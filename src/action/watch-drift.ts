/**
 * Does a target get less reliable night by night, although nobody changed it? The nightly recordings of the
 * same prompt, model and suites against the first of them. An alarm fails the nightly job, never a pull request.
 */
import type { Baseline } from "../baseline.ts";
import { findDrift } from "../compare/find-drift.ts";
import { isSameSubject } from "../compare/trend.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { BASELINE_BRANCH, readHistory } from "../trial/read-baselines.ts";
import type { ActionRun } from "./action-run.ts";

/** Nights that are looked back. */
const MOST_NIGHTS = 60;

/** One sentence for each failure mode that drifted; fails when the history cannot be read. */
export async function watchDrift(
  run: ActionRun,
  targets: readonly string[],
): Promise<Result<readonly string[], Problem>> {
  const github = await run.github();
  const tip = await branchTip(github, BASELINE_BRANCH);
  if (!tip.ok) return tip;
  if (tip.value === null) return ok([]);
  const readText = readGitHubAt(github)(tip.value);
  const alarms: string[] = [];
  for (const target of targets) {
    const history = await readHistory(readText, { target, most: MOST_NIGHTS });
    if (!history.ok) return history;
    alarms.push(...alarmsOf(target, history.value));
  }
  return ok(alarms);
}

function alarmsOf(target: string, history: readonly Baseline[]): readonly string[] {
  const newest = history.at(-1);
  if (newest === undefined) return [];
  const [first, ...nights] = history.filter(({ evidence }) =>
    isSameSubject(evidence, newest.evidence),
  );
  if (first === undefined) return [];
  const drifts = findDrift({
    baseline: first.evidence,
    nights: nights.map(({ evidence }) => evidence),
  });
  return drifts.flatMap(({ mode, alarmAt, baseRate }) => {
    const since = alarmAt === null ? undefined : nights[alarmAt]?.recordedAt.slice(0, 10);
    if (since === undefined) return [];
    const rate = (100 * baseRate).toFixed(1);
    const what = mode === "any" ? "all failures" : mode;
    return [`${target}: ${what} drifted above its accepted ${rate} % (alarm since ${since}).`];
  });
}
