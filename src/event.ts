/**
 * Which revisions does a workflow event ask about?
 * Facts of the payload only; whether its sender may ask is decided elsewhere.
 * Source: GitHub Docs, "Events that trigger workflows".
 */
import { z } from "zod";
import { fail, ok, type Result } from "./result.ts";

const sha = z.string().regex(/^[0-9a-f]{40}$/);
const repository = z.object({
  full_name: z.string(),
  default_branch: z.string(),
  private: z.boolean().default(false),
});

const pullRequest = z.object({
  repository,
  before: sha.optional(),
  pull_request: z.object({
    number: z.int().positive(),
    base: z.object({ sha, ref: z.string() }),
    head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullable() }),
  }),
});
const mergeGroup = z.object({
  repository,
  merge_group: z.object({ base_sha: sha, head_sha: sha, head_ref: z.string() }),
});
const push = z.object({ repository, ref: z.string(), before: sha, after: sha });
const comment = z.object({
  repository,
  action: z.string(),
  issue: z.object({ number: z.int().positive(), pull_request: z.looseObject({}).optional() }),
  comment: z.object({
    id: z.int(),
    body: z.string(),
    user: z.object({ login: z.string() }),
  }),
});
const workflowRun = z.object({
  repository,
  action: z.string(),
  workflow_run: z.object({
    event: z.string(),
    head_sha: sha,
    head_repository: z.object({ full_name: z.string() }).nullable(),
    pull_requests: z.array(z.object({ number: z.int().positive() })),
  }),
});
const bare = z.object({ repository });

/** No branch is here: pushes that delete one say so with this commit. */
const NO_COMMIT = "0".repeat(40);

export type GateEvent = {
  readonly repository: {
    readonly name: string;
    readonly defaultBranch: string;
    readonly isPrivate: boolean;
  };
} & (
  | {
      readonly kind: "pull-request";
      readonly number: number;
      /** The tip of the base branch when the event happened. */
      readonly base: string;
      readonly head: string;
      /** The head before this push. */
      readonly before: string | null;
      readonly isFork: boolean;
    }
  | {
      readonly kind: "merge-group";
      readonly base: string;
      readonly head: string;
      /** The pull request at the end of the group, when the branch name tells it. */
      readonly number: number | null;
    }
  | { readonly kind: "push"; readonly commit: string; readonly isDefaultBranch: boolean }
  | {
      readonly kind: "comment";
      readonly number: number;
      readonly body: string;
      readonly author: string;
    }
  /** A workflow ran for a pull request of this repository; this one comes from the default branch. */
  | { readonly kind: "probe"; readonly number: number; readonly head: string }
  | { readonly kind: "dispatch" }
  | { readonly kind: "schedule" }
  /** An event that asks for nothing, for example a comment on an issue. */
  | { readonly kind: "nothing"; readonly why: string }
);

/** Fails with a sentence when the event is not one the Action runs on. */
export function readEvent(name: string, payload: unknown): Result<GateEvent, string> {
  switch (name) {
    case "pull_request": {
      const read = parse(pullRequest, name, payload);
      if (!read.ok) return read;
      const { pull_request: pull } = read.value;
      const repo = about(read.value);
      return ok({
        repository: repo,
        kind: "pull-request",
        number: pull.number,
        base: pull.base.sha,
        head: pull.head.sha,
        before: read.value.before ?? null,
        isFork: pull.head.repo?.full_name !== repo.name,
      });
    }
    case "merge_group": {
      const read = parse(mergeGroup, name, payload);
      if (!read.ok) return read;
      const { base_sha: base, head_sha: head, head_ref: ref } = read.value.merge_group;
      const number = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref)?.[1];
      return ok({
        repository: about(read.value),
        kind: "merge-group",
        base,
        head,
        number: number === undefined ? null : Number(number),
      });
    }
    case "push": {
      const read = parse(push, name, payload);
      if (!read.ok) return read;
      const { ref, after } = read.value;
      const repo = about(read.value);
      if (after === NO_COMMIT) return ok(nothing(repo, "The push deleted a branch."));
      const isDefaultBranch = ref === `refs/heads/${repo.defaultBranch}`;
      return ok({ repository: repo, kind: "push", commit: after, isDefaultBranch });
    }
    case "issue_comment": {
      const read = parse(comment, name, payload);
      if (!read.ok) return read;
      const { action, issue, comment: written } = read.value;
      const repo = about(read.value);
      if (issue.pull_request === undefined) {
        return ok(nothing(repo, "The comment is not on a pull request."));
      }
      // Editing somebody's comment must not give its author's permissions to the editor.
      if (action !== "created") return ok(nothing(repo, "Edited comments are ignored."));
      const { body, user } = written;
      return ok({
        repository: repo,
        kind: "comment",
        number: issue.number,
        body,
        author: user.login,
      });
    }
    case "workflow_run": {
      const read = parse(workflowRun, name, payload);
      if (!read.ok) return read;
      const { action, workflow_run: ran } = read.value;
      const repo = about(read.value);
      if (action !== "completed" || ran.event !== "pull_request") {
        return ok(nothing(repo, "Only runs of pull_request that ended are followed."));
      }
      const [pull] = ran.pull_requests;
      if (ran.head_repository?.full_name !== repo.name || pull === undefined) {
        const why = "The run is of no pull request of this repository; for forks, comment.";
        return ok(nothing(repo, why));
      }
      return ok({ repository: repo, kind: "probe", number: pull.number, head: ran.head_sha });
    }
    case "workflow_dispatch":
    case "schedule": {
      const read = parse(bare, name, payload);
      if (!read.ok) return read;
      const kind = name === "schedule" ? "schedule" : "dispatch";
      return ok({ repository: about(read.value), kind });
    }
    case "pull_request_target":
      return fail(
        "pull_request_target runs with the secrets of the repository on behalf of anyone; use pull_request, and issue_comment for forks.",
      );
    default:
      return fail(
        `It runs on pull_request, merge_group, push, workflow_run, workflow_dispatch, schedule and issue_comment, not on ${name}.`,
      );
  }
}

function about({ repository: of }: z.output<typeof bare>): GateEvent["repository"] {
  return { name: of.full_name, defaultBranch: of.default_branch, isPrivate: of.private };
}

function nothing(of: GateEvent["repository"], why: string): GateEvent {
  return { repository: of, kind: "nothing", why };
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  payload: unknown,
): Result<z.output<Schema>, string> {
  const read = schema.safeParse(payload);
  if (read.success) return ok(read.data);
  const first = read.error.issues[0];
  return fail(
    `The payload of ${name} is not GitHub's: ${first?.path.join(".")}: ${first?.message}`,
  );
}
