/** How does GitHub tell of workflow runs, one by one and in lists, and how is one cancelled? */
import { asObject, overlay } from "../json-value.ts";
import {
  type Answer,
  type Call,
  notFound,
  type Operations,
  type Place,
  pageOf,
  refused,
} from "./answer.ts";
import { textAt } from "./contents.ts";
import { shownRepository, shownUser } from "./people.ts";
import type { Repository, WorkflowRun, World } from "./world.ts";

export const runOperations: Operations = {
  "actions/get-workflow-run": getRun,
  "actions/list-workflow-runs-for-repo": (call) => list(call, call.repository.runs),
  "actions/list-workflow-runs": listOfWorkflow,
  "actions/cancel-workflow-run": cancel,
};

export type RunPlan = Partial<Omit<WorkflowRun, "id">>;

export function addRun(world: World, repository: Repository, plan: RunPlan = {}): WorkflowRun {
  const { defaultBranch, refs } = repository;
  const run: WorkflowRun = {
    id: world.nextId(),
    path: ".github/workflows/reliability.yml",
    event: "pull_request",
    headBranch: defaultBranch,
    headSha: refs.get(`refs/heads/${defaultBranch}`) ?? "0".repeat(40),
    actor: "alice",
    displayTitle: "A run",
    createdAt: world.now(),
    status: "queued",
    conclusion: null,
    attempt: 1,
    more: {},
    ...plan,
  };
  repository.runs.push(run);
  return run;
}

function runOf({ repository, params }: Call): WorkflowRun | null {
  return repository.runs.find(({ id }) => id === Number(params.run_id)) ?? null;
}

function getRun(call: Call): Answer {
  const run = runOf(call);
  return run === null ? notFound() : { status: 200, body: shownRun(call, run) };
}

export function shownRun({ world, repository }: Place, run: WorkflowRun) {
  const { id, path, event, headBranch, headSha, actor, status, conclusion, attempt } = run;
  const { displayTitle: display_title, createdAt } = run;
  const at = `/${repository.fullName}/actions/runs/${id}`;
  const shown = {
    id,
    path,
    event,
    display_title,
    head_branch: headBranch,
    head_sha: headSha,
    head_commit: { id: headSha },
    status,
    conclusion,
    run_attempt: attempt,
    created_at: createdAt,
    run_started_at: createdAt,
    updated_at: createdAt,
    actor: shownUser(world, actor),
    triggering_actor: shownUser(world, actor),
    repository: shownRepository(world, repository),
    head_repository: shownRepository(world, repository),
    referenced_workflows: [],
    pull_requests: [],
    url: `${world.url}/repos${at}`,
    html_url: `https://github.com${at}`,
  };
  return asObject(overlay(shown, run.more));
}

/** A workflow that no run and no list knows is not found, so a test adds runs of it or commits it. */
function listOfWorkflow(call: Call): Answer {
  const path = `.github/workflows/${call.params.workflow_id}`;
  const runs = call.repository.runs.filter((run) => run.path === path);
  const isThere = runs.length > 0 || textAt(call, call.repository.defaultBranch, path) !== null;
  return isThere ? list(call, runs) : notFound();
}

/** Newest first. */
function list(call: Call, runs: readonly WorkflowRun[]): Answer {
  const { query } = call;
  const is = (name: string, ...values: readonly (string | null)[]) =>
    query.get(name) === null || values.includes(query.get(name));
  const wanted = runs
    .filter(
      (run) =>
        is("actor", run.actor) &&
        is("branch", run.headBranch) &&
        is("event", run.event) &&
        is("status", run.status, run.conclusion) &&
        is("head_sha", run.headSha) &&
        isWithin(query.get("created"), run.createdAt),
    )
    .toReversed();
  const { items, headers } = pageOf(call, wanted);
  const workflow_runs = items.map((run) => shownRun(call, run));
  return { status: 200, body: { total_count: wanted.length, workflow_runs }, headers };
}

/** `>=2026-11-01`, `<2026-11-01T10:00:00Z`, `2026-11-01..2026-11-02`, `2026-11-01`. */
function isWithin(range: string | null, at: string): boolean {
  if (range === null) return true;
  const [from = "", to] = range.split("..");
  if (to !== undefined) return startOf(at, from) >= from && startOf(at, to) <= to;
  const [, sign = "", when = ""] = /^([<>]=?)?(.*)$/.exec(range) ?? [];
  const start = startOf(at, when);
  const isSame = start === when && sign !== "<" && sign !== ">";
  return isSame || (sign.startsWith("<") && start < when) || (sign.startsWith(">") && start > when);
}

/** A day is compared with a day. */
function startOf(at: string, when: string): string {
  return at.slice(0, Math.max(10, when.length));
}

function cancel(call: Call): Answer {
  const run = runOf(call);
  if (run === null) return notFound();
  if (run.status === "completed")
    return refused(409, "Cannot cancel a workflow run that is completed.");
  endRun(run, "cancelled");
  return { status: 202, body: {} };
}

export function endRun(run: WorkflowRun, conclusion: string): void {
  run.status = "completed";
  run.conclusion = conclusion;
}
