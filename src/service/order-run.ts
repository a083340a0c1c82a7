/**
 * How is a run ordered? The check says so first, then the workflow is started, then its id is written down:
 * a crash in between orders again, and the workflow's own concurrency group ends the run that nobody knows.
 */
import type { CheckState } from "../app/check-state.ts";
import type { OwnCheck } from "../app/next-step.ts";
import { dispatchWorkflow } from "../io/github/workflow-runs.ts";
import { explain, type Problem } from "../problem.ts";
import { sayOrdering, sayRunning } from "../report/check-progress.ts";
import { giveUp, sayProgress } from "./conclude.ts";
import { lookAgain } from "./look-again.ts";
import type { Subject } from "./subject.ts";
import { NotNow, type World } from "./world.ts";

export async function orderRun(
  world: World,
  subject: Subject,
  of: {
    readonly check: OwnCheck | null;
    readonly state: CheckState;
    readonly attempt: number;
  },
): Promise<void> {
  const { github, repository, settings } = world;
  const ordering: CheckState = { ...of.state, phase: "ordering", attempt: of.attempt, run: null };
  const text = sayOrdering();
  const check = await sayProgress(world, subject, of.check, { state: ordering, text, url: null });
  const { pull, rules: base, measured: head, attempt } = ordering;
  const order = { repositoryId: repository.id, pull, rules: base, head, attempt };
  const started = await dispatchWorkflow(github, {
    workflow: settings.runnerWorkflow,
    branch: repository.defaultBranch,
    inputs: {
      ...(pull === null ? {} : { pr: String(pull) }),
      head_sha: head,
      base_sha: base,
      nonce: world.nonceOf(order),
    },
  });
  if (!started.ok) {
    if (isPassing(started.problem)) throw new NotNow(started.problem);
    const why = sayNotStarted(started.problem, settings.runnerWorkflow);
    await giveUp(world, subject, check, { state: ordering, why, runUrl: null });
    return;
  }
  const { id, url } = started.value;
  const running: CheckState = { ...ordering, phase: "running", run: id };
  await sayProgress(world, subject, check, { state: running, text: sayRunning(url), url });
  await lookAgain(world, subject);
}

/** Outages and limits pass; a workflow that is not there must be added by somebody. */
function isPassing(problem: Problem): boolean {
  if (problem.kind !== "github-failed") return false;
  const { status, why } = problem;
  return (
    status === null || status >= 500 || status === 429 || (status === 403 && /limit/i.test(why))
  );
}

function sayNotStarted(problem: Problem, workflow: string): string {
  const { why } = explain(problem);
  return problem.kind === "github-failed" && problem.status === 404
    ? `.github/workflows/${workflow} is not on the default branch, or the App may not start it.`
    : `The runner workflow could not be started. ${why}`;
}
