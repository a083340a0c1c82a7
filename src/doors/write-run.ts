/**
 * What does a run leave on disk? One directory: verdict, reports, and per target and arm the evidence,
 * the transcripts the policy allows, and the timings.
 */
import { join } from "node:path";
import { z } from "zod";
import type { GatePlan, GateResult } from "../command.ts";
import type { TrialDetails } from "../grade/grade-trial.ts";
import { removeFiles, writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { renderHtml } from "../report/html/html.ts";
import { renderVerdictJson } from "../report/json.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportInput } from "../report/report.ts";
import { all, ok, type Result } from "../result.ts";
import type { Transcript } from "../transcript.ts";

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
    }),
  ),
});

export function reportInput(
  plan: GatePlan,
  { verdict, measurement }: GateResult,
  details: readonly TrialDetails[],
  revisions: { readonly base: string; readonly head: string },
  promptDiffs: ReadonlyMap<string, string>,
): ReportInput {
  const { transcripts: policyTranscripts } = plan.config.policy;
  const kept = keptTranscripts(
    details.map(({ transcript }) => transcript),
    policyTranscripts,
  );
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
          transcripts: kept.filter((each) => each.target === target),
          ...(promptDiff === undefined ? {} : { promptDiff }),
          baseRevision: revisions.base,
          headRevision: revisions.head,
        },
      ];
    }),
    policyTranscripts,
    notices: plan.notices,
  };
}

/** How long one trial took, and under which name the provider knows it. */
export type Timing = Pick<Transcript, "target" | "task" | "instance" | "trial" | "arm"> & {
  readonly latencyMs: number;
  readonly requestId: string | null;
};

export async function writeRun(
  directory: string,
  input: ReportInput,
  details: readonly TrialDetails[],
): Promise<Result<{ readonly html: string }, Problem>> {
  const measured = await writeMeasured(directory, input, details.map(timingOf));
  if (!measured.ok) return measured;
  return writeReports(directory, input);
}

/** The verdict, and how it is said. */
export async function writeReports(
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
  timings: readonly Timing[],
): Promise<Result<null, Problem>> {
  const { policyTranscripts, notices } = input;
  const run: z.input<typeof runSchema> = {
    policyTranscripts,
    notices: [...notices],
    targets: input.targets.map(({ target, promptDiff, baseRevision, headRevision }) => ({
      target,
      ...(promptDiff === undefined ? {} : { promptDiff }),
      baseRevision: baseRevision ?? null,
      headRevision: headRevision ?? null,
    })),
  };
  const files: [string, string][] = [
    [".gitignore", "*\n"],
    ["run.json", `${JSON.stringify(run)}\n`],
  ];
  for (const { target, base, head, transcripts } of input.targets) {
    for (const [arm, evidence] of [["base", base] as const, ["head", head] as const]) {
      if (evidence === null) continue;
      const isOwn = (each: Pick<Timing, "target" | "arm">) =>
        each.target === target && each.arm === arm;
      const own = timings.filter(isOwn).map(({ target: _target, ...timing }) => timing);
      const folder = join(target, arm);
      files.push([join(folder, "evidence.json"), `${JSON.stringify(evidence)}\n`]);
      files.push([join(folder, "timings.jsonl"), jsonLines(own)]);
      if (policyTranscripts === "never") continue;
      files.push([join(folder, "transcripts.jsonl"), jsonLines(transcripts.filter(isOwn))]);
    }
  }
  return writeFiles(directory, files);
}

export async function writeFiles(
  directory: string,
  files: readonly (readonly [name: string, text: string])[],
): Promise<Result<null, Problem>> {
  const written = all(
    await Promise.all(files.map(([name, text]) => writeText(join(directory, name), text))),
  );
  return written.ok ? ok(null) : written;
}

/** Under `failures` both arms of a trial are kept when either failed, so that they can be compared. */
export function keptTranscripts(
  transcripts: readonly Transcript[],
  policy: ReportInput["policyTranscripts"],
): readonly Transcript[] {
  if (policy === "never") return [];
  if (policy === "all") return transcripts;
  const keyOf = ({ target, task, instance, trial }: Transcript) =>
    JSON.stringify([target, task, instance, trial]);
  const failed = new Set(transcripts.filter(({ findings }) => findings.length > 0).map(keyOf));
  return transcripts.filter((each) => failed.has(keyOf(each)));
}

export function timingOf({ transcript, latencyMs, requestId }: TrialDetails): Timing {
  const { target, task, instance, trial, arm } = transcript;
  return { target, task, instance, trial, arm, latencyMs: Math.round(latencyMs), requestId };
}

export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
