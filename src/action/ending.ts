/**
 * How does a run end, and where is it said? Comment, check run, summary, log and outputs; nothing here needs
 * a model or the statistics, so a change that touches nothing is answered without loading them. A run that
 * was ordered says it to whoever ordered it alone: it writes no comment and no check run.
 */
import { join } from "node:path";
import type { CheckPort } from "../ports.ts";
import { explain, type Problem } from "../problem.ts";
import { publishCheck, publishComment } from "../publish.ts";
import { sayCircumstance } from "../report/circumstance.ts";
import { markdownText } from "../report/escape.ts";
import { UNTOUCHED } from "../report/face.ts";
import { markerOf } from "../report/marker.ts";
import { renderTrouble } from "../report/trouble.ts";
import type { Result } from "../result.ts";
import type { ActionRun, Audience, Ending } from "./action-run.ts";
import { endOrdered, isOrdered } from "./ordered.ts";
import { CHECK_NAME, type StoredVerdict } from "./stored-verdict.ts";

export const MARKER = markerOf(CHECK_NAME);

/** The change touches nothing that is gated; an earlier comment is brought up to date. */
export async function endUntouched(run: ActionRun, audience: Audience): Promise<Ending> {
  const { runner } = run;
  const headline = `Not applicable: ${UNTOUCHED}`;
  runner.log.say(headline);
  await runner.writeSummary(`${headline}${aside(run)}`);
  await runner.setOutput("verdict", "not-applicable");
  await runner.setOutput("calls", "0");
  if (isOrdered(run)) return endOrdered(run, await keepNoEvidence(run, audience));
  await comment(run, audience, [`${MARKER}\n**${headline}**`], true);
  const output = { title: headline, summary: headline, annotations: [] };
  await check(run, audience, {
    conclusion: "success",
    output,
    externalId: "v1:none:not-applicable",
  });
  return "success";
}

/** What a summary adds when the run has no say. */
function aside(run: ActionRun): string {
  return isOrdered(run) ? `\n\n**${sayCircumstance({ kind: "not-authoritative" })}**` : "";
}

/** Whoever ordered the run decides that nothing had to be asked, too. */
async function keepNoEvidence(run: ActionRun, audience: Audience): Promise<Result<null, Problem>> {
  const { keepEvidence } = await import("./keep-artifacts.ts");
  const directory = join(run.runner.temporary, "reliability-gate");
  const kept = await keepEvidence(run, audience, { targets: [], directory });
  warnOf(run, kept);
  return kept;
}

/** There is no verdict: the files are not valid, or the run could not be made. */
export async function endWithProblem(
  run: ActionRun,
  audience: Audience,
  problem: Problem,
): Promise<Ending> {
  const { runner, inputs } = run;
  const { kind, headline, markdown, output } = renderTrouble(problem);
  await runner.writeSummary(`${markdown}${aside(run)}`);
  await runner.setOutput("verdict", kind);
  for (const { path, start_line, message } of output.annotations) {
    runner.log.error({ file: path, line: start_line, message });
  }
  const { why, doThis } = explain(problem);
  runner.log.say(`${why}\n${doThis}`);
  // Without evidence there is nothing to decide on, whatever the policy says of that.
  if (isOrdered(run)) return endingOf(run, "failure", headline);
  const warns = kind === "inconclusive" && inputs["on-inconclusive"] === "warn";
  const conclusion = warns ? "neutral" : "failure";
  await comment(run, audience, [`${MARKER}\n${markdown}`], false);
  await check(run, audience, { conclusion, output, externalId: "v1:none:unmeasured" });
  return endingOf(run, conclusion, headline);
}

/** Jobs that only plan or measure publish nothing: the job that joins meets the same problem and says it. */
export async function endInMode(
  run: ActionRun,
  audience: Audience,
  problem: Problem,
): Promise<Ending> {
  const { mode } = run.inputs;
  if (mode === "gate" || mode === "join") return endWithProblem(run, audience, problem);
  tellProblem(run, problem);
  return "failure";
}

/** The same experiment was judged before: the same verdict, and nothing is asked. */
export async function endWithStored(
  run: ActionRun,
  audience: Audience,
  stored: StoredVerdict,
): Promise<Ending> {
  const { runner } = run;
  const from = stored.url === null ? "an earlier run" : `the run of ${stored.url}`;
  const isAsked = run.inputs.mode === "publish";
  const summary = `${isAsked ? "T" : "Nothing was asked: t"}his is the same experiment as in ${from}, so its verdict stands.`;
  await runner.writeSummary(`## ${markdownText(stored.title)}\n\n${markdownText(summary)}`);
  await runner.setOutput("verdict", stored.kind);
  if (!isAsked) await runner.setOutput("calls", "0");
  const { conclusion, externalId } = stored;
  const output = { title: stored.title, summary: markdownText(summary), annotations: [] };
  await check(run, audience, { conclusion, output, externalId });
  return endingOf(run, conclusion, `${stored.kind}: ${summary}`);
}

/** A change that touches nothing gets no comment; one that is there is brought up to date. */
export async function comment(
  run: ActionRun,
  { pull, comments }: Audience,
  bodies: readonly string[],
  onlyUpdate: boolean,
): Promise<void> {
  if (pull === null || !comments || !run.inputs.comment) return;
  const { commentsOf } = await import("../io/github/comments.ts");
  const { "app-slug": slug } = run.inputs;
  const login = slug === undefined ? undefined : `${slug}[bot]`;
  const port = commentsOf(await run.github(), pull, login);
  warnOf(run, await publishComment(port, { marker: MARKER, bodies, onlyUpdate }));
}

export async function check(
  run: ActionRun,
  { head }: Audience,
  of: Pick<Parameters<CheckPort["create"]>[0], "conclusion" | "output" | "externalId">,
): Promise<void> {
  const { checksOf } = await import("../io/github/check-runs.ts");
  const detailsUrl = run.runner.runUrl;
  const port = checksOf(await run.github());
  warnOf(run, await publishCheck(port, { ...of, headSha: head, name: CHECK_NAME, detailsUrl }));
}

export function endingOf(
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

export function warnOf(run: ActionRun, result: Result<unknown, Problem>): void {
  if (!result.ok) tellProblem(run, result.problem);
}

export function tellProblem({ runner }: ActionRun, problem: Problem): void {
  const { what, why, doThis } = explain(problem);
  runner.log.warn({ title: what, message: `${why}\n${doThis}` });
}
