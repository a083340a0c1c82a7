/** How are check runs written, updated and found again? */
import { z } from "zod";
import {
  type Answer,
  type Call,
  notFound,
  type Operations,
  type Place,
  pageOf,
  refused,
} from "./answer.ts";
import { shownApp } from "./people.ts";
import { type CheckRun, resolveCommit, type World } from "./world.ts";

export const checkOperations: Operations = {
  "checks/create": create,
  "checks/update": update,
  "checks/get": get,
  "checks/list-for-ref": listForRef,
  "checks/list-annotations": listAnnotations,
};

const Written = z.object({
  name: z.string().optional(),
  head_sha: z.string().default(""),
  status: z.string().optional(),
  conclusion: z.string().optional(),
  external_id: z.string().optional(),
  details_url: z.string().optional(),
  completed_at: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string().optional(),
      text: z.string().optional(),
      annotations: z.array(z.record(z.string(), z.unknown())).default([]),
    })
    .optional(),
  actions: z.array(z.unknown()).optional(),
});

function create(call: Call): Answer {
  const { world, repository, who, body } = call;
  if (who.app === null) return refused(403, "You must authenticate via a GitHub App.");
  const asked = Written.parse(body);
  const { name = "", head_sha: headSha } = asked;
  if (world.objects.commit(headSha) === null) {
    return refused(422, `No commit found for SHA: ${headSha}`);
  }
  const check: CheckRun = {
    ...newCheck(world),
    id: world.nextId(),
    app: who.app,
    name,
    headSha,
    status: "queued",
    conclusion: null,
    completedAt: null,
  };
  change(call, check);
  repository.checks.push(check);
  return { status: 201, body: shownCheck(call, check) };
}

/** Completed, and says nothing. */
export function newCheck(world: World): Omit<CheckRun, "id" | "app" | "name" | "headSha"> {
  const at = world.now();
  return {
    startedAt: at,
    status: "completed",
    conclusion: "success",
    completedAt: at,
    externalId: "",
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
  };
}

function update(call: Call): Answer {
  const check = checkOf(call);
  if (check === null) return notFound();
  const { app } = call.who;
  if (app === null) return refused(403, "You must authenticate via a GitHub App.");
  if (app.id !== check.app.id) {
    const who = `check run can only be modified by the GitHub App that created it.`;
    return refused(403, `Invalid app_id \`${app.id}\` - ${who}`);
  }
  change(call, check);
  return { status: 200, body: shownCheck(call, check) };
}

/** A conclusion completes a check run, and annotations are added to those there are. */
function change({ world, body }: Call, check: CheckRun): void {
  const asked = Written.parse(body);
  const { conclusion, output } = asked;
  check.status = asked.status ?? (conclusion === undefined ? check.status : "completed");
  if (check.status === "completed") {
    check.conclusion = conclusion ?? check.conclusion;
    check.completedAt = asked.completed_at ?? world.now();
  } else {
    check.conclusion = null;
    check.completedAt = null;
  }
  check.externalId = asked.external_id ?? check.externalId;
  check.detailsUrl = asked.details_url ?? check.detailsUrl;
  check.actions = asked.actions ?? check.actions;
  check.title = output?.title ?? check.title;
  check.summary = output?.summary ?? check.summary;
  check.text = output?.text ?? check.text;
  check.annotations.push(...(output?.annotations ?? []));
}

function checkOf({ repository, params }: Call): CheckRun | null {
  return repository.checks.find(({ id }) => id === Number(params.check_run_id)) ?? null;
}

function get(call: Call): Answer {
  const check = checkOf(call);
  return check === null ? notFound() : { status: 200, body: shownCheck(call, check) };
}

export function shownCheck({ world, repository }: Place, check: CheckRun) {
  const { id, name, headSha, status, conclusion, app, title, summary, text } = check;
  const at = `${world.url}/repos/${repository.fullName}/check-runs/${id}`;
  const html_url = `https://github.com/${repository.fullName}/runs/${id}`;
  const pulls = [...repository.pulls.values()].filter(
    ({ head }) => head.sha === headSha && head.repository === repository.fullName,
  );
  return {
    id,
    name,
    head_sha: headSha,
    status,
    conclusion,
    external_id: check.externalId,
    details_url: check.detailsUrl ?? html_url,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    url: at,
    html_url,
    output: {
      title,
      summary,
      text,
      annotations_count: check.annotations.length,
      annotations_url: `${at}/annotations`,
    },
    app: shownApp(app),
    pull_requests: pulls.map(({ number, base, head }) => ({
      number,
      base: { ref: base.ref, sha: base.sha },
      head: { ref: head.ref, sha: head.sha },
    })),
  };
}

/** Newest first; `latest` is one for each name of each App. */
function listForRef(call: Call): Answer {
  const { world, repository, params, query } = call;
  const sha = resolveCommit(world, repository, params.ref ?? "");
  if (sha === null) return refused(422, `No commit found for SHA: ${params.ref}`);
  const wanted = repository.checks.filter(
    ({ headSha, name, status, app }) =>
      headSha === sha &&
      (query.get("check_name") ?? name) === name &&
      (query.get("status") ?? status) === status &&
      Number(query.get("app_id") ?? app.id) === app.id,
  );
  const newest = [...wanted].sort((a, b) => b.id - a.id);
  const isAll = query.get("filter") === "all";
  const checks = isAll ? newest : latestOf(newest);
  const { items, headers } = pageOf(call, checks);
  const check_runs = items.map((check) => shownCheck(call, check));
  return { status: 200, body: { total_count: checks.length, check_runs }, headers };
}

/** Of check runs with the newest first. */
export function latestOf(checks: readonly CheckRun[]): readonly CheckRun[] {
  const key = ({ app, name }: CheckRun) => `${app.id} ${name}`;
  return checks.filter(
    (check, index) => checks.findIndex((other) => key(other) === key(check)) === index,
  );
}

function listAnnotations(call: Call): Answer {
  const check = checkOf(call);
  if (check === null) return notFound();
  const { items, headers } = pageOf(call, check.annotations);
  const body = items.map((annotation) => ({
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
  }));
  return { status: 200, body, headers };
}
