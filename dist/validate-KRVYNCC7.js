import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  instancesOf,
  modesShown
} from "./chunk-7ZNHNHV3.js";
import {
  loadConfig,
  loadSuites,
  renderMessages,
  resolveTarget
} from "./chunk-KCXVPHS6.js";
import {
  EXIT,
  derivedSeed,
  digestOf,
  endWith
} from "./chunk-CY5L5RD3.js";
import {
  fail,
  ok
} from "./chunk-LQCMMSKC.js";
import "./chunk-GXR4K2QE.js";

// src/cli/validate.ts
async function validateCommand(session, options) {
  const checked = options.suites.length > 0 ? await checkSuites(session, options) : await checkConfig(session, options);
  if (!checked.ok) return endWith(session, checked.problem);
  if (options.json) session.terminal.print(`${JSON.stringify(checked.value, null, 2)}
`);
  else {
    for (const { id, tasks, instances } of checked.value.suites) {
      session.terminal.say(`Suite ${id}: ${tasks} tasks, ${instances} instances drawn, all valid`);
    }
    for (const id of checked.value.targets)
      session.terminal.say(`Target ${id}: prompt and model valid`);
  }
  return EXIT.passed;
}
async function checkSuites(session, options) {
  const read = { repository: session.readFile, builtIn: session.builtInSuite };
  const suites = await loadSuites(options.suites, read);
  if (!suites.ok) return suites;
  const counted = drawAll(suites.value, options.seeds);
  return counted.ok ? ok({ suites: counted.value, targets: [] }) : counted;
}
async function checkConfig(session, options) {
  const config = await loadConfig(options.config, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) {
    const hint = "Pass --config FILE, or --suite FILE to check a suite alone.";
    return fail({ kind: "file-missing", what: "The config", file: options.config, hint });
  }
  const suites = /* @__PURE__ */ new Map();
  for (const target of config.value.targets) {
    const resolved = await resolveTarget(target, config.value, session.readFile);
    if (!resolved.ok) return resolved;
    const read = { repository: session.readFile, builtIn: session.builtInSuite };
    const loaded = await loadSuites(target.suites, read);
    if (!loaded.ok) return loaded;
    for (const suite of loaded.value) {
      suites.set(suite.file, suite);
      for (const task of suite.tasks) {
        const drawn = instancesOf(suite, task, digestOf("validate"));
        if (!drawn.ok) return drawn;
        for (const instance of drawn.value.slice(0, 1)) {
          const messages = renderMessages(resolved.value.prompt, instance);
          if (!messages.ok) return messages;
        }
      }
    }
  }
  const counted = drawAll([...suites.values()], options.seeds);
  if (!counted.ok) return counted;
  return ok({ suites: counted.value, targets: config.value.targets.map(({ id }) => id) });
}
function drawAll(suites, seeds) {
  const counted = [];
  for (const suite of suites) {
    let instances = 0;
    for (const task of suite.tasks) {
      const rounds = task.rows === null && task.sample.length > 0 ? Math.ceil(seeds / task.instances) : 1;
      for (let round = 0; round < rounds; round++) {
        const drawn = instancesOf(suite, task, derivedSeed("validate", round));
        if (!drawn.ok) return drawn;
        instances += drawn.value.length;
        const shown = modesShown(drawn.value[0]?.graders ?? []);
        const stray = (task.modes ?? []).find((mode) => !shown.includes(mode));
        if (stray !== void 0) {
          const at = suite.source.positionOf([...task.path, "modes"]);
          const message = `no grader of the task ${task.id} can report ${stray}`;
          return fail({
            kind: "invalid-file",
            what: `The suite ${suite.file}`,
            issues: [{ at, message }]
          });
        }
        const marked = drawn.value.find(({ input }) => /\{\{|\}\}|\{%/.test(input ?? ""));
        if (marked !== void 0) {
          const at = suite.source.positionOf([...task.path, "input"]);
          const message = "template marks are left in the rendered input";
          return fail({
            kind: "invalid-file",
            what: `The suite ${suite.file}`,
            issues: [{ at, message }]
          });
        }
      }
    }
    counted.push({ id: suite.id, tasks: suite.tasks.length, instances });
  }
  return ok(counted);
}
export {
  validateCommand
};
