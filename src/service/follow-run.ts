/**
 * What became of the run that was ordered? Nothing yet, nothing to decide on, or a verdict.
 */
import type { CheckState } from "../app/check-state.ts";
import type { OwnCheck } from "../app/next-step.ts";
import type { RunFacts } from "../ports.ts";
import { isFinal } from "../verdict.ts";
import { giveUp, newerHead, sayVerdict, supersede } from "./conclude.ts";
import { judgeRun } from "./judge-run.ts";
import { lookAgain } from "./look-again.ts";
import type { Subject } from "./subject.ts";
import type { World } from "./world.ts";

export async function followRun(
  world: World,
  subject: Subject,
  of: {
    readonly check: OwnCheck;
    readonly state: CheckState;
    /** `null`: GitHub knows no such run. */
    readonly run: RunFacts | null;
  },
): Promise<void> {
  const { check, state, run } = of;
  if (run === null) {
    const why = "The run that was ordered is gone.";
    await giveUp(world, subject, check, { state, why, runUrl: null });
    return;
  }
  if (!run.isCompleted) {
    await lookAgain(world, subject);
    return;
  }
  const runUrl = run.url;
  const judged = await judgeRun(world, state, run);
  const newer = await newerHead(world, subject);
  if (newer !== null) {
    await supersede(world, subject, check, newer);
    return;
  }
  if (!judged.ok) {
    const { reason, why } = judged.problem;
    world.say(`Evidence of ${runUrl} is refused: ${reason}`);
    world.count({ kind: "refused", reason });
    await giveUp(world, subject, check, { state, why, runUrl });
    return;
  }
  const { verdict, digest } = judged.value;
  await sayVerdict(world, subject, check, {
    state: decided(state, judged.value.verdict, digest),
    judged: judged.value,
    runUrl,
    lead: null,
  });
  world.say(`${verdict.kind}: ${runUrl}`);
}

/** Trouble that kept answers away is not the last word. */
export function decided(
  state: CheckState,
  verdict: Parameters<typeof isFinal>[0],
  digest: string,
): CheckState {
  const kind = verdict.kind === "not-applicable" ? "passed" : verdict.kind;
  return {
    ...state,
    phase: isFinal(verdict) ? "decided" : "unmeasured",
    verdict: kind,
    evidence: digest.slice("sha256:".length, "sha256:".length + 32),
  };
}
