/**
 * Which open pull requests may have been forgotten? Those that changed within a day are looked at again.
 */
import { openPullRequests } from "../io/github/changes.ts";
import { must, type World } from "./world.ts";

const DAY_MS = 86_400_000;

export async function sweepRepository(world: World): Promise<void> {
  const since = new Date(world.now() - DAY_MS).toISOString();
  for (const number of must(await openPullRequests(world.github, { since }))) {
    const { repository, installation } = world;
    const at = { installation, repository: repository.fullName };
    await world.later({ ...at, kind: "pull", number, heads: [] }, 0);
  }
}
