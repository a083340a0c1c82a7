/**
 * What happens to one change, a pull request or a merge group? Read both revisions and find the targets it
 * touches; none is answered at once, the rest is loaded only for one that is.
 */
import { openBuiltInSuites } from "../doors/built-in-suites.ts";
import { findAffectedTargets } from "../trial/affected-targets.ts";
import type { ActionRun, Change, Ending } from "./action-run.ts";
import { endInMode, endUntouched } from "./ending.ts";
import { openRevisions } from "./open-revisions.ts";

export async function gateChange(run: ActionRun, change: Change): Promise<Ending> {
  const { runner, inputs, github } = run;
  await runner.setOutput("pr", change.pull === null ? "" : String(change.pull));
  await runner.setOutput("base-sha", change.rules);
  await runner.setOutput("head-sha", change.head);
  const opened = await openRevisions(change, { workspace: runner.workspace, github });
  if (!opened.ok) return endInMode(run, change, opened.problem);
  const revisions = {
    ...opened.value.revisions,
    configFile: inputs.config,
    builtInSuite: openBuiltInSuites(),
    only: inputs.target ?? null,
  };
  const found = await findAffectedTargets(revisions);
  if (!found.ok) return endInMode(run, change, found.problem);
  const { affected } = found.value;
  for (const { target, because } of affected) {
    runner.log.say(`Target ${target.id} is affected: ${because.join(", ")}`);
  }
  if (affected.length > 0) {
    const { gateAffected } = await import("./gate-affected.ts");
    return gateAffected(run, change, { found: found.value, revisions, opened: opened.value });
  }
  if (inputs.mode === "plan") {
    await runner.setOutput("matrix", "[]");
    await runner.setOutput("empty", "true");
    return "success";
  }
  return endUntouched(run, change);
}
