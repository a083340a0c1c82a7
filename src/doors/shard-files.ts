/**
 * How do shards travel between machines? Three files each, side by side in one directory: the document, the
 * transcripts the policy allows and the timings. Read back from directories, in which they may lie deeper, as
 * artifacts do, or by name.
 */
import { join } from "node:path";
import { z } from "zod";
import type { TrialDetails } from "../grade/grade-trial.ts";
import { listFiles } from "../io/disk.ts";
import { inPlanOrder, type Joined, joinShards } from "../join.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { ok, type Result } from "../result.ts";
import { parseDocument } from "../suite/document.ts";
import { transcriptSchema } from "../transcript.ts";
import type { ShardDocument } from "../trial/shard-document.ts";
import { jsonLines, keptTranscripts, type Timing, timingOf, writeFiles } from "./write-run.ts";

const timingSchema: z.ZodType<Timing> = z.strictObject({
  target: z.string(),
  task: z.string(),
  instance: z.string(),
  trial: z.int(),
  arm: z.enum(["base", "head"]),
  latencyMs: z.number(),
  requestId: z.string().nullable(),
});

export async function writeShard(
  directory: string,
  document: ShardDocument,
  details: readonly TrialDetails[],
): Promise<Result<{ readonly file: string }, Problem>> {
  const { number, of } = document.shard;
  const name = `shard-${number}-of-${of}`;
  const policy = document.plan.policy.transcripts;
  const transcripts = keptTranscripts(
    details.map(({ transcript }) => transcript),
    policy,
  );
  const written = await writeFiles(directory, [
    [`${name}.json`, `${JSON.stringify(document)}\n`],
    [`${name}.timings.jsonl`, jsonLines(details.map(timingOf))],
    ...(policy === "never" ? [] : [[`${name}.transcripts.jsonl`, jsonLines(transcripts)] as const]),
  ]);
  return written.ok ? ok({ file: join(directory, `${name}.json`) }) : written;
}

export type JoinedRun = {
  readonly joined: Joined;
  /** What the report shows, once there is a verdict. */
  readonly input: Omit<ReportInput, "verdict">;
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
  const shown = inPlanOrder(plan, transcripts.value);
  const diffOf = new Map(plan.targets.map(({ target, promptDiff }) => [target, promptDiff]));
  return ok({
    joined: joined.value,
    input: {
      targets: targets.map(({ target, base, head }) => {
        const promptDiff = diffOf.get(target);
        return {
          target,
          base,
          head,
          transcripts: shown.filter((each) => each.target === target),
          ...(promptDiff === undefined ? {} : { promptDiff }),
          baseRevision,
          headRevision,
        };
      }),
      policyTranscripts: plan.policy.transcripts,
      notices: plan.notices,
    },
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
