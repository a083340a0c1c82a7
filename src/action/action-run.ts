/**
 * What does every part of the Action hold? Nothing here loads anything.
 */
import type { Inputs } from "../inputs.ts";
import type { GitHub } from "../io/github/client.ts";
import type { Runner } from "./runner.ts";

/** What a run of the Action holds besides the runner. */
export type ActionRun = {
  readonly runner: Runner;
  readonly inputs: Inputs;
  /** Connects on first use. */
  readonly github: () => Promise<GitHub>;
  readonly isPublic: boolean;
  readonly defaultBranch: string;
};

/** Does the job succeed? */
export type Ending = "success" | "failure";

/** What is gated, and who hears of it. */
export type Audience = {
  /** The commit of the base branch whose rules apply. */
  readonly rules: string;
  /** The commit the check run is about. */
  readonly head: string;
  readonly pull: number | null;
  /** Write a comment on the pull request. */
  readonly comments: boolean;
};

/** One change, a pull request or a merge group. */
export type Change = Audience & {
  /** Other commits that may carry the verdict of the same experiment. */
  readonly earlier: readonly string[];
  /** Its branch is in another repository: the author has no write access here. */
  readonly isFork: boolean;
};
