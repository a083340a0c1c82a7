/**
 * What happens to one change, a pull request or a merge group? Read both revisions and find the targets it
 * touches; none is answered at once, the rest is loaded only for one that is.
 */
import { openBuiltInSuites } from "../doors/built-in-suites.ts";
import { findGatedTargets } from "../trial/gated-targets.ts";
import type { ActionRun, Change, Ending } from "./action-run.ts";
import { endInMode, endUntouched } from "./ending.ts";
import { openRevisions } from "./open-revisions.ts";

export async function gateChange(run: ActionRun, change: Change): Promise<Ending> {
  const { runner, inputs, github } = run;
  const opened = await openRevisions(change, { workspace: runner.workspace, github });
  if (!opened.ok) return endInMode(run, change, opened.problem);
  const gated = await findGatedTargets({
    ...opened.value.revisions,
    configFile: inputs.config,
    builtInSuite: openBuiltInSuites(),
    only: inputs.target ?? null,
  });
  if (!gated.ok) return endInMode(run, change, gated.problem);
  for (const [target, files] of Object.entries(gated.value.because)) {
    runner.log.say(`Target ${target} is affected: ${files.join(", ")}`);
  }
  if (gated.value.targets.length > 0) {
    const { gateAffected } = await import("./gate-affected.ts");
    return gateAffected(run, change, { gated: gated.value, opened: opened.value });
  }
  if (inputs.mode === "plan") {
    await runner.setOutput("matrix", "[]");
    await runner.setOutput("empty", "true");
    return "success";
  }
  return endUntouched(run, change);
}
