/**
 * How does a run end that gates nothing: because the event is none of its business, or because it cannot?
 */
import { explain, type Problem } from "../problem.ts";
import type { ActionRun, Ending } from "./action-run.ts";

export async function ignoreEvent({ runner }: ActionRun, why: string): Promise<Ending> {
  runner.log.say(why);
  await runner.setOutput("verdict", "not-applicable");
  return "success";
}

export async function stopWith(
  { runner }: ActionRun,
  problem: Problem,
  verdict: "inconclusive" | "error" = "inconclusive",
): Promise<Ending> {
  const { what, why, doThis } = explain(problem);
  runner.log.error({ title: what, message: `${why}\n${doThis}` });
  await runner.setOutput("verdict", verdict);
  return "failure";
}
