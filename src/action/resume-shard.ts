/**
 * Input `resume-run`: may this job take up what an earlier workflow run left of its shard, and what of it is
 * there? Only a run that could have said nothing else is believed: the same workflow at the same commit, event and
 * branch. A commit that was pushed over could have held another workflow, which nobody reviews any more.
 * Source: github-platform.md, trust model: artifacts are forgeable by whoever decides what a run does.
 */
import { join } from "node:path";
import { takeUpShard } from "../doors/shard-files.ts";
import { readDirectory, writeText } from "../io/disk.ts";
import { readArtifact } from "../io/github/artifacts.ts";
import { listArtifactFacts } from "../io/github/evidence-artifact.ts";
import { readRun } from "../io/github/workflow-runs.ts";
import type { ArtifactFacts, RunFacts } from "../ports.ts";
import { explain, type Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Earlier } from "../trial/resume.ts";
import type { Shard } from "../trial/shard.ts";
import type { ActionRun } from "./action-run.ts";

/** Why what one run left is nothing for another, or `null`. */
export function whyNotTheSame(earlier: RunFacts, present: RunFacts): string | null {
  if (earlier.repositoryId !== present.repositoryId) return "It is a run of another repository.";
  const path = pathOf(earlier);
  if (path !== pathOf(present)) return `It is a run of ${path}, and this is ${pathOf(present)}.`;
  if (earlier.event !== present.event) {
    return `It was started by ${earlier.event}, and this one by ${present.event}.`;
  }
  if (earlier.headRepositoryId === null || earlier.headRepositoryId !== present.headRepositoryId) {
    return "Its branch is in another repository than this run's.";
  }
  if (earlier.headBranch === null || earlier.headBranch !== present.headBranch) {
    return `It is of the branch ${earlier.headBranch}, and this one of ${present.headBranch}.`;
  }
  return earlier.headSha === present.headSha ? null : "It is of another commit than this run.";
}

/** Without the `@ref` that some runs have. */
function pathOf({ path }: RunFacts): string {
  return path.split("@")[0] ?? path;
}

/** Does GitHub say of an artifact that this very run left it? */
export function isLeftBy(artifact: ArtifactFacts, run: RunFacts): boolean {
  const { repositoryId, headRepositoryId } = artifact;
  return (
    artifact.run === run.id &&
    repositoryId === run.repositoryId &&
    headRepositoryId === run.headRepositoryId
  );
}

/** The folder with what the named run left of this shard; `null`: all of it is to be asked. */
export async function fetchEarlierShard(
  run: ActionRun,
  shard: Shard,
): Promise<Result<string | null, Problem>> {
  const { runner, inputs } = run;
  const id = inputs["resume-run"];
  const own = Number(runner.runId);
  // So a workflow may always name its own run: only a later attempt finds something there.
  if (id === undefined || (id === own && runner.attempt === 1)) return ok(null);
  const github = await run.github();
  const present = await readRun(github, own);
  if (!present.ok) return present;
  const earlier = id === own ? present : await readRun(github, id);
  if (!earlier.ok) return earlier;
  if (present.value === null)
    return refuse(id, "GitHub does not know the run that this job is of.");
  if (earlier.value === null) return tellAfresh(run, "There is no such run (any more).");
  const why = whyNotTheSame(earlier.value, present.value);
  if (why !== null) return refuse(id, why);
  return fetchFiles(run, shard, earlier.value);
}

async function fetchFiles(
  run: ActionRun,
  { number, of }: Shard,
  earlier: RunFacts,
): Promise<Result<string | null, Problem>> {
  const github = await run.github();
  const listed = await listArtifactFacts(github, earlier.id);
  if (!listed.ok) return listed;
  const stem = `shard-${number}-of-${of}`;
  const kept = [".json", ".transcripts.jsonl", ".timings.jsonl"].flatMap((kind) => {
    const found = listed.value.filter(({ name, isExpired }) => name === stem + kind && !isExpired);
    // Each attempt of a run may have left one.
    return found.sort((a, b) => b.id - a.id).slice(0, 1);
  });
  if (!kept.every((artifact) => isLeftBy(artifact, earlier))) {
    return refuse(earlier.id, "It lists an artifact that another run left.");
  }
  if (kept[0]?.name !== `${stem}.json`) {
    return tellAfresh(run, `It keeps no ${stem}.json: it left none, or that has expired.`);
  }
  const folder = join(run.runner.temporary, "reliability-gate-earlier");
  for (const artifact of kept) {
    const text = await readArtifact(github, artifact);
    if (!text.ok) return text;
    const written = await writeText(join(folder, artifact.name), text.value);
    if (!written.ok) return written;
  }
  return ok(folder);
}

/** What of a shard need not be asked again. Another plan is another experiment: nothing of it is used. */
export async function takeUpEarlier(
  run: ActionRun,
  folder: string | null,
  of: Omit<Parameters<typeof takeUpShard>[1], "readText">,
): Promise<Result<Earlier | null, Problem>> {
  if (folder === null) return ok(null);
  const taken = await takeUpShard(folder, { ...of, readText: readDirectory(folder) });
  if (taken.ok) {
    const from = run.inputs["resume-run"];
    run.runner.log.say(`${taken.value?.known ?? 0} trials of the run ${from} are taken up.`);
    return taken;
  }
  const { problem } = taken;
  if (problem.kind === "shard-refused") {
    return tellAfresh(
      run,
      `${problem.why} That happens when a commit, a suite or the policy changed.`,
    );
  }
  const isUnread = problem.kind === "invalid-file" || problem.kind === "newer-document";
  return isUnread ? tellAfresh(run, explain(problem).why) : taken;
}

function tellAfresh({ runner, inputs }: ActionRun, why: string): Result<null, Problem> {
  const title = `Nothing of the run ${inputs["resume-run"]} is taken up`;
  runner.log.notice({ title, message: `${why}\nAll of the shard is asked afresh.` });
  return ok(null);
}

function refuse(id: number, why: string): Result<never, Problem> {
  return fail({
    kind: "github-failed",
    what: `The run ${id} cannot be resumed`,
    why,
    doThis:
      "Name a run of the same workflow, event, branch and commit in the input resume-run, or leave it out.",
    status: null,
  });
}
