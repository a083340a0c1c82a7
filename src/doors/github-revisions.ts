/**
 * What do base and head of a change hold, as GitHub tells it? Read through the API as data; nothing is
 * checked out.
 */
import { type Changes, comparisonChanges, pullRequestChanges } from "../io/github/changes.ts";
import type { GitHub } from "../io/github/client.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import type { Revisions } from "../trial/affected-targets.ts";

export type Compared = {
  /** Whose config, suites and policy apply: the tip of the base branch. */
  readonly rules: string;
  readonly head: string;
  /** The pull request whose files these are, when it is one. */
  readonly pull: number | null;
};

export type OpenedRevisions = {
  readonly revisions: Omit<Revisions, "configFile" | "builtInSuite" | "only">;
  /** The unified diff of some files between base and head; empty when it is not known. */
  readonly diffOf: (files: readonly string[]) => Promise<string>;
};

export async function openGitHubRevisions(
  github: GitHub,
  { rules, head, pull }: Compared,
): Promise<Result<OpenedRevisions, Problem>> {
  const range = { base: rules, head };
  const changes = await (pull === null
    ? comparisonChanges(github, range)
    : pullRequestChanges(github, { number: pull, ...range }));
  if (!changes.ok) return changes;
  const { mergeBase, files } = changes.value;
  const commits = { rules, base: mergeBase, head };
  return ok({
    revisions: { ...revisionsAt(commits, readGitHubAt(github)), changed: files },
    diffOf: async (wanted) => diffFrom(files, wanted),
  });
}

export function revisionsAt(
  commits: { readonly rules: string; readonly base: string; readonly head: string },
  readAt: (commit: string) => ReadText,
): Pick<Revisions, "rules" | "base" | "head"> {
  const at = (commit: string) => ({ commit, readText: readAt(commit) });
  return { rules: at(commits.rules), base: at(commits.base), head: at(commits.head) };
}

function diffFrom(files: Changes["files"], wanted: readonly string[]): string {
  return (files ?? [])
    .filter(({ path, patch }) => wanted.includes(path) && patch !== undefined)
    .map(
      ({ path, previousPath, patch }) => `--- a/${previousPath ?? path}\n+++ b/${path}\n${patch}\n`,
    )
    .join("\n");
}
