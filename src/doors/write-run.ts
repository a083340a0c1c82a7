/**
 * What does a run leave on disk? One directory: verdict, reports, and per target and arm the evidence,
 * the transcripts the policy allows, and the timings.
 */
import { join } from "node:path";
import { z } from "zod";
import type { GatePlan, GateResult } from "../command.ts";
import { evidenceText } from "../evidence.ts";
import { readLines, removeFiles, writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { shownTrials } from "../report/examples.ts";
import { renderHtml } from "../report/html/html.ts";
import { renderVerdictJson } from "../report/json.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportInput, ReportTarget } from "../report/report.ts";
import { judgesCost } from "../report/wording.ts";
import { all, ok, type Result } from "../result.ts";
import { describedSuiteSchema, describeSuite } from "../suite/described-suite.ts";
import { parseDocument } from "../suite/document.ts";
import { type Arm, type Transcript, transcriptSchema } from "../transcript.ts";
import { openTrialFiles, type TrialFiles } from "./trial-files.ts";

/** `run.json`: what the reports say besides verdict, evidence and transcripts. */
export const runSchema = z.object({
  policyTranscripts: z.enum(["never", "failures", "all"]),
  notices: z.array(z.string()),
  targets: z.array(
    z.object({
      // The name of a folder beside this file.
      target: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      promptDiff: z.string().exactOptional(),
      baseRevision: z.string().nullable(),
      headRevision: z.string().nullable(),
      seed: z.enum(["secret", "public"]).exactOptional(),
      suites: z.array(describedSuiteSchema).exactOptional(),
    }),
  ),
});

export function reportInput(
  plan: GatePlan,
  { verdict, measurement }: GateResult,
  revisions: { readonly base: string; readonly head: string },
  promptDiffs: ReadonlyMap<string, string>,
): ReportInput {
  return {
    verdict,
    targets: measurement.evidence.flatMap(({ target, base, head }) => {
      if (head === null) return [];
      const promptDiff = promptDiffs.get(target);
      return [
        {
          target,
          base,
          head,
          transcripts: [],
          ...(promptDiff === undefined ? {} : { promptDiff }),
          baseRevision: revisions.base,
          headRevision: revisions.head,
          seed: plan.seed,
          suites: plan.targets.find(({ id }) => id === target)?.suites.map(describeSuite) ?? [],
        },
      ];
    }),
    policyTranscripts: plan.config.policy.transcripts,
    notices:
      measurement.spentOnJudges.calls === 0
        ? plan.notices
        : [...plan.notices, judgesCost(measurement.spentOnJudges)],
  };
}

/** The files of a run's trials: per target and arm, beside the evidence. */
export function openRunTrials(
  directory: string,
  of: {
    readonly policy: ReportInput["policyTranscripts"];
    readonly targets: readonly { readonly target: string; readonly arms: readonly Arm[] }[];
  },
): TrialFiles {
  return openTrialFiles({
    policy: of.policy,
    places: of.targets.flatMap(({ target, arms }) => arms.map((arm) => ({ target, arm }))),
    fileOf: (kind, { target, arm }) => join(directory, target, arm, `${kind}.jsonl`),
    lineOf: ({ target: _target, ...timing }) => timing,
  });
}

/** All of a run, its trials' files being there already. */
export async function writeRun(
  directory: string,
  input: ReportInput,
): Promise<Result<{ readonly html: string }, Problem>> {
  const measured = await writeMeasured(directory, input);
  return measured.ok ? writeReports(directory, input) : measured;
}

/** With the transcripts that the reports show. */
export async function withShownTranscripts(
  directory: string,
  input: ReportInput,
): Promise<Result<ReportInput, Problem>> {
  const targets: ReportTarget[] = [];
  for (const target of input.targets) {
    const transcripts = await readShown(join(directory, target.target), target);
    if (!transcripts.ok) return transcripts;
    targets.push({ ...target, transcripts: transcripts.value });
  }
  return ok({ ...input, targets });
}

/** With how long answers took: not in what a run writes itself, which the clock must not change. */
export async function withLatencies(directory: string, input: ReportInput): Promise<ReportInput> {
  const targets: ReportTarget[] = [];
  for (const target of input.targets) {
    const latencies = {
      base: await readLatencies(join(directory, target.target, "base")),
      head: await readLatencies(join(directory, target.target, "head")),
    };
    targets.push({ ...target, latencies });
  }
  return { ...input, targets };
}

/** What is not there, or is no timing, is left out: a report does without. */
async function readLatencies(folder: string): Promise<readonly number[]> {
  const file = join(folder, "timings.jsonl");
  const kind = { what: "The timings", schema: timingSchema, file };
  const latencies: number[] = [];
  for await (const { line, number } of readLines(file)) {
    const timing = parseDocument(line, { ...kind, line: number });
    if (timing.ok) latencies.push(timing.value.latencyMs);
  }
  return latencies;
}

const timingSchema = z.object({ latencyMs: z.number().nonnegative() });

async function readShown(
  folder: string,
  target: ReportTarget,
): Promise<Result<readonly Transcript[], Problem>> {
  const shown = shownTrials(target);
  const transcripts: Transcript[] = [];
  for (const arm of ["base", "head"]) {
    const file = join(folder, arm, "transcripts.jsonl");
    for await (const { line, number } of readLines(file)) {
      const kind = { what: "The transcripts", schema: transcriptSchema };
      const parsed = parseDocument(line, { ...kind, file, line: number });
      if (!parsed.ok) return parsed;
      if (shown(parsed.value)) transcripts.push(parsed.value);
    }
  }
  return ok(transcripts);
}

/** The verdict, and how it is said. */
async function writeReports(
  directory: string,
  input: ReportInput,
): Promise<Result<{ readonly html: string }, Problem>> {
  const pages = await writeFiles(directory, [
    ["report.md", renderMarkdown(input, { excerpts: true })],
    ["report.html", await renderHtml(input)],
  ]);
  if (!pages.ok) return pages;
  // Last, so that whoever finds a verdict finds all of its run.
  const done = await writeFiles(directory, [["verdict.json", renderVerdictJson(input.verdict)]]);
  return done.ok ? ok({ html: join(directory, "report.html") }) : done;
}

/** A run that is killed must not leave the verdict of the one before. */
export function forgetRun(directory: string): Promise<Result<null, Problem>> {
  return removeFiles(directory, ["verdict.json", "report.md", "report.html"]);
}

/** All of a run that is known before anything is decided. */
export async function writeMeasured(
  directory: string,
  input: Omit<ReportInput, "verdict">,
): Promise<Result<null, Problem>> {
  const { policyTranscripts, notices } = input;
  const run: z.input<typeof runSchema> = {
    policyTranscripts,
    notices: [...notices],
    targets: input.targets.map(
      ({ target, promptDiff, baseRevision, headRevision, seed, suites }) => ({
        target,
        ...(promptDiff === undefined ? {} : { promptDiff }),
        baseRevision: baseRevision ?? null,
        headRevision: headRevision ?? null,
        ...(seed === undefined ? {} : { seed }),
        ...(suites === undefined ? {} : { suites: [...suites] }),
      }),
    ),
  };
  const files: [string, string | Iterable<string>][] = [
    [".gitignore", "*\n"],
    ["run.json", `${JSON.stringify(run)}\n`],
  ];
  for (const { target, base, head } of input.targets) {
    for (const [arm, evidence] of [["base", base] as const, ["head", head] as const]) {
      if (evidence === null) continue;
      files.push([join(target, arm, "evidence.json"), evidenceText(evidence)]);
    }
  }
  return writeFiles(directory, files);
}

async function writeFiles(
  directory: string,
  files: readonly (readonly [name: string, text: string | Iterable<string>])[],
): Promise<Result<null, Problem>> {
  const written = all(
    await Promise.all(files.map(([name, text]) => writeText(join(directory, name), text))),
  );
  return written.ok ? ok(null) : written;
}
