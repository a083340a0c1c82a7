import { execFileSync } from "node:child_process";
import { mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openRepository, type Repository } from "../../src/io/git.ts";
import { type Commit, createRepository } from "../../src/io/throwaway-repository.ts";

async function repository(
  commits: readonly Commit[],
): Promise<{ git: Repository; ids: readonly string[]; directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), "git-"));
  const ids = await createRepository(directory, commits);
  const opened = await openRepository(directory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return { git: opened.value, ids, directory };
}

const run = (directory: string, ...args: string[]) =>
  execFileSync(
    "git",
    ["-C", directory, "-c", "user.name=t", "-c", "user.email=t@example.com", ...args],
    { encoding: "utf8" },
  );

test("a file is read as it was at a commit; a missing one is null", async () => {
  const { git, ids } = await repository([
    { message: "one", files: { "a b/ü.md": "first\n" } },
    { message: "two", files: { "a b/ü.md": "second\n" } },
  ]);
  expect(await git.readAt(ids[0] ?? "")("a b/ü.md")).toEqual({ ok: true, value: "first\n" });
  expect(await git.readAt(ids[1] ?? "")("a b/ü.md")).toEqual({ ok: true, value: "second\n" });
  expect(await git.readAt(ids[1] ?? "")("nothing.md")).toEqual({ ok: true, value: null });
});

test("odd names are names and nothing more", async () => {
  const names = [
    "-rf",
    "q'uo\"te.md",
    "tab\tname",
    "new\nline",
    "*",
    ":(glob)x",
    "$(touch hacked)",
  ];
  const { git, ids } = await repository([
    { message: "odd", files: Object.fromEntries(names.map((name) => [name, `of ${name}`])) },
    { message: "gone", files: Object.fromEntries(names.map((name) => [name, null])) },
  ]);
  for (const name of names) {
    expect(await git.readAt(ids[0] ?? "")(name)).toEqual({ ok: true, value: `of ${name}` });
  }
  const changed = await git.changedFiles(ids[0] ?? "", ids[1] ?? "");
  expect(changed.ok && changed.value.map(({ path }) => path).sort()).toEqual([...names].sort());
});

test("a symbolic link, a submodule and a directory are refused with a sentence", async () => {
  const { git, directory } = await repository([{ message: "one", files: { "dir/x.md": "x" } }]);
  await symlink("/etc/passwd", join(directory, "link.md"));
  run(directory, "add", "link.md");
  run(directory, "update-index", "--add", "--cacheinfo", `160000,${"a".repeat(40)},sub`);
  run(directory, "commit", "-qm", "traps");
  const head = await git.commitOf("HEAD");
  if (!head.ok) throw new Error("HEAD exists");
  const read = git.readAt(head.value);
  expect(await read("link.md")).toMatchObject({
    ok: false,
    problem: { why: expect.stringContaining("symbolic link") },
  });
  expect(await read("sub")).toMatchObject({
    ok: false,
    problem: { why: expect.stringContaining("submodule") },
  });
  expect(await read("dir")).toMatchObject({
    ok: false,
    problem: { why: expect.stringContaining("directory") },
  });
});

test("a rename names both paths", async () => {
  const text = "the same long enough text\n".repeat(10);
  const { git, ids } = await repository([
    { message: "one", files: { "old.md": text } },
    { message: "two", files: { "old.md": null, "new.md": text } },
  ]);
  expect(await git.changedFiles(ids[0] ?? "", ids[1] ?? "")).toEqual({
    ok: true,
    value: [{ path: "new.md", previousPath: "old.md" }],
  });
});

test("the merge base leaves out what the base branch gained meanwhile", async () => {
  const { git, ids, directory } = await repository([
    { message: "one", files: { a: "1" } },
    { message: "main moves on", files: { b: "2" } },
  ]);
  run(directory, "checkout", "-q", "-b", "topic", ids[0] ?? "");
  run(directory, "commit", "-q", "--allow-empty", "-m", "topic");
  const topic = await git.commitOf("topic");
  expect(topic.ok && (await git.mergeBase(ids[1] ?? "", topic.value))).toEqual({
    ok: true,
    value: ids[0],
  });
});

