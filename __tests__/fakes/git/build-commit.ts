/** How does a test write a commit in one line? */
import { type FileEntry, filesOfCommit, writeTree } from "./files.ts";
import type { GitObjects } from "./objects.ts";

export type Content =
  | string
  | Buffer
  | { readonly symlink: string }
  | { readonly submodule: string }
  | { readonly executable: string };

export type CommitPlan = {
  /** The commit it builds on; several make it a merge that starts from the files of the first. */
  readonly parent?: string | readonly string[];
  readonly files?: Readonly<Record<string, Content>>;
  readonly remove?: readonly string[];
  /** Old path to new path; `files` may then change what moved. */
  readonly rename?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly author?: string;
};

export function buildCommit(objects: GitObjects, plan: CommitPlan, date: string): string {
  const { parent = [], rename = {}, remove = [], message = "A change", author = "alice" } = plan;
  const parents = typeof parent === "string" ? [parent] : parent;
  const [first] = parents;
  const files = new Map(first === undefined ? [] : filesOfCommit(objects, first));
  for (const [from, to] of Object.entries(rename)) {
    const entry = files.get(from);
    if (entry === undefined) throw new Error(`There is no file ${from} to rename`);
    files.delete(from);
    files.set(to, entry);
  }
  for (const path of remove) {
    if (!files.delete(path)) throw new Error(`There is no file ${path} to remove`);
  }
  for (const [path, content] of Object.entries(plan.files ?? {})) {
    files.set(path, entryOf(objects, content));
  }
  const person = { name: author, email: `${author}@users.noreply.github.com`, date };
  return objects.put({
    kind: "commit",
    tree: writeTree(objects, files),
    parents,
    message,
    author: person,
    committer: person,
  });
}

function entryOf(objects: GitObjects, content: Content): FileEntry {
  const blob = (bytes: string | Buffer) => objects.put({ kind: "blob", bytes: Buffer.from(bytes) });
  if (typeof content === "string" || Buffer.isBuffer(content)) {
    return { mode: "100644", sha: blob(content) };
  }
  if ("symlink" in content) return { mode: "120000", sha: blob(content.symlink) };
  if ("executable" in content) return { mode: "100755", sha: blob(content.executable) };
  return { mode: "160000", sha: content.submodule };
}
