/**
 * May a comment start the gate on a pull request, for example one from a fork? `/reliability run <sha>` by
 * somebody with write access, for exactly the commit that is the head now.
 */
import type { GateEvent } from "../event.ts";
import { readPullRequest } from "../io/github/changes.ts";
import { permissionOf } from "../io/github/permission.ts";
import type { ActionRun, Ending } from "./action-run.ts";
import { ignoreEvent, stopWith } from "./early-ending.ts";
import { gateChange } from "./gate-change.ts";
import { isOrdered } from "./ordered.ts";

type CommentEvent = Extract<GateEvent, { kind: "comment" }>;

/** Roles that may spend the repository's money (GitHub's `role_name`). */
const MAY_RUN: readonly string[] = ["write", "maintain", "admin"];

export async function gateFromComment(
  run: ActionRun,
  { number, body, author }: CommentEvent,
): Promise<Ending> {
  const command = /^\/reliability\s+run(?:\s+([0-9a-f]{7,40}))?\s*$/m.exec(body);
  if (command === null) return ignoreEvent(run, "The comment holds no /reliability run command.");
  const github = await run.github();
  const role = await permissionOf(github, author);
  if (!role.ok) return stopWith(run, role.problem);
  if (!MAY_RUN.includes(role.value)) {
    return ignoreEvent(
      run,
      `${author} has the role ${role.value}; write access is needed to run the gate.`,
    );
  }
  const pull = await readPullRequest(github, number);
  if (!pull.ok) return stopWith(run, pull.problem);
  const { head, base, isOpen } = pull.value;
  if (!isOpen) return ignoreEvent(run, `Pull request ${number} is closed.`);
  const named = command[1];
  if (named === undefined || !head.sha.startsWith(named)) {
    return ignoreEvent(
      run,
      `Name the commit you have read: /reliability run ${head.sha} is the head of pull request ${number} now.`,
    );
  }
  if (isOrdered(run) && base.ref !== run.defaultBranch) {
    return ignoreEvent(run, `Pull request ${number} does not go to ${run.defaultBranch}.`);
  }
  const isFork = head.repository !== run.runner.repository;
  return gateChange(run, {
    rules: base.sha,
    head: head.sha,
    pull: number,
    comments: true,
    earlier: [],
    isFork,
  });
}
