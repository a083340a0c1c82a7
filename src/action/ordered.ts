/**
 * Was this run ordered by somebody who decides from its evidence? Then it says nothing on GitHub, and all
 * that counts is whether `evidence.json` can be fetched.
 */
import type { Problem } from "../problem.ts";
import type { Result } from "../result.ts";
import type { ActionRun, Ending } from "./action-run.ts";

export function isOrdered({ inputs }: Pick<ActionRun, "inputs">): boolean {
  return inputs.nonce !== undefined && inputs.mode !== "publish";
}

/** Succeeds whatever the evidence says: the verdict is not this run's to give. */
export function endOrdered({ runner }: ActionRun, kept: Result<unknown, Problem>): Ending {
  if (!kept.ok) {
    const message = "There is no evidence to decide on.";
    runner.log.error({ title: "Reliability gate", message });
    return "failure";
  }
  runner.log.say("evidence.json was uploaded; whoever ordered this run decides.");
  return "success";
}
