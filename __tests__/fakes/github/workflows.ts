/** How is a workflow started by hand, and how does GitHub tell of its run and its artifacts? */
import { parse } from "yaml";
import { z } from "zod";
import { entryAt } from "../git/files.ts";
import { asObject, isObject, type JsonObject, overlay, valueAt } from "../json-value.ts";
import type { FinishedArtifact } from "../results-service.ts";
import {
  type Answer,
  type Call,
  notFound,
  type Operations,
  type Place,
  pageOf,
  refused,
} from "./answer.ts";
import { shownRepository, shownUser } from "./people.ts";
import { type Repository, resolveCommit, type WorkflowRun, type World } from "./world.ts";

export const workflowOperations: Operations = {
  "actions/create-workflow-dispatch": dispatch,
  "actions/get-workflow-run": getRun,
  "actions/list-workflow-run-artifacts": listArtifacts,
  "actions/download-artifact": downloadArtifact,
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
    status: "queued",
    conclusion: null,
    attempt: 1,
    more: {},
    ...plan,
  };
  repository.runs.push(run);
  return run;
}

const Asked = z.object({
  ref: z.string(),
  inputs: z.record(z.string(), z.string()).default({}),
  return_run_details: z.boolean().default(false),
});

function dispatch(call: Call): Answer {
  const { world, repository, params, who } = call;
  const workflow = params.workflow_id ?? "";
  const path = `.github/workflows/${workflow}`;
  const { ref, inputs, return_run_details: isTold } = Asked.parse(call.body);
  const head = resolveCommit(world, repository, ref);
  // Known to GitHub only once it is on the default branch, whatever the ref.
  if (textAt(call, repository.defaultBranch, path) === null) return notFound();
  if (head === null) return refused(422, `No ref found for: ${ref}`);
  const trigger = triggerOf(textAt(call, ref, path) ?? "");
  if (trigger === null) return refused(422, "Workflow does not have 'workflow_dispatch' trigger");
  const wrong = wrongInputs(asObject(trigger.inputs), inputs);
  if (wrong !== null) return refused(422, wrong);
  const headBranch = ref.replace(/^refs\/heads\//, "");
  const displayTitle = titleOf(textAt(call, ref, path) ?? "", inputs);
  const started = { path, event: "workflow_dispatch", headBranch, headSha: head };
  const plan = { ...started, actor: who.login, displayTitle };
  const { id } = addRun(world, repository, plan);
  repository.dispatches.push({ workflow, ref, inputs, login: who.login, run: id });
  if (!isTold) return { status: 204 };
  const at = `/${repository.fullName}/actions/runs/${id}`;
  const run_url = `${world.url}/repos${at}`;
  const body = { workflow_run_id: id, run_url, html_url: `https://github.com${at}` };
  return { status: 200, body };
}

/** `run-name` with its expressions: inputs, and the one choice that the runner workflow makes. */
function titleOf(workflow: string, inputs: Readonly<Record<string, string>>): string {
  const name = valueAt(parse(workflow), "run-name") ?? valueAt(parse(workflow), "name");
  return String(name ?? "").replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const input = /^inputs\.(\w+)$/.exec(expression)?.[1];
    if (input !== undefined) return inputs[input] ?? "";
    const choice = /^inputs\.(\w+) != '' && format\('([^']*)', inputs\.\1\) \|\| '([^']*)'$/.exec(
      expression,
    );
    if (choice === null) throw new Error(`The fake cannot evaluate ${expression}`);
    const value = inputs[choice[1] ?? ""] ?? "";
    return value === "" ? (choice[3] ?? "") : (choice[2] ?? "").replace("{0}", value);
  });
}

function textAt({ world, repository }: Call, ref: string, path: string): string | null {
  const sha = resolveCommit(world, repository, ref);
  const commit = sha === null ? null : world.objects.commit(sha);
  const entry = commit === null ? null : entryAt(world.objects, commit.tree, path);
  return entry === null ? null : (world.objects.blob(entry.sha)?.toString() ?? null);
}

/** `on:` is a name, a list of them or an object. */
function triggerOf(workflow: string): JsonObject | null {
  const on = valueAt(parse(workflow), "on");
  if (isObject(on)) return "workflow_dispatch" in on ? asObject(on.workflow_dispatch) : null;
  const names = Array.isArray(on) ? on : [on];
  return names.includes("workflow_dispatch") ? {} : null;
}

function wrongInputs(known: JsonObject, given: Readonly<Record<string, string>>): string | null {
  const unexpected = Object.keys(given).filter((name) => !(name in known));
  if (unexpected.length > 0) return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
  const missing = Object.entries(known).find(([name, input]) => {
    const { required, default: usual } = asObject(input);
    return required === true && usual === undefined && (given[name] ?? "") === "";
  });
  return missing === undefined ? null : `Required input '${missing[0]}' not provided`;
}

function getRun(call: Call): Answer {
  const { repository, params } = call;
  const run = repository.runs.find(({ id }) => id === Number(params.run_id));
  return run === undefined ? notFound() : { status: 200, body: shownRun(call, run) };
}

export function shownRun({ world, repository }: Place, run: WorkflowRun) {
  const { id, path, event, headBranch, headSha, actor, status, conclusion, attempt } = run;
  const { displayTitle: display_title } = run;
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

function artifactsOf({ world }: Call, run: string): readonly FinishedArtifact[] {
  return world.results?.artifacts(run) ?? [];
}

/** Newest first. */
function listArtifacts(call: Call): Answer {
  const { params, query } = call;
  const name = query.get("name");
  const all = artifactsOf(call, params.run_id ?? "")
    .filter((artifact) => name === null || artifact.name === name)
    .toSorted((a, b) => b.id - a.id);
  const { items, headers } = pageOf(call, all);
  const artifacts = items.map((artifact) => shownArtifact(call, artifact));
  return { status: 200, body: { total_count: all.length, artifacts }, headers };
}

function shownArtifact({ world, repository }: Call, artifact: FinishedArtifact) {
  const { id, name, size, digest, run: runId } = artifact;
  const run = repository.runs.find((one) => String(one.id) === runId);
  const url = `${world.url}/repos/${repository.fullName}/actions/artifacts/${id}`;
  const shown = {
    id,
    name,
    size_in_bytes: size,
    digest,
    expired: world.expiredArtifacts.has(id),
    url,
    archive_download_url: `${url}/zip`,
    workflow_run: {
      id: Number(runId),
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: run?.headBranch ?? repository.defaultBranch,
      head_sha: run?.headSha ?? "0".repeat(40),
    },
  };
  return overlay(shown, world.artifactOverlays.get(id) ?? {});
}

function downloadArtifact({ world, params }: Call): Answer {
  const id = Number(params.artifact_id);
  const artifact = world.results?.artifacts().find((one) => one.id === id);
  if (artifact === undefined) return notFound();
  if (world.expiredArtifacts.has(id)) return refused(410, "Artifact has expired");
  return { status: 302, headers: { location: artifact.downloadUrl } };
}
