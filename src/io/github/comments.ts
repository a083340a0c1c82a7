/**
 * Which comments does a pull request hold, and how are ours written?
 */
import type { CommentPort } from "../../ports.ts";
import { ok } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

/** The login that comments written with the workflow's own token carry. */
const WORKFLOW_LOGIN = "github-actions[bot]";

export function commentsOf(github: GitHub, pull: number): CommentPort {
  const at = { ...github.at, issue_number: pull };
  return {
    author: async () => {
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
