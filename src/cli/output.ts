/**
 * What does a run leave on disk? One directory: verdict, reports, and per target and arm the evidence,
 * the transcripts the policy allows, and the timings.
 */
import { join } from "node:path";
import type { GatePlan, GateResult } from "../command.ts";
import type { TrialDetails } from "../grade/grade-trial.ts";
import { writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { renderHtml } from "../report/html/html.ts";
import { renderVerdictJson } from "../report/json.ts";
import { renderMarkdown } from "../report/markdown.ts";
import type { ReportInput } from "../report/report.ts";
import { all, ok, type Result } from "../result.ts";
import type { Arm } from "../transcript.ts";

export function reportInput(
  plan: GatePlan,
  { verdict, measurement }: GateResult,
  details: readonly TrialDetails[],
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
          transcripts: details
            .map(({ transcript }) => transcript)
            .filter((each) => each.target === target),
          ...(promptDiff === undefined ? {} : { promptDiff }),
          baseRevision: revisions.base,
          headRevision: revisions.head,
        },
      ];
    }),
    policyTranscripts: plan.config.policy.transcripts,
    notices: plan.notices,
  };
}

export async function writeRun(
  directory: string,
  input: ReportInput,
  details: readonly TrialDetails[],
): Promise<Result<{ readonly html: string }, Problem>> {
  const files: [string, string][] = [
    [".gitignore", "*\n"],
    ["verdict.json", renderVerdictJson(input.verdict)],
    ["report.md", renderMarkdown(input, { excerpts: true })],
    ["report.html", await renderHtml(input)],
  ];
  for (const { target, base, head } of input.targets) {
    for (const [arm, evidence] of [["base", base] as const, ["head", head] as const]) {
      if (evidence === null) continue;
      const own = details.filter(
        ({ transcript }) => transcript.target === target && transcript.arm === arm,
      );
      const folder = join(target, arm);
      files.push([join(folder, "evidence.json"), `${JSON.stringify(evidence)}\n`]);
      files.push([join(folder, "timings.jsonl"), jsonLines(own.map(timingOf))]);
      const kept = own.filter(({ transcript }) =>
        isKept(transcript.findings, input.policyTranscripts),
      );
      if (input.policyTranscripts !== "never") {
        files.push([
          join(folder, "transcripts.jsonl"),
          jsonLines(kept.map((each) => each.transcript)),
        ]);
      }
    }
  }
  const written = await Promise.all(
    files.map(([name, text]) => writeText(join(directory, name), text)),
  );
  const done = all(written);
  return done.ok ? ok({ html: join(directory, "report.html") }) : done;
}

function isKept(findings: readonly unknown[], policy: ReportInput["policyTranscripts"]): boolean {
  return policy === "all" || (policy === "failures" && findings.length > 0);
}

function timingOf({ transcript, latencyMs, requestId }: TrialDetails): {
  readonly task: string;
  readonly instance: string;
  readonly trial: number;
  readonly arm: Arm;
  readonly latencyMs: number;
  readonly requestId: string | null;
} {
  const { task, instance, trial, arm } = transcript;
  return { task, instance, trial, arm, latencyMs: Math.round(latencyMs), requestId };
}

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
