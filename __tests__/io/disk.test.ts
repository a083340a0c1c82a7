import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { listFiles, readDirectory, removeFiles, writeText } from "../../src/io/disk.ts";

const folder = () => mkdtemp(join(tmpdir(), "disk-"));

test("what is written is read, and no part file stays", async () => {
  const directory = await folder();
  expect(await writeText(join(directory, "a/b/c.txt"), "text\n")).toEqual({
    ok: true,
    value: null,
  });
  expect(await readDirectory(directory)("a/b/c.txt")).toEqual({ ok: true, value: "text\n" });
  expect(await readdir(join(directory, "a/b"))).toEqual(["c.txt"]);
});

test("a missing file is null; a directory is a problem with a reason", async () => {
  const directory = await folder();
  await mkdir(join(directory, "sub"));
  expect(await readDirectory(directory)("none.txt")).toEqual({ ok: true, value: null });
  expect(await readDirectory(directory)("sub")).toEqual({
    ok: false,
    problem: { kind: "file-unreadable", file: "sub", why: "It is a directory." },
  });
});

test("a path below a file is a missing file to read and a problem to write", async () => {
  const directory = await folder();
  await writeFile(join(directory, "file"), "x");
  expect(await readDirectory(directory)("file/below")).toMatchObject({ ok: true, value: null });
  expect(await writeText(join(directory, "file/below"), "x")).toMatchObject({
    ok: false,
    problem: { kind: "file-unwritable" },
  });
});

test("a write that fails leaves no part file behind", async () => {
  const directory = await folder();
  await mkdir(join(directory, "taken"));
  expect(await writeText(join(directory, "taken"), "x")).toMatchObject({
    ok: false,
    problem: { kind: "file-unwritable", why: "It is a directory." },
  });
  expect(await readdir(directory)).toEqual(["taken"]);
});

test("every file below a directory is listed in order, and what is no directory is null", async () => {
  const directory = await folder();
  for (const name of ["b.txt", "a/c/d.txt", "a/b.txt"]) await writeText(join(directory, name), "");
  expect(await listFiles(directory)).toEqual({
    ok: true,
    value: ["a/b.txt", "a/c/d.txt", "b.txt"].map((name) => join(directory, name)),
  });
  expect(await listFiles(join(directory, "none"))).toEqual({ ok: true, value: null });
  expect(await listFiles(join(directory, "b.txt"))).toEqual({ ok: true, value: null });
});

test("a link that waits under a temporary name is not followed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "disk-"));
  const victim = join(folder, "victim");
  await writeFile(victim, "mine");
  await symlink(victim, join(folder, "report.md.part"));
  expect(await writeText(join(folder, "report.md"), "theirs")).toEqual({ ok: true, value: null });
  expect(await readFile(victim, "utf8")).toBe("mine");
  expect(await readFile(join(folder, "report.md"), "utf8")).toBe("theirs");
});

test("what an earlier run left is gone, and what never was is no trouble", async () => {
  const folder = await mkdtemp(join(tmpdir(), "disk-"));
  await writeFile(join(folder, "verdict.json"), "{}");
  expect((await removeFiles(folder, ["verdict.json", "report.md"])).ok).toBe(true);
  expect(await readDirectory(folder)("verdict.json")).toEqual({ ok: true, value: null });
});
