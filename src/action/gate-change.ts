/**
 * What happens to one change, a pull request or a merge group? Read both revisions, plan; answer at once
 * when nothing is touched or the same experiment was judged before; else ask, decide and publish.
 */
import type { GatePlan } from "../command.ts";
import { pullRequestCommits, readPullRequest } from "../io/github/changes.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import type { Shard } from "../trial/shard.ts";
import { adviseUnderHeadRules } from "./advise.ts";
import {
  type ActionRun,
  askAndDecide,
  openRunRedactor,
  planPullRequest,
  writeReport,
} from "./gate.ts";
import { type OpenedRevisions, openRevisions } from "./open-revisions.ts";
import {
  type Ending,
  endWithProblem,
  endWithStored,
  endWithVerdict,
  tellProblem,
} from "./publish-verdict.ts";
import { joinAndDecide, measureOneShard, tellShards } from "./shards.ts";
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
  if (!opened.ok) return end(run, change, opened.problem);
  const planned = await planPullRequest(run, opened.value);
  if (!planned.ok) return end(run, change, planned.problem);
  const plan = planned.value;
  tellWhatIsAffected(run, plan);
  const { mode, shard } = run.inputs;
  if (mode === "measure" && shard !== undefined) {
    return measureForJoin(run, { plan, opened: opened.value, shard });
  }
  const stored = plan.targets.length === 0 ? ok(null) : await storedVerdict(run, change, plan);
  if (!stored.ok) return endWithProblem(run, change, stored.problem);
  if (mode === "plan") {
    const calls = stored.value === null ? plan.targets.flatMap(({ trials }) => trials).length : 0;
    await tellShards(run, calls);
    return "success";
  }
  if (stored.value !== null) return endWithStored(run, change, stored.value);
  return mode === "join" && plan.targets.length > 0
    ? joinAndPublish(run, change, plan)
    : askAndPublish(run, change, plan, opened.value);
}

/** Jobs that only plan or measure publish nothing: the job that joins meets the same problem and says it. */
async function end(run: ActionRun, change: Change, problem: Problem): Promise<Ending> {
  const { mode } = run.inputs;
  if (mode === "gate" || mode === "join") return endWithProblem(run, change, problem);
  tellProblem(run, problem);
  return "failure";
}

async function measureForJoin(
  run: ActionRun,
  of: { readonly plan: GatePlan; readonly opened: OpenedRevisions; readonly shard: Shard },
): Promise<Ending> {
  const measured = await measureOneShard(run, of.plan, of.opened, of.shard);
  const problems = measured.ok ? measured.value : [measured.problem];
  for (const problem of problems) tellProblem(run, problem);
  // What could not be asked is in the shard, and the verdict is the join's to give.
  return measured.ok ? "success" : "failure";
}

async function joinAndPublish(run: ActionRun, change: Change, plan: GatePlan): Promise<Ending> {
  const gated = await joinAndDecide(run, plan);
  return gated.ok
    ? endWithVerdict(run, change, gated.value)
    : endWithProblem(run, change, gated.problem);
}

function tellWhatIsAffected({ runner }: ActionRun, { because, targets }: GatePlan): void {
  for (const [target, files] of Object.entries(because)) {
    runner.log.say(`Target ${target} is affected: ${files.join(", ")}`);
  }
  if (targets.length === 0) runner.log.say("No gated target is affected; nothing is asked.");
}

async function askAndPublish(
  run: ActionRun,
  change: Change,
  plan: GatePlan,
  opened: OpenedRevisions,
): Promise<Ending> {
  const redact = openRunRedactor(run, plan);
  const asked = await askAndDecide(run, plan, redact);
  const notices = await adviseUnderHeadRules(run, plan, opened);
  const told = { ...circumstanceOf(change, asked.result.measurement.problems), notices };
  const gated = await writeReport(run, { plan, opened, asked, redact, ...told });
  if (!gated.ok) return endWithProblem(run, change, gated.problem);
  return endWithVerdict(run, change, gated.value);
}

/** Forks are given no secrets, so there is no key to ask with. */
function circumstanceOf(
  { isFork }: Change,
  problems: readonly Problem[],
): Pick<ReportInput, "circumstance"> {
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
