/** How does a test arrange what GitHub knows, and look at what became of it? */
import { buildCommit, type CommitPlan } from "../git/build-commit.ts";
import type { Apps, InstalledApp } from "./apps.ts";
import { newCheck } from "./checks.ts";
import { writeComment } from "./comments.ts";
import { textAt } from "./contents.ts";
import type { Delivery } from "./deliveries.ts";
import type { Fault, Faults } from "./faults.ts";
import { type QueueState, queueState } from "./merge-queue.ts";
import { lackingCheck } from "./merging.ts";
import { moveBranch, openPull, type PullPlan, testMerge } from "./pulls.ts";
import { type RunState, runState } from "./run-state.ts";
import type { Permissions, Token } from "./tokens.ts";
import {
  addRepository,
  type CheckRun,
  type Comment,
  type Pull,
  type Repository,
  type RequiredCheck,
  type Role,
  type World,
} from "./world.ts";

export type TokenPlan = {
  readonly login: string;
  /** The slug of the App it was made for. */
  readonly app?: string;
  readonly permissions: Permissions;
  readonly repositories?: readonly string[];
};

/** Everything happens in the repository the fake was started with unless `repository` names another. */
export type In = { readonly repository?: string };

export type GitHubState = RunState &
  QueueState & {
    readonly repository: (fullName?: string) => Repository;
    readonly addRepository: (plan: Parameters<typeof addRepository>[1]) => Repository;
    /** With `branch` it is pushed there, onto the branch's tip unless `parent` says otherwise. */
    readonly commit: (plan: CommitPlan & In & { readonly branch?: string }) => string;
    readonly push: (branch: string, sha: string, repository?: string) => void;
    readonly branch: (name: string, repository?: string) => string | null;
    /** What a file holds at a commit or at the tip of a branch. */
    readonly read: (at: string, path: string, repository?: string) => string | null;
    readonly openPull: (plan: PullPlan & In) => number;
    readonly setPull: (
      pull: number,
      to: Partial<Pick<Pull, "state" | "isDraft" | "updatedAt">>,
      repository?: string,
    ) => void;
    /** Do the branch rules let it in? */
    readonly mayMerge: (pull: number, repository?: string) => boolean;
    readonly mergeCommit: (pull: number, repository?: string) => string | null;
    readonly addComment: (
      of: In & Omit<Parameters<typeof writeComment>[2], "app"> & { readonly app?: string },
    ) => Comment;
    readonly comments: (pull: number, repository?: string) => readonly Comment[];
    readonly checks: (repository?: string) => readonly CheckRun[];
    /** Completed, as an App wrote it; its id. */
    readonly addCheck: (
      of: In & Pick<CheckRun, "app" | "name" | "headSha"> & Partial<CheckRun>,
    ) => number;
    readonly setRole: (login: string, role: Role, repository?: string) => void;
    readonly require: (check: RequiredCheck, repository?: string) => void;
    readonly addToken: (token: string, plan: TokenPlan) => void;
    readonly addApp: (plan: Parameters<Apps["add"]>[0]) => InstalledApp;
    readonly app: Apps["installed"];
    readonly addDelivery: (plan?: Partial<Omit<Delivery, "id">>) => Delivery;
    readonly redelivered: readonly Delivery[];
    readonly failNext: (fault: Fault) => void;
    /** From now on, again and again; the answer ends it. */
    readonly failAtRate: Faults["atRate"];
    /** Once, just before the next request of this operation: what someone else does meanwhile. */
    readonly before: Faults["before"];
  };

export type StateParts = {
  readonly world: World;
  readonly fullName: string;
  readonly tokens: Map<string, Token>;
  readonly apps: Apps;
  readonly idOf: (slug: string) => number;
  readonly deliveries: Delivery[];
  readonly redelivered: readonly Delivery[];
  readonly faults: Faults;
};

export function stateOf(parts: StateParts): GitHubState {
  const { world, fullName, tokens, apps, deliveries } = parts;
  const repository = (name = fullName) => {
    const found = world.repositories.get(name);
    if (found === undefined) throw new Error(`There is no repository ${name}`);
    return found;
  };
  const branch = (name: string, of?: string) =>
    repository(of).refs.get(`refs/heads/${name}`) ?? null;
  const push = (name: string, sha: string, of?: string) =>
    moveBranch(world, repository(of), { ref: `refs/heads/${name}`, sha });
  const appOf = (slug?: string) => (slug === undefined ? null : { id: parts.idOf(slug), slug });
  return {
    ...runState(world, repository),
    ...queueState(world, repository),
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
    read: (at, path, of) => textAt({ world, repository: repository(of) }, at, path),
    openPull: (plan) => openPull(world, repository(plan.repository), plan),
    setPull: (number, to, of) => {
      const pull = repository(of).pulls.get(number);
      if (pull === undefined) throw new Error(`There is no pull request ${number}`);
      Object.assign(pull, { updatedAt: world.now() }, to);
    },
    mayMerge: (number, of) => {
      const pull = repository(of).pulls.get(number);
      return pull !== undefined && lackingCheck(repository(of), pull.head.sha) === undefined;
    },
    mergeCommit: (number, of) => {
      const pull = repository(of).pulls.get(number);
      return pull === undefined ? null : testMerge(world, repository(of), pull);
    },
    addComment: ({ repository: of, app, ...comment }) =>
      writeComment(world, repository(of), { ...comment, app: appOf(app) }),
    comments: (pull, of) => repository(of).comments.filter(({ issue }) => issue === pull),
    checks: (of) => repository(of).checks,
    addCheck: ({ repository: of, app, ...check }) => {
      const id = world.nextId();
      const { checks } = repository(of);
      checks.push({ ...newCheck(world), id, app: { id: app.id, slug: app.slug }, ...check });
      return id;
    },
    setRole: (login, role, of) => repository(of).roles.set(login, role),
    require: (check, of) => repository(of).required.push(check),
    addToken: (token, { app, ...plan }) => tokens.set(token, { ...plan, app: appOf(app) }),
    addApp: apps.add,
    app: apps.installed,
    addDelivery: (plan = {}) => {
      const id = world.nextId();
      const usual = {
        event: "pull_request",
        action: "opened",
        statusCode: 200,
        isRedelivery: false,
        deliveredAt: world.now(),
      };
      const delivery = {
        id,
        guid: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
        ...usual,
        ...plan,
      };
      deliveries.push(delivery);
      return delivery;
    },
    redelivered: parts.redelivered,
    failNext: parts.faults.add,
    failAtRate: parts.faults.atRate,
    before: parts.faults.before,
  };
}
