/** How are blobs, trees, commits and refs read and written one by one? */
import { z } from "zod";
import { entryAt, filesOf, type Listed, listTree, writeTree } from "../git/files.ts";
import { isAncestor } from "../git/history.ts";
import type { Commit } from "../git/objects.ts";
import { type Answer, type Call, notFound, type Operations, refused } from "./answer.ts";
import { lined, rawAnswer, wantsRaw } from "./contents.ts";
import { moveBranch } from "./pulls.ts";
import { resolveCommit } from "./world.ts";

export const gitDataOperations: Operations = {
  "git/get-blob": getBlob,
  "git/create-blob": createBlob,
  "git/get-tree": getTree,
  "git/create-tree": createTree,
  "git/get-commit": getCommit,
  "git/create-commit": createCommit,
  "git/get-ref": getRef,
  "git/create-ref": createRef,
  "git/update-ref": updateRef,
};

function getBlob({ world, params, accept }: Call): Answer {
  const sha = params.file_sha ?? "";
  const bytes = world.objects.blob(sha);
  if (bytes === null) return notFound();
  if (wantsRaw(accept)) return rawAnswer(bytes);
  const body = { sha, size: bytes.length, encoding: "base64", content: lined(bytes) };
  return { status: 200, body };
}

const NewBlob = z.object({ content: z.string(), encoding: z.enum(["utf-8", "base64"]).optional() });

function createBlob({ world, body }: Call): Answer {
  const { content, encoding = "utf-8" } = NewBlob.parse(body);
  const sha = world.objects.put({ kind: "blob", bytes: Buffer.from(content, encoding) });
  return { status: 201, body: { sha } };
}

function getTree(call: Call): Answer {
  const { world, repository, params, query } = call;
  const name = params.tree_sha ?? "";
  const commit = resolveCommit(world, repository, name);
  const sha = commit === null ? name : (world.objects.commit(commit)?.tree ?? name);
  if (world.objects.tree(sha) === null) return notFound();
  const listed = listTree(world.objects, sha, query.has("recursive"));
  const most = world.limits.treeEntries;
  const tree = listed.slice(0, most).map((entry) => shownEntry(call, entry));
  return { status: 200, body: { sha, tree, truncated: listed.length > most } };
}

function shownEntry({ world, repository }: Call, { path, mode, sha }: Listed) {
  const type = { "040000": "tree", "160000": "commit" }[String(mode)] ?? "blob";
  const at = `${world.url}/repos/${repository.fullName}/git/${type}s/${sha}`;
  const size = world.objects.blob(sha)?.length;
  return { path, mode, type, sha, size, url: type === "commit" ? undefined : at };
}

const NewTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.enum(["100644", "100755", "120000", "160000", "040000"]).default("100644"),
      sha: z.string().nullish(),
      content: z.string().optional(),
    }),
  ),
});

function createTree(call: Call): Answer {
  const { objects } = call.world;
  const { base_tree: base, tree } = NewTree.parse(call.body);
  const start = base === undefined ? null : (objects.commit(base)?.tree ?? base);
  if (start !== null && objects.tree(start) === null)
    return refused(422, "base_tree is not a tree");
  const files = new Map(start === null ? [] : filesOf(objects, start));
  for (const { path, mode, sha, content } of tree) {
    const isRemoval = sha === null;
    const isThere = start !== null && entryAt(objects, start, path) !== null;
    if (isRemoval && !isThere) return refused(422, "GitRPC::BadObjectState");
    for (const other of files.keys()) {
      if (other === path || other.startsWith(`${path}/`)) files.delete(other);
    }
    if (isRemoval) continue;
    const entry = sha ?? objects.put({ kind: "blob", bytes: Buffer.from(content ?? "") });
    if (mode !== "160000" && objects.get(entry) === null) {
      return refused(
        422,
        `tree.sha ${entry} is not a valid ${mode === "040000" ? "tree" : "blob"}`,
      );
    }
    if (mode !== "040000") files.set(path, { mode, sha: entry });
    else for (const [below, one] of filesOf(objects, entry)) files.set(`${path}/${below}`, one);
  }
  const sha = writeTree(objects, files);
  const shown = listTree(objects, sha, false).map((entry) => shownEntry(call, entry));
  return { status: 201, body: { sha, tree: shown, truncated: false } };
}

