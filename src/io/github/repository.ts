/**
 * What is this repository?
 */
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

export type RepositoryFacts = {
  readonly id: number;
  readonly fullName: string;
  readonly defaultBranch: string;
};

export async function readRepository(github: GitHub): Promise<Result<RepositoryFacts, Problem>> {
  const asked = await askGitHub("The repository could not be read", () =>
    github.octokit.request("GET /repos/{owner}/{repo}", github.at),
  );
  if (!asked.ok) return asked;
  const { id, full_name: fullName, default_branch: defaultBranch } = asked.value.data;
  return ok({ id: Number(id), fullName, defaultBranch });
}
