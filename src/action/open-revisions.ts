/**
 * Where are the files of both revisions read from? From a full checkout that holds the exact commits, else
 * through the API; the working tree is never looked at.
 */
import {
  type Compared,
  type OpenedRevisions,
  openGitHubRevisions,
  revisionsAt,
} from "../doors/github-revisions.ts";
import { openRepository } from "../io/git.ts";
import type { GitHub } from "../io/github/client.ts";
import type { Problem } from "../problem.ts";
import { all, ok, type Result } from "../result.ts";

export async function openRevisions(
  compared: Compared,
  world: { readonly workspace: string; readonly github: () => Promise<GitHub> },
): Promise<Result<OpenedRevisions, Problem>> {
  const local = await openCheckout(compared, world.workspace);
  if (local !== null) return ok(local);
  return openGitHubRevisions(await world.github(), compared);
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
      ...revisionsAt({ rules, base: base.value, head }, repository.readAt),
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
