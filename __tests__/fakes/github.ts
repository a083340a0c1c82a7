/**
 * A GitHub on loopback for one test: repositories, pull requests, comments and checks that remember, and a
 * contract that is GitHub's own. A request GitHub would refuse is refused and noted in `violations`.
 */
import { buildCommit, type CommitPlan } from "./git/build-commit.ts";
import { entryAt } from "./git/files.ts";
import { checkOperations } from "./github/checks.ts";
import { commentOperations, writeComment } from "./github/comments.ts";
import { commitOperations } from "./github/commits.ts";
import { contentsOperations } from "./github/contents.ts";
import { type Fault, newFaults } from "./github/faults.ts";
import { gitDataOperations } from "./github/git-data.ts";
import { moveBranch, openPull, type PullPlan, pullOperations, testMerge } from "./github/pulls.ts";
import { repositoryOperations } from "./github/repositories.ts";
import { type Logged, serve, type Violation } from "./github/serve.ts";
import type { Permissions, Token } from "./github/tokens.ts";
import {
  type App,
  addRepository,
  type CheckRun,
  type Comment,
  GITHUB_LIMITS,
  type Limits,
  newWorld,
  type Repository,
  type Role,
  type World,
} from "./github/world.ts";

export type TokenPlan = {
  readonly login: string;
  /** The slug of the App it was made for. */
  readonly app?: string;
  readonly permissions: Permissions;
  readonly repositories?: readonly string[];
};

/** Everything happens in the repository the fake was started with unless `repository` names another. */
type In = { readonly repository?: string };

export type GitHubState = {
  readonly repository: (fullName?: string) => Repository;
  readonly addRepository: (plan: Parameters<typeof addRepository>[1]) => Repository;
  /** With `branch` it is pushed there, onto the branch's tip unless `parent` says otherwise. */
  readonly commit: (plan: CommitPlan & In & { readonly branch?: string }) => string;
  readonly push: (branch: string, sha: string, repository?: string) => void;
  readonly branch: (name: string, repository?: string) => string | null;
  /** What a file holds at a commit or at the tip of a branch. */
  readonly read: (at: string, path: string, repository?: string) => string | null;
  readonly openPull: (plan: PullPlan & In) => number;
  readonly mergeCommit: (pull: number, repository?: string) => string | null;
  readonly addComment: (
    of: In & Omit<Parameters<typeof writeComment>[2], "app"> & { readonly app?: string },
  ) => Comment;
  readonly comments: (pull: number, repository?: string) => readonly Comment[];
  readonly checks: (repository?: string) => readonly CheckRun[];
  readonly setRole: (login: string, role: Role, repository?: string) => void;
  readonly addToken: (token: string, plan: TokenPlan) => void;
  readonly failNext: (fault: Fault) => void;
};

export type FakeGitHub = {
  readonly url: string;
  readonly state: GitHubState;
  readonly log: readonly Logged[];
  readonly violations: readonly Violation[];
  readonly count: (operation: string) => number;
  readonly close: () => Promise<void>;
};

export type GitHubPlan = {
  readonly repository?: string;
  readonly isPrivate?: boolean;
  readonly limits?: Partial<Limits>;
};

const OPERATIONS = {
  ...repositoryOperations,
  ...contentsOperations,
  ...gitDataOperations,
  ...commitOperations,
  ...pullOperations,
  ...commentOperations,
  ...checkOperations,
};

export async function startGitHub(plan: GitHubPlan = {}): Promise<FakeGitHub> {
  const world = newWorld({ ...GITHUB_LIMITS, ...plan.limits });
  const fullName = plan.repository ?? "acme/prompts";
  addRepository(world, { fullName, isPrivate: plan.isPrivate ?? false });
  const tokens = new Map<string, Token>();
  const faults = newFaults();
  const log: Logged[] = [];
  const violations: Violation[] = [];
  const whoIs = (token: string) => tokens.get(token) ?? null;
  const server = await serve({ world, operations: OPERATIONS, faults, log, violations, whoIs });
  world.url = server.url;
  return {
    url: server.url,
    state: stateOf({ world, fullName, tokens, fail: faults.add }),
    log,
    violations,
    count: (operation) => log.filter((one) => one.operation === operation).length,
    close: server.close,
  };
}

/** The id of GitHub's own App, for which a workflow's token is made. */
const KNOWN_APPS: Readonly<Record<string, number>> = { "github-actions": 15_368 };

function stateOf(input: {
  readonly world: World;
  readonly fullName: string;
  readonly tokens: Map<string, Token>;
  readonly fail: (fault: Fault) => void;
}): GitHubState {
  const { world, fullName, tokens } = input;
  const repository = (name = fullName) => {
    const found = world.repositories.get(name);
    if (found === undefined) throw new Error(`There is no repository ${name}`);
    return found;
  };
  const branch = (name: string, of?: string) =>
    repository(of).refs.get(`refs/heads/${name}`) ?? null;
  const push = (name: string, sha: string, of?: string) =>
    moveBranch(world, repository(of), { ref: `refs/heads/${name}`, sha });
  const apps = new Map<string, App>();
  const appOf = (slug: string) => {
    const app = apps.get(slug) ?? { id: KNOWN_APPS[slug] ?? world.nextId(), slug };
    apps.set(slug, app);
    return app;
  };
  return {
    repository,
    addRepository: (plan) => addRepository(world, plan),
    branch,
    push,
    commit: (plan) => {
      const tip = plan.branch === undefined ? null : branch(plan.branch, plan.repository);
      const onto = tip === null || plan.parent !== undefined ? plan : { ...plan, parent: tip };
      const sha = buildCommit(world.objects, onto, world.now());
      if (plan.branch !== undefined) push(plan.branch, sha, plan.repository);
      return sha;
    },
    read: (at, path, of) => {
      const commit = world.objects.commit(branch(at, of) ?? at);
      const entry = commit === null ? null : entryAt(world.objects, commit.tree, path);
      return entry === null ? null : (world.objects.blob(entry.sha)?.toString() ?? null);
    },
    openPull: (plan) => openPull(world, repository(plan.repository), plan),
    mergeCommit: (number, of) => {
      const pull = repository(of).pulls.get(number);
      return pull === undefined ? null : testMerge(world, repository(of), pull);
    },
    addComment: ({ repository: of, app, ...comment }) =>
      writeComment(world, repository(of), {
        ...comment,
        app: app === undefined ? null : appOf(app),
      }),
    comments: (pull, of) => repository(of).comments.filter(({ issue }) => issue === pull),
    checks: (of) => repository(of).checks,
    setRole: (login, role, of) => repository(of).roles.set(login, role),
    addToken: (token, { app, ...plan }) =>
      tokens.set(token, { ...plan, app: app === undefined ? null : appOf(app) }),
    failNext: input.fail,
  };
}
