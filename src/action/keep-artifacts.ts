/**
 * What does a run leave with the workflow run? `evidence.json`, what a reader wants beside it, and, where
 * the policy keeps answers, `transcripts.jsonl`.
 */
import { join } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { EXPERIMENT_VERSION, type Experiment } from "../experiment.ts";
import { joinFiles, writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import type { ReportInput } from "../report/report.ts";
import { fail, type Result } from "../result.ts";
import type { ActionRun, Audience } from "./action-run.ts";

export const EVIDENCE_FILE = "evidence.json";

/** The evidence of all targets. An ordered run that has none of them says that, too. */
export async function keepEvidence(
  run: ActionRun,
  { rules, head, pull }: Audience,
  of: { readonly targets: ReportInput["targets"]; readonly directory: string },
): Promise<Result<null, Problem>> {
  const experiment: Experiment = {
    version: EXPERIMENT_VERSION,
    tool: { version: TOOL_VERSION },
    nonce: run.inputs.nonce ?? null,
    pull,
    rules,
    head,
    targets: of.targets.map(({ target, base, head: measured }) => ({
      target,
      base,
      head: measured,
    })),
  };
  return keep(run, of.directory, [[EVIDENCE_FILE, `${JSON.stringify(experiment)}\n`]]);
}

/** The page, and the answers. */
export async function keepReport(
  run: ActionRun,
  of: { readonly targets: ReportInput["targets"]; readonly directory: string },
): Promise<Result<null, Problem>> {
  const { directory } = of;
  const parts = of.targets.flatMap(({ target }) =>
    ["base", "head"].map((arm) => join(directory, target, arm, "transcripts.jsonl")),
  );
  const joined = await joinFiles(parts, join(directory, "transcripts.jsonl"));
  if (!joined.ok) return joined;
  const answers = joined.value === 0 ? [] : [["transcripts.jsonl", null] as const];
  return keep(run, directory, [["report.html", null], ...answers]);
}

/** Files by name; `null` is there already. */
async function keep(
  run: ActionRun,
  directory: string,
  files: readonly (readonly [name: string, text: string | null])[],
): Promise<Result<null, Problem>> {
  if (!run.runner.env.ACTIONS_RUNTIME_TOKEN) {
    return fail({
      kind: "github-failed",
      what: "The artifacts were not uploaded",
      why: "This process was given no access to the artifacts of a workflow run.",
      doThis: "Run the Action as a step of a workflow.",
      status: null,
    });
  }
  for (const [name, text] of files) {
    if (text === null) continue;
    const written = await writeText(join(directory, name), text);
    if (!written.ok) return written;
  }
  const { uploadFiles } = await import("../io/artifacts.ts");
  const names = files.map(([name]) => name);
  return uploadFiles(directory, names);
}
