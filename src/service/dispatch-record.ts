/**
 * How is something written down in the repository? By the record workflow of the default branch: the App
 * itself may not write contents.
 */
import type { Acceptance } from "../acceptance.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { readGitHubAt } from "../io/github/read-at.ts";
import { dispatchWorkflow } from "../io/github/workflow-runs.ts";
import { must, type World } from "./world.ts";

/**
 * Without an acceptance: the default branch moved, so its baselines may need recording. Returns why nothing
 * is written down, in a sentence; `null` when it is on its way.
 */
export async function dispatchRecord(
  world: World,
  acceptance: Acceptance | null,
): Promise<string | null> {
  const { github, repository, settings } = world;
  const branch = repository.defaultBranch;
  if (acceptance === null && !(await isGated(world))) return "Nothing is gated here.";
  const started = await dispatchWorkflow(github, {
    workflow: settings.recordWorkflow,
    branch,
    inputs: acceptance === null ? {} : { acceptance: JSON.stringify(acceptance) },
  });
  const isAbsent =
    !started.ok && started.problem.kind === "github-failed" && started.problem.status === 404;
  if (isAbsent) return `.github/workflows/${settings.recordWorkflow} is not on the default branch.`;
  must(started);
  return null;
}

async function isGated({ github, repository, settings }: World): Promise<boolean> {
  const tip = must(await branchTip(github, repository.defaultBranch));
  if (tip === null) return false;
  return must(await readGitHubAt(github)(tip)(settings.configFile)) !== null;
}
