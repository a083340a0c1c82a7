/**
 * Mode `publish`: what does the evidence mean that another job of this workflow run left? Decided here, where
 * there is no model key, under the rules of the default branch, and said with the token of an App. What the
 * measuring job concluded is not looked at.
 * Source: github-platform.md section 2.3, B-lite.
 */
import { openBuiltInSuites, TOOL_VERSION } from "../doors/built-in-suites.ts";
import { decideOnEvidence } from "../doors/decide-on-evidence.ts";
import { type OpenedRevisions, openGitHubRevisions } from "../doors/github-revisions.ts";
import { pullRequestCommits, readPullRequest } from "../io/github/changes.ts";
import { isOnBranch } from "../io/github/workflow-runs.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { fail, ok, type Result } from "../result.ts";
import { findAffectedTargets, type Revisions } from "../trial/affected-targets.ts";
import { type GatedTargets, readGatedTargets } from "../trial/gated-targets.ts";
import { openRedactor } from "../trial/redact.ts";
import type { ActionRun, Audience, Ending } from "./action-run.ts";
import { endingOf, endUntouched, endWithProblem, endWithStored } from "./ending.ts";
import { publishVerdict, summarize } from "./publish-verdict.ts";
import { readRunEvidence, refusedEvidence } from "./run-evidence.ts";
import { findStoredVerdict } from "./stored-verdict.ts";

/** What the measuring job says it measured; every word is checked. */
type Measured = Audience & { readonly pull: number; readonly nonce: string; readonly app: string };

/** Earlier commits of a pull request that are asked for a verdict. */
const MOST_EARLIER = 10;

export async function publishRun(run: ActionRun): Promise<Ending> {
  const { pr, "base-sha": rules, "head-sha": head, nonce, "app-slug": app } = run.inputs;
  if (!pr || !rules || !head || !nonce || !app) throw new Error("readInputs demands them");
  const measured: Measured = { rules, head, pull: pr, nonce, app, comments: true };
  const current = await isCurrent(run, measured);
  if (!current.ok) return endWithProblem(run, measured, current.problem);
  if (current.value !== null) return endingOf(run, "neutral", current.value);
  const opened = await openGitHubRevisions(await run.github(), measured);
  if (!opened.ok) return endWithProblem(run, measured, opened.problem);
  const revisions: Revisions = {
    ...opened.value.revisions,
    configFile: run.inputs.config,
    builtInSuite: openBuiltInSuites(),
    only: run.inputs.target ?? null,
  };
  const found = await findAffectedTargets(revisions);
  if (!found.ok) return endWithProblem(run, measured, found.problem);
  if (found.value.affected.length === 0) return endUntouched(run, measured);
  const gated = await readGatedTargets(found.value, revisions);
  if (!gated.ok) return endWithProblem(run, measured, gated.problem);
  const input = await judge(run, measured, { gated: gated.value, opened: opened.value });
  if (!input.ok) return endWithProblem(run, measured, input.problem);
  return say(run, measured, input.value);
}

/** A sentence when the measured head is not the one to speak about any more. */
async function isCurrent(
  run: ActionRun,
  { pull, head, rules }: Measured,
): Promise<Result<string | null, Problem>> {
  const github = await run.github();
  const read = await readPullRequest(github, pull);
  if (!read.ok) return read;
  const { isOpen, head: now, base } = read.value;
  if (!isOpen) return ok(`Pull request ${pull} is closed.`);
  if (now.sha !== head) return ok(`The head of pull request ${pull} moved on from ${head}.`);
  const branch = run.defaultBranch;
  if (base.ref !== branch) return ok(`Pull request ${pull} does not go to ${branch}.`);
  const isOn = await isOnBranch(github, { commit: rules, branch });
  if (!isOn.ok) return isOn;
  return isOn.value
    ? ok(null)
    : fail(refusedEvidence(`The rules of ${rules} are not on ${branch}.`));
}

async function judge(
  run: ActionRun,
  { rules, head, pull, nonce }: Measured,
  of: { readonly gated: GatedTargets; readonly opened: OpenedRevisions },
): Promise<Result<ReportInput, Problem>> {
  const evidence = await readRunEvidence(run);
  if (!evidence.ok) return evidence;
  const decided = await decideOnEvidence(await run.github(), evidence.value, {
    ...of,
    nonce,
    pull,
    rules,
    head,
    toolVersion: TOOL_VERSION,
    now: run.runner.today(),
  });
  if (decided.ok) return decided;
  const { problem } = decided;
  return fail(problem.kind === "problem" ? problem.problem : refusedEvidence(problem.refusal.why));
}

/** The verdict of the same experiment stands: nobody gets another one by running the workflow again. */
async function say(run: ActionRun, measured: Measured, input: ReportInput): Promise<Ending> {
  const github = await run.github();
  const { verdictKey } = input.verdict;
  const earlier = await pullRequestCommits(github, measured.pull, MOST_EARLIER);
  if (!earlier.ok) return endWithProblem(run, measured, earlier.problem);
  const commits = [measured.head, ...earlier.value];
  const { app } = measured;
  const stored =
    verdictKey === null ? ok(null) : await findStoredVerdict(github, { verdictKey, commits, app });
  if (!stored.ok) return endWithProblem(run, measured, stored.problem);
  if (stored.value !== null) return endWithStored(run, measured, stored.value);
  const redact = openRedactor([run.inputs.token]);
  const told = { input: redact.deep(input), redact };
  await summarize(run, told);
  return publishVerdict(run, measured, told);
}
