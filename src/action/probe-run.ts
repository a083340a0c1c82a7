/**
 * What is measured when a workflow of the default branch follows one of a pull request? The head that was
 * probed, if it is the head still, under the rules at the tip of the default branch.
 */
import type { GateEvent } from "../event.ts";
import { branchTip } from "../io/github/baseline-branch.ts";
import { readPullRequest } from "../io/github/changes.ts";
import { explain, type Problem } from "../problem.ts";
import type { ActionRun, Ending } from "./action-run.ts";
import { gateChange } from "./gate-change.ts";

type Probe = Extract<GateEvent, { kind: "probe" }>;

export async function gateFromProbe(
  run: ActionRun,
  { number, head: probed }: Probe,
): Promise<Ending> {
  const { runner, defaultBranch } = run;
  const github = await run.github();
  const pull = await readPullRequest(github, number);
  if (!pull.ok) return stop(run, pull.problem);
  const { head, base, isOpen } = pull.value;
  const isOwn = head.repository === runner.repository;
  if (!isOpen || head.sha !== probed || !isOwn) {
    return ignore(run, `${probed} is not the head of pull request ${number} any more.`);
  }
  if (base.ref !== defaultBranch) {
    return ignore(run, `Pull request ${number} does not go to ${defaultBranch}.`);
  }
  const tip = await branchTip(github, defaultBranch);
  if (!tip.ok) return stop(run, tip.problem);
  return gateChange(run, {
    rules: tip.value ?? base.sha,
    head: probed,
    pull: number,
    comments: true,
    earlier: [],
    isFork: false,
  });
}

async function ignore({ runner }: ActionRun, why: string): Promise<Ending> {
  runner.log.say(why);
  await runner.setOutput("verdict", "not-applicable");
  return "success";
}

async function stop({ runner }: ActionRun, problem: Problem): Promise<Ending> {
  const { what, why, doThis } = explain(problem);
  runner.log.error({ title: what, message: `${why}\n${doThis}` });
  await runner.setOutput("verdict", "inconclusive");
  return "failure";
}
