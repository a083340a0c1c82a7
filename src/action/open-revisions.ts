/**
 * Where are the files of both revisions read from? From a full checkout that holds the exact commits, else
 * through the API; the working tree is never looked at.
 */
import { openRepository } from "../io/git.ts";
import { type Changes, comparisonChanges, pullRequestChanges } from "../io/github/changes.ts";
import type { GitHub } from "../io/github/client.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { all, ok, type Result } from "../result.ts";
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

export async function openRevisions(
  compared: Compared,
  world: { readonly workspace: string; readonly github: () => Promise<GitHub> },
): Promise<Result<OpenedRevisions, Problem>> {
  const local = await openCheckout(compared, world.workspace);
  if (local !== null) return ok(local);
  const github = await world.github();
  const { rules, head, pull } = compared;
  const range = { base: rules, head };
  const changes = await (pull === null
    ? comparisonChanges(github, range)
    : pullRequestChanges(github, { number: pull, ...range }));
  if (!changes.ok) return changes;
  const { mergeBase, files } = changes.value;
  const readAt = readGitHubAt(github);
  return ok({
    revisions: {
      ...revisionsOf({ rules, base: mergeBase, head }, readAt),
      changed: files,
    },
    diffOf: async (wanted) => diffFrom(files, wanted),
  });
}

/** `null` unless the checkout holds all of the history between the commits. */
async function openCheckout(
  { rules, head }: Compared,
  workspace: string,
): Promise<OpenedRevisions | null> {
  const opened = await openRepository(workspace);
  if (!opened.ok) return null;
  const repository = opened.value;
  if (repository.isShallow) return null;
  const [there, base] = await Promise.all([
    Promise.all([rules, head].map((commit) => repository.commitOf(commit))),
    repository.mergeBase(rules, head),
  ]);
  if (!all(there).ok || !base.ok) return null;
  const changed = await repository.changedFiles(base.value, head);
  if (!changed.ok) return null;
  return {
    revisions: {
      ...revisionsOf({ rules, base: base.value, head }, repository.readAt),
      changed: changed.value,
    },
    diffOf: async (files) => {
      const diffs: string[] = [];
      for (const file of files) {
        const diff = await repository.diffOf(base.value, head, file);
        if (diff.ok && diff.value !== "") diffs.push(diff.value);
      }
      return diffs.join("\n");
    },
  };
}

function revisionsOf(
  commits: { readonly rules: string; readonly base: string; readonly head: string },
  readAt: (commit: string) => ReadText,
) {
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
