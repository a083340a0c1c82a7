/**
 * Modes `plan`, `measure` and `join`: a large suite spread over the jobs of a matrix. Every job plans the
 * same change from the same commits; `join` refuses shards of another plan.
 */
import { basename, join } from "node:path";
import type { GatePlan } from "../command.ts";
import { decide } from "../decide.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import type { OpenedRevisions } from "../doors/github-revisions.ts";
import {
  openShardTrials,
  readShards,
  writeJoinedTrials,
  writeShard,
} from "../doors/shard-files.ts";
import { withShownTranscripts, writeRun } from "../doors/write-run.ts";
import { describePlan, type SharedPlan } from "../grade/shared-plan.ts";
import { listFiles, readDirectory, writeText } from "../io/disk.ts";
import { listRunArtifacts, readArtifact } from "../io/github/artifacts.ts";
import { measureShard } from "../measure.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import { type Shard, selectShard, suggestShards } from "../trial/shard.ts";
import type { ActionRun } from "./action-run.ts";
import { askSettings, type Gated, openRunRedactor, promptDiffs } from "./gate.ts";
import { takeUpEarlier } from "./resume-shard.ts";

/** Tells the workflow which shards to run; none when nothing has to be asked. */
export async function tellShards({ runner }: ActionRun, calls: number): Promise<void> {
  const shards = suggestShards(calls);
  const matrix = Array.from({ length: shards }, (_, index) => index + 1);
  await runner.setOutput("matrix", JSON.stringify(matrix));
  await runner.setOutput("empty", String(calls === 0));
  runner.log.say(calls === 0 ? "Nothing has to be asked." : `${calls} calls in ${shards} shards.`);
}

/** Asks what is open of one shard of the plan, and leaves its files with the workflow run. */
export async function measureOneShard(
  run: ActionRun,
  of: {
    readonly plan: GatePlan;
    readonly opened: OpenedRevisions;
    readonly shard: Shard;
    /** The folder with what an earlier run left of this shard. */
    readonly earlier: string | null;
  },
): Promise<Result<readonly Problem[], Problem>> {
  const { plan, opened, shard } = of;
  const redact = openRunRedactor(run, plan);
  const folder = join(run.runner.temporary, "reliability-gate-shard");
  const files = openShardTrials(folder, shard, plan.config.policy.transcripts);
  const own = { ...plan, targets: selectShard(plan.targets, shard) };
  const shared = shareable(plan, opened);
  const earlier = await takeUpEarlier(run, of.earlier, {
    shard,
    plan: describePlan(shared, TOOL_VERSION),
    files,
  });
  if (!earlier.ok) return earlier;
  const settings = await askSettings(run, own, (each) => files.onTrial(redact.deep(each)));
  const { document, measurement } = await measureShard(shared, {
    ...settings,
    shard,
    earlier: earlier.value,
  });
  const closed = files.close();
  if (!closed.ok) return closed;
  const written = await writeShard(folder, document);
  if (!written.ok) return written;
  const listed = await listFiles(folder);
  if (!listed.ok) return listed;
  const { uploadFiles } = await import("../io/artifacts.ts");
  const uploaded = await uploadFiles(
    folder,
    (listed.value ?? []).map((file) => basename(file)),
  );
  return uploaded.ok ? ok(redact.deep(measurement.problems)) : uploaded;
}

/** Puts the shards of this workflow run together, decides, and writes the report. */
export async function joinAndDecide(
  run: ActionRun,
  plan: GatePlan,
  opened: OpenedRevisions,
  besides: Pick<ReportInput, "circumstance">,
): Promise<Result<Gated, Problem>> {
  const { runner } = run;
  const folder = join(runner.temporary, "reliability-gate-shards");
  const fetched = await fetchShards(run, folder);
  if (!fetched.ok) return fetched;
  const readText = readDirectory(folder);
  const planned = describePlan(shareable(plan, opened), TOOL_VERSION);
  const read = await readShards([folder], { readText, toolVersion: TOOL_VERSION, plan: planned });
  if (!read.ok) return read;
  const { joined, input: measured } = read.value;
  const { policy } = plan.config;
  const verdict = decide({ targets: joined.targets, policy, toolVersion: TOOL_VERSION });
  const redact = openRunRedactor(run, plan);
  const diffs = await promptDiffs(plan, opened);
  const targets = measured.targets.map((each) => {
    const promptDiff = diffs.get(each.target);
    return promptDiff === undefined ? each : { ...each, promptDiff };
  });
  const input = redact.deep({ ...measured, ...besides, targets, verdict });
  const directory = join(runner.temporary, "reliability-gate");
  const trials = writeJoinedTrials(directory, {
    ...read.value,
    transcripts: redact.deep(read.value.transcripts),
  });
  if (!trials.ok) return trials;
  const shown = await withShownTranscripts(directory, input);
  if (!shown.ok) return shown;
  const written = await writeRun(directory, shown.value);
  const { problems } = joined;
  return written.ok ? ok({ input: shown.value, problems, directory, redact }) : written;
}

/** What all jobs of the matrix know alike: only some hold the keys to take out of a diff. */
function shareable(plan: GatePlan, { revisions: { base, head } }: OpenedRevisions): SharedPlan {
  const revisions = { base: base.commit, head: head.commit };
  return { ...plan, revisions, promptDiffs: new Map() };
}

async function fetchShards(run: ActionRun, folder: string): Promise<Result<null, Problem>> {
  const github = await run.github();
  const listed = await listRunArtifacts(github, Number(run.runner.runId));
  if (!listed.ok) return listed;
  for (const artifact of listed.value) {
    if (!/^shard-\d+-of-\d+\.(json|timings\.jsonl|transcripts\.jsonl)$/.test(artifact.name))
      continue;
    const text = await readArtifact(github, artifact);
    if (!text.ok) return text;
    const written = await writeText(join(folder, artifact.name), text.value);
    if (!written.ok) return written;
  }
  return ok(null);
}
