/**
 * Where does a verdict of the Action appear? Comment, check run, job summary, artifacts and outputs. A place
 * that cannot be written is a warning that says what is missing, never another verdict.
 */
import { join } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { EXPERIMENT_VERSION, type Experiment } from "../experiment.ts";
import { writeText } from "../io/disk.ts";
import type { CheckPort } from "../ports.ts";
import { explain, type Problem } from "../problem.ts";
import { publishCheck, publishComment } from "../publish.ts";
import { renderCheckRun } from "../report/check-run.ts";
import { renderCommentLadder } from "../report/comment.ts";
import { markdownText } from "../report/escape.ts";
import { markerOf } from "../report/marker.ts";
import type { ReportInput } from "../report/report.ts";
import { renderSummary } from "../report/summary.ts";
import { renderTrouble } from "../report/trouble.ts";
import { ok, type Result } from "../result.ts";
import type { ActionRun, Gated } from "./gate.ts";
import { CHECK_NAME, type StoredVerdict, writeExternalId } from "./stored-verdict.ts";

/** What was gated, and who hears of it. */
export type Audience = {
  readonly rules: string;
  /** The commit the check run is about. */
  readonly head: string;
  readonly pull: number | null;
  /** Write a comment on the pull request. */
  readonly comments: boolean;
};

/** Does the job succeed? */
export type Ending = "success" | "failure";

const MARKER = markerOf(CHECK_NAME);

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
  await comment(run, audience, bodies, isUntouched(input));
  const { conclusion, ...output } = redact.deep(renderCheckRun(input, { excerpts, reportUrl }));
  const externalId = writeExternalId(input.verdict);
  await check(run, audience, { conclusion, output, externalId });
  return endingOf(run, conclusion, `${input.verdict.kind}: ${input.verdict.why}`);
}

/** There is no verdict: the files are not valid, or the run could not be made. */
export async function endWithProblem(
  run: ActionRun,
  audience: Audience,
  problem: Problem,
): Promise<Ending> {
  const { runner, inputs } = run;
  const { kind, headline, markdown, output } = renderTrouble(problem);
  await runner.writeSummary(markdown);
  await runner.setOutput("verdict", kind);
  for (const { path, start_line, message } of output.annotations) {
    runner.log.error({ file: path, line: start_line, message });
  }
  const { why, doThis } = explain(problem);
  runner.log.say(`${why}\n${doThis}`);
  const warns = kind === "inconclusive" && inputs["on-inconclusive"] === "warn";
  const conclusion = warns ? "neutral" : "failure";
  await comment(run, audience, [`${MARKER}\n${markdown}`], false);
  await check(run, audience, { conclusion, output, externalId: "v1:none:unmeasured" });
  return endingOf(run, conclusion, headline);
}

/** The same experiment was judged before: the same verdict, and nothing is asked. */
export async function endWithStored(
  run: ActionRun,
  audience: Audience,
  stored: StoredVerdict,
): Promise<Ending> {
  const { runner } = run;
  const from = stored.url === null ? "an earlier run" : `the run of ${stored.url}`;
  const summary = `Nothing was asked: this is the same experiment as in ${from}, so its verdict stands.`;
  await runner.writeSummary(`## ${markdownText(stored.title)}\n\n${markdownText(summary)}`);
  await runner.setOutput("verdict", stored.kind);
  await runner.setOutput("calls", "0");
  const { conclusion, externalId } = stored;
  const output = { title: stored.title, summary: markdownText(summary), annotations: [] };
  await check(run, audience, { conclusion, output, externalId });
  return endingOf(run, conclusion, `${stored.kind}: ${summary}`);
}

/** A change that touches nothing gets no comment; one that is there is brought up to date. */
async function comment(
  run: ActionRun,
  { pull, comments }: Audience,
  bodies: readonly string[],
  onlyUpdate: boolean,
): Promise<void> {
  if (pull === null || !comments || !run.inputs.comment) return;
  const { commentsOf } = await import("../io/github/comments.ts");
  const port = commentsOf(await run.github(), pull);
  warnOf(run, await publishComment(port, { marker: MARKER, bodies, onlyUpdate }));
}

async function check(
  run: ActionRun,
  { head }: Audience,
  of: Pick<Parameters<CheckPort["create"]>[0], "conclusion" | "output" | "externalId">,
): Promise<void> {
  const { checksOf } = await import("../io/github/check-runs.ts");
  const detailsUrl = run.runner.runUrl;
  const port = checksOf(await run.github());
  warnOf(run, await publishCheck(port, { ...of, headSha: head, name: CHECK_NAME, detailsUrl }));
}

function endingOf(
  { runner }: ActionRun,
  conclusion: "success" | "failure" | "neutral",
  sentence: string,
): Ending {
  if (conclusion === "failure") runner.log.error({ title: "Reliability gate", message: sentence });
  else if (conclusion === "neutral") {
    runner.log.warn({ title: "Reliability gate", message: sentence });
  } else runner.log.say(sentence);
  return conclusion === "failure" ? "failure" : "success";
}

function isUntouched({ verdict }: ReportInput): boolean {
  return verdict.kind === "not-applicable" && verdict.targets.length === 0;
}

function warnOf(run: ActionRun, result: Result<unknown, Problem>): void {
  if (!result.ok) tellProblem(run, result.problem);
}

export function tellProblem({ runner }: ActionRun, problem: Problem): void {
  const { what, why, doThis } = explain(problem);
  runner.log.warn({ title: what, message: `${why}\n${doThis}` });
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
