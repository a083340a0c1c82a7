/**
 * What may a person do in the repository? GitHub's `role_name`, which tells maintain from write and triage
 * from read; `none` for people the repository does not know.
 */
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askWhetherThere, type GitHub } from "./client.ts";

export async function permissionOf(
  github: GitHub,
  login: string,
): Promise<Result<string, Problem>> {
  const asked = await askWhetherThere(`The permissions of ${login} could not be read`, () =>
    github.octokit.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
      ...github.at,
      username: login,
    }),
  );
  return asked.ok ? ok(asked.value?.data.role_name ?? "none") : asked;
}
