/**
 * What happens to one change, a pull request or a merge group? Read both revisions, plan; answer at once
 * when nothing is touched or the same experiment was judged before; else ask, decide and publish.
 */
import type { GatePlan } from "../command.ts";
import { pullRequestCommits, readPullRequest } from "../io/github/changes.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import { adviseUnderHeadRules } from "./advise.ts";
import { type ActionRun, askAndDecide, type Gated, planPullRequest } from "./gate.ts";
import { type OpenedRevisions, openRevisions } from "./open-revisions.ts";
import { type Ending, endWithProblem, endWithStored, endWithVerdict } from "./publish-verdict.ts";
import { findStoredVerdict, type StoredVerdict } from "./stored-verdict.ts";

export type Change = {
  /** The commit of the base branch whose rules apply. */
  readonly rules: string;
  readonly head: string;
  /** The pull request it belongs to. */
  readonly pull: number | null;
  /** Write the comment there. */
  readonly comments: boolean;
  /** Other commits that may carry the verdict of the same experiment. */
  readonly earlier: readonly string[];
  /** Its branch is in another repository: the author has no write access here. */
  readonly isFork: boolean;
};

/** Earlier commits of a pull request that are asked for a verdict. */
const MOST_EARLIER = 10;

export async function gateChange(run: ActionRun, change: Change): Promise<Ending> {
  const opened = await openRevisions(change, {
    workspace: run.runner.workspace,
    github: run.github,
  });
  if (!opened.ok) return endWithProblem(run, change, opened.problem);
  const planned = await planPullRequest(run, opened.value);
  if (!planned.ok) return endWithProblem(run, change, planned.problem);
  const plan = planned.value;
  if (plan.targets.length > 0) {
    const stored = await storedVerdict(run, change, plan);
    if (!stored.ok) return endWithProblem(run, change, stored.problem);
    if (stored.value !== null) return endWithStored(run, change, stored.value);
  }
  return askAndPublish(run, change, plan, opened.value);
}

async function askAndPublish(
  run: ActionRun,
  change: Change,
  plan: GatePlan,
  opened: OpenedRevisions,
): Promise<Ending> {
  const { log } = run.runner;
  for (const [target, files] of Object.entries(plan.because)) {
    log.say(`Target ${target} is affected: ${files.join(", ")}`);
  }
  if (plan.targets.length === 0) log.say("No gated target is affected; nothing is asked.");
  const gated = await askAndDecide(run, plan, opened);
  if (!gated.ok) return endWithProblem(run, change, gated.problem);
  const advice = await adviseUnderHeadRules(run, plan, opened);
  const { input } = gated.value;
  const advised = {
    ...input,
    ...circumstance(change, gated.value),
    notices: [...input.notices, ...advice],
  };
  return endWithVerdict(run, change, { ...gated.value, input: advised });
}

/** Forks are given no secrets, so there is no key to ask with. */
function circumstance({ isFork }: Change, { problems }: Gated): Pick<ReportInput, "circumstance"> {
  const isKeyless = problems.some(({ kind }) => kind === "key-missing");
  return isFork && isKeyless ? { circumstance: { kind: "fork-without-key" } } : {};
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
  const found = await findStoredVerdict(github, { verdictKey, commits });
  // A token that may not read checks must not stop the gate: then it asks again.
  const isForbidden =
    !found.ok && found.problem.kind === "github-failed" && found.problem.status === 403;
  return isForbidden ? ok(null) : found;
}
