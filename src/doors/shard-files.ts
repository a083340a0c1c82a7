/**
 * How do shards travel between machines? Three files each, side by side in one directory: the document, the
 * transcripts the policy allows and the timings. Read back from directories, in which they may lie deeper, as
 * artifacts do, or by name.
 */
import { join } from "node:path";
import { z } from "zod";
import { listFiles, writeText } from "../io/disk.ts";
import { inPlanOrder, type Joined, joinShards } from "../join.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import { parseDocument } from "../suite/document.ts";
import type { Policy } from "../suite/policy.ts";
import { type Transcript, transcriptSchema } from "../transcript.ts";
import { type Earlier, openEarlier, whyNotEarlier } from "../trial/resume.ts";
import type { Shard } from "../trial/shard.ts";
import {
  parseShardDocument,
  refuseShard,
  type ShardDocument,
  type ShardPlan,
} from "../trial/shard-document.ts";
import { openTrialFiles, type Timing, type TrialFiles } from "./trial-files.ts";
import { openRunTrials } from "./write-run.ts";

const timingSchema: z.ZodType<Timing> = z.strictObject({
  target: z.string(),
  task: z.string(),
  instance: z.string(),
  trial: z.int(),
  arm: z.enum(["base", "head"]),
  latencyMs: z.number(),
  requestId: z.string().nullable(),
});

/** The files of a shard's trials: one of each kind for all targets, beside the document. */
export function openShardTrials(
  directory: string,
  { number, of }: Shard,
  policy: Policy["transcripts"],
): TrialFiles {
  const fileOf = (kind: string) => join(directory, `shard-${number}-of-${of}.${kind}.jsonl`);
  // Any place: they share their files.
  const places = [{ target: "any", arm: "head" as const }];
  return openTrialFiles({ policy, places, fileOf });
}

export async function writeShard(
  directory: string,
  document: ShardDocument,
): Promise<Result<{ readonly file: string }, Problem>> {
  const { number, of } = document.shard;
  const file = join(directory, `shard-${number}-of-${of}.json`);
  const written = await writeText(file, `${JSON.stringify(document)}\n`);
  return written.ok ? ok({ file }) : written;
}

export type JoinedRun = {
  readonly joined: Joined;
  /** What the report shows, once there is a verdict. */
  readonly input: Omit<ReportInput, "verdict">;
  /** Both in the order of the plan. */
  readonly transcripts: readonly Transcript[];
  readonly timings: readonly Timing[];
};

/** `paths` are directories and files; one that does not exist is a shard that is missing. */
export async function readShards(
  paths: readonly string[],
  { readText, ...own }: { readonly readText: ReadText } & Parameters<typeof joinShards>[1],
): Promise<Result<JoinedRun, Problem>> {
  const files: { file: string; text: string }[] = [];
  for (const path of paths) {
    const listed = await listFiles(path);
    if (!listed.ok) return listed;
    const names = listed.value === null ? [path] : listed.value.filter(isShard);
    for (const file of names) {
      const text = await readText(file);
      if (!text.ok) return text;
      if (text.value !== null) files.push({ file, text: text.value });
    }
  }
  const joined = joinShards(files, own);
  if (!joined.ok) return joined;
  const { plan, targets } = joined.value;
  const stems = files.map(({ file }) => file.replace(/\.json$/, "")).sort();
  const transcripts = await readLines(stems, "transcripts", transcriptSchema, readText);
  if (!transcripts.ok) return transcripts;
  const timings = await readLines(stems, "timings", timingSchema, readText);
  if (!timings.ok) return timings;
  const { base: baseRevision, head: headRevision } = plan.revisions;
  const planned = new Map(plan.targets.map((each) => [each.target, each]));
  return ok({
    joined: joined.value,
    input: {
      targets: targets.map(({ target, base, head }) => {
        const { promptDiff, suites = [] } = planned.get(target) ?? {};
        return {
          target,
          base,
          head,
          transcripts: [],
          ...(promptDiff === undefined ? {} : { promptDiff }),
          baseRevision,
          headRevision,
          seed: plan.seed,
          suites,
        };
      }),
      policyTranscripts: plan.policy.transcripts,
      notices: plan.notices,
    },
    transcripts: inPlanOrder(plan, transcripts.value),
    timings: inPlanOrder(plan, timings.value),
  });
}

function isShard(file: string): boolean {
  return /(^|[/\\])shard-\d+-of-\d+\.json$/.test(file);
}

async function readLines<Line>(
  stems: readonly string[],
  kind: "transcripts" | "timings",
  schema: z.ZodType<Line>,
  readText: ReadText,
): Promise<Result<readonly Line[], Problem>> {
  const lines: Line[] = [];
  for (const stem of stems) {
    const file = `${stem}.${kind}.jsonl`;
    const text = await readText(file);
    if (!text.ok) return text;
    for (const [index, line] of (text.value ?? "").split("\n").entries()) {
      if (line === "") continue;
      const parsed = parseDocument(line, { what: `The ${kind}`, schema, file, line: index + 1 });
      if (!parsed.ok) return parsed;
      lines.push(parsed.value);
    }
  }
  return ok(lines);
}

/** Writes what came with the shards where a run on one machine would have left it. */
export function writeJoinedTrials(
  directory: string,
  { joined: { targets, plan }, transcripts, timings }: JoinedRun,
): Result<null, Problem> {
  const files = openRunTrials(directory, {
    policy: plan.policy.transcripts,
    targets: targets.map(({ target, base }) => ({
      target,
      arms: base === null ? ["head"] : ["base", "head"],
    })),
  });
  transcripts.forEach(files.addTranscript);
  timings.forEach(files.addTiming);
  return files.close();
}

/**
 * What an earlier run left of this shard in a directory: its document, and its transcripts and timings, which are
 * written again beside the new ones. `null` when nothing of it is there.
 */
export async function takeUpShard(
  directory: string,
  of: {
    readonly shard: Shard;
    readonly plan: ShardPlan;
    readonly readText: ReadText;
    readonly files: TrialFiles;
  },
): Promise<Result<Earlier | null, Problem>> {
  const { shard, plan, readText, files } = of;
  const stem = join(directory, `shard-${shard.number}-of-${shard.of}`);
  const text = await readText(`${stem}.json`);
  if (!text.ok) return text;
  if (text.value === null) return ok(null);
  const document = parseShardDocument(`${stem}.json`, text.value);
  if (!document.ok) return document;
  const why = whyNotEarlier(document.value, { plan, shard });
  if (why !== null) return refuseShard(`${stem}.json`, why);
  const earlier = openEarlier(document.value);
  const isKept = ({ target, arm, ...trial }: Transcript | Timing) =>
    earlier.isKnown(target, arm, trial);
  const transcripts = await readLines([stem], "transcripts", transcriptSchema, readText);
  if (!transcripts.ok) return transcripts;
  const timings = await readLines([stem], "timings", timingSchema, readText);
  if (!timings.ok) return timings;
  transcripts.value.filter(isKept).forEach(files.addTranscript);
  timings.value.filter(isKept).forEach(files.addTiming);
  return ok(earlier);
}
