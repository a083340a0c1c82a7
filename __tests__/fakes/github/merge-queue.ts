/** How does the merge queue build the commit that it wants checked, and may that commit go in? */
import { mergeTrees } from "../git/history.ts";
import { lackingCheck } from "./merging.ts";
import { moveBranch } from "./pulls.ts";
import type { In } from "./state.ts";
import type { Pull, Repository, World } from "./world.ts";

export type MergeGroup = {
  readonly head: string;
  readonly base: string;
  /** Without `refs/heads/`. */
  readonly ref: string;
};

type GroupPlan = In & {
  /** In the order in which they are merged; all into the branch of the first. */
  readonly pulls: readonly number[];
  /** The group ahead in the queue, whose head this one builds on; the branch's tip when absent. */
  readonly behind?: MergeGroup;
};

export type QueueState = {
  readonly openMergeGroup: (
    plan: GroupPlan | (Omit<GroupPlan, "pulls"> & { readonly pull: number }),
  ) => MergeGroup;
  /** By the same rule as a pull request. */
  readonly groupMayMerge: (head: string, repository?: string) => boolean;
};

export function queueState(world: World, repository: (name?: string) => Repository): QueueState {
  return {
    openMergeGroup: (plan) =>
      openGroup(world, repository(plan.repository), {
        ...plan,
        pulls: "pull" in plan ? [plan.pull] : plan.pulls,
      }),
    groupMayMerge: (head, of) => lackingCheck(repository(of), head) === undefined,
  };
}

function openGroup(world: World, repository: Repository, plan: GroupPlan): MergeGroup {
  const pulls = plan.pulls.map((number) => {
    const pull = repository.pulls.get(number);
    if (pull === undefined) throw new Error(`There is no pull request ${number}`);
    return pull;
  });
  const [first, last] = [pulls[0], pulls.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A group has a pull request");
  const branch = first.base.ref;
  const base = plan.behind?.head ?? repository.refs.get(`refs/heads/${branch}`) ?? first.base.sha;
  const head = pulls.reduce((onto, pull) => merged(world, onto, pull), base);
  const ref = `gh-readonly-queue/${branch}/pr-${last.number}-${base}`;
  moveBranch(world, repository, { ref: `refs/heads/${ref}`, sha: head });
  return { head, base, ref };
}

/** Never the same commit as the test merge of a pull request, nor as that of an earlier group. */
function merged({ objects, now }: World, onto: string, { number, head }: Pull): string {
  const tree = mergeTrees(objects, onto, head.sha);
  if (tree === null) throw new Error(`Pull request ${number} conflicts with ${onto}`);
  const person = { name: "GitHub", email: "noreply@github.com", date: now() };
  const message = `Merge pull request #${number} from ${head.ref}`;
  const parents = [onto, head.sha];
  return objects.put({ kind: "commit", tree, parents, message, author: person, committer: person });
}
