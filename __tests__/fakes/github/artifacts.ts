/** How does GitHub tell of a run's artifacts, and where does it send who wants one? */
import { overlay } from "../json-value.ts";
import type { FinishedArtifact } from "../results-service.ts";
import { type Answer, type Call, notFound, type Operations, pageOf, refused } from "./answer.ts";

export const artifactOperations: Operations = {
  "actions/list-workflow-run-artifacts": listArtifacts,
  "actions/download-artifact": downloadArtifact,
};

function artifactsOf({ world }: Call, run: string): readonly FinishedArtifact[] {
  return world.results?.artifacts(run) ?? [];
}

/** Newest first. */
function listArtifacts(call: Call): Answer {
  const { params, query } = call;
  const name = query.get("name");
  const all = artifactsOf(call, params.run_id ?? "")
    .filter((artifact) => name === null || artifact.name === name)
    .toSorted((a, b) => b.id - a.id);
  const { items, headers } = pageOf(call, all);
  const artifacts = items.map((artifact) => shownArtifact(call, artifact));
  return { status: 200, body: { total_count: all.length, artifacts }, headers };
}

function shownArtifact({ world, repository }: Call, artifact: FinishedArtifact) {
  const { id, name, size, digest, run: runId } = artifact;
  const run = repository.runs.find((one) => String(one.id) === runId);
  const url = `${world.url}/repos/${repository.fullName}/actions/artifacts/${id}`;
  const shown = {
    id,
    name,
    size_in_bytes: size,
    digest,
    expired: world.expiredArtifacts.has(id),
    url,
    archive_download_url: `${url}/zip`,
    workflow_run: {
      id: Number(runId),
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: run?.headBranch ?? repository.defaultBranch,
      head_sha: run?.headSha ?? "0".repeat(40),
    },
  };
  return overlay(shown, world.artifactOverlays.get(id) ?? {});
}

function downloadArtifact({ world, params }: Call): Answer {
  const id = Number(params.artifact_id);
  const artifact = world.results?.artifacts().find((one) => one.id === id);
  if (artifact === undefined) return notFound();
  if (world.expiredArtifacts.has(id)) return refused(410, "Artifact has expired");
  return { status: 302, headers: { location: artifact.downloadUrl } };
}
