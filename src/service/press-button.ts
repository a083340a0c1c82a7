/**
 * What happens when somebody presses a button of our check? Who they are comes from the webhook, what they
 * may do from GitHub, each time.
 */
import { regressedModes } from "../app/acceptance.ts";
import { readCheckState } from "../app/check-state.ts";
import type { Errand } from "../app/errand.ts";
import { readRole } from "../app/trust.ts";
import { findOwnCheck, restateOwnCheck } from "../io/github/own-checks.ts";
import { permissionOf } from "../io/github/permission.ts";
import { readRun } from "../io/github/workflow-runs.ts";
import { replyAccept } from "../report/command-reply.ts";
import { judgeRun } from "./judge-run.ts";
import { lookAt } from "./look-at.ts";
import { replyTo } from "./reply.ts";
import { pullSubject, type Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

type Button = Extract<Errand, { kind: "button" }>;

export async function pressButton(world: World, errand: Button): Promise<void> {
  const { number } = errand;
  if (number === null) {
    // Worked again in the order of its pull request, beside which nothing else may write.
    const found = await pullOf(world, errand.head);
    if (found !== null) await world.later({ ...errand, number: found }, 0);
    return;
  }
  const subject = await pullSubject(world, number);
  if (subject.head !== errand.head) {
    world.say("A button of an earlier commit was pressed; nothing is done.");
    return;
  }
  const { sender: login } = errand;
  if (errand.button === "accept") {
    return showAcceptance(world, subject);
  }
  const role = readRole(must(await permissionOf(world.github, login)));
  const told = await lookAt(world, subject, { login, role });
  if (told === null) return;
  world.say(`A button was pressed: ${told}`);
  if (errand.button === "rerequest") await restate(world, subject);
}

/** The command to copy, with the modes that the evidence shows once more; it accepts nothing. */
async function showAcceptance(world: World, subject: Subject): Promise<void> {
  const { github, app } = world;
  const { head } = subject;
  const found = must(
    await findOwnCheck(github, { commit: head, name: subject.checkName, app: app.id }),
  );
  const state = found === null ? null : readCheckState(found.externalId);
  const run = state?.run == null ? null : must(await readRun(github, state.run));
  const judged = state === null || run === null ? null : await judgeRun(world, state, run);
  const modes = judged?.ok === true ? regressedModes(judged.value.verdict) : [];
  await replyTo(world, subject, { to: `accept-${head}`, body: replyAccept({ head, modes }) });
}

async function pullOf({ github, app }: World, commit: string): Promise<number | null> {
  const found = must(await findOwnCheck(github, { commit, name: null, app: app.id }));
  return found === null ? null : (readCheckState(found.externalId)?.pull ?? null);
}

/** GitHub resets what is asked for again, and waits; what stands is said once more. */
async function restate({ github, app }: World, subject: Subject): Promise<void> {
  const place = { commit: subject.head, name: subject.checkName, app: app.id };
  const check = must(await findOwnCheck(github, place));
  if (check?.isCompleted === true) must(await restateOwnCheck(github, check));
}
