/**
 * What did other jobs of this workflow run leave? Artifacts of one file each, read through the API with a
 * cap on their size before a byte is fetched.
 */
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { askGitHub, type GitHub } from "./client.ts";

export type RunArtifact = { readonly id: number; readonly name: string; readonly bytes: number };

const MOST_BYTES = 50_000_000;

/** The newest artifact of each name. */
export async function listRunArtifacts(
  github: GitHub,
  run: number,
): Promise<Result<readonly RunArtifact[], Problem>> {
  const listed = await askGitHub("The artifacts of this run could not be listed", () =>
    github.octokit.paginate("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
      ...github.at,
      run_id: run,
      per_page: 100,
    }),
  );
  if (!listed.ok) return listed;
  const newest = new Map<string, RunArtifact>();
  for (const { id, name, size_in_bytes: bytes, expired } of listed.value) {
    const known = newest.get(name);
    if (!expired && (known === undefined || known.id < id)) newest.set(name, { id, name, bytes });
  }
  return ok([...newest.values()]);
}

/** The text of an artifact that is one file and not zipped. */
export async function readArtifact(
  github: GitHub,
  { id, name, bytes }: RunArtifact,
): Promise<Result<string, Problem>> {
  const what = `The artifact ${name} could not be read`;
  if (bytes > MOST_BYTES) {
    const why = `It has ${bytes} bytes; at most ${MOST_BYTES} are read.`;
    const doThis = "Use more shards, or a smaller suite.";
    return fail({ kind: "github-failed", what, why, doThis, status: null });
  }
  return askGitHub(what, async () => {
    const { data } = await github.octokit.request(
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
      // As bytes, whatever content type the storage names.
      {
        ...github.at,
        artifact_id: id,
        archive_format: "zip",
        request: { parseSuccessResponseBody: false },
      },
    );
    const body: unknown = data;
    if (!(body instanceof ReadableStream)) throw new Error("The answer holds no file.");
    return new Response(body).text();
  });
}
