/** How does the contents API answer: files, directories, links, submodules, and files that are too big? */
import { entryAt, type FileEntry } from "../git/files.ts";
import { sorted } from "../git/objects.ts";
import {
  type Answer,
  type Call,
  notFound,
  type Operations,
  type Place,
  refused,
} from "./answer.ts";
import { resolveCommit } from "./world.ts";

/** Up to here a file comes inside the JSON. */
const MOST_JSON_BYTES = 1_000_000;
const MOST_BYTES = 100_000_000;
const MOST_LISTED = 1000;

export const contentsOperations: Operations = { "repos/get-content": getContent };

function getContent(call: Call): Answer {
  const { world, repository, query, params } = call;
  const name = query.get("ref") ?? repository.defaultBranch;
  const sha = resolveCommit(world, repository, name);
  const commit = sha === null ? null : world.objects.commit(sha);
  if (commit === null) return refused(404, `No commit found for the ref ${name}`);
  const path = params.path ?? "";
  const entry = entryAt(world.objects, commit.tree, path);
  if (entry === null) return notFound();
  if (entry.mode === "120000") {
    const target = linkedFile(call, commit.tree, { path, entry });
    return target === null ? link(call, path, entry) : file(call, path, target);
  }
  if (entry.mode === "160000") {
    const shown = { ...shared(call, path, entry), type: "submodule", size: 0 };
    return { status: 200, body: shown, example: "response-if-content-is-a-submodule" };
  }
  return entry.mode === "040000" ? directory(call, path, entry) : file(call, path, entry);
}

/** GitHub follows a link to a file of the same repository without saying so. */
function linkedFile(
  { world: { objects } }: Call,
  tree: string,
  link: { readonly path: string; readonly entry: FileEntry },
): FileEntry | null {
  const target = objects.blob(link.entry.sha)?.toString() ?? "";
  const base = new URL(link.path.split("/").map(encodeURIComponent).join("/"), "http://root/");
  if (target.startsWith("/")) return null;
  const found = entryAt(objects, tree, decodeURIComponent(new URL(target, base).pathname));
  return found?.mode === "100644" || found?.mode === "100755" ? found : null;
}

function link(call: Call, path: string, entry: FileEntry): Answer {
  const target = call.world.objects.blob(entry.sha)?.toString() ?? "";
  const body = { ...shared(call, path, entry), type: "symlink", size: target.length, target };
  return { status: 200, body, example: "response-if-content-is-a-symlink" };
}

function file(call: Call, path: string, entry: FileEntry): Answer {
  const bytes = call.world.objects.blob(entry.sha) ?? Buffer.alloc(0);
  if (bytes.length > MOST_BYTES) {
    const errors = [{ resource: "Blob", field: "data", code: "too_large" }];
    return refused(403, "This API returns blobs up to 100 MB in size.", { errors });
  }
  if (wantsRaw(call.accept)) return rawAnswer(bytes);
  const isInside = bytes.length <= MOST_JSON_BYTES;
  const body = {
    ...shared(call, path, entry),
    type: "file",
    size: bytes.length,
    encoding: isInside ? "base64" : "none",
    content: isInside ? lined(bytes) : "",
  };
  return { status: 200, body, example: "response-if-content-is-a-file" };
}

function directory(call: Call, path: string, { sha }: FileEntry): Answer {
  const { objects } = call.world;
  const entries = sorted(objects.tree(sha) ?? [])
    .slice(0, MOST_LISTED)
    .map((entry) => {
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      const size = objects.blob(entry.sha)?.length ?? 0;
      // Submodules are called files here, for the sake of old clients.
      const type = { "040000": "dir", "120000": "symlink" }[String(entry.mode)] ?? "file";
      return { ...shared(call, below, entry), type, size };
    });
  return { status: 200, body: entries, example: "response-if-content-is-a-directory" };
}

function shared({ world, repository }: Call, path: string, { sha }: FileEntry) {
  const at = `${world.url}/repos/${repository.fullName}`;
  return { path, name: path.split("/").at(-1), sha, url: `${at}/contents/${path}` };
}

/** What a file holds at a commit, or at the tip of a branch. */
export function textAt({ world, repository }: Place, ref: string, path: string): string | null {
  const sha = resolveCommit(world, repository, ref);
  const commit = sha === null ? null : world.objects.commit(sha);
  const entry = commit === null ? null : entryAt(world.objects, commit.tree, path);
  return entry === null ? null : (world.objects.blob(entry.sha)?.toString() ?? null);
}

export function wantsRaw(accept: string): boolean {
  return /application\/vnd\.github\.(v3\.)?raw/.test(accept);
}

export function rawAnswer(raw: Buffer): Answer {
  const headers = { "content-type": "application/vnd.github.raw; charset=utf-8" };
  return { status: 200, raw, headers };
}

/** Base64 in lines of 60, as GitHub sends it. */
export function lined(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
}
