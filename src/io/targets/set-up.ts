/**
 * Is the code of a revision ready to be run? Checked out and set up once, when it is first asked; a checkout that
 * cannot be made or set up is said once and not tried again.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { runGroup } from "./process-group.ts";
import { complaintIn, sayLine, withoutSecrets } from "./say-line.ts";
import type { Worktrees } from "./worktrees.ts";

export type Code = {
  readonly target: string;
  readonly commit: string;
  /** Below the root of the repository. */
  readonly directory: string;
  readonly setup: string | readonly string[] | null;
  readonly setupMs: number;
  readonly graceMs: number;
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
};

export function openCode(
  code: Code,
  worktrees: Worktrees,
): (signal: AbortSignal) => Promise<Result<string, Problem>> {
  let ready: Promise<Result<string, Problem>> | null = null;
  return (signal) => {
    ready ??= prepare(code, worktrees, signal);
    return ready;
  };
}

async function prepare(
  { target, commit, directory, ...code }: Code,
  worktrees: Worktrees,
  signal: AbortSignal,
): Promise<Result<string, Problem>> {
  const root = await worktrees.checkOut(target, commit);
  if (!root.ok) return root;
  const place = join(root.value, directory);
  const refused = (why: string, doThis: string): Result<never, Problem> =>
    fail({ kind: "target-not-asked", target, why, doThis });
  if (!(await isDirectory(place))) {
    return refused(
      `${directory} is no directory at the commit ${commit}.`,
      "Correct directory of the target, or bring the change up to date with its base.",
    );
  }
  const { setup, setupMs, graceMs, env, secrets } = code;
  if (setup === null) return ok(place);
  const limits = { timeoutMs: setupMs, graceMs, mostBytes: null };
  const end = await runGroup({ run: setup, directory: place, env, input: "", ...limits }, signal);
  if (end.ended === null && end.code === 0) return ok(place);
  const how =
    end.error ??
    (end.ended === "time" ? `no end after ${setupMs / 1000} s` : `code ${end.code ?? end.signal}`);
  const said = complaintIn(withoutSecrets(end.stderr, secrets));
  const why = `Its setup failed at the commit ${commit} (${sayLine(how)}): ${sayLine(said)}`;
  return refused(why, "Run the setup by hand in a fresh clone of that commit.");
}

async function isDirectory(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}
