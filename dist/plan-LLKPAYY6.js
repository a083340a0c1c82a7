import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  openPullRequest,
  planGate,
  seedSecret
} from "./chunk-YKOSZHIM.js";
import "./chunk-7ZNHNHV3.js";
import "./chunk-2LVQNSIV.js";
import {
  detectableIncrease,
  require_cli_table3
} from "./chunk-DOG5C32G.js";
import "./chunk-KCXVPHS6.js";
import {
  EXIT,
  endWith
} from "./chunk-CY5L5RD3.js";
import "./chunk-LQCMMSKC.js";
import {
  __toESM
} from "./chunk-GXR4K2QE.js";

// src/cli/plan.ts
var import_cli_table3 = __toESM(require_cli_table3(), 1);
var UNKNOWN_BASE_RATE = 0.1;
async function planCommand(session, options) {
  const opened = await openPullRequest(session, options);
  if (!opened.ok) return endWith(session, opened.problem);
  const randomness = { secret: seedSecret(session), epoch: options.seed };
  const planned = await planGate(opened.value.revisions, randomness);
  if (!planned.ok) return endWith(session, planned.problem);
  const { targets, config, because, notices } = planned.value;
  const summary = {
    targets: targets.map((target) => describe(target, because[target.id] ?? [], config.policy)),
    calls: targets.reduce((sum, { trials }) => sum + trials.length, 0),
    notices
  };
  if (options.json) {
    session.terminal.print(`${JSON.stringify(summary, null, 2)}
`);
    return EXIT.passed;
  }
  const { say, print } = session.terminal;
  if (targets.length === 0) say("No target is affected: nothing would be asked.");
  for (const target of summary.targets) {
    say(`Target ${target.id} is affected by ${target.because.join(", ")}`);
    const table = new import_cli_table3.default({
      head: ["Task", "Instances", "Trials", "Calls"],
      style: { head: [] }
    });
    for (const task of target.tasks) {
      table.push([task.id, task.instances, task.trials, task.calls]);
    }
    print(`${table.toString()}
`);
    const increase = `${(100 * target.detectableIncrease).toFixed(1)} points`;
    say(`Detectable rise in all failures (80 % power, base rate 10 %): ${increase}`);
  }
  for (const notice of notices) say(notice);
  say(`${summary.calls} calls in all; nothing was asked.`);
  return EXIT.passed;
}
function describe(target, because, policy) {
  const tasks = [...Map.groupBy(target.instances, ({ task }) => task)].map(([id, instances]) => ({
    id,
    instances: instances.length,
    trials: instances[0]?.trials ?? 1,
    calls: target.trials.filter(({ instance }) => instance.task === id).length
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
      designEffect: 1
    })
  };
}
export {
  planCommand
};
