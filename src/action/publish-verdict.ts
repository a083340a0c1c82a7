/**
 * Where does a verdict of the Action appear? Comment, check run, job summary, artifacts and outputs. A place
 * that cannot be written is a warning that says what is missing, never another verdict.
 */
import { join } from "node:path";
import type { Problem } from "../problem.ts";
import { renderCheckRun } from "../report/check-run.ts";
import { renderCommentLadder } from "../report/comment.ts";
import { renderSummary } from "../report/summary.ts";
import { ok, type Result } from "../result.ts";
import type { Verdict } from "../verdict.ts";
import type { ActionRun, Audience, Ending } from "./action-run.ts";
import { check, comment, endingOf, MARKER, tellProblem, warnOf } from "./ending.ts";
import type { Gated } from "./gate.ts";
import { keepEvidence, keepReport } from "./keep-artifacts.ts";
import { endOrdered, isOrdered } from "./ordered.ts";
import { writeExternalId } from "./stored-verdict.ts";

export async function endWithVerdict(
  run: ActionRun,
  audience: Audience,
  gated: Gated,
): Promise<Ending> {
  const { runner } = run;
  for (const problem of gated.problems) tellProblem(run, problem);
  await summarize(run, gated);
  await runner.setOutput("report-path", join(gated.directory, "report.html"));
  await runner.setOutput("evidence-path", gated.directory);
  const kept = await keepArtifacts(run, gated, audience);
  return isOrdered(run) ? endOrdered(run, kept) : publishVerdict(run, audience, gated);
}

/** In the job's own summary and outputs. */
export async function summarize(
  run: ActionRun,
  { input, redact }: Pick<Gated, "input" | "redact">,
): Promise<void> {
  const excerpts = run.inputs["comment-excerpts"];
  await run.runner.writeSummary(redact(renderSummary(input, { excerpts, reportUrl: null })));
  await writeOutputs(run, input.verdict);
}

/** On the pull request and its commit. */
export async function publishVerdict(
  run: ActionRun,
  audience: Audience,
  { input, redact }: Pick<Gated, "input" | "redact">,
): Promise<Ending> {
  const excerpts = run.inputs["comment-excerpts"];
  const reportUrl = run.runner.runUrl;
  const bodies = renderCommentLadder(input, { marker: MARKER, excerpts, reportUrl }).map(redact);
  await comment(run, audience, bodies, false);
  const { conclusion, ...output } = redact.deep(renderCheckRun(input, { excerpts, reportUrl }));
  const externalId = writeExternalId(input.verdict);
  await check(run, audience, { conclusion, output, externalId });
  return endingOf(run, conclusion, `${input.verdict.kind}: ${input.verdict.why}`);
}

/** What is missing is a warning; whether the evidence is there, the caller is told. */
async function keepArtifacts(
  run: ActionRun,
  { input: { targets }, directory }: Gated,
  audience: Audience,
): Promise<Result<null, Problem>> {
  if (!isOrdered(run) && (targets.length === 0 || !run.runner.env.ACTIONS_RUNTIME_TOKEN)) {
    return ok(null);
  }
  const evidence = await keepEvidence(run, audience, { targets, directory });
  warnOf(run, evidence);
  if (evidence.ok) warnOf(run, await keepReport(run, { targets, directory }));
  return evidence;
}

async function writeOutputs({ runner }: ActionRun, verdict: Verdict): Promise<void> {
  const regressions = verdict.changes
    .filter(({ status, scope }) => status === "regressed" && scope === "target")
    .map(({ mode }) => mode);
  const increases = verdict.targets.flatMap(({ detectableIncrease }) => detectableIncrease ?? []);
  await runner.setOutput("verdict", verdict.kind);
  await runner.setOutput("regressions", [...new Set(regressions)].join(","));
  await runner.setOutput("cost-usd", verdict.cost.usd?.toFixed(4) ?? "");
  await runner.setOutput("calls", String(verdict.cost.calls));
  await runner.setOutput("verdict-key", verdict.verdictKey ?? "");
  const largest = increases.length === 0 ? "" : Math.max(...increases).toFixed(3);
  await runner.setOutput("detectable-increase", largest);
}
