import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildCommit, type CommitPlan } from "./build-commit.ts";
import { changedFiles } from "./changed-files.ts";
import { filesOfCommit } from "./files.ts";
import { commitsBetween, mergeBase, mergeTrees } from "./history.ts";
import { gitObjects } from "./objects.ts";
import { patchOf } from "./patch.ts";

const DATE = "2026-11-01T00:00:00Z";

function store() {
  const objects = gitObjects();
  return { objects, commit: (plan: CommitPlan) => buildCommit(objects, plan, DATE) };
}

test("objects have the hashes that git gives them", () => {
  const { objects, commit } = store();
  const sha = commit({
    files: {
      "b.md": "hello\n",
      "a/deep/x": { symlink: "../b.md" },
      "a.txt": { executable: "#!\n" },
      lib: { submodule: "1".repeat(40) },
    },
    message: "One\n",
  });
  const work = mkdtempSync(join(tmpdir(), "git-objects-"));
  const git = (args: readonly string[], input = "") =>
    execFileSync("git", args, { cwd: work, input, encoding: "utf8" }).trim();
  git(["init", "-q"]);
  const hash = (text: string) => git(["hash-object", "-w", "--stdin"], text);
  const deep = git(["mktree"], `120000 blob ${hash("../b.md")}\tx\n`);
  const inner = git(["mktree"], `040000 tree ${deep}\tdeep\n`);
  const root = [
    `040000 tree ${inner}\ta`,
    `100755 blob ${hash("#!\n")}\ta.txt`,
    `100644 blob ${hash("hello\n")}\tb.md`,
    `160000 commit ${"1".repeat(40)}\tlib\n`,
  ].join("\n");
  const tree = git(["mktree"], root);
  expect(objects.commit(sha)?.tree).toBe(tree);
  const seconds = Date.parse(DATE) / 1000;
  const person = `alice <alice@users.noreply.github.com> ${seconds} +0000`;
  const raw = `tree ${tree}\nauthor ${person}\ncommitter ${person}\n\nOne\n`;
  expect(sha).toBe(git(["hash-object", "-t", "commit", "--stdin"], raw));
});

describe("what changed between two commits", () => {
  test("is added, modified, removed or renamed, in order of the paths", () => {
    const { objects, commit } = store();
    const poem = "one\ntwo\nthree\nfour\n";
    const base = commit({
      files: { "same.md": "x", "old.md": poem, "gone.md": "g", "m.md": "1\n" },
    });
    const head = commit({
      parent: base,
      rename: { "old.md": "new/poem.md" },
      remove: ["gone.md"],
      files: { "new/poem.md": `${poem}five\n`, "m.md": "2\n", "fresh.md": "f" },
    });
    const changed = changedFiles(objects, { base, head });
    expect(changed.map(({ path, status, previousPath }) => [path, status, previousPath])).toEqual([
      ["fresh.md", "added", undefined],
      ["gone.md", "removed", undefined],
      ["m.md", "modified", undefined],
      ["new/poem.md", "renamed", "old.md"],
    ]);
    expect(changed[3]?.patch).toMatchObject({ additions: 1, deletions: 0 });
  });

  test("nothing is renamed to an unlike file", () => {
    const { objects, commit } = store();
    const base = commit({ files: { "old.md": "one\ntwo\n" } });
    const head = commit({ remove: ["old.md"], parent: base, files: { "new.md": "three\n" } });
    const statuses = changedFiles(objects, { base, head }).map(({ status }) => status);
    expect(statuses).toEqual(["added", "removed"]);
  });

  test("a binary file has no patch", () => {
    const { objects, commit } = store();
    const head = commit({ files: { "a.png": Buffer.from([1, 0, 2]) } });
    expect(changedFiles(objects, { base: null, head })[0]?.patch.text).toBeNull();
  });
});

test("a patch is what git apply turns the first text into the second with", () => {
  const work = mkdtempSync(join(tmpdir(), "git-apply-"));
  const file = join(work, "f");
  const lines = fc.array(fc.constantFrom("a\n", "b\n", "c\n"), { minLength: 1, maxLength: 25 });
  const text = fc.tuple(lines, fc.constantFrom("", "end")).map(([all, end]) => all.join("") + end);
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      writeFileSync(file, before);
      const patch = patchOf(Buffer.from(before), Buffer.from(after)).text;
      const input = `--- a/f\n+++ b/f\n${patch}\n`;
      execFileSync("git", ["apply", "-"], { cwd: work, input });
      expect(execFileSync("cat", [file], { encoding: "utf8" })).toBe(after);
    }),
    { numRuns: 40, seed: 1 },
  );
});

describe("history", () => {
  test("two branches parted at their merge base, also after one took the other in", () => {
    const { objects, commit } = store();
    const root = commit({ files: { "a.md": "1" } });
    const main = commit({ parent: root, files: { "b.md": "1" } });
    const feature = commit({ parent: root, files: { "c.md": "1" } });
    expect(mergeBase(objects, main, feature)).toBe(root);
    expect(commitsBetween(objects, main, feature)).toEqual([feature]);
    const taken = commit({ parent: [feature, main], message: "Merge" });
    expect(mergeBase(objects, main, taken)).toBe(main);
    expect(commitsBetween(objects, main, taken)).toEqual([feature, taken]);
    expect(mergeBase(objects, commit({ files: { "other.md": "" } }), main)).toBeNull();
  });

  test("changes of different files merge, different changes of one file do not", () => {
    const { objects, commit } = store();
    const root = commit({ files: { "a.md": "1", "b.md": "1" } });
    const a = commit({ parent: root, files: { "a.md": "2" } });
    const b = commit({ parent: root, remove: ["b.md"] });
    const tree = mergeTrees(objects, a, b) ?? "";
    const merged = objects.put({ ...(objects.commit(a) ?? fail()), tree });
    expect([...filesOfCommit(objects, merged).keys()]).toEqual(["a.md"]);
    expect(mergeTrees(objects, a, commit({ parent: root, files: { "a.md": "3" } }))).toBeNull();
  });
});

function fail(): never {
  throw new Error("there is no such commit");
}
