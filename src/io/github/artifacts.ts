/**
 * What did other jobs of this workflow run leave? Artifacts of one file each, read through the API with a
 * cap on their size before a byte is fetched.
 */
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { GitHub } from "./client.ts";
import { listArtifactFacts, readArtifactText } from "./evidence-artifact.ts";

export type RunArtifact = { readonly id: number; readonly name: string; readonly bytes: number };

const MOST_BYTES = 50_000_000;

/** The newest artifact of each name. */
export async function listRunArtifacts(
  github: GitHub,
  run: number,
): Promise<Result<readonly RunArtifact[], Problem>> {
  const listed = await listArtifactFacts(github, run);
  if (!listed.ok) return listed;
  const newest = new Map<string, RunArtifact>();
  for (const { id, name, bytes, isExpired } of listed.value) {
    const known = newest.get(name);
    if (!isExpired && (known === undefined || known.id < id)) newest.set(name, { id, name, bytes });
  }
  return ok([...newest.values()]);
}

/** The text of an artifact that is one file and not zipped. */
export async function readArtifact(
  github: GitHub,
  { id, name, bytes }: RunArtifact,
): Promise<Result<string, Problem>> {
  const what = `The artifact ${name} could not be read`;
  const refuse = (why: string): Result<never, Problem> => {
    const doThis = "Use more shards, or a smaller suite.";
    return fail({ kind: "github-failed", what, why, doThis, status: null });
  };
  if (bytes > MOST_BYTES) return refuse(`It has ${bytes} bytes; at most ${MOST_BYTES} are read.`);
  const read = await readArtifactText(github, { id, mostBytes: MOST_BYTES });
  if (!read.ok) return read;
  return read.value === null
    ? refuse(`It is gone, or has more than ${MOST_BYTES} bytes.`)
    : ok(read.value.text);
}
