/**
 * What did a workflow run leave, and what is in it? Read as bytes with a cap that holds whatever GitHub says
 * the size is; nothing is unpacked.
 */
import { createHash } from "node:crypto";
import type { ArtifactFacts } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { ok, type Result } from "../../result.ts";
import { askGitHub, askWhetherThere, type GitHub } from "./client.ts";

export async function listArtifactFacts(
  github: GitHub,
  run: number,
): Promise<Result<readonly ArtifactFacts[], Problem>> {
  const what = `The artifacts of the run ${run} could not be listed`;
  const listed = await askGitHub(what, () =>
    github.octokit.paginate("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
      ...github.at,
      run_id: run,
      per_page: 100,
    }),
  );
  if (!listed.ok) return listed;
  return ok(
    listed.value.map((artifact) => ({
      id: artifact.id,
      name: artifact.name,
      bytes: artifact.size_in_bytes,
      digest: artifact.digest ?? null,
      isExpired: artifact.expired,
      run: artifact.workflow_run?.id ?? null,
      repositoryId: artifact.workflow_run?.repository_id ?? null,
      headRepositoryId: artifact.workflow_run?.head_repository_id ?? null,
    })),
  );
}

export type ArtifactText = {
  /** `sha256:` and 64 digits. */
  readonly digest: string;
  readonly text: string;
};

/** `null`: gone, or larger than `mostBytes`. */
export async function readArtifactText(
  github: GitHub,
  { id, mostBytes }: { readonly id: number; readonly mostBytes: number },
): Promise<Result<ArtifactText | null, Problem>> {
  const asked = await askWhetherThere(`The artifact ${id} could not be read`, async () => {
    const { data } = await github.octokit.request(
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
      {
        ...github.at,
        artifact_id: id,
        archive_format: "zip",
        request: { parseSuccessResponseBody: false },
      },
    );
    const body: unknown = data;
    if (!(body instanceof ReadableStream)) throw new Error("The answer holds no file.");
    return readCapped(body, mostBytes);
  });
  return asked;
}

async function readCapped(body: ReadableStream, mostBytes: number): Promise<ArtifactText | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new Error("The answer holds no bytes.");
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  const digest = `sha256:${createHash("sha256").update(whole).digest("hex")}`;
  return { digest, text: whole.toString("utf8") };
}
