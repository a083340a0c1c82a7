/** Which commits led to a commit, and where did two lines of them part? */
import { type FileEntry, filesOfCommit, writeTree } from "./files.ts";
import type { GitObjects } from "./objects.ts";

/** The commit and everything before it, nearest first. */
function ancestry(objects: GitObjects, sha: string): readonly string[] {
  const seen = new Set([sha]);
  for (const one of seen) for (const parent of objects.commit(one)?.parents ?? []) seen.add(parent);
  return [...seen];
}

export function isAncestor(objects: GitObjects, ancestor: string, of: string): boolean {
  return ancestry(objects, of).includes(ancestor);
}

/** The common ancestor that no other common ancestor descends from. */
export function mergeBase(objects: GitObjects, a: string, b: string): string | null {
  const ofB = new Set(ancestry(objects, b));
  const common = ancestry(objects, a).filter((sha) => ofB.has(sha));
  // What leads to a common ancestor is one too, so another descends from it through one of its children.
  const before = new Set(common.flatMap((sha) => objects.commit(sha)?.parents ?? []));
  return common.find((sha) => !before.has(sha)) ?? null;
}

/** Commits of `head` that `base` lacks, oldest first. */
export function commitsBetween(objects: GitObjects, base: string, head: string): readonly string[] {
  const known = new Set(ancestry(objects, base));
  return ancestry(objects, head)
    .filter((sha) => !known.has(sha))
    .reverse();
}

/** The tree of both changes together, file by file; `null` when both changed one file differently. */
export function mergeTrees(objects: GitObjects, ours: string, theirs: string): string | null {
  const base = mergeBase(objects, ours, theirs);
  const before = base === null ? new Map<string, FileEntry>() : filesOfCommit(objects, base);
  const [a, b] = [filesOfCommit(objects, ours), filesOfCommit(objects, theirs)];
  const merged = new Map<string, FileEntry>();
  for (const path of new Set([...a.keys(), ...b.keys()])) {
    const [inA, inB, was] = [a.get(path), b.get(path), before.get(path)];
    const changedA = inA?.sha !== was?.sha;
    const changedB = inB?.sha !== was?.sha;
    if (changedA && changedB && inA?.sha !== inB?.sha) return null;
    const kept = changedB ? inB : inA;
    if (kept !== undefined) merged.set(path, kept);
  }
  return writeTree(objects, merged);
}
