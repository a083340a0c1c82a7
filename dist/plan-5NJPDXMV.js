import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  gateSeeds,
  openPullRequest,
  planGate
} from "./chunk-QQTUITC6.js";
import {
  planDetection
} from "./chunk-HROCPP4H.js";
import {
  modesShown
} from "./chunk-NFODW43F.js";
import "./chunk-XVHEJIFK.js";
import "./chunk-2XYCMU2L.js";
import {
  require_cli_table3,
  terminalText
} from "./chunk-3NLRBGGG.js";
import {
  DEFAULT_PRICES_DATE,
  costUsd,
  priceOf
} from "./chunk-ZKFQYZXP.js";
import {
  EXIT,
  endWith
} from "./chunk-DZHTMFGU.js";
import "./chunk-6U57O5NX.js";
import {
  __toESM
} from "./chunk-GXR4K2QE.js";

// src/cli/plan.ts
var import_cli_table3 = __toESM(require_cli_table3(), 1);

// src/suite/expected-cost.ts
var CHARACTERS_A_TOKEN = 4;
var ASSUMED_OUTPUT_TOKENS = 400;
function expectedCost(calls, prices) {
  let usd = 0;
  const unknown = /* @__PURE__ */ new Set();
  for (const { model, messages, tools, parameters } of calls) {
    const price = priceOf(model, prices);
    if (price === null) {
      unknown.add(model);
      continue;
    }
    const input = Math.ceil(JSON.stringify([messages, tools]).length / CHARACTERS_A_TOKEN);
    const output = Math.min(ASSUMED_OUTPUT_TOKENS, parameters.maxTokens ?? ASSUMED_OUTPUT_TOKENS);
    usd += costUsd(price, { input, output });
  }
  return { usd: unknown.size > 0 ? null : usd, modelsWithoutPrice: [...unknown].sort() };
}

// src/cli/plan.ts
async function planCommand(session, options) {
  const opened = await openPullRequest(session, options);
  if (!opened.ok) return endWith(session, opened.problem);
  const planned = await planGate(opened.value.revisions, gateSeeds(session, options.seed));
  if (!planned.ok) return endWith(session, planned.problem);
  const summary = summarise(planned.value);
  session.terminal.print(
    options.json ? `${JSON.stringify(summary, null, 2)}
` : renderPlan(summary, planned.value.config.policy)
  );
  return EXIT.passed;
}
var TASK_ROW_LEAST = 5;
function summarise({ targets, config, because, notices }) {
  const trials = targets.flatMap((target) => target.trials);
  const cost = expectedCost(
    trials.map(({ request }) => request),
    config.prices
  );
  return {
    targets: targets.map((target) => describe(target, because[target.id] ?? [], config.policy)),
    trials: trials.length,
    /** Asked in all when no look stops the run early. */
    calls: trials.length,
    cost,
    notices
  };
}
function describe(target, because, policy) {
  const tasks = [...Map.groupBy(target.instances, ({ task }) => task)].map(([id, instances]) => ({
    id,
    instances: instances.length,
    trials: instances[0]?.trials ?? 1,
    calls: target.trials.filter(({ instance }) => instance.task === id).length
  }));
  const modes = new Set(target.instances.flatMap(({ graders }) => modesShown(graders)));
  const units = target.instances.length;
  const detection = planDetection(
    {
      units,
      trialsPerUnit: Math.max(1, ...tasks.map(({ trials }) => trials)),
      rows: modes.size + 1 + tasks.filter(({ instances }) => instances >= TASK_ROW_LEAST).length,
      baseRate: null,
      designEffect: null
    },
    policy
  );
  const arms = target.arms.map(({ arm }) => arm);
  return { id: target.id, because, arms, looks: target.looks, tasks, units, detection };
}
function renderPlan(summary, policy) {
  const lines = [];
  if (summary.targets.length === 0) lines.push("No target is affected: nothing would be asked.");
  for (const target of summary.targets) {
    lines.push(`Target ${target.id}, affected by ${terminalText(target.because.join(", "))}`);
    const table = new import_cli_table3.default({
      head: ["Task", "Instances", "Trials each", "Calls, both arms"],
      style: { head: [], border: [], compact: true }
    });
    for (const task of target.tasks) {
      table.push([task.id, task.instances, task.trials, task.calls]);
    }
    lines.push(table.toString(), ...detectionLines(target, policy));
  }
  lines.push(...summary.notices.map(terminalText));
  const { usd, modelsWithoutPrice } = summary.cost;
  for (const model of modelsWithoutPrice) {
    lines.push(
      `\u26A0 The price of ${terminalText(model)} is not known: add it under prices: in the config.`
    );
  }
  const money = usd === null ? "cost unknown" : `about $${usd.toFixed(2)} (list prices of ${DEFAULT_PRICES_DATE} unless the config states others, ${ASSUMED_OUTPUT_TOKENS} tokens an answer)`;
  lines.push(`${summary.calls} calls at most, ${money}. Nothing was asked.`);
  return `${lines.join("\n")}
`;
}
function detectionLines({ detection, units, looks }, policy) {
  const points = (rate) => `${(100 * rate).toFixed(1)} points`;
  const { critical, major, minor } = detection.bySeverity;
  const lines = [
    `${units} instances in ${looks} ${looks === 1 ? "look" : "looks"}. Detectable rise (80 % power, base rate 10 %): critical ${points(critical)}, major ${points(major)}, minor ${points(minor)}.`
  ];
  if (detection.isLowN) {
    lines.push(`\u26A0 ${units} instances are few: even large rises are missed more often than found.`);
  }
  if (detection.increase > policy.detect) {
    const needed = detection.instancesToDetect;
    const advice = needed === null ? "no number of instances would do" : `${needed} instances would do`;
    lines.push(`\u26A0 A rise of ${points(policy.detect)} (policy.detect) would be missed: ${advice}.`);
  }
  return lines;
}
export {
  planCommand
};
