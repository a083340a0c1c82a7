/**
 * How does a commit get the verdict of another that asks the same? Its evidence is fetched, verified and
 * decided on again, so that nothing is taken from a text.
 */
import { type CheckState, readCheckState } from "../app/check-state.ts";
import { answers, type OwnCheck } from "../app/next-step.ts";
import { findOwnCheck } from "../io/github/own-checks.ts";
import { readRun } from "../io/github/workflow-runs.ts";
import { sayCarried } from "../report/check-progress.ts";
import { sayProgress, sayVerdict } from "./conclude.ts";
import { decided } from "./follow-run.ts";
import { judgeRun } from "./judge-run.ts";
import type { Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

export type Answered = {
  readonly state: CheckState;
  readonly commit: string;
  /** It is the head that the queue merges, not a commit before it. */
  readonly isHead: boolean;
};

/** The same question, decided at another commit of ours. */
export async function findAnswer(
  { github, app }: World,
  subject: Subject,
  key: string,
): Promise<Answered | null> {
  const commits = await subject.earlier();
  for (const commit of new Set(commits)) {
    if (commit === subject.head) continue;
    const place = { commit, name: subject.checkName, app: app.id };
    const found = must(await findOwnCheck(github, place));
    const state = found === null ? null : readCheckState(found.externalId);
    if (state !== null && answers(state, key)) {
      return { state, commit, isHead: commit === commits[0] };
    }
  }
  return null;
}

/** `false`: the evidence is not there any more, or is refused; then it must be measured again. */
export async function carryVerdict(
  world: World,
  subject: Subject,
  check: OwnCheck | null,
  { state: earlier, commit, isHead }: Answered,
): Promise<boolean> {
  const run = earlier.run === null ? null : must(await readRun(world.github, earlier.run));
  const judged = run === null ? null : await judgeRun(world, earlier, run);
  if (run === null || judged === null || !judged.ok) return false;
  const carried = decided(earlier, judged.value.verdict, judged.value.digest);
  if (carried.evidence !== earlier.evidence) return false;
  // What a maintainer accepted at the head of a pull request holds for the queue that merges that head.
  const accepted = subject.pull === null && isHead && earlier.accepted;
  const state = { ...carried, accepted };
  const text = { title: "Carrying a verdict on", summary: sayCarried(earlier.measured) };
  const own = check ?? (await sayProgress(world, subject, null, { state, text, url: run.url }));
  world.say(`The verdict of ${commit} is carried on to ${subject.head}.`);
  await sayVerdict(world, subject, own, {
    state,
    judged: judged.value,
    runUrl: run.url,
    lead: { title: null, text: sayCarried(earlier.measured) },
  });
  return true;
}
