/** Which files changed between two commits, and which of them only moved? */
import { type FileEntry, type Files, filesOfCommit } from "./files.ts";
import type { GitObjects } from "./objects.ts";
import { type Patch, patchOf, similarity } from "./patch.ts";

export type ChangedFile = {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  readonly previousPath?: string;
  readonly sha: string;
  readonly patch: Patch;
};

/** From here on git calls a removed and an added file one that moved. */
const LEAST_SIMILARITY = 0.5;
const NOTHING = Buffer.alloc(0);

/** In order of their paths; everything is added when there is no `base`. */
export function changedFiles(
  objects: GitObjects,
  { base, head }: { readonly base: string | null; readonly head: string },
): readonly ChangedFile[] {
  const before: Files = base === null ? new Map() : filesOfCommit(objects, base);
  const after = filesOfCommit(objects, head);
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const changed: ChangedFile[] = [];
  for (const [path, entry] of after) {
    const was = before.get(path);
    if (was?.sha === entry.sha && was.mode === entry.mode) continue;
    const moved = was === undefined ? movedFrom(objects, removed, entry) : null;
    if (moved !== null) removed.delete(moved.path);
    const patch = patchOf(contentOf(objects, was ?? moved?.entry), contentOf(objects, entry));
    const shared = { path, sha: entry.sha, patch };
    if (moved !== null) changed.push({ ...shared, status: "renamed", previousPath: moved.path });
    else changed.push({ ...shared, status: was === undefined ? "added" : "modified" });
  }
  for (const [path, entry] of removed) {
    const patch = patchOf(contentOf(objects, entry), NOTHING);
    changed.push({ path, sha: entry.sha, patch, status: "removed" });
  }
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function movedFrom(
  objects: GitObjects,
  removed: Files,
  to: FileEntry,
): { readonly path: string; readonly entry: FileEntry } | null {
  const alike = (entry: FileEntry) =>
    entry.sha === to.sha ? 1 : similarity(contentOf(objects, entry), contentOf(objects, to));
  const candidates = [...removed]
    .filter(([, entry]) => entry.mode === to.mode)
    .map(([path, entry]) => ({ path, entry, alike: alike(entry) }))
    .sort((a, b) => b.alike - a.alike);
  const [best] = candidates;
  return best !== undefined && best.alike >= LEAST_SIMILARITY ? best : null;
}

function contentOf(objects: GitObjects, entry: FileEntry | undefined): Buffer {
  if (entry === undefined) return NOTHING;
  if (entry.mode === "160000") return Buffer.from(`Subproject commit ${entry.sha}\n`);
  return objects.blob(entry.sha) ?? NOTHING;
}
