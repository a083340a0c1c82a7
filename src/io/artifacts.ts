/**
 * How are files kept with a workflow run? As artifacts, one file each and not zipped.
 */
import { stat } from "node:fs/promises";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

/** `folder` holds the files; each becomes an artifact of its own name. */
export async function uploadFiles(
  folder: string,
  files: readonly string[],
): Promise<Result<null, Problem>> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  for (const file of files) {
    try {
      // The service takes no empty file.
      if ((await stat(`${folder}/${file}`)).size === 0) continue;
      await client.uploadArtifact(file, [`${folder}/${file}`], folder, { skipArchive: true });
    } catch (thrown) {
      return fail({
        kind: "github-failed",
        what: `The artifact ${file} was not uploaded`,
        why: thrown instanceof Error ? thrown.message : String(thrown),
        doThis:
          "Check the storage quota of the account; on GHES artifacts of this kind do not exist.",
        status: null,
      });
    }
  }
  return ok(null);
}