function shownCommit({ world, repository }: Call, sha: string, commit: Commit) {
  const { message, tree, parents, author, committer } = commit;
  const url = (kind: string, of: string) =>
    `${world.url}/repos/${repository.fullName}/git/${kind}s/${of}`;
  return {
    sha,
    url: url("commit", sha),
    message,
    author,
    committer,
    tree: { sha: tree, url: url("tree", tree) },
    parents: parents.map((parent) => ({ sha: parent, url: url("commit", parent) })),
  };
}

function getCommit(call: Call): Answer {
  const sha = call.params.commit_sha ?? "";
  const commit = call.world.objects.commit(sha);
  return commit === null ? notFound() : { status: 200, body: shownCommit(call, sha, commit) };
}

const Person = z.object({ name: z.string(), email: z.string(), date: z.string().optional() });
const NewCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: Person.optional(),
  committer: Person.optional(),
});

function createCommit(call: Call): Answer {
  const { world, who } = call;
  const asked = NewCommit.parse(call.body);
  if (world.objects.tree(asked.tree) === null) return refused(422, "Tree SHA does not exist");
  const missing = asked.parents.find((parent) => world.objects.commit(parent) === null);
  if (missing !== undefined)
    return refused(422, "Parent SHA does not exist or is not a commit object");
  const now = world.now();
  const usual = { name: who.login, email: `${who.login}@users.noreply.github.com`, date: now };
  const author = { ...usual, ...asked.author, date: asked.author?.date ?? now };
  const committer = { ...author, ...asked.committer, date: asked.committer?.date ?? now };
  const { message, tree, parents } = asked;
  const commit: Commit = { kind: "commit", tree, parents, message, author, committer };
  return { status: 201, body: shownCommit(call, world.objects.put(commit), commit) };
}

function shownRef({ world, repository }: Call, ref: string, sha: string) {
  const at = `${world.url}/repos/${repository.fullName}/git`;
  return { ref, url: `${at}/${ref}`, object: { type: "commit", sha, url: `${at}/commits/${sha}` } };
}

function getRef(call: Call): Answer {
  const ref = `refs/${call.params.ref}`;
  const sha = call.repository.refs.get(ref);
  return sha === undefined ? notFound() : { status: 200, body: shownRef(call, ref, sha) };
}

const NewRef = z.object({ ref: z.string(), sha: z.string() });

function createRef(call: Call): Answer {
  const { world, repository } = call;
  const { ref, sha } = NewRef.parse(call.body);
  if (repository.refs.has(ref)) return refused(422, "Reference already exists");
  if (world.objects.commit(sha) === null) return refused(422, "Object does not exist");
  moveBranch(world, repository, { ref, sha });
  return { status: 201, body: shownRef(call, ref, sha) };
}

const MovedRef = z.object({ sha: z.string(), force: z.boolean().default(false) });

function updateRef(call: Call): Answer {
  const { world, repository, params } = call;
  const { sha, force } = MovedRef.parse(call.body);
  const ref = `refs/${params.ref}`;
  const was = repository.refs.get(ref);
  if (was === undefined) return refused(422, "Reference does not exist");
  if (world.objects.commit(sha) === null) return refused(422, "Object does not exist");
  const isForward = isAncestor(world.objects, was, sha);
  if (!isForward && !force) return refused(422, "Update is not a fast forward");
  moveBranch(world, repository, { ref, sha });
  return { status: 200, body: shownRef(call, ref, sha) };
}
