/** How are pull requests opened and shown, and what do they change? */
import { changedFiles } from "../git/changed-files.ts";
import { commitsBetween, mergeBase, mergeTrees } from "../git/history.ts";
import { type Answer, type Call, notFound, type Operations, type Place, pageOf } from "./answer.ts";
import { shownCommit, shownFile } from "./commits.ts";
import { shownRepository, shownUser } from "./people.ts";
import type { Pull, Repository, World } from "./world.ts";

export const pullOperations: Operations = {
  "pulls/get": getPull,
  "pulls/list-commits": listCommits,
  "pulls/list-files": listFiles,
  "repos/list-pull-requests-associated-with-commit": pullsOfCommit,
};

export type PullPlan = {
  readonly head: string;
  /** The fork that holds the branch, when it is another one. */
  readonly from?: string;
  readonly base?: string;
  readonly title?: string;
  readonly author?: string;
  readonly isDraft?: boolean;
};

export function openPull(world: World, repository: Repository, plan: PullPlan): number {
  const { from = repository.fullName, base = repository.defaultBranch, title, author } = plan;
  const headSha = world.repositories.get(from)?.refs.get(`refs/heads/${plan.head}`);
  const baseSha = repository.refs.get(`refs/heads/${base}`);
  if (headSha === undefined || baseSha === undefined) throw new Error("both branches exist");
  const number = Math.max(0, ...repository.pulls.keys()) + 1;
  const now = world.now();
  repository.pulls.set(number, {
    number,
    title: title ?? "Change a prompt",
    author: author ?? "alice",
    base: { ref: base, sha: baseSha },
    head: { ref: plan.head, sha: headSha, repository: from },
    state: "open",
    isDraft: plan.isDraft ?? false,
    mergedAs: null,
    createdAt: now,
    updatedAt: now,
  });
  repository.refs.set(`refs/pull/${number}/head`, headSha);
  return number;
}

/** Sets a ref; open pull requests of that branch follow it, wherever they were opened. */
export function moveBranch(
  world: World,
  repository: Repository,
  { ref, sha }: { readonly ref: string; readonly sha: string },
): void {
  repository.refs.set(ref, sha);
  for (const into of world.repositories.values()) {
    for (const pull of into.pulls.values()) {
      const isHead =
        pull.head.repository === repository.fullName && ref === `refs/heads/${pull.head.ref}`;
      if (!isHead || pull.state !== "open") continue;
      pull.head.sha = sha;
      pull.updatedAt = world.now();
      into.refs.set(`refs/pull/${pull.number}/head`, sha);
    }
  }
}

/** The commit that GitHub checks out for `pull_request`; `null` when the branches conflict. */
export function testMerge(world: World, repository: Repository, pull: Pull): string | null {
  const base = repository.refs.get(`refs/heads/${pull.base.ref}`) ?? pull.base.sha;
  const tree = mergeTrees(world.objects, base, pull.head.sha);
  if (tree === null) return null;
  const date = "2026-11-01T00:00:00Z";
  const person = { name: "GitHub", email: "noreply@github.com", date };
  const sha = world.objects.put({
    kind: "commit",
    tree,
    parents: [base, pull.head.sha],
    message: `Merge ${pull.head.sha} into ${base}`,
    author: person,
    committer: person,
  });
  repository.refs.set(`refs/pull/${pull.number}/merge`, sha);
  return sha;
}

export function pullOf({ repository, params }: Call): Pull | null {
  return repository.pulls.get(Number(params.pull_number ?? params.issue_number)) ?? null;
}

function getPull(call: Call): Answer {
  const pull = pullOf(call);
  if (pull === null) return notFound();
  const { world, repository } = call;
  const { objects } = world;
  const files = filesOfPull(call, pull);
  const merge = pull.state === "open" ? testMerge(world, repository, pull) : null;
  const sum = (key: "additions" | "deletions") =>
    files.reduce((total, { patch }) => total + patch[key], 0);
  const body = {
    ...shownPull(call, pull),
    merged: pull.mergedAs !== null,
    mergeable: pull.state === "open" ? merge !== null : null,
    mergeable_state: merge === null ? "dirty" : "clean",
    merge_commit_sha: pull.mergedAs ?? merge,
    merged_by: pull.mergedAs === null ? null : shownUser(world, pull.author),
    commits: commitsBetween(objects, pull.base.sha, pull.head.sha).length,
    changed_files: files.length,
    additions: sum("additions"),
    deletions: sum("deletions"),
  };
  return { status: 200, body };
}

export function shownPull({ world, repository }: Place, pull: Pull) {
  const { number, title, author, base, head, state, isDraft, mergedAs } = pull;
  const fork = head.repository === null ? undefined : world.repositories.get(head.repository);
  const [headOwner = ""] = (head.repository ?? "ghost/").split("/");
  const [owner = ""] = repository.fullName.split("/");
  const at = `${world.url}/repos/${repository.fullName}`;
  return {
    number,
    title,
    state,
    body: null,
    draft: isDraft,
    locked: false,
    url: `${at}/pulls/${number}`,
    html_url: `https://github.com/${repository.fullName}/pull/${number}`,
    user: shownUser(world, author),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    merged_at: mergedAs === null ? null : "2026-11-01T00:00:00Z",
    closed_at: state === "open" ? null : "2026-11-01T00:00:00Z",
    milestone: null,
    labels: [],
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    auto_merge: null,
    base: {
      ref: base.ref,
      sha: base.sha,
      label: `${owner}:${base.ref}`,
      user: shownUser(world, owner),
      repo: shownRepository(world, repository),
    },
    head: {
      ref: head.ref,
      sha: head.sha,
      label: `${headOwner}:${head.ref}`,
      user: head.repository === null ? null : shownUser(world, headOwner),
      repo: fork === undefined ? null : shownRepository(world, fork),
    },
  };
}

function filesOfPull({ world: { objects } }: Call, { base, head }: Pull) {
  return changedFiles(objects, { base: mergeBase(objects, base.sha, head.sha), head: head.sha });
}

function listFiles(call: Call): Answer {
  const pull = pullOf(call);
  if (pull === null) return notFound();
  const files = filesOfPull(call, pull).slice(0, call.world.limits.pullFiles);
  const { items, headers } = pageOf(call, files);
  return { status: 200, body: items.map((file) => shownFile(call, pull.head.sha, file)), headers };
}

/** Oldest first, and 250 at most. */
function listCommits(call: Call): Answer {
  const pull = pullOf(call);
  if (pull === null) return notFound();
  const commits = commitsBetween(call.world.objects, pull.base.sha, pull.head.sha).slice(0, 250);
  const { items, headers } = pageOf(call, commits);
  return { status: 200, body: items.map((sha) => shownCommit(call, sha)), headers };
}

/** Pull requests from forks are not listed for their commits. */
function pullsOfCommit(call: Call): Answer {
  const { world, repository, params } = call;
  const sha = params.commit_sha ?? "";
  const holds = ({ head, base, mergedAs }: Pull) =>
    head.repository === repository.fullName &&
    (mergedAs === sha || commitsBetween(world.objects, base.sha, head.sha).includes(sha));
  const { items, headers } = pageOf(call, [...repository.pulls.values()].filter(holds));
  return { status: 200, body: items.map((pull) => shownPull(call, pull)), headers };
}
