/**
 * Which comments does a pull request hold, and how are ours written?
 */
import type { CommentPort } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, askWhetherThere, type GitHub } from "./client.ts";

/** The login that comments written with the workflow's own token carry. */
const WORKFLOW_LOGIN = "github-actions[bot]";

/** `login` of whoever writes, when it is known. */
export function commentsOf(github: GitHub, pull: number, login?: string): CommentPort {
  const at = { ...github.at, issue_number: pull };
  return {
    author: async () => {
      if (login !== undefined) return login;
      // Installation tokens, the workflow's among them, have no user.
      const user = await askGitHub("", () => github.octokit.request("GET /user"));
      return user.ok ? user.value.data.login : WORKFLOW_LOGIN;
    },
    list: async () => {
      const listed = await askGitHub(`The comments of pull request ${pull} could not be read`, () =>
        github.octokit.paginate("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
          ...at,
          per_page: 100,
        }),
      );
      if (!listed.ok) return listed;
      return ok(
        listed.value.map(({ id, body, user }) => ({
          id: Number(id),
          body: body ?? "",
          author: user?.login ?? "",
        })),
      );
    },
    create: async (body) => {
      const created = await askGitHub("The comment could not be written", () =>
        github.octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
          ...at,
          body,
          // It may be there in spite of an error; whoever tries again looks first.
          request: { retries: 0 },
        }),
      );
      return created.ok ? ok(null) : created;
    },
    update: async (id, body) => {
      const updated = await askGitHub("The comment could not be updated", () =>
        github.octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
          ...github.at,
          comment_id: id,
          body,
        }),
      );
      return updated.ok ? ok(null) : updated;
    },
  };
}

export type WrittenComment = {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly isEdited: boolean;
};

/** `null`: deleted, or on another issue. */
export async function readComment(
  github: GitHub,
  { id, pull }: { readonly id: number; readonly pull: number },
): Promise<Result<WrittenComment | null, Problem>> {
  const asked = await askWhetherThere(`The comment ${id} could not be read`, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      ...github.at,
      comment_id: id,
    }),
  );
  if (!asked.ok) return asked;
  const comment = asked.value?.data;
  if (comment === undefined || !comment.issue_url.endsWith(`/issues/${pull}`)) return ok(null);
  return ok({
    id,
    body: comment.body ?? "",
    author: comment.user?.login ?? "",
    isEdited: comment.updated_at !== comment.created_at,
  });
}

/** Tells the writer that the comment was understood; the same twice is one. */
export async function thumbsUp(github: GitHub, comment: number): Promise<Result<null, Problem>> {
  const reacted = await askGitHub("The reaction could not be written", () =>
    github.octokit.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", {
      ...github.at,
      comment_id: comment,
      content: "+1",
    }),
  );
  return reacted.ok ? ok(null) : reacted;
}
