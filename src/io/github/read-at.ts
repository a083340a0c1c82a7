/**
 * What does a file of the repository hold at an exact commit? Read as data through the Git Data API; no
 * checkout. The tree says what an entry is, so that symbolic links and submodules are seen and refused
 * (the contents API would follow them).
 */
import { posix } from "node:path";
import type { ReadText } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

const MOST_BYTES = 20_000_000;

type Entry = { readonly mode: string; readonly sha: string; readonly bytes: number };
type Tree = ReadonlyMap<string, Entry>;

export type ReadAt = (commit: string) => ReadText;

export function readGitHubAt(github: GitHub): ReadAt {
  const trees = new Map<string, Promise<Result<Tree, Problem>>>();
  const texts = new Map<string, Promise<Result<string, Problem>>>();
  const treeOf = remember(trees, (commit) => readTree(github, commit));
  const textOf = remember(texts, (sha) => readBlob(github, sha));
  return (commit) => async (written) => {
    const path = posix.normalize(written);
    if (/^(\.{0,2}$|\.{0,2}\/)|\0/.test(path)) {
      const why = "It is no path to a file inside the repository.";
      return fail({ kind: "file-unreadable", file: written, why });
    }
    const tree = await treeOf(commit);
    if (!tree.ok) return tree;
    const entry = tree.value.get(path);
    if (entry === undefined) {
      const link = linkAbove(path, tree.value);
      if (link === null) return ok(null);
      const why = `${link} is a symbolic link or a submodule, which is not followed.`;
      return fail({ kind: "file-unreadable", file: path, why });
    }
    const refused = refusal(entry);
    return refused === null
      ? textOf(entry.sha)
      : fail({ kind: "file-unreadable", file: path, why: refused });
  };
}

function remember<Value>(
  known: Map<string, Promise<Value>>,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  return (key) => {
    const loading = known.get(key) ?? load(key);
    known.set(key, loading);
    return loading;
  };
}

async function readTree(github: GitHub, commit: string): Promise<Result<Tree, Problem>> {
  const what = `The files of commit ${commit} could not be listed`;
  return askGitHub(what, async () => {
    const { data } = await github.octokit.request(
      "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
      { ...github.at, tree_sha: commit, recursive: "1" },
    );
    // Beyond 100,000 entries GitHub cuts the list; a file missing from it must not look absent.
    if (data.truncated) throw new Error("The repository has more files than GitHub lists at once.");
    return new Map(
      data.tree.map(({ path, mode, sha, size }) => [path, { mode, sha, bytes: size ?? 0 }]),
    );
  });
}

async function readBlob(github: GitHub, sha: string): Promise<Result<string, Problem>> {
  return askGitHub(`The file with the hash ${sha} could not be read`, async () => {
    const { data } = await github.octokit.request(
      "GET /repos/{owner}/{repo}/git/blobs/{file_sha}",
      {
        ...github.at,
        file_sha: sha,
      },
    );
    return Buffer.from(data.content, "base64").toString("utf8");
  });
}

function linkAbove(path: string, tree: Tree): string | null {
  const parts = path.split("/");
  for (let length = 1; length < parts.length; length++) {
    const above = parts.slice(0, length).join("/");
    const mode = tree.get(above)?.mode;
    if (mode === "120000" || mode === "160000") return above;
  }
  return null;
}

function refusal({ mode, bytes }: Entry): string | null {
  if (mode === "120000") return "It is a symbolic link, which is not followed.";
  if (mode === "160000") return "It is a submodule, whose files are not read.";
  if (mode === "040000") return "It is a directory.";
  if (bytes > MOST_BYTES) return `It has ${bytes} bytes; at most ${MOST_BYTES} are read.`;
  return null;
}
