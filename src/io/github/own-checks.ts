/**
 * Which check runs did this App write for a commit, and how are they changed? Those of other Apps are never
 * seen here, whatever they are called.
 */
import type { CheckButton, CheckOutput, CheckPort } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

export type OwnCheckRun = {
  readonly id: number;
  readonly name: string;
  readonly isCompleted: boolean;
  readonly conclusion: string | null;
  readonly externalId: string;
  readonly url: string | null;
  readonly title: string;
};

export type CheckPlace = { readonly commit: string; readonly name: string; readonly app: number };

/**
 * The newest of ours, of whatever name when none is given; `null` when there is none. Branch rules look at
 * the newest of a name, too.
 */
export async function findOwnCheck(
  github: GitHub,
  {
    commit,
    name,
    app,
  }: Pick<CheckPlace, "commit" | "app"> & { readonly name: CheckPlace["name"] | null },
): Promise<Result<OwnCheckRun | null, Problem>> {
  const listed = await askGitHub(`The checks of ${commit} could not be read`, () =>
    github.octokit.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
      ...github.at,
      ref: commit,
      ...(name === null ? {} : { check_name: name }),
      app_id: app,
      filter: "latest",
      per_page: 100,
    }),
  );
  if (!listed.ok) return listed;
  const own = listed.value.filter(
    (check) => check.app?.id === app && check.name === (name ?? check.name),
  );
  const [newest] = own.sort((a, b) => Number(b.id) - Number(a.id));
  if (newest === undefined) return ok(null);
  return ok({
    id: Number(newest.id),
    name: newest.name,
    conclusion: newest.conclusion,
    isCompleted: newest.status === "completed",
    externalId: newest.external_id ?? "",
    url: newest.html_url ?? null,
    title: newest.output.title ?? "",
  });
}

export type CheckText = Pick<CheckOutput, "title" | "summary">;

/** A check run that says what is going on. */
export type CheckProgress = {
  readonly externalId: string;
  readonly detailsUrl: string | null;
  readonly output: CheckText;
} & (
  | { readonly status: "queued" | "in_progress" }
  | {
      readonly status: "completed";
      readonly conclusion: "success" | "failure" | "action_required" | "cancelled";
      readonly actions: readonly CheckButton[];
    }
);

export async function createOwnCheck(
  github: GitHub,
  { commit, name }: CheckPlace,
  progress: CheckProgress,
): Promise<Result<number, Problem>> {
  const created = await askGitHub("The check run could not be written", () =>
    github.octokit.request("POST /repos/{owner}/{repo}/check-runs", {
      ...github.at,
      name,
      head_sha: commit,
      ...written(progress),
      // It may be there in spite of an error; whoever tries again looks first.
      request: { retries: 0 },
    }),
  );
  return created.ok ? ok(Number(created.value.data.id)) : created;
}

export async function updateOwnCheck(
  github: GitHub,
  id: number,
  progress: CheckProgress,
): Promise<Result<null, Problem>> {
  const updated = await askGitHub("The check run could not be written", () =>
    github.octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...github.at,
      check_run_id: id,
      ...written(progress),
    }),
  );
  return updated.ok ? ok(null) : updated;
}

/**
 * Says the same again: GitHub was asked to run a check again whose verdict stands, and waits for its App.
 * Source: GitHub Docs, "Rerequest a check run".
 */
export async function restateOwnCheck(
  github: GitHub,
  { id, conclusion }: Pick<OwnCheckRun, "id" | "conclusion">,
): Promise<Result<null, Problem>> {
  const same = (["success", "failure", "neutral", "action_required", "cancelled"] as const).find(
    (each) => each === conclusion,
  );
  if (same === undefined) return ok(null);
  const updated = await askGitHub("The check run could not be written", () =>
    github.octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...github.at,
      check_run_id: id,
      status: "completed",
      conclusion: same,
    }),
  );
  return updated.ok ? ok(null) : updated;
}

function written(progress: CheckProgress) {
  const { externalId, detailsUrl, output } = progress;
  const always = {
    external_id: externalId,
    output: { ...output },
    ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
  };
  return progress.status === "completed"
    ? {
        ...always,
        status: progress.status,
        conclusion: progress.conclusion,
        actions: progress.actions.map((action) => ({ ...action })),
      }
    : { ...always, status: progress.status, actions: [] };
}

/** Concludes a check run that is there already. */
export function concludingOwnCheck(github: GitHub, id: number): CheckPort {
  const change = (body: object) =>
    askGitHub("The check run could not be concluded", () =>
      github.octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
        ...github.at,
        check_run_id: id,
        ...body,
      }),
    );
  return {
    create: async ({ externalId, detailsUrl, conclusion, output, actions = [] }) => {
      const concluded = await change({
        status: "completed",
        conclusion,
        external_id: externalId,
        output: { ...output, annotations: [...output.annotations] },
        actions: actions.map((action) => ({ ...action })),
        ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
      });
      return concluded.ok ? ok(id) : concluded;
    },
    annotate: async (_same, output) => {
      const added = await change({ output: { ...output, annotations: [...output.annotations] } });
      return added.ok ? ok(null) : added;
    },
  };
}
