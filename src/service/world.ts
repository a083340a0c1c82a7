/**
 * What does the App hold while it works one errand? GitHub for one repository, who we are, and the settings
 * that say whom to believe. No model, and no key of one.
 */
import { createHmac } from "node:crypto";
import type { Errand } from "../app/errand.ts";
import type { AppIdentity } from "../io/github/app-client.ts";
import type { GitHub } from "../io/github/client.ts";
import type { RepositoryFacts } from "../io/github/repository.ts";
import { explain, type Problem } from "../problem.ts";
import type { Result } from "../result.ts";

/** Of the process; what applies to a change is in its base branch. */
export type GateSettings = {
  readonly configFile: string;
  /** File names in `.github/workflows/` of the default branch. */
  readonly runnerWorkflow: string;
  readonly recordWorkflow: string;
  /** Reusable workflows that the runner may call, as `owner/repo/path@sha`. */
  readonly allowedWorkflows: readonly string[];
  readonly toolVersion: string;
  /** After this long an unfinished run is looked at again. */
  readonly staleMinutes: number;
};

export type World = {
  readonly github: GitHub;
  readonly repository: RepositoryFacts;
  readonly app: AppIdentity;
  readonly settings: GateSettings;
  readonly installation: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly nonceOf: (order: Ordered) => string;
  /** Stored before it resolves. */
  readonly later: (errand: Errand, afterSeconds: number) => Promise<void>;
  readonly say: (sentence: string) => void;
  readonly count: (what: Counted) => void;
};

export type Counted =
  | { readonly kind: "concluded"; readonly verdict: string }
  | { readonly kind: "refused"; readonly reason: string };

export type Ordered = {
  readonly repositoryId: number;
  readonly pull: number | null;
  readonly rules: string;
  readonly head: string;
  readonly attempt: number;
};

/**
 * The word a run must bring back: it binds the evidence to one order. Anybody may read it once the run was
 * started; that the run is ours is proved by its id and by who started it.
 */
export function nonceWith(key: string): (order: Ordered) => string {
  return ({ repositoryId, pull, rules, head, attempt }) =>
    createHmac("sha256", key)
      .update(JSON.stringify([repositoryId, pull, rules, head, attempt]))
      .digest("hex");
}

/** An errand that cannot be worked now: the queue tries again. */
export class NotNow extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    const { what, why } = explain(problem);
    super(`${what}: ${why}`);
    this.name = "NotNow";
    this.problem = problem;
  }
}

/** The value, or the whole errand is tried again later. */
export function must<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new NotNow(result.problem);
  return result.value;
}

/** What the files of a change say wrongly is for its author; what GitHub does not do is for us, later. */
export function unlessGitHub<Value>(result: Result<Value, Problem>): Result<Value, Problem> {
  if (!result.ok && result.problem.kind === "github-failed") throw new NotNow(result.problem);
  return result;
}
