/**
 * What happens to a change that touches gated targets? The verdict of the same experiment stands if there is
 * one; else ask, decide and publish, all in one job or as a part of a matrix.
 */
import type { GatePlan } from "../command.ts";
import type { OpenedRevisions } from "../doors/github-revisions.ts";
import { pullRequestCommits, readPullRequest } from "../io/github/changes.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import type { AffectedTargets, Revisions } from "../trial/affected-targets.ts";
import { readGatedTargets } from "../trial/gated-targets.ts";
import { callsOf } from "../trial/prepare.ts";
import type { Shard } from "../trial/shard.ts";
import type { ActionRun, Change, Ending } from "./action-run.ts";
import { adviseUnderHeadRules } from "./advise.ts";
import { stopWith } from "./early-ending.ts";
import { endInMode, endWithProblem, endWithStored, tellProblem } from "./ending.ts";
import { askAndDecide, openRunRedactor, planAffected, writeReport } from "./gate.ts";
import { isOrdered } from "./ordered.ts";
import { endWithVerdict } from "./publish-verdict.ts";
import { fetchEarlierShard } from "./resume-shard.ts";
import { joinAndDecide, measureOneShard, tellShards } from "./shards.ts";
import { findStoredVerdict, type StoredVerdict, WORKFLOW_APP } from "./stored-verdict.ts";
import { checkProviders } from "./untrusted-provider.ts";

/** Earlier commits of a pull request that are asked for a verdict. */
const MOST_EARLIER = 10;

export async function gateAffected(
  run: ActionRun,
  change: Change,
  of: {
    readonly found: AffectedTargets;
    readonly revisions: Revisions;
    readonly opened: OpenedRevisions;
  },
): Promise<Ending> {
  const { opened } = of;
  const gated = await readGatedTargets(of.found, of.revisions);
  if (!gated.ok) return endInMode(run, change, gated.problem);
  const planned = await planAffected(run, gated.value, opened);
  if (!planned.ok) return endInMode(run, change, planned.problem);
  const plan = planned.value;
  const trusted = await checkProviders(run, change, providersOf(plan));
  if (!trusted.ok) return endInMode(run, change, trusted.problem);
  const { mode, shard } = run.inputs;
  if (mode === "measure" && shard !== undefined)
    return measureForJoin(run, { plan, opened, shard });
  // Whoever ordered the run asks again on purpose, and knows what was decided before.
  const stored = isOrdered(run) ? ok(null) : await storedVerdict(run, change, plan);
  if (!stored.ok) return endInMode(run, change, stored.problem);
  const calls = plan.targets.reduce((sum, target) => sum + callsOf(target), 0);
  if (mode === "plan") {
    await tellShards(run, stored.value === null ? calls : 0);
    return "success";
  }
  if (stored.value !== null) return endWithStored(run, change, stored.value);
  return mode === "join" && calls > 0
    ? joinAndPublish(run, change, plan, opened)
    : askAndPublish(run, change, plan, opened);
}

/** Those that would be asked. */
function providersOf({ targets }: GatePlan) {
  return targets.flatMap(({ arms }) => arms.map(({ resolved }) => resolved.provider));
}

async function measureForJoin(
  run: ActionRun,
  of: { readonly plan: GatePlan; readonly opened: OpenedRevisions; readonly shard: Shard },
): Promise<Ending> {
  const earlier = await fetchEarlierShard(run, of.shard);
  if (!earlier.ok) return stopWith(run, earlier.problem, "error");
  const measured = await measureOneShard(run, { ...of, earlier: earlier.value });
  const problems = measured.ok ? measured.value : [measured.problem];
  for (const problem of problems) tellProblem(run, problem);
  if (isOrdered(run) && keyMissing(problems) !== null) return "failure";
  // What could not be asked is in the shard, and the verdict is the join's to give.
  return measured.ok ? "success" : "failure";
}

async function joinAndPublish(
  run: ActionRun,
  change: Change,
  plan: GatePlan,
  opened: OpenedRevisions,
): Promise<Ending> {
  const gated = await joinAndDecide(run, plan, opened, circumstanceOf(run, change, []));
  return gated.ok
    ? endWithVerdict(run, change, gated.value)
    : endWithProblem(run, change, gated.problem);
}

async function askAndPublish(
  run: ActionRun,
  change: Change,
  plan: GatePlan,
  opened: OpenedRevisions,
): Promise<Ending> {
  const redact = openRunRedactor(run, plan);
  const done = await askAndDecide(run, plan, redact);
  if (!done.ok) return endWithProblem(run, change, done.problem);
  const asked = done.value;
  const { problems } = asked.result.measurement;
  const keyless = keyMissing(problems);
  if (isOrdered(run) && keyless !== null) return endWithProblem(run, change, keyless);
  const notices = await adviseUnderHeadRules(run, plan, opened);
  const told = { ...circumstanceOf(run, change, problems), notices };
  const gated = await writeReport({ plan, opened, asked, redact, ...told });
  if (!gated.ok) return endWithProblem(run, change, gated.problem);
  return endWithVerdict(run, change, gated.value);
}

/** Forks are given no secrets, so there is no key to ask with. */
function circumstanceOf(
  run: ActionRun,
  { isFork }: Change,
  problems: readonly Problem[],
): Pick<ReportInput, "circumstance"> {
  if (isOrdered(run)) return { circumstance: { kind: "not-authoritative" } };
  const isKeyless = keyMissing(problems) !== null;
  return isFork && isKeyless ? { circumstance: { kind: "fork-without-key" } } : {};
}

/** Nobody can be asked without it, so what was measured says nothing about the change. */
function keyMissing(problems: readonly Problem[]): Problem | null {
  return problems.find(({ kind }) => kind === "key-missing") ?? null;
}

async function storedVerdict(
  run: ActionRun,
  { head, pull, earlier }: Change,
  { verdictKey }: GatePlan,
): Promise<Result<StoredVerdict | null, Problem>> {
  const github = await run.github();
  const commits = [head, ...earlier];
  if (pull !== null) {
    const read = await readPullRequest(github, pull);
    if (!read.ok) return read;
    const own = await pullRequestCommits(github, pull, MOST_EARLIER);
    if (!own.ok) return own;
    commits.push(read.value.head.sha, ...own.value);
  }
  const found = await findStoredVerdict(github, { verdictKey, commits, app: WORKFLOW_APP });
  // A token that may not read checks must not stop the gate: then it asks again.
  const isForbidden =
    !found.ok && found.problem.kind === "github-failed" && found.problem.status === 403;
  return isForbidden ? ok(null) : found;
}
