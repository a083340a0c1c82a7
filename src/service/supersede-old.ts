/**
 * Which check of an earlier head still waits for a verdict that nobody needs? It says so and ends.
 */
import { readCheckState } from "../app/check-state.ts";
import { findOwnCheck } from "../io/github/own-checks.ts";
import { supersede } from "./conclude.ts";
import type { Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

export async function supersedeOld(
  world: World,
  subject: Subject,
  heads: readonly string[],
): Promise<void> {
  for (const head of new Set(heads)) {
    if (head === subject.head || head === "0".repeat(40)) continue;
    const place = { commit: head, name: subject.checkName, app: world.app.id };
    const found = await findOwnCheck(world.github, place);
    // A commit that was pushed away may be gone.
    if (!found.ok && found.problem.kind === "github-failed" && found.problem.status === 422)
      continue;
    const check = must(found);
    const state = check === null ? null : readCheckState(check.externalId);
    if (check === null || check.isCompleted || state?.pull !== subject.pull) continue;
    const own = { id: check.id, isCompleted: false, state };
    await supersede(world, { ...subject, head }, own, subject.head);
  }
}
