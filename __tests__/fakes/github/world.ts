/** What does this GitHub know? Plain records that handlers read and write. */
import { type GitObjects, gitObjects } from "../git/objects.ts";
import type { JsonObject } from "../json-value.ts";
import type { ResultsService } from "../results-service.ts";

export type Role = "read" | "triage" | "write" | "maintain" | "admin";
export type App = { readonly id: number; readonly slug: string };

export type Pull = {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly base: { readonly ref: string; sha: string };
  /** `repository` is `null` once a fork was deleted. */
  readonly head: { readonly ref: string; sha: string; repository: string | null };
  state: "open" | "closed";
  isDraft: boolean;
  mergedAs: string | null;
  readonly createdAt: string;
  /** Moves with a push, a comment and a change of state. */
  updatedAt: string;
};

export type Comment = {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  readonly app: App | null;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
  readonly reactions: { readonly login: string; readonly content: string }[];
};

export type CheckRun = {
  readonly id: number;
  readonly app: App;
  readonly name: string;
  readonly headSha: string;
  readonly startedAt: string;
  status: string;
  conclusion: string | null;
  completedAt: string | null;
  externalId: string;
  detailsUrl: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: JsonObject[];
  actions: readonly unknown[];
};

export type WorkflowRun = {
  readonly id: number;
  readonly path: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly actor: string;
  readonly displayTitle: string;
  readonly createdAt: string;
  status: string;
  conclusion: string | null;
  attempt: number;
  /** Laid over the answer last, for what a test wants otherwise. */
  more: JsonObject;
};

export type Dispatch = {
  readonly workflow: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly login: string;
  readonly run: number;
};

export type CommitStatus = {
  readonly sha: string;
  readonly context: string;
  readonly state: string;
  readonly description: string;
};

/** What a branch rule asks for before a merge, from a certain App or from anyone. */
export type RequiredCheck = { readonly context: string; readonly app?: string };

export type Repository = {
  readonly id: number;
  readonly fullName: string;
  readonly isPrivate: boolean;
  readonly forkOf: string | null;
  readonly defaultBranch: string;
  /** Full names such as `refs/heads/main`. */
  readonly refs: Map<string, string>;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly checks: CheckRun[];
  readonly roles: Map<string, Role>;
  readonly runs: WorkflowRun[];
  readonly dispatches: Dispatch[];
  readonly statuses: CommitStatus[];
  readonly required: RequiredCheck[];
};

export type Limits = {
  readonly treeEntries: number;
  readonly comparedFiles: number;
  readonly pullFiles: number;
};

export const GITHUB_LIMITS: Limits = { treeEntries: 100_000, comparedFiles: 300, pullFiles: 3000 };

export type World = {
  /** Where it answers. */
  url: string;
  readonly limits: Limits;
  /** One store for all repositories, as GitHub has for a repository and its forks. */
  readonly objects: GitObjects;
  readonly repositories: Map<string, Repository>;
  /** Where the artifacts of workflow runs are. */
  readonly results: ResultsService | null;
  readonly dispatchListeners: Set<(dispatch: Dispatch, repository: Repository) => void>;
  readonly expiredArtifacts: Set<number>;
  /** Laid over what is told of an artifact. */
  readonly artifactOverlays: Map<number, JsonObject>;
  readonly nextId: () => number;
  /** A second passes with each look at the clock. */
  readonly now: () => string;
  readonly userId: (login: string) => number;
};

const START = "2026-11-01T00:00:00Z";

export function newWorld(of: {
  readonly limits: Limits;
  readonly results: ResultsService | null;
  readonly startsAt?: string;
}): World {
  const { limits, results, startsAt = START } = of;
  const start = Date.parse(startsAt);
  let id = 1000;
  let seconds = 0;
  const users = new Map<string, number>();
  return {
    url: "",
    limits,
    objects: gitObjects(),
    repositories: new Map(),
    results,
    dispatchListeners: new Set(),
    expiredArtifacts: new Set(),
    artifactOverlays: new Map(),
    nextId: () => ++id,
    now: () => `${new Date(start + 1000 * seconds++).toISOString().slice(0, 19)}Z`,
    userId: (login) => {
      const known = users.get(login) ?? users.size + 1;
      users.set(login, known);
      return known;
    },
  };
}

export function addRepository(
  world: World,
  input: {
    readonly fullName: string;
    readonly isPrivate?: boolean;
    readonly forkOf?: string;
    readonly defaultBranch?: string;
  },
): Repository {
  const repository: Repository = {
    id: world.nextId(),
    fullName: input.fullName,
    isPrivate: input.isPrivate ?? false,
    forkOf: input.forkOf ?? null,
    defaultBranch: input.defaultBranch ?? "main",
    refs: new Map(),
    pulls: new Map(),
    comments: [],
    checks: [],
    roles: new Map(),
    runs: [],
    dispatches: [],
    statuses: [],
    required: [],
  };
  world.repositories.set(input.fullName, repository);
  return repository;
}

/** The commit that a branch, tag, full ref or SHA names, `null` when none. */
export function resolveCommit(world: World, repository: Repository, name: string): string | null {
  const { refs } = repository;
  const named =
    name === "HEAD"
      ? refs.get(`refs/heads/${repository.defaultBranch}`)
      : (refs.get(`refs/heads/${name}`) ??
        refs.get(`refs/tags/${name}`) ??
        refs.get(`refs/${name}`) ??
        refs.get(name));
  if (named !== undefined) return named;
  return world.objects.commit(name) === null ? null : name;
}