test.each(["nowhere", "-h", "--output=/tmp/x", "HEAD~99", ""])(
  "the revision %p is unknown, with a reason",
  async (revision) => {
    const { git } = await repository([{ message: "one", files: { a: "1" } }]);
    const found = await git.commitOf(revision);
    expect(found).toMatchObject({ ok: false, problem: { kind: "unknown-revision" } });
  },
);

test("opened below its top, a repository has the same paths for reading and for changes", async () => {
  const { ids, directory } = await repository([
    { message: "one", files: { "sub/a.md": "1", "a.md": "top" } },
    { message: "two", files: { "sub/a.md": "2" } },
  ]);
  const below = await openRepository(join(directory, "sub"));
  if (!below.ok) throw new Error("it is a repository");
  const changed = await below.value.changedFiles(ids[0] ?? "", ids[1] ?? "");
  expect(changed).toEqual({ ok: true, value: [{ path: "sub/a.md" }] });
  expect(await below.value.readAt(ids[1] ?? "")("sub/a.md")).toEqual({ ok: true, value: "2" });
  expect(await below.value.readAt(ids[1] ?? "")("a.md")).toEqual({ ok: true, value: "top" });
});

test("a path may be written with dots, and cannot leave the repository", async () => {
  const { git, ids } = await repository([{ message: "one", files: { "sub/a.md": "1" } }]);
  const read = git.readAt(ids[0] ?? "");
  for (const path of ["./sub/a.md", "sub//a.md", "sub/./a.md", "x/../sub/a.md"]) {
    expect(await read(path)).toEqual({ ok: true, value: "1" });
  }
  for (const path of ["../a.md", "sub/../../a.md", "/etc/passwd", "", ".", "./", "a\0b"]) {
    expect(await read(path)).toMatchObject({ ok: false, problem: { kind: "file-unreadable" } });
  }
});

test("another repository named by the environment, as in a git hook, is not the one that is read", async () => {
  const other = await repository([{ message: "other", files: { "other.md": "x" } }]);
  const before = { ...process.env };
  process.env.GIT_DIR = join(other.directory, ".git");
  try {
    const { git, ids } = await repository([{ message: "one", files: { "a.md": "1" } }]);
    const head = await git.commitOf("HEAD");
    expect(head).toEqual({ ok: true, value: ids[0] });
  } finally {
    process.env = before;
  }
});

test("histories without a common ancestor are said to have none; a tag is the commit it names", async () => {
  const { git, ids, directory } = await repository([{ message: "one", files: { a: "1" } }]);
  run(directory, "tag", "-am", "first", "v1");
  expect(await git.commitOf("v1")).toEqual({ ok: true, value: ids[0] });
  run(directory, "checkout", "-q", "--orphan", "lone");
  run(directory, "commit", "-qm", "lone");
  const lone = await git.commitOf("lone");
  expect(lone.ok && (await git.mergeBase(ids[0] ?? "", lone.value))).toMatchObject({
    ok: false,
    problem: { kind: "unknown-revision", why: expect.stringContaining("no common ancestor") },
  });
});

test("a diff is the same whatever the person's configuration says", async () => {
  const { git, ids, directory } = await repository([
    { message: "one", files: { "a.md": "1\n" } },
    { message: "two", files: { "a.md": "2\n" } },
  ]);
  run(directory, "config", "diff.noprefix", "true");
  run(directory, "config", "color.ui", "always");
  run(directory, "config", "diff.context", "0");
  const diff = await git.diffOf(ids[0] ?? "", ids[1] ?? "", "a.md");
  expect(diff.ok && diff.value.split("\n").slice(2)).toEqual([
    "--- a/a.md",
    "+++ b/a.md",
    "@@ -1 +1 @@",
    "-1",
    "+2",
    "",
  ]);
});

test("a directory that is no repository is said to be none", async () => {
  const directory = await mkdtemp(join(tmpdir(), "no-git-"));
  expect(await openRepository(directory)).toMatchObject({
    ok: false,
    problem: { kind: "not-a-repository" },
  });
});

test("the same files give the same commits on any machine", async () => {
  const commits = [{ message: "one", files: { a: "1" } }];
  const [first, second] = [await repository(commits), await repository(commits)];
  expect(first.ids).toEqual(second.ids);
  expect(first.ids).toEqual(["3a14d6aca7dd120c0341f3f0532a71ae11431522"]);
});
