/**
 * When may a pull request be merged? Each required check needs its latest run on the head commit, by the
 * App that is asked for, completed as success, neutral or skipped. From GitHub's documentation, not seen live.
 */
import { z } from "zod";
import { type Answer, type Call, notFound, type Operations, pageOf, refused } from "./answer.ts";
import { latestOf } from "./checks.ts";
import { shownUser } from "./people.ts";
import { moveBranch, pullOf, shownPull, testMerge } from "./pulls.ts";
import type { Pull, Repository, RequiredCheck } from "./world.ts";

export const mergeOperations: Operations = {
  "pulls/merge": merge,
  "pulls/list": list,
  "repos/create-commit-status": createStatus,
};

const PASSING = new Set<string | null>(["success", "neutral", "skipped"]);

function merge(call: Call): Answer {
  const { world, repository } = call;
  const pull = pullOf(call);
  if (pull === null) return notFound();
  const { sha } = z.object({ sha: z.string().optional() }).parse(call.body);
  if (sha !== undefined && sha !== pull.head.sha) {
    return refused(409, "Head branch was modified. Review and try the merge again.");
  }
  const commit = pull.state === "open" ? testMerge(world, repository, pull) : null;
  if (commit === null) return refused(405, "Pull Request is not mergeable");
  const lacking = lackingCheck(repository, pull.head.sha);
  if (lacking !== undefined) {
    return refused(405, `Required status check "${lacking.context}" is expected.`);
  }
  moveBranch(world, repository, { ref: `refs/heads/${pull.base.ref}`, sha: commit });
  pull.state = "closed";
  pull.mergedAs = commit;
  pull.updatedAt = world.now();
  return { status: 200, body: { sha: commit, merged: true } };
}

/** What a branch rule still wants of a commit: a pull request's head, or a group of the merge queue. */
export function lackingCheck(repository: Repository, head: string): RequiredCheck | undefined {
  return repository.required.find((required) => !isMet(repository, head, required));
}

function isMet(repository: Repository, head: string, { context, app }: RequiredCheck): boolean {
  const ours = repository.checks.filter(
    ({ headSha, name, app: by }) =>
      headSha === head && name === context && (app ?? by.slug) === by.slug,
  );
  const latest = latestOf([...ours].sort((a, b) => b.id - a.id));
  const statuses = repository.statuses.filter(
    ({ sha, context: of }) => sha === head && of === context && app === undefined,
  );
  const state = statuses.at(-1)?.state;
  if (latest.length === 0) return state === "success";
  const passes = latest.every(({ conclusion }) => PASSING.has(conclusion));
  return passes && (state === undefined || state === "success");
}

function list(call: Call): Answer {
  const { repository, query } = call;
  const state = query.get("state") ?? "open";
  const found = [...repository.pulls.values()].filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (query.get("base") ?? pull.base.ref) === pull.base.ref &&
      (query.get("head") ?? labelOf(pull)) === labelOf(pull),
  );
  const { items, headers } = pageOf(call, sorted(found, query));
  return { status: 200, body: items.map((pull) => shownPull(call, pull)), headers };
}

/** The newest first unless asked otherwise; the least lately updated first unless asked otherwise. */
function sorted(pulls: readonly Pull[], query: URLSearchParams): readonly Pull[] {
  const sort = query.get("sort") ?? "created";
  if (sort !== "created" && sort !== "updated") throw new Error(`The fake cannot sort by ${sort}`);
  const at = (pull: Pull) => (sort === "created" ? pull.createdAt : pull.updatedAt);
  const isDown = (query.get("direction") ?? (sort === "created" ? "desc" : "asc")) === "desc";
  const up = pulls.toSorted((a, b) => at(a).localeCompare(at(b)) || a.number - b.number);
  return isDown ? up.toReversed() : up;
}

function labelOf({ head }: Pull): string {
  return `${head.repository?.split("/")[0]}:${head.ref}`;
}

const Status = z.object({
  state: z.string(),
  context: z.string().default("default"),
  description: z.string().default(""),
});

function createStatus(call: Call): Answer {
  const { world, repository, params, who } = call;
  const sha = params.sha ?? "";
  if (world.objects.commit(sha) === null) return refused(422, `No commit found for SHA: ${sha}`);
  const status = { sha, ...Status.parse(call.body) };
  repository.statuses.push(status);
  const { state, context, description } = status;
  const body = { state, context, description, creator: shownUser(world, who.login) };
  return { status: 201, body };
}
