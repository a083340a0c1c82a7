/**
 * How is it said on GitHub? One check run a commit, which carries all that the App remembers, and one comment
 * a pull request; the comment first, for the check's conclusion is what says that all is done.
 */
import { type CheckState, writeCheckState } from "../app/check-state.ts";
import { buttonsOf, conclusionOf, type OwnCheck } from "../app/next-step.ts";
import { readPullRequest } from "../io/github/changes.ts";
import { commentsOf } from "../io/github/comments.ts";
import {
  type CheckProgress,
  type CheckText,
  concludingOwnCheck,
  createOwnCheck,
  updateOwnCheck,
} from "../io/github/own-checks.ts";
import type { Problem } from "../problem.ts";
import { publishCheck, publishComment } from "../publish.ts";
import { BUTTONS, sayRefused, saySuperseded } from "../report/check-progress.ts";
import { renderCheckRun } from "../report/check-run.ts";
import { renderCommentLadder } from "../report/comment.ts";
import { markerOf } from "../report/marker.ts";
import { renderTrouble } from "../report/trouble.ts";
import type { Judged } from "./judge-run.ts";
import type { Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

export const MARKER = markerOf("reliability-gate");

/** Of a check run, however GitHub counts. */
const MOST_SUMMARY_BYTES = 65_535;

type Saying = {
  readonly state: CheckState;
  readonly text: CheckText;
  readonly url: string | null;
};

/** Work goes on: a check that was completed is left as it was, and a new one takes its place. */
export async function sayProgress(
  world: World,
  subject: Subject,
  check: OwnCheck | null,
  { state, text, url }: Saying,
): Promise<OwnCheck> {
  const status = state.phase === "running" ? ("in_progress" as const) : ("queued" as const);
  const own = check?.isCompleted === true ? null : check;
  return write(world, subject, own, state, {
    status,
    externalId: writeCheckState(state),
    detailsUrl: url,
    output: text,
  });
}

/** Nothing was decided, and this is why. */
export async function sayEnd(
  world: World,
  subject: Subject,
  check: OwnCheck | null,
  saying: Saying & {
    readonly conclusion: Extract<CheckProgress, { status: "completed" }>["conclusion"];
  },
): Promise<OwnCheck> {
  const { state, text, url, conclusion } = saying;
  return write(world, subject, check, state, {
    status: "completed",
    conclusion,
    externalId: writeCheckState(state),
    detailsUrl: url,
    output: text,
    actions: buttonsOf(state).map((name) => BUTTONS[name]),
  });
}

async function write(
  { github, app }: World,
  { head, checkName }: Subject,
  check: OwnCheck | null,
  state: CheckState,
  progress: CheckProgress,
): Promise<OwnCheck> {
  const isCompleted = progress.status === "completed";
  if (check !== null) {
    must(await updateOwnCheck(github, check.id, progress));
    return { id: check.id, isCompleted, state };
  }
  const place = { commit: head, name: checkName, app: app.id };
  return { id: must(await createOwnCheck(github, place, progress)), isCompleted, state };
}

/** The files are not valid: marks at their lines, and what to do. */
export async function sayInvalid(
  world: World,
  subject: Subject,
  check: OwnCheck | null,
  of: { readonly state: CheckState; readonly problem: Problem },
): Promise<void> {
  const { markdown, output } = renderTrouble(of.problem);
  const { title, summary } = output;
  await comment(world, subject, [`${MARKER}\n${markdown}`], false);
  const externalId = writeCheckState(of.state);
  const own =
    check ??
    (await sayProgress(world, subject, null, {
      state: of.state,
      text: { title, summary },
      url: null,
    }));
  const conclusion = "failure";
  const said = { externalId, detailsUrl: null, conclusion, output, headSha: subject.head } as const;
  const port = concludingOwnCheck(world.github, own.id);
  must(await publishCheck(port, { ...said, name: subject.checkName }));
}

/** There is a verdict: the whole comment, the check run and its buttons. */
export async function sayVerdict(
  world: World,
  subject: Subject,
  check: OwnCheck,
  of: {
    readonly state: CheckState;
    readonly judged: Judged;
    readonly runUrl: string;
    /** Stands first in the check and the comment. */
    readonly lead: { readonly title: string | null; readonly text: string } | null;
  },
): Promise<void> {
  const { state, judged, runUrl: reportUrl, lead } = of;
  const options = { excerpts: false, reportUrl };
  const { input } = judged;
  const bodies = renderCommentLadder(input, { ...options, marker: MARKER });
  const first = lead === null ? "" : `${lead.text}\n\n`;
  const led = bodies.map((body) => body.replace(`${MARKER}\n`, () => `${MARKER}\n${first}`));
  await comment(world, subject, led, false);
  const { conclusion: _own, ...output } = renderCheckRun(input, options);
  const { verdict } = judged;
  const { onInconclusive } = verdict.policy;
  const title = lead?.title ?? output.title;
  const whole = `${first}${output.summary}`;
  // The title says it too.
  const summary = Buffer.byteLength(whole) > MOST_SUMMARY_BYTES ? output.summary : whole;
  const port = concludingOwnCheck(world.github, check.id);
  must(
    await publishCheck(port, {
      headSha: subject.head,
      name: subject.checkName,
      externalId: writeCheckState(state),
      detailsUrl: reportUrl,
      conclusion: conclusionOf(verdict.kind, { onInconclusive, accepted: state.accepted }),
      output: { ...output, title, summary },
      actions: buttonsOf(state).map((name) => BUTTONS[name]),
    }),
  );
  world.count({ kind: "concluded", verdict: verdict.kind });
}

export async function comment(
  { github, app }: World,
  { pull }: Subject,
  bodies: readonly string[],
  onlyUpdate: boolean,
): Promise<void> {
  if (pull === null) return;
  const port = commentsOf(github, pull, app.login);
  must(await publishComment(port, { marker: MARKER, bodies, onlyUpdate }));
}

/** Has the pull request another head by now? Then nothing more is said about this one. */
export async function newerHead(world: World, { pull, head }: Subject): Promise<string | null> {
  if (pull === null) return null;
  const read = must(await readPullRequest(world.github, pull));
  return read.head.sha === head ? null : read.head.sha;
}

export async function supersede(
  world: World,
  subject: Subject,
  check: OwnCheck,
  newer: string,
): Promise<void> {
  if (check.state === null) return;
  const state: CheckState = { ...check.state, phase: "superseded" };
  const text = saySuperseded(newer);
  await sayEnd(world, subject, check, { state, text, url: null, conclusion: "cancelled" });
}

/** Nothing came of it that could be decided on; whoever may run it may ask again. */
export async function giveUp(
  world: World,
  subject: Subject,
  check: OwnCheck | null,
  of: { readonly state: CheckState; readonly why: string; readonly runUrl: string | null },
): Promise<void> {
  const state: CheckState = { ...of.state, phase: "unmeasured" };
  const text = sayRefused(of);
  await comment(world, subject, [`${MARKER}\n## ? ${text.title}\n\n${text.summary}`], false);
  const said = { state, text, url: of.runUrl, conclusion: "failure" as const };
  await sayEnd(world, subject, check, said);
}
