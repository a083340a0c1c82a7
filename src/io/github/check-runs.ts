/**
 * How is a check run written, and which ones are there for a commit?
 */
import type { CheckPort, PostedCheck } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

export function checksOf(github: GitHub): CheckPort {
  return {
    create: async ({ headSha, name, externalId, detailsUrl, conclusion, output }) => {
      const created = await askGitHub("The check run could not be written", () =>
        github.octokit.request("POST /repos/{owner}/{repo}/check-runs", {
          ...github.at,
          name,
          head_sha: headSha,
          external_id: externalId,
          ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
          status: "completed",
          conclusion,
          output: { ...output, annotations: [...output.annotations] },
        }),
      );
      return created.ok ? ok(Number(created.value.data.id)) : created;
    },
    annotate: async (id, output) => {
      const updated = await askGitHub("The annotations could not be written", () =>
        github.octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
          ...github.at,
          check_run_id: id,
          output: { ...output, annotations: [...output.annotations] },
        }),
      );
      return updated.ok ? ok(null) : updated;
    },
  };
}

/** Completed check runs of ours on a commit, newest first. */
export async function findChecks(
  github: GitHub,
  of: { readonly commit: string; readonly name: string },
): Promise<Result<readonly PostedCheck[], Problem>> {
  const listed = await askGitHub(`The checks of ${of.commit} could not be read`, () =>
    github.octokit.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
      ...github.at,
      ref: of.commit,
      check_name: of.name,
      status: "completed",
      filter: "all",
      per_page: 100,
    }),
  );
  if (!listed.ok) return listed;
  return ok(
    listed.value
      .map((check) => ({
        id: Number(check.id),
        app: check.app?.slug ?? null,
        externalId: check.external_id ?? "",
        conclusion: check.conclusion ?? "",
        title: check.output.title ?? "",
        url: check.html_url ?? null,
      }))
      .sort((a, b) => b.id - a.id),
  );
}
