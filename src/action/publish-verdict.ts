/**
 * Where does a verdict of the Action appear? Comment, check run, job summary, artifacts and outputs. A place
 * that cannot be written is a warning that says what is missing, never another verdict.
 */
import { join } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { EXPERIMENT_VERSION, type Experiment } from "../experiment.ts";
import { writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { renderCheckRun } from "../report/check-run.ts";
import { renderCommentLadder } from "../report/comment.ts";
import { renderSummary } from "../report/summary.ts";
import { ok, type Result } from "../result.ts";
import type { ActionRun, Audience, Ending } from "./action-run.ts";
import { check, comment, endingOf, MARKER, tellProblem, warnOf } from "./ending.ts";
import type { Gated } from "./gate.ts";
import { writeExternalId } from "./stored-verdict.ts";

export async function endWithVerdict(
  run: ActionRun,
  audience: Audience,
  gated: Gated,
): Promise<Ending> {
  const { runner, inputs } = run;
  const { input, problems, redact } = gated;
  const excerpts = inputs["comment-excerpts"];
  const reportUrl = runner.runUrl;
  for (const problem of problems) tellProblem(run, problem);
  await runner.writeSummary(redact(renderSummary(input, { excerpts, reportUrl: null })));
  await writeOutputs(run, gated);
  warnOf(run, await keepArtifacts(run, gated, audience));
  const bodies = renderCommentLadder(input, { marker: MARKER, excerpts, reportUrl }).map(redact);
  await comment(run, audience, bodies, false);
  const { conclusion, ...output } = redact.deep(renderCheckRun(input, { excerpts, reportUrl }));
  const externalId = writeExternalId(input.verdict);
  await check(run, audience, { conclusion, output, externalId });
  return endingOf(run, conclusion, `${input.verdict.kind}: ${input.verdict.why}`);
}

async function writeOutputs({ runner }: ActionRun, { input, directory }: Gated): Promise<void> {
  const { verdict } = input;
  const regressions = verdict.changes
    .filter(({ status, scope }) => status === "regressed" && scope === "target")
    .map(({ mode }) => mode);
  const increases = verdict.targets.flatMap(({ detectableIncrease }) => detectableIncrease ?? []);
  await runner.setOutput("verdict", verdict.kind);
  await runner.setOutput("regressions", [...new Set(regressions)].join(","));
  await runner.setOutput("report-path", join(directory, "report.html"));
  await runner.setOutput("evidence-path", directory);
  await runner.setOutput("cost-usd", verdict.cost.usd?.toFixed(4) ?? "");
  await runner.setOutput("calls", String(verdict.cost.calls));
  await runner.setOutput("verdict-key", verdict.verdictKey ?? "");
  const largest = increases.length === 0 ? "" : Math.max(...increases).toFixed(3);
  await runner.setOutput("detectable-increase", largest);
}

/** `evidence.json`, `report.html` and, where the policy keeps answers, `transcripts.jsonl`. */
async function keepArtifacts(
  { runner, inputs }: ActionRun,
  { input, directory }: Gated,
  { rules, head, pull }: Audience,
): Promise<Result<null, Problem>> {
  if (input.targets.length === 0 || !runner.env.ACTIONS_RUNTIME_TOKEN) return ok(null);
  const experiment: Experiment = {
    version: EXPERIMENT_VERSION,
    tool: { version: TOOL_VERSION },
    nonce: inputs.nonce ?? null,
    pull,
    rules,
    head,
    targets: input.targets.map(({ target, base, head: measured }) => ({
      target,
      base,
      head: measured,
    })),
  };
  const evidence = await writeText(
    join(directory, "evidence.json"),
    `${JSON.stringify(experiment)}\n`,
  );
  if (!evidence.ok) return evidence;
  const files = ["evidence.json", "report.html"];
  const transcripts = input.targets.flatMap((target) => target.transcripts);
  if (transcripts.length > 0) {
    const lines = transcripts.map((each) => `${JSON.stringify(each)}\n`).join("");
    const written = await writeText(join(directory, "transcripts.jsonl"), lines);
    if (!written.ok) return written;
    files.push("transcripts.jsonl");
  }
  const { uploadFiles } = await import("../io/artifacts.ts");
  return uploadFiles(directory, files);
}
