/**
 * Which commit is looked at, and into which branch is it going? Read from GitHub each time.
 */
import { readCheckState } from "../app/check-state.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { pullRequestCommits, readPullRequest } from "../io/github/changes.ts";
import { findOwnCheck } from "../io/github/own-checks.ts";
import { must, type World } from "./world.ts";

export type Subject = {
  /** `null` for a merge group. */
  readonly pull: number | null;
  readonly head: string;
  readonly isOpen: boolean;
  readonly isFork: boolean;
  readonly author: string | null;
  readonly checkName: string;
  /** Whose config, suites and policy apply. */
  readonly rules: () => Promise<string>;
  /** Other commits that may have answered the same question, the nearest first. */
  readonly earlier: () => Promise<readonly string[]>;
};

const CHECK_NAME = "reliability-gate";

/** Earlier commits of a pull request that are asked for a verdict. */
const MOST_EARLIER = 10;

/**
 * One name a base branch: check runs belong to a commit, and a commit may be the head of pull requests into
 * branches with other rules. The default branch has the bare name, which is the one to require there.
 */
function checkNameOf(branch: string, defaultBranch: string): string {
  return branch === defaultBranch ? CHECK_NAME : `${CHECK_NAME}: ${branch}`;
}

export async function pullSubject(
  world: World,
  number: number,
  heads: readonly string[] = [],
): Promise<Subject> {
  const { github, repository } = world;
  const { head, base, author, isOpen } = must(await readPullRequest(github, number));
  return {
    pull: number,
    head: head.sha,
    isOpen,
    isFork: head.repository !== repository.fullName,
    author,
    checkName: checkNameOf(base.ref, repository.defaultBranch),
    rules: async () => must(await branchTip(github, base.ref)) ?? base.sha,
    earlier: async () => [
      ...heads,
      ...must(await pullRequestCommits(github, number, MOST_EARLIER)),
    ],
  };
}

/** `null`: nothing is known of this merge group, so nothing was asked about it. */
export async function groupSubject(
  world: World,
  group: {
    readonly head: string;
    readonly opened: {
      readonly base: string;
      readonly branch: string;
      readonly pull: number | null;
    } | null;
  },
): Promise<Subject | null> {
  const { github, repository, app } = world;
  const { head, opened } = group;
  const common = { pull: null, head, isOpen: true, isFork: false, author: null };
  if (opened !== null) {
    const { base, branch, pull } = opened;
    return {
      ...common,
      checkName: checkNameOf(branch, repository.defaultBranch),
      rules: async () => base,
      earlier: async () => {
        if (pull === null) return [];
        const read = must(await readPullRequest(github, pull));
        return [read.head.sha, ...must(await pullRequestCommits(github, pull, MOST_EARLIER))];
      },
    };
  }
  const found = must(await findOwnCheck(github, { commit: head, name: null, app: app.id }));
  const state = found === null ? null : readCheckState(found.externalId);
  if (found === null || state === null) return null;
  const { rules } = state;
  return {
    ...common,
    checkName: found.name,
    rules: async () => rules,
    earlier: async () => [],
  };
}
