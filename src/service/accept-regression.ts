/**
 * How is a regression let through? Its evidence is verified and decided on once more, so that what is
 * accepted is what is there; then it is written to the audit file, and only then does the check pass.
 */
import { ACCEPTANCE_VERSION, type Acceptance } from "../acceptance.ts";
import {
  ANY_FAILURE,
  acceptanceRefusal,
  regressedModes,
  uncoveredModes,
} from "../app/acceptance.ts";
import { readCheckState } from "../app/check-state.ts";
import type { Command } from "../app/comment-command.ts";
import { findOwnCheck } from "../io/github/own-checks.ts";
import { readRun } from "../io/github/workflow-runs.ts";
import { sayAccepted } from "../report/check-progress.ts";
import { newerHead, sayVerdict } from "./conclude.ts";
import { dispatchRecord } from "./dispatch-record.ts";
import { judgeRun } from "./judge-run.ts";
import type { Asker } from "./look-at.ts";
import type { Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

/** What the person is told; `null` when it is accepted. */
export async function acceptRegression(
  world: World,
  subject: Subject,
  of: { readonly command: Extract<Command, { kind: "accept" }>; readonly asker: Asker },
): Promise<string | null> {
  const { github, app, repository } = world;
  const { command, asker } = of;
  const { head, pull } = subject;
  const place = { commit: head, name: subject.checkName, app: app.id };
  const check = must(await findOwnCheck(github, place));
  const state = check === null ? null : readCheckState(check.externalId);
  const refused = acceptanceRefusal({
    by: asker.login,
    role: asker.role,
    author: subject.author ?? "",
    commit: command.head,
    head,
    state,
  });
  if (refused !== null) return refused;
  const run = state?.run == null ? null : must(await readRun(github, state.run));
  if (check === null || state === null || pull === null || run === null) {
    return "The run that was measured is gone, so there is nothing to accept.";
  }
  const judged = await judgeRun(world, state, run);
  if (!judged.ok) return `The evidence cannot be verified any more: ${judged.problem.why}`;
  const { verdict, digest } = judged.value;
  const missing = uncoveredModes(verdict, command.modes);
  if (missing.length > 0) {
    return `This regressed too: ${missing.map((mode) => `\`${mode}\``).join(", ")}. Name every mode, or \`all\`.`;
  }
  if ((await newerHead(world, subject)) !== null) return "The head moved just now; look again.";
  const modes = command.modes.includes(ANY_FAILURE) ? regressedModes(verdict) : [...command.modes];
  const acceptance: Acceptance = {
    version: ACCEPTANCE_VERSION,
    repository: repository.fullName,
    pull,
    head,
    evidence: digest,
    modes: modes.length === 0 ? [ANY_FAILURE] : [...modes],
    reason: command.reason,
    by: asker.login,
    check: check.id,
  };
  const unrecorded = await dispatchRecord(world, acceptance);
  if (unrecorded !== null) return `Nothing is accepted that cannot be written down: ${unrecorded}`;
  const said = sayAccepted({ ...acceptance, by: asker.login });
  await sayVerdict(
    world,
    subject,
    { id: check.id, isCompleted: true, state },
    {
      state: { ...state, accepted: true },
      judged: judged.value,
      runUrl: run.url,
      lead: { title: said.title, text: said.summary },
    },
  );
  return null;
}
