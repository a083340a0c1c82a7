/**
 * How is a git repository made from plain data? For the demo and the tests: fixed author, fixed dates,
 * no configuration of the person's machine, so the same files give the same commits anywhere.
 */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Commit = {
  readonly message: string;
  /** Path to content; `null` deletes. Files not named stay as they were. */
  readonly files: Readonly<Record<string, string | null>>;
};

/** Creates the repository with one commit after another on `main`; returns their ids. */
export async function createRepository(
  directory: string,
  commits: readonly Commit[],
): Promise<readonly string[]> {
  await mkdir(directory, { recursive: true });
  await git(directory, 0, ["init", "--quiet", "--initial-branch=main"]);
  const ids: string[] = [];
  for (const [index, commit] of commits.entries()) {
    for (const [path, content] of Object.entries(commit.files)) {
      const file = join(directory, path);
      if (content === null) await rm(file);
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    }
    await git(directory, index, ["add", "--all"]);
    await git(directory, index, ["commit", "--quiet", "--allow-empty", "-m", commit.message]);
    ids.push((await git(directory, index, ["rev-parse", "HEAD"])).trim());
  }
  return ids;
}

async function git(directory: string, index: number, args: readonly string[]): Promise<string> {
  const date = `${1_700_000_000 + index * 60} +0000`;
  const { stdout } = await run("git", ["-C", directory, "-c", "core.autocrlf=false", ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_AUTHOR_NAME: "Demo",
      GIT_AUTHOR_EMAIL: "demo@example.com",
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: "Demo",
      GIT_COMMITTER_EMAIL: "demo@example.com",
      GIT_COMMITTER_DATE: date,
    },
  });
  return stdout;
}
