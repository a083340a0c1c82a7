/**
 * A GitHub on loopback for one test: repositories, pull requests, comments and checks that remember, and a
 * contract that is GitHub's own. A request GitHub would refuse is refused and noted in `violations`.
 */
import { newApps } from "./github/apps.ts";
import { artifactOperations } from "./github/artifacts.ts";
import { checkOperations } from "./github/checks.ts";
import { commentOperations } from "./github/comments.ts";
import { commitOperations } from "./github/commits.ts";
import { contentsOperations } from "./github/contents.ts";
import { type Delivery, deliveryOperations } from "./github/deliveries.ts";
import { newFaults } from "./github/faults.ts";
import { gitDataOperations } from "./github/git-data.ts";
import { mergeOperations } from "./github/merging.ts";
import { pullOperations } from "./github/pulls.ts";
import { repositoryOperations } from "./github/repositories.ts";
import { runOperations } from "./github/runs.ts";
import { type Logged, serve, type Violation } from "./github/serve.ts";
import { type GitHubState, stateOf } from "./github/state.ts";
import type { Token } from "./github/tokens.ts";
import { workflowOperations } from "./github/workflows.ts";
import { addRepository, GITHUB_LIMITS, type Limits, newWorld, type World } from "./github/world.ts";
import type { ResultsService } from "./results-service.ts";

export type FakeGitHub = {
  readonly url: string;
  readonly state: GitHubState;
  /** What it knows, for webhooks that tell of the same. */
  readonly world: World;
  readonly log: readonly Logged[];
  readonly violations: readonly Violation[];
  readonly count: (operation: string) => number;
  readonly close: () => Promise<void>;
};

export type GitHubPlan = {
  readonly repository?: string;
  readonly isPrivate?: boolean;
  readonly limits?: Partial<Limits>;
  /** Where the artifacts of workflow runs are. */
  readonly results?: ResultsService;
  /** What its clock says first, where it must agree with another one. */
  readonly startsAt?: string;
};

const OPERATIONS = {
  ...repositoryOperations,
  ...contentsOperations,
  ...gitDataOperations,
  ...commitOperations,
  ...pullOperations,
  ...mergeOperations,
  ...commentOperations,
  ...checkOperations,
  ...workflowOperations,
  ...runOperations,
  ...artifactOperations,
};

/** The id of GitHub's own App, for which a workflow's token is made. */
const KNOWN_APPS: readonly (readonly [string, number])[] = [["github-actions", 15_368]];

export async function startGitHub(plan: GitHubPlan = {}): Promise<FakeGitHub> {
  const { repository: fullName = "acme/prompts", isPrivate = false } = plan;
  const world = newWorld({
    limits: { ...GITHUB_LIMITS, ...plan.limits },
    results: plan.results ?? null,
    ...(plan.startsAt === undefined ? {} : { startsAt: plan.startsAt }),
  });
  addRepository(world, { fullName, isPrivate });
  const ids = new Map(KNOWN_APPS);
  const idOf = (slug: string) => {
    const id = ids.get(slug) ?? world.nextId();
    ids.set(slug, id);
    return id;
  };
  const tokens = new Map<string, Token>();
  const apps = newApps({ world, idOf, tokens });
  const faults = newFaults(apps.isForApps);
  const deliveries: Delivery[] = [];
  const redelivered: Delivery[] = [];
  const log: Logged[] = [];
  const violations: Violation[] = [];
  const server = await serve({
    world,
    operations: {
      ...OPERATIONS,
      ...apps.operations,
      ...deliveryOperations(deliveries, (delivery) => redelivered.push(delivery)),
    },
    faults,
    log,
    violations,
    whoIs: (token, operation) =>
      apps.isForApps(operation) ? apps.whoSigned(token) : (tokens.get(token) ?? null),
  });
  world.url = server.url;
  return {
    url: server.url,
    world,
    state: stateOf({ world, fullName, tokens, apps, idOf, deliveries, redelivered, faults }),
    log,
    violations,
    count: (operation) => log.filter((one) => one.operation === operation).length,
    close: server.close,
  };
}
