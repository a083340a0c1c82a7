import { afterEach, describe, expect, test } from "@jest/globals";
import { type FakeGitHub, type GitHubPlan, startGitHub } from "../github.ts";
import { asObject, valueAt } from "../json-value.ts";
import { asking, EVERYTHING } from "./ask.ts";

const started: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of started.splice(0)) {
    await github.close();
    expect(github.violations).toEqual([]);
  }
});

async function gitHub(plan: GitHubPlan = {}) {
  const github = await startGitHub(plan);
  started.push(github);
  github.state.addToken("all", { login: "gate[bot]", app: "gate", permissions: EVERYTHING });
  return { github, state: github.state, ask: asking(github) };
}

const BIG = "x".repeat(1_000_001);

describe("contents", () => {
  async function filled() {
    const all = await gitHub();
    all.state.commit({
      branch: "main",
      files: {
        "prompts/a.md": "Hello, ünicode\n",
        "prompts/link.md": { symlink: "a.md" },
        "prompts/out": { symlink: "../../etc/passwd" },
        "prompts/deep/b.md": "b",
        "big.txt": BIG,
        lib: { submodule: "1".repeat(40) },
      },
    });
    return all;
  }

  test("a file comes as base64 in lines, or as it is when asked for raw", async () => {
    const { ask } = await filled();
    const { json } = await ask("GET /contents/prompts/a.md?ref=main");
    expect(json).toMatchObject({ type: "file", encoding: "base64", path: "prompts/a.md" });
    expect(Buffer.from(String(json.content), "base64").toString()).toBe("Hello, ünicode\n");
    const raw = await ask("GET /contents/prompts/a.md", {
      accept: "application/vnd.github.raw+json",
    });
    expect(raw.text).toBe("Hello, ünicode\n");
  });

  test("a file over 1 MB has no content unless asked for raw", async () => {
    const { ask } = await filled();
    const { json } = await ask("GET /contents/big.txt");
    expect(json).toMatchObject({ content: "", encoding: "none", size: 1_000_001 });
    const raw = await ask("GET /contents/big.txt", { accept: "application/vnd.github.raw" });
    expect(raw.text).toBe(BIG);
  });

  test("a link to a file answers as that file, any other link as a link", async () => {
    const { ask } = await filled();
    const linked = await ask("GET /contents/prompts/link.md");
    expect(linked.json).toMatchObject({ type: "file", size: 16 });
    const out = await ask("GET /contents/prompts/out");
    expect(out.json).toMatchObject({ type: "symlink", target: "../../etc/passwd" });
  });

  test("a submodule says so alone, and calls itself a file in its directory", async () => {
    const { ask } = await filled();
    expect((await ask("GET /contents/lib")).json).toMatchObject({ type: "submodule" });
    const { list } = await ask("GET /contents/prompts");
    expect(list.map(({ name, type }) => [name, type])).toEqual([
      ["a.md", "file"],
      ["deep", "dir"],
      ["link.md", "symlink"],
      ["out", "symlink"],
    ]);
  });

  test("what is not there is 404, the file as much as the ref", async () => {
    const { ask } = await filled();
    expect((await ask("GET /contents/prompts/none.md")).status).toBe(404);
    const noRef = await ask("GET /contents/prompts/a.md?ref=none");
    expect([noRef.status, noRef.json.message]).toEqual([404, "No commit found for the ref none"]);
  });
});

describe("trees", () => {
  test("come whole when recursive, with modes, sizes and the directories themselves", async () => {
    const { state, ask } = await gitHub();
    const commit = state.commit({
      files: { "a/b.md": "12", l: { symlink: "a" }, s: { submodule: "2".repeat(40) } },
    });
    const { json } = await ask(`GET /git/trees/${commit}?recursive=1`);
    expect(json.truncated).toBe(false);
    expect(json.tree).toMatchObject([
      { path: "a", mode: "040000", type: "tree" },
      { path: "a/b.md", mode: "100644", type: "blob", size: 2 },
      { path: "l", mode: "120000", type: "blob", size: 1 },
      { path: "s", mode: "160000", type: "commit", sha: "2".repeat(40) },
    ]);
    const blob = await ask(`GET /git/blobs/${shaAt(json.tree, 1)}`);
    expect(Buffer.from(String(blob.json.content), "base64").toString()).toBe("12");
  });

  test("say when they were cut", async () => {
    const { state, ask } = await gitHub({ limits: { treeEntries: 2 } });
    state.commit({ branch: "main", files: { a: "", b: "", c: "" } });
    const { json } = await ask("GET /git/trees/main?recursive=1");
    expect(json.truncated).toBe(true);
    expect(json.tree).toHaveLength(2);
  });
});

function shaAt(tree: unknown, index: number): string {
  return String(Array.isArray(tree) ? asObject(tree[index]).sha : "");
}

