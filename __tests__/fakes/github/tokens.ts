/** Who asks, and may they? Permissions as GitHub's documentation lists them for each operation. */
import type { App } from "./world.ts";

export type Permission =
  | "metadata"
  | "contents"
  | "issues"
  | "pull_requests"
  | "checks"
  | "actions"
  | "statuses"
  | "merge_queues";
export type Level = "read" | "write";
export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

export type Token = {
  readonly login: string;
  /** The App it was made for; a person's token has none. */
  readonly app: App | null;
  readonly permissions: Permissions;
  /** Full names; every repository when absent. */
  readonly repositories?: readonly string[];
};

type Need = readonly [Permission, Level];

const CONTENTS_READ = [["contents", "read"]] as const;
const CONTENTS_WRITE = [["contents", "write"]] as const;
const PULLS_READ = [["pull_requests", "read"]] as const;
const CHECKS_READ = [["checks", "read"]] as const;
const CHECKS_WRITE = [["checks", "write"]] as const;
const ACTIONS_READ = [["actions", "read"]] as const;
const ACTIONS_WRITE = [["actions", "write"]] as const;
const COMMENTS_READ = [
  ["issues", "read"],
  ["pull_requests", "read"],
] as const;
const COMMENTS_WRITE = [
  ["issues", "write"],
  ["pull_requests", "write"],
] as const;

/** One of them suffices. Operations that are not listed need none. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  "repos/get-content": CONTENTS_READ,
  "repos/get-commit": CONTENTS_READ,
  "repos/compare-commits-with-basehead": CONTENTS_READ,
  "git/get-blob": CONTENTS_READ,
  "git/get-tree": CONTENTS_READ,
  "git/get-commit": CONTENTS_READ,
  "git/get-ref": CONTENTS_READ,
  "git/create-blob": CONTENTS_WRITE,
  "git/create-tree": CONTENTS_WRITE,
  "git/create-commit": CONTENTS_WRITE,
  "git/create-ref": CONTENTS_WRITE,
  "git/update-ref": CONTENTS_WRITE,
  "pulls/merge": CONTENTS_WRITE,
  "pulls/get": PULLS_READ,
  "pulls/list": PULLS_READ,
  "pulls/list-commits": PULLS_READ,
  "pulls/list-files": PULLS_READ,
  "repos/list-pull-requests-associated-with-commit": PULLS_READ,
  "issues/list-comments": COMMENTS_READ,
  "issues/get-comment": COMMENTS_READ,
  "issues/create-comment": COMMENTS_WRITE,
  "issues/update-comment": COMMENTS_WRITE,
  "reactions/create-for-issue-comment": COMMENTS_WRITE,
  "checks/get": CHECKS_READ,
  "checks/list-for-ref": CHECKS_READ,
  "checks/list-annotations": CHECKS_READ,
  "checks/create": CHECKS_WRITE,
  "checks/update": CHECKS_WRITE,
  "actions/get-workflow-run": ACTIONS_READ,
  "actions/list-workflow-runs": ACTIONS_READ,
  "actions/list-workflow-runs-for-repo": ACTIONS_READ,
  "actions/list-workflow-run-artifacts": ACTIONS_READ,
  "actions/download-artifact": ACTIONS_READ,
  "actions/create-workflow-dispatch": ACTIONS_WRITE,
  "actions/cancel-workflow-run": ACTIONS_WRITE,
  "repos/create-commit-status": [["statuses", "write"]],
};

/** What is lacking, as GitHub's header says it: `issues=write; pull_requests=write`. */
export function lackingPermission(token: Token, operation: string): string | null {
  const needs = NEEDS[operation] ?? [];
  const has = ([permission, level]: Need) => {
    const granted = token.permissions[permission];
    return granted === "write" || (level === "read" && granted === "read");
  };
  if (needs.length === 0 || needs.some(has)) return null;
  return needs.map(([permission, level]) => `${permission}=${level}`).join("; ");
}

export function reaches(token: Token, repository: string): boolean {
  return token.repositories?.includes(repository) ?? true;
}
