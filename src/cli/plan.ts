/**
 * `plan`: what would be asked, and which rise could it detect? Spends nothing.
 */
import Table from "cli-table3";
import { planGate } from "../command.ts";
import { detectableIncrease } from "../compare/detectable-increase.ts";
import type { Policy } from "../suite/policy.ts";
import type { PreparedTarget } from "../trial/prepare.ts";
import { type GateOptions, gateSeeds, openPullRequest } from "./gate.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type PlanOptions = Pick<
  GateOptions,
  "base" | "head" | "repo" | "config" | "target" | "seed" | "json"
>;

/** The failure rate assumed when nothing is known yet (gate-statistics.md section 7). */
const UNKNOWN_BASE_RATE = 0.1;

export async function planCommand(session: Session, options: PlanOptions): Promise<number> {
  const opened = await openPullRequest(session, options);
  if (!opened.ok) return endWith(session, opened.problem);
  const planned = await planGate(opened.value.revisions, gateSeeds(session, options.seed));
  if (!planned.ok) return endWith(session, planned.problem);
  const { targets, config, because, notices } = planned.value;
  const summary = {
    targets: targets.map((target) => describe(target, because[target.id] ?? [], config.policy)),
    calls: targets.reduce((sum, { trials }) => sum + trials.length, 0),
    notices,
  };
  if (options.json) {
    session.terminal.print(`${JSON.stringify(summary, null, 2)}\n`);
    return EXIT.passed;
  }
  const { say, print } = session.terminal;
  if (targets.length === 0) say("No target is affected: nothing would be asked.");
  for (const target of summary.targets) {
    say(`Target ${target.id} is affected by ${target.because.join(", ")}`);
    const table = new Table({
      head: ["Task", "Instances", "Trials", "Calls"],
      style: { head: [] },
    });
    for (const task of target.tasks) {
      table.push([task.id, task.instances, task.trials, task.calls]);
    }
    print(`${table.toString()}\n`);
    const increase = `${(100 * target.detectableIncrease).toFixed(1)} points`;
    say(`Detectable rise in all failures (80 % power, base rate 10 %): ${increase}`);
  }
  for (const notice of notices) say(notice);
  say(`${summary.calls} calls in all; nothing was asked.`);
  return EXIT.passed;
}

function describe(target: PreparedTarget, because: readonly string[], policy: Policy) {
  const tasks = [...Map.groupBy(target.instances, ({ task }) => task)].map(([id, instances]) => ({
    id,
    instances: instances.length,
    trials: instances[0]?.trials ?? 1,
    calls: target.trials.filter(({ instance }) => instance.task === id).length,
  }));
  const modes = new Set(target.instances.flatMap(({ graders }) => graders.map(({ kind }) => kind)));
  return {
    id: target.id,
    because,
    arms: target.arms.map(({ arm }) => arm),
    tasks,
    units: target.instances.length,
    detectableIncrease: detectableIncrease({
      baseRate: UNKNOWN_BASE_RATE,
      units: target.instances.length,
      trialsPerUnit: target.instances[0]?.trials ?? 1,
      alpha: policy.alpha,
      modes: modes.size + 1,
      designEffect: 1,
    }),
  };
}
