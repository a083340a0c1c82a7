/**
 * Who let which regression through? Written down for good, as one line of the audit file on the branch that
 * keeps the baselines, with who started the run that wrote it. The same acceptance twice is one line.
 */
import {
  ACCEPTANCE_VERSION,
  type Acceptance,
  AUDIT_FILE,
  acceptanceSchema,
  isSameAcceptance,
  type RecordedAcceptance,
  readAcceptanceLine,
  recordedAcceptanceSchema,
  writeAcceptanceLine,
} from "../acceptance.ts";
import { appendToBranch } from "../io/github/baseline-branch.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { markdownText } from "../report/escape.ts";
import { fail, ok, type Result } from "../result.ts";
import { parseDocument } from "../suite/document.ts";
import { BASELINE_BRANCH } from "../trial/read-baselines.ts";
import type { ActionRun, Ending } from "./action-run.ts";
import { stopWith } from "./early-ending.ts";
import type { Runner } from "./runner.ts";

export async function recordAcceptance(run: ActionRun, text: string): Promise<Ending> {
  const { runner } = run;
  const recorded = await record(run, text);
  if (!recorded.ok) return stopWith(run, recorded.problem, "error");
  const sentence = recorded.value;
  runner.log.say(sentence);
  await runner.writeSummary(markdownText(sentence));
  await runner.setOutput("verdict", "not-applicable");
  return "success";
}

/** What was done, as a sentence. */
async function record(run: ActionRun, text: string): Promise<Result<string, Problem>> {
  const { runner } = run;
  const given = parseDocument(text, {
    what: "The input",
    file: "acceptance",
    line: 1,
    schema: acceptanceSchema,
    version: ACCEPTANCE_VERSION,
  });
  if (!given.ok) return given;
  const acceptance = given.value;
  const refused = refusalOf(acceptance, runner);
  if (refused !== null) return fail(refused);
  const recorded = recordedAcceptanceSchema.parse({
    ...acceptance,
    recordedAt: new Date(runner.today()).toISOString(),
    recordedBy: runner.startedBy,
    run: runner.runUrl,
  });
  const github = await run.github();
  const kept = await appendToBranch(github, {
    branch: BASELINE_BRANCH,
    message: `Record an acceptance on pull request ${acceptance.pull}`,
    readAt: readGitHubAt(github),
    append: (read) => lineOf(recorded, read),
    pause: (attempt) => runner.pause(200 * 2 ** attempt * (0.5 + Math.random())),
  });
  const { pull, head, by } = acceptance;
  return kept.ok
    ? ok(`The acceptance by ${by} of ${head} on pull request ${pull} is in ${AUDIT_FILE}.`)
    : kept;
}

function refusalOf(
  { repository }: Acceptance,
  runner: Pick<Runner, "repository" | "startedBy">,
): Problem | null {
  if (repository.toLowerCase() !== runner.repository.toLowerCase()) {
    const message = `The acceptance is of ${repository}, and this is ${runner.repository}.`;
    return { kind: "usage", message, hint: "Record it in its own repository." };
  }
  if (runner.startedBy !== "") return null;
  const message = "The runner does not say who started this run (GITHUB_TRIGGERING_ACTOR).";
  return { kind: "usage", message, hint: "Run it as a step of a workflow." };
}

/** The file with the line at its end, or nothing to write. */
async function lineOf(
  recorded: RecordedAcceptance,
  read: ReadText,
): Promise<Result<ReadonlyMap<string, string>, Problem>> {
  const found = await read(AUDIT_FILE);
  if (!found.ok) return found;
  const lines = (found.value ?? "").split("\n").filter((line) => line !== "");
  const isThere = lines.some((line) => {
    const known = readAcceptanceLine(line);
    return known !== null && isSameAcceptance(known, recorded);
  });
  if (isThere) return ok(new Map());
  const text = [...lines, writeAcceptanceLine(recorded)].map((line) => `${line}\n`).join("");
  return ok(new Map([[AUDIT_FILE, text]]));
}