describe("changes", () => {
  async function withFork(plan: GitHubPlan = {}) {
    const all = await gitHub(plan);
    const { state } = all;
    const root = state.commit({ branch: "main", files: { "old.md": "1\n2\n3\n", "m.md": "1\n" } });
    state.addRepository({ fullName: "mallory/prompts", forkOf: "acme/prompts" });
    state.push("patch", root, "mallory/prompts");
    const head = state.commit({
      repository: "mallory/prompts",
      branch: "patch",
      rename: { "old.md": "new.md" },
      files: { "m.md": "2\n", "n.md": "n\n" },
    });
    state.commit({ branch: "main", files: { "elsewhere.md": "e" } });
    const number = state.openPull({ head: "patch", from: "mallory/prompts", author: "mallory" });
    return { ...all, root, head, number };
  }

  test("a comparison starts at the merge base and knows the commits of forks", async () => {
    const { ask, root, head } = await withFork();
    const { json, headers } = await ask(`GET /compare/main...${head}?per_page=1`);
    expect(json).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, total_commits: 1 });
    expect(valueAt(json.merge_base_commit, "sha")).toBe(root);
    expect(json.files).toMatchObject([
      { filename: "m.md", status: "modified", patch: "@@ -1 +1 @@\n-1\n+2" },
      { filename: "n.md", status: "added", additions: 1 },
      { filename: "new.md", status: "renamed", previous_filename: "old.md" },
    ]);
    expect(headers.get("link")).toBeNull();
    expect((await ask("GET /compare/main...mallory:patch")).json.ahead_by).toBe(1);
    expect((await ask("GET /compare/main...none")).status).toBe(404);
  });

  test("a comparison pages its commits, and its files come first and are cut", async () => {
    const { state, ask } = await gitHub({ limits: { comparedFiles: 1 } });
    const base = state.commit({ branch: "main", files: { a: "" } });
    state.commit({ branch: "main", files: { b: "" } });
    state.commit({ branch: "main", files: { c: "" } });
    const first = await ask(`GET /compare/${base}...main?per_page=1`);
    expect(first.headers.get("link")).toMatch(/page=2>; rel="next".*page=2>; rel="last"/);
    expect(first.json.files).toHaveLength(1);
    const second = await ask(`GET /compare/${base}...main?per_page=1&page=2`);
    expect(second.json.commits).toHaveLength(1);
  });

  test("a pull request shows its fork, follows pushes, and says when it conflicts", async () => {
    const { state, ask, number, head } = await withFork();
    const { json } = await ask(`GET /pulls/${number}`);
    expect(json).toMatchObject({
      head: { sha: head, ref: "patch", repo: { full_name: "mallory/prompts", fork: true } },
      base: { ref: "main", repo: { full_name: "acme/prompts" } },
      user: { login: "mallory" },
      changed_files: 3,
      mergeable: true,
    });
    const test = state.mergeCommit(number) ?? "";
    expect(state.read(test, "elsewhere.md")).toBe("e");
    const next = state.commit({
      repository: "mallory/prompts",
      branch: "patch",
      files: { "elsewhere.md": "other" },
    });
    const after = await ask(`GET /pulls/${number}`);
    expect(after.json).toMatchObject({ head: { sha: next }, mergeable: false });
    expect((await ask("GET /git/ref/pull/1/head")).json).toMatchObject({ object: { sha: next } });
    expect((await ask("GET /pulls/9")).status).toBe(404);
  });

  test("the files of a pull request come in pages and are cut", async () => {
    const { ask, number } = await withFork({ limits: { pullFiles: 2 } });
    const first = await ask(`GET /pulls/${number}/files?per_page=1`);
    expect(first.list).toMatchObject([{ filename: "m.md", status: "modified" }]);
    expect(first.headers.get("link")).toMatch(/files\?per_page=1&page=2>; rel="next"/);
    const second = await ask(`GET /pulls/${number}/files?per_page=1&page=2`);
    expect(second.headers.get("link")).not.toMatch(/next/);
  });

  test("a commit shows what it changed, and the pull requests of our own branches", async () => {
    const { state, ask, head } = await withFork();
    const { json } = await ask(`GET /commits/${head}`);
    expect(json).toMatchObject({ sha: head, stats: { additions: 2, deletions: 1 } });
    expect((await ask(`GET /commits/${head}/pulls`)).list).toEqual([]);
    state.push("own", state.branch("main") ?? "");
    const own = state.commit({ branch: "own", files: { x: "" } });
    const number = state.openPull({ head: "own" });
    expect((await ask(`GET /commits/${own}/pulls`)).list).toMatchObject([{ number }]);
    expect((await ask("GET /commits/none")).status).toBe(422);
  });
});

test("a repository, its owner and its people", async () => {
  const { state, ask } = await gitHub({ isPrivate: true });
  state.addRepository({ fullName: "mallory/fork", forkOf: "acme/prompts" });
  expect((await ask("GET /repos/acme/prompts")).json).toMatchObject({ private: true, fork: false });
  expect((await ask("GET /repos/mallory/fork")).json).toMatchObject({
    fork: true,
    parent: { full_name: "acme/prompts" },
  });
  expect((await ask("GET /repos/acme/none")).status).toBe(404);
  state.setRole("bob", "maintain");
  const bob = await ask("GET /collaborators/bob/permission");
  expect(bob.json).toMatchObject({ permission: "write", role_name: "maintain" });
  expect((await ask("GET /collaborators/eve/permission")).status).toBe(404);
});
