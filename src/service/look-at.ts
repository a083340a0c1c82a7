/**
 * What is the next thing to do about a commit, and doing it. Asked again at any time it goes on where GitHub
 * says it stands.
 */
import { type CheckState, readCheckState } from "../app/check-state.ts";
import { glance, nextStep, type OwnCheck } from "../app/next-step.ts";
import { decideTrust, hasAtLeast, leastToRun, type Role, readRole } from "../app/trust.ts";
import { findOwnCheck } from "../io/github/own-checks.ts";
import { permissionOf } from "../io/github/permission.ts";
import { readRun } from "../io/github/workflow-runs.ts";
import { sayUntouched, sayWaiting } from "../report/check-progress.ts";
import { unreachable } from "../result.ts";
import { carryVerdict, findAnswer } from "./carry-verdict.ts";
import { comment, MARKER, sayEnd, sayInvalid } from "./conclude.ts";
import { followRun } from "./follow-run.ts";
import { orderRun } from "./order-run.ts";
import { type ReadChange, readChange } from "./read-change.ts";
import type { Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

/** Somebody asks for the run. */
export type Asker = { readonly login: string; readonly role: Role };

const NO_CONFIG = "Neither base nor head has a config, so nothing is gated.";

/** What an asker is told; `null` when all is well. */
export type Told = string | null;

export async function lookAt(
  world: World,
  subject: Subject,
  asker: Asker | null = null,
): Promise<Told> {
  const { github, app } = world;
  const place = { commit: subject.head, name: subject.checkName, app: app.id };
  const found = must(await findOwnCheck(github, place));
  const check: OwnCheck | null = found && {
    id: found.id,
    isCompleted: found.isCompleted,
    state: readCheckState(found.externalId),
  };
  const asked = asker !== null;
  const seen = glance({ isOpen: subject.isOpen, check, asked });
  switch (seen.kind) {
    case "leave":
      return seen.why;
    case "follow": {
      if (check === null) throw new Error("a state belongs to a check");
      const run = must(await readRun(github, seen.run));
      await followRun(world, subject, { check, state: seen.state, run });
      return asked && run?.isCompleted === false ? "The run that was ordered goes on." : null;
    }
    case "examine":
      return examine(world, subject, { check, asker });
    default:
      return unreachable(seen);
  }
}

async function examine(
  world: World,
  subject: Subject,
  { check, asker }: { readonly check: OwnCheck | null; readonly asker: Asker | null },
): Promise<Told> {
  const { head, pull } = subject;
  const rules = await subject.rules();
  const change = await readChange(world, { rules, head, pull });
  const guarded = change.kind === "affected" ? change.guarded : [];
  if (asker !== null && !hasAtLeast(asker.role, leastToRun(guarded))) {
    return `Running this needs the role ${leastToRun(guarded)} or more; yours is ${asker.role}.`;
  }
  const trust = await trustOf(world, subject, guarded);
  const answered = change.kind === "affected" ? await findAnswer(world, subject, change.key) : null;
  const isAnswered = answered !== null;
  const step = nextStep({ change, check, isAnswered, trust, asked: asker !== null });
  const state = newState({ subject, rules, change, check });
  switch (step.kind) {
    case "say-nothing":
      return NO_CONFIG;
    case "conclude-untouched": {
      const isRead = change.kind === "untouched";
      const text = sayUntouched(isRead ? change.notices : [NO_CONFIG]);
      const said = `${MARKER}\n**${text.title}**\n\n${text.summary}`;
      await comment(world, subject, [said], !isRead || change.notices.length === 0);
      await sayEnd(world, subject, check, { state, text, url: null, conclusion: "success" });
      world.count({ kind: "concluded", verdict: "not-applicable" });
      return null;
    }
    case "conclude-invalid":
      if (change.kind !== "invalid") throw new Error("only what is not valid is called so");
      await sayInvalid(world, subject, check, { state, problem: change.problem });
      world.count({ kind: "concluded", verdict: "error" });
      return null;
    case "carry": {
      if (answered === null) throw new Error("what is carried was answered");
      const isCarried = await carryVerdict(world, subject, check, answered);
      if (isCarried) return null;
      await orderRun(world, subject, { check, state, attempt: state.attempt + 1 });
      return null;
    }
    case "ask-approval": {
      const waiting: CheckState = { ...state, phase: "waiting" };
      const text = sayWaiting({ why: step.why, least: leastToRun(guarded), head, guarded });
      const conclusion = "action_required";
      await sayEnd(world, subject, check, { state: waiting, text, url: null, conclusion });
      return null;
    }
    case "order":
      await orderRun(world, subject, { check, state, attempt: step.attempt });
      return null;
    default:
      return unreachable(step);
  }
}

async function trustOf(
  world: World,
  { author, isFork }: Subject,
  guarded: readonly string[],
): Promise<ReturnType<typeof decideTrust>> {
  // The queue holds what people let in.
  if (author === null) return { kind: "trusted" };
  const authorRole = readRole(must(await permissionOf(world.github, author)));
  return decideTrust({ isFork, authorRole, guarded });
}

function newState(of: {
  readonly subject: Subject;
  readonly rules: string;
  readonly change: ReadChange;
  readonly check: OwnCheck | null;
}): CheckState {
  return {
    phase: "unasked",
    pull: of.subject.pull,
    rules: of.rules,
    measured: of.subject.head,
    key: of.change.kind === "affected" ? of.change.key : null,
    attempt: of.check?.state?.attempt ?? 0,
    run: null,
    verdict: null,
    evidence: null,
    accepted: false,
  };
}
