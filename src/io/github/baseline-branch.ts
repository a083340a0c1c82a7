/**
 * How is a baseline kept? Appended to an orphan branch through the Git Data API, so that no checkout is
 * needed and two writers never lose each other's: who comes second re-reads the tip and tries again.
 */
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { askGitHub, askWhetherThere, type GitHub } from "./client.ts";

/** The files to write, given what the branch holds now. */
export type Append = (
  read: (path: string) => Promise<Result<string | null, Problem>>,
) => Promise<Result<ReadonlyMap<string, string>, Problem>>;

const MOST_TRIES = 6;

export async function branchTip(
  github: GitHub,
  branch: string,
): Promise<Result<string | null, Problem>> {
  const found = await askWhetherThere(`The branch ${branch} could not be read`, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
      ...github.at,
      ref: `heads/${branch}`,
    }),
  );
  return found.ok ? ok(found.value?.data.object.sha ?? null) : found;
}

export async function appendToBranch(
  github: GitHub,
  input: {
    readonly branch: string;
    readonly message: string;
    readonly append: Append;
    readonly readAt: (commit: string) => (path: string) => Promise<Result<string | null, Problem>>;
    readonly pause: (attempt: number) => Promise<void>;
  },
): Promise<Result<{ readonly commit: string }, Problem>> {
  const { branch, message, append, readAt, pause } = input;
  for (let attempt = 1; ; attempt++) {
    const tip = await branchTip(github, branch);
    if (!tip.ok) return tip;
    const files = await append(tip.value === null ? async () => ok(null) : readAt(tip.value));
    if (!files.ok) return files;
    if (files.value.size === 0 && tip.value !== null) return ok({ commit: tip.value });
    const commit = await createCommit(github, { parent: tip.value, files: files.value, message });
    if (!commit.ok) return commit;
    const moved = await moveBranch(github, { branch, from: tip.value, to: commit.value });
    if (moved.ok) return ok({ commit: commit.value });
    const { problem } = moved;
    const isRace =
      problem.kind === "github-failed" && (problem.status === 409 || problem.status === 422);
    if (!isRace || attempt >= MOST_TRIES) return fail(problem);
    await pause(attempt);
  }
}

async function createCommit(
  { octokit, at }: GitHub,
  of: {
    readonly parent: string | null;
    readonly files: ReadonlyMap<string, string>;
    readonly message: string;
  },
): Promise<Result<string, Problem>> {
  return askGitHub("The baseline could not be written", async () => {
    const tree = await octokit.request("POST /repos/{owner}/{repo}/git/trees", {
      ...at,
      ...(of.parent === null ? {} : { base_tree: of.parent }),
      tree: [...of.files].map(([path, content]) => ({
        path,
        mode: "100644" as const,
        type: "blob" as const,
        content,
      })),
    });
    const commit = await octokit.request("POST /repos/{owner}/{repo}/git/commits", {
      ...at,
      message: of.message,
      tree: tree.data.sha,
      parents: of.parent === null ? [] : [of.parent],
    });
    return commit.data.sha;
  });
}

async function moveBranch(
  { octokit, at }: GitHub,
  of: { readonly branch: string; readonly from: string | null; readonly to: string },
): Promise<Result<void, Problem>> {
  const what = `The branch ${of.branch} could not be moved`;
  return askGitHub(what, async () => {
    if (of.from === null) {
      await octokit.request("POST /repos/{owner}/{repo}/git/refs", {
        ...at,
        ref: `refs/heads/${of.branch}`,
        sha: of.to,
      });
      return;
    }
    await octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
      ...at,
      ref: `heads/${of.branch}`,
      sha: of.to,
      force: false,
    });
  });
}
