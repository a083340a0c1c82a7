/**
 * Where does the code of a commit lie, to be run? In a worktree of the repository in a temporary folder: never the
 * working directory, whatever lies about there, and gone at the end, also after failures.
 */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { whyOf } from "../disk.ts";

const execute = promisify(execFile);

export type Worktrees = {
  /** A fresh checkout of the commit; asked for twice, there are two. */
  readonly checkOut: (target: string, commit: string) => Promise<Result<string, Problem>>;
  readonly close: () => Promise<void>;
};

/** Nothing of the repository's or the person's configuration is run by a checkout, and nobody is asked anything. */
const QUIETLY = ["-c", "core.hooksPath=/dev/null", "-c", "advice.detachedHead=false"];

export function openWorktrees(repository: string): Worktrees {
  const open: string[] = [];
  let folder: string | null = null;
  // Git's own lock would refuse two at once.
  let last: Promise<unknown> = Promise.resolve();
  const atExit = () => {
    for (const place of open) removeNow(repository, place);
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  const add = async (target: string, commit: string): Promise<Result<string, Problem>> => {
    const found = await git(repository, ["cat-file", "-e", `${commit}^{commit}`]);
    if (!found.ok) return fail(missing(target, commit, found.problem));
    if (folder === null) {
      const made = makeFolder();
      if (!made.ok) return made;
      folder = made.value;
      process.once("exit", atExit);
    }
    const place = join(folder, String(open.length));
    open.push(place);
    const added = await git(repository, [
      ...QUIETLY,
      "worktree",
      "add",
      "--detach",
      "--force",
      place,
      commit,
    ]);
    return added.ok ? ok(place) : fail(missing(target, commit, added.problem));
  };
  return {
    checkOut: (target, commit) => {
      const added = last.then(() => add(target, commit));
      last = added;
      return added;
    },
    close: async () => {
      await last;
      for (const place of open.splice(0)) {
        await git(repository, ["worktree", "remove", "--force", "--force", place]);
      }
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
      process.off("exit", atExit);
    },
  };
}

function makeFolder(): Result<string, Problem> {
  try {
    return ok(mkdtempSync(join(tmpdir(), "reliability-gate-")));
  } catch (thrown) {
    return fail({ kind: "file-unwritable", file: tmpdir(), why: whyOf(thrown) });
  }
}

function missing(target: string, commit: string, said: string): Problem {
  return {
    kind: "target-not-asked",
    target,
    why: `The checkout does not hold the commit ${commit}, whose code would be run: ${said}`,
    doThis:
      "Run in a clone with all of its history; in a workflow, actions/checkout with fetch-depth: 0.",
  };
}

function removeNow(repository: string, place: string): void {
  try {
    const args = ["-C", repository, "worktree", "remove", "--force", "--force", place];
    execFileSync("git", args, { stdio: "ignore", env: environment() });
  } catch {
    // The folder is removed after this; `git worktree prune` forgets the rest.
  }
}

async function git(repository: string, args: readonly string[]): Promise<Result<string, string>> {
  try {
    const { stdout } = await execute("git", ["-C", repository, ...args], { env: environment() });
    return ok(stdout);
  } catch (thrown) {
    const said =
      typeof thrown === "object" && thrown !== null && "stderr" in thrown ? thrown.stderr : "";
    return fail(String(said).trim().split("\n").at(-1) || String(thrown));
  }
}

/** Variables of git hooks would name another repository than the one asked for. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: "0" };
}
