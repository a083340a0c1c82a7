/**
 * When is an unfinished run looked at without being told? After some minutes, for the webhook that says it
 * ended may be lost.
 */
import type { Subject } from "./subject.ts";
import type { World } from "./world.ts";

export async function lookAgain(world: World, { pull, head }: Subject): Promise<void> {
  const { repository, installation, settings } = world;
  const at = { installation, repository: repository.fullName };
  await world.later(
    pull === null
      ? { ...at, kind: "group", head, opened: null }
      : { ...at, kind: "pull", number: pull, heads: [head] },
    60 * settings.staleMinutes,
  );
}
