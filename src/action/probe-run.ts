/**
 * What is measured when a workflow of the default branch follows one of a pull request? The head that was
 * probed, if it is the head still, under the rules at the tip of the default branch.
 */
import type { GateEvent } from "../event.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { readPullRequest } from "../io/github/changes.ts";
import type { ActionRun, Ending } from "./action-run.ts";
import { ignoreEvent, stopWith } from "./early-ending.ts";
import { gateChange } from "./gate-change.ts";

type Probe = Extract<GateEvent, { kind: "probe" }>;

export async function gateFromProbe(
  run: ActionRun,
  { number, head: probed }: Probe,
): Promise<Ending> {
  const { runner, defaultBranch } = run;
  const github = await run.github();
  const pull = await readPullRequest(github, number);
  if (!pull.ok) return stopWith(run, pull.problem);
  const { head, base, isOpen } = pull.value;
  const isOwn = head.repository === runner.repository;
  if (!isOpen || head.sha !== probed || !isOwn) {
    return ignoreEvent(run, `${probed} is not the head of pull request ${number} any more.`);
  }
  if (base.ref !== defaultBranch) {
    return ignoreEvent(run, `Pull request ${number} does not go to ${defaultBranch}.`);
  }
  const tip = await branchTip(github, defaultBranch);
  if (!tip.ok) return stopWith(run, tip.problem);
  return gateChange(run, {
    rules: tip.value ?? base.sha,
    head: probed,
    pull: number,
    comments: true,
    earlier: [],
    isFork: false,
  });
}
