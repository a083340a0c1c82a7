/** The code of a commit: exactly that commit, set up once, and nothing left behind. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Code, openCode } from "../../../src/io/targets/set-up.ts";
import { openWorktrees } from "../../../src/io/targets/worktrees.ts";
import { createRepository } from "../../../src/io/throwaway-repository.ts";
import { explain } from "../../../src/problem.ts";
import type { Result } from "../../../src/result.ts";

const repository = join(mkdtempSync(join(tmpdir(), "worktrees-test-")), "repo");
const never = new AbortController().signal;
let commits: readonly string[] = [];
beforeAll(async () => {
  commits = await createRepository(repository, [
    { message: "one", files: { "app/a.txt": "one" } },
    { message: "two", files: { "app/a.txt": "two" } },
  ]);
  writeFileSync(join(repository, "app/a.txt"), "dirty");
  const hook = join(repository, ".git/hooks/post-checkout");
  writeFileSync(hook, `#!/bin/sh\ntouch "${repository}/hooked"\n`, { mode: 0o755 });
});
const opened: { readonly close: () => Promise<void> }[] = [];
afterAll(async () => {
  for (const { close } of opened) await close();
});

const listed = () =>
  execFileSync("git", ["-C", repository, "worktree", "list", "--porcelain"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.startsWith("worktree "));

function open() {
  const worktrees = openWorktrees(repository);
  opened.push(worktrees);
  return worktrees;
}

function codeAt(commit: string, more: Partial<Code> = {}): Code {
  const limits = { setupMs: 10_000, graceMs: 100 };
  const env = { PATH: process.env.PATH ?? "" };
  const base = {
    target: "app",
    commit,
    directory: "app",
    setup: null,
    env,
    secrets: [],
    ...limits,
  };
  return { ...base, ...more };
}

function placeIn(made: Result<string, unknown>): string {
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

async function whyNot(code: Code) {
  const made = await openCode(code, open())(never);
  if (made.ok) throw new Error("it was made");
  return explain(made.problem);
}

test("each commit lies as it was committed, no hook runs, and all is gone at the end", async () => {
  const worktrees = open();
  const places = await Promise.all(
    commits.map(async (commit) => placeIn(await openCode(codeAt(commit), worktrees)(never))),
  );
  expect(places.map((place) => readFileSync(join(place, "a.txt"), "utf8"))).toEqual(["one", "two"]);
  expect(listed()).toHaveLength(3);
  expect(existsSync(join(repository, "hooked"))).toBe(false);
  await worktrees.close();
  expect(places.filter((place) => existsSync(place) || existsSync(dirname(place)))).toEqual([]);
  expect(listed()).toHaveLength(1);
  expect(readFileSync(join(repository, "app/a.txt"), "utf8")).toBe("dirty");
});

test("setup runs once however many ask, where the command will run", async () => {
  const ready = openCode(codeAt(commits[0] ?? "", { setup: "echo x >> made.txt" }), open());
  const [place = ""] = (await Promise.all([ready(never), ready(never), ready(never)])).map(placeIn);
  expect(readFileSync(join(place, "made.txt"), "utf8")).toBe("x\n");
});

test("a setup that fails or never ends is one sentence", async () => {
  const failing = codeAt(commits[0] ?? "", { setup: "echo no network >&2; exit 4" });
  expect((await whyNot(failing)).why).toMatch(
    /setup failed at the commit \w+ \(code 4\): no network/,
  );
  const hanging = codeAt(commits[0] ?? "", { setup: "sleep 60", setupMs: 100 });
  expect((await whyNot(hanging)).why).toMatch(/no end after 0\.1 s/);
});

test("a commit that the clone lacks names the remedy, and so does a folder it lacks", async () => {
  const missing = await whyNot(codeAt("0123456789".repeat(4)));
  expect(missing.why).toMatch(/does not hold the commit 0123456789/);
  expect(missing.doThis).toContain("fetch-depth: 0");
  const folder = await whyNot(codeAt(commits[0] ?? "", { directory: "web" }));
  expect(folder.why).toMatch(/web is no directory at the commit/);
});

test("a place that is no repository is the same problem", async () => {
  const worktrees = openWorktrees(tmpdir());
  const made = await worktrees.checkOut("app", commits[0] ?? "");
  expect(made.ok).toBe(false);
  await worktrees.close();
});
