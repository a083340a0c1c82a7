/** Which files does a tree hold at which paths, and which tree holds given files? */
import { type GitObjects, type Mode, sorted, type TreeEntry } from "./objects.ts";

export type FileEntry = { readonly mode: Mode; readonly sha: string };
/** Path to what is there; directories are implied. */
export type Files = ReadonlyMap<string, FileEntry>;

export type Listed = FileEntry & { readonly path: string };

/** As `git ls-tree`; `recursive` as with `-r -t`. */
export function listTree(objects: GitObjects, sha: string, recursive: boolean): readonly Listed[] {
  const walk = (tree: string, prefix: string): readonly Listed[] =>
    sorted(objects.tree(tree) ?? []).flatMap(({ name, mode, sha: entry }) => {
      const listed = { path: `${prefix}${name}`, mode, sha: entry };
      const isDeeper = recursive && mode === "040000";
      return isDeeper ? [listed, ...walk(entry, `${listed.path}/`)] : [listed];
    });
  return walk(sha, "");
}

export function filesOf(objects: GitObjects, tree: string): Files {
  return new Map(
    listTree(objects, tree, true)
      .filter(({ mode }) => mode !== "040000")
      .map(({ path, mode, sha }) => [path, { mode, sha }]),
  );
}

export function filesOfCommit(objects: GitObjects, sha: string): Files {
  const commit = objects.commit(sha);
  return commit === null ? new Map() : filesOf(objects, commit.tree);
}

export function writeTree(objects: GitObjects, files: Files): string {
  const entries: TreeEntry[] = [];
  const below = new Map<string, Map<string, FileEntry>>();
  for (const [path, entry] of files) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      entries.push({ name: path, ...entry });
      continue;
    }
    const directory = path.slice(0, slash);
    const inner = below.get(directory) ?? new Map<string, FileEntry>();
    below.set(directory, inner.set(path.slice(slash + 1), entry));
  }
  for (const [name, inner] of below) {
    entries.push({ name, mode: "040000", sha: writeTree(objects, inner) });
  }
  return objects.put({ kind: "tree", entries });
}

/** The entry at a path, the root directory at the empty one. */
export function entryAt(objects: GitObjects, tree: string, path: string): FileEntry | null {
  let at: FileEntry = { mode: "040000", sha: tree };
  for (const name of path.split("/").filter((part) => part !== "")) {
    const found = objects.tree(at.sha)?.find((entry) => entry.name === name);
    if (found === undefined || at.mode !== "040000") return null;
    at = { mode: found.mode, sha: found.sha };
  }
  return at;
}
