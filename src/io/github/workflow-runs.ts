/**
 * How is a workflow started, and what does GitHub say of its run?
 */
import type { RunFacts } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { askGitHub, askWhetherThere, type GitHub } from "./client.ts";

export type Dispatch = {
  /** The file name of the workflow. */
  readonly workflow: string;
  readonly branch: string;
  readonly inputs: Readonly<Record<string, string>>;
};

export type StartedRun = { readonly id: number; readonly url: string };

/** Starts a workflow; GitHub tells which run that became. */
export async function dispatchWorkflow(
  github: GitHub,
  { workflow, branch, inputs }: Dispatch,
): Promise<Result<StartedRun, Problem>> {
  const what = `The workflow ${workflow} could not be started`;
  const started = await askGitHub(what, () =>
    github.octokit.request(
      "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
      {
        ...github.at,
        workflow_id: workflow,
        ref: branch,
        inputs: { ...inputs },
        return_run_details: true,
        // What GitHub may have started already is not started twice.
        request: { retries: 0 },
      },
    ),
  );
  if (!started.ok) return started;
  const { data } = started.value;
  if (data === undefined || data === null || !("workflow_run_id" in data)) {
    const why = "This GitHub server does not say which run it started.";
    const doThis = "Use a GitHub that knows return_run_details (github.com, or a newer server).";
    return fail({ kind: "github-failed", what, why, doThis, status: null });
  }
  return ok({ id: Number(data.workflow_run_id), url: data.html_url });
}

/** `null`: there is no such run (any more). */
export async function readRun(
  github: GitHub,
  id: number,
): Promise<Result<RunFacts | null, Problem>> {
  const asked = await askWhetherThere(`The workflow run ${id} could not be read`, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
      ...github.at,
      run_id: id,
    }),
  );
  if (!asked.ok) return asked;
  if (asked.value === null) return ok(null);
  const run = asked.value.data;
  return ok({
    id: Number(run.id),
    isCompleted: run.status === "completed",
    url: run.html_url,
    event: run.event,
    path: run.path,
    headBranch: run.head_branch,
    headSha: run.head_sha,
    repositoryId: Number(run.repository.id),
    headRepositoryId: numberOr(run.head_repository?.id),
    actor: run.actor?.login ?? null,
    triggeringActor: run.triggering_actor?.login ?? null,
    attempt: run.run_attempt ?? 1,
    called: (run.referenced_workflows ?? []).map(({ path, sha }) => `${path.split("@")[0]}@${sha}`),
  });
}

/** Repositories of deleted forks have no id. */
function numberOr(id: number | bigint | null | undefined): number | null {
  return id === null || id === undefined ? null : Number(id);
}

/** Is the commit on the branch? */
export async function isOnBranch(
  github: GitHub,
  { commit, branch }: { readonly commit: string; readonly branch: string },
): Promise<Result<boolean, Problem>> {
  const what = `The commit ${commit} could not be compared with ${branch}`;
  const compared = await askWhetherThere(what, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
      ...github.at,
      basehead: `${commit}...${branch}`,
      per_page: 1,
    }),
  );
  if (!compared.ok) return compared;
  const status = compared.value?.data.status;
  return ok(status === "identical" || status === "ahead");
}
