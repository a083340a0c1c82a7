/**
 * What did a pull request or a push change, and where did it leave the base branch?
 */
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

export type FileChange = {
  readonly path: string;
  readonly previousPath?: string;
  /** Unified diff hunks; absent for binary and very large files. */
  readonly patch?: string;
};

export type Changes = {
  readonly mergeBase: string;
  /** `null` when GitHub does not list them all. */
  readonly files: readonly FileChange[] | null;
};

/** GitHub lists at most 3,000 files of a pull request and 300 of a comparison. */
const MOST_PULL_FILES = 3000;
const MOST_COMPARED_FILES = 300;

export async function pullRequestChanges(
  github: GitHub,
  pull: { readonly number: number; readonly base: string; readonly head: string },
): Promise<Result<Changes, Problem>> {
  const compared = await comparisonChanges(github, pull);
  if (!compared.ok || compared.value.files !== null) return compared;
  const what = `The files of pull request ${pull.number} could not be listed`;
  const listed = await askGitHub(what, () =>
    github.octokit.paginate("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", {
      ...github.at,
      pull_number: pull.number,
      per_page: 100,
    }),
  );
  if (!listed.ok) return listed;
  const files = listed.value.length >= MOST_PULL_FILES ? null : listed.value.map(readFile);
  return ok({ mergeBase: compared.value.mergeBase, files });
}

export async function comparisonChanges(
  github: GitHub,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<Result<Changes, Problem>> {
  const what = `Commits ${base} and ${head} could not be compared`;
  const compared = await askGitHub(what, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
      ...github.at,
      basehead: `${base}...${head}`,
      per_page: 1,
    }),
  );
  if (!compared.ok) return compared;
  const { merge_base_commit: mergeBase, files } = compared.value.data;
  if (files === undefined || files.length >= MOST_COMPARED_FILES) {
    return ok({ mergeBase: mergeBase.sha, files: null });
  }
  return ok({ mergeBase: mergeBase.sha, files: files.map(readFile) });
}

export type PullRequest = {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly base: { readonly sha: string; readonly ref: string };
  readonly head: { readonly sha: string; readonly ref: string; readonly repository: string | null };
  readonly isOpen: boolean;
};

export async function readPullRequest(
  github: GitHub,
  number: number,
): Promise<Result<PullRequest, Problem>> {
  const asked = await askGitHub(`Pull request ${number} could not be read`, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
      ...github.at,
      pull_number: number,
    }),
  );
  if (!asked.ok) return asked;
  const { title, user, base, head, state } = asked.value.data;
  return ok({
    number,
    title,
    author: user.login,
    base: { sha: base.sha, ref: base.ref },
    head: { sha: head.sha, ref: head.ref, repository: head.repo?.full_name ?? null },
    isOpen: state === "open",
  });
}

/** Open pull requests that changed lately, the latest first. */
export async function openPullRequests(
  github: GitHub,
  { since }: { readonly since: string | null },
): Promise<Result<readonly number[], Problem>> {
  const listed = await askGitHub("The open pull requests could not be listed", () =>
    github.octokit.paginate(
      "GET /repos/{owner}/{repo}/pulls",
      { ...github.at, state: "open", sort: "updated", direction: "desc", per_page: 100 },
      ({ data }, done) => {
        const recent = data.filter(({ updated_at }) => since === null || updated_at >= since);
        if (recent.length < data.length) done();
        return recent.map(({ number }) => number);
      },
    ),
  );
  return listed;
}

/** The newest commits of a pull request, newest first. */
export async function pullRequestCommits(
  github: GitHub,
  number: number,
  most: number,
): Promise<Result<readonly string[], Problem>> {
  const listed = await askGitHub(`The commits of pull request ${number} could not be listed`, () =>
    github.octokit.paginate("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", {
      ...github.at,
      pull_number: number,
      per_page: 100,
    }),
  );
  return listed.ok
    ? ok(
        listed.value
          .map(({ sha }) => sha)
          .reverse()
          .slice(0, most),
      )
    : listed;
}

function readFile(file: {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly patch?: string;
}): FileChange {
  const { filename, previous_filename, patch } = file;
  return {
    path: filename,
    ...(previous_filename === undefined ? {} : { previousPath: previous_filename }),
    ...(patch === undefined ? {} : { patch }),
  };
}
