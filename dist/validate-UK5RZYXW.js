import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  mutationsFor,
  simulatedModel
} from "./chunk-NFGM4OZB.js";
import {
  gradeAnswer,
  instancesOf,
  modesShown
} from "./chunk-NFODW43F.js";
import {
  loadConfig,
  loadSuites,
  renderMessages,
  resolveTarget
} from "./chunk-XVHEJIFK.js";
import {
  DEFAULT_POLICY,
  derivedSeed,
  digestOf
} from "./chunk-ZKFQYZXP.js";
import {
  EXIT,
  endWith
} from "./chunk-DZHTMFGU.js";
import {
  fail,
  ok
} from "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";

// src/cli/prove-suite.ts
var LEAST_ACCEPTED = 0.99;
var LEAST_DETECTED = 0.95;
var MUTANTS = 200;
function proveTask(suite, task, instances) {
  const [first] = instances;
  if (first === void 0 || task.input === null) {
    return { task: task.id, accepted: null, detected: [], isSound: true };
  }
  const modes = [...mutationsFor({ ...first, input: task.input, task }).keys()];
  const never = Object.fromEntries(modes.map((mode) => [mode, 0]));
  const worked = work(suite, instances, never).filter(({ truth }) => truth.task === task.id);
  if (worked.length === 0) return { task: task.id, accepted: null, detected: [], isSound: true };
  const accepted = count(worked, ({ grade }) => grade.kind === "passed");
  const detected = modes.filter((mode) => task.modes === null || task.modes.includes(mode)).map((mode) => {
    const mutants = work(suite, instances.slice(0, MUTANTS), { ...never, [mode]: 1 });
    const planted = mutants.filter(({ truth }) => truth.planted === mode);
    return { mode, ...count(planted, ({ grade }) => shows(grade, mode)) };
  });
  const isSound = accepted.found / accepted.of >= LEAST_ACCEPTED && detected.every(({ found, of }) => found >= of * LEAST_DETECTED);
  return { task: task.id, accepted, detected, isSound };
}
function work(suite, instances, fail2) {
  const model = simulatedModel({ suites: [suite] }, { strength: "strong", fail: fail2 });
  return instances.map((instance, seed) => {
    const { answer, truth } = model(requestOf(instance, seed));
    const { grade } = gradeAnswer({
      answer,
      graders: instance.graders,
      tools: instance.tools,
      variables: instance.variables,
      confidentAt: DEFAULT_POLICY["confident-at"],
      question: instance.input ?? ""
    });
    return { truth, grade };
  });
}
function requestOf(instance, seed) {
  return {
    model: "simulated",
    messages: [{ role: "user", content: instance.input ?? "" }],
    tools: instance.tools,
    parameters: {},
    seed
  };
}
function shows(grade, mode) {
  return grade.kind === "failed" && grade.findings.some((finding) => finding.mode === mode);
}
function count(worked, holds) {
  return { found: worked.filter(holds).length, of: worked.length };
}

// src/cli/validate.ts
async function validateCommand(session, options) {
  const checked = options.suites.length > 0 ? await checkSuites(session, options) : await checkConfig(session, options);
  if (!checked.ok) return endWith(session, checked.problem);
  const { suites, targets } = checked.value;
  const unsound = suites.flatMap(({ proofs }) => proofs).filter(({ isSound }) => !isSound);
  if (options.json) session.terminal.print(`${JSON.stringify(checked.value, null, 2)}
`);
  else {
    for (const { id, tasks, instances, proofs } of suites) {
      session.terminal.say(`Suite ${id}: ${tasks} tasks, ${instances} instances drawn, all valid`);
      for (const proof of proofs) sayProof(session, proof);
    }
    for (const id of targets) session.terminal.say(`Target ${id}: prompt and model valid`);
  }
  if (unsound.length > 0) {
    session.terminal.warn(
      `The graders of ${unsound.map(({ task }) => task).join(", ")} reject correct answers or miss planted failures.`
    );
    return EXIT.invalid;
  }
  return EXIT.passed;
}
async function checkSuites(session, options) {
  const read = { repository: session.readFile, builtIn: session.builtInSuite };
  const suites = await loadSuites(options.suites, read);
  if (!suites.ok) return suites;
  const counted = await drawAll(session, suites.value, options.seeds);
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
  const counted = await drawAll(session, [...suites.values()], options.seeds);
  if (!counted.ok) return counted;
  return ok({ suites: counted.value, targets: config.value.targets.map(({ id }) => id) });
}
async function drawAll(session, suites, seeds) {
  const checked = [];
  for (const suite of suites) {
    const proofs = [];
    let drawn = 0;
    for (const task of suite.tasks) {
      const result = await session.progress.step(
        `Check ${task.id}`,
        async () => checkTask(suite, task, seeds)
      );
      if (!result.ok) return result;
      drawn += result.value.instances;
      proofs.push(result.value.proof);
    }
    checked.push({ id: suite.id, tasks: suite.tasks.length, instances: drawn, proofs });
  }
  return ok(checked);
}
function checkTask(suite, task, seeds) {
  const complain = (path, message) => {
    const at = suite.source.positionOf([...task.path, path]);
    const issues = [{ at, message }];
    return fail({ kind: "invalid-file", what: `The suite ${suite.file}`, issues });
  };
  const isDrawn = task.rows === null && task.sample.length > 0;
  const wanted = isDrawn ? { ...task, instances: seeds } : task;
  const drawn = instancesOf(suite, wanted, derivedSeed("validate"));
  if (!drawn.ok) return drawn;
  const instances = drawn.value;
  const shown = modesShown(instances[0]?.graders ?? []);
  const stray = (task.modes ?? []).find((mode) => !shown.includes(mode));
  if (stray !== void 0) {
    return complain("modes", `no grader of the task ${task.id} can report ${stray}`);
  }
  if (instances.some(({ input }) => /\{\{|\}\}|\{%/.test(input ?? ""))) {
    return complain("input", "template marks are left in the rendered input");
  }
  return ok({ instances: instances.length, proof: proveTask(suite, task, instances) });
}
function sayProof(session, { task, accepted, detected, isSound }) {
  const { say, warn } = session.terminal;
  if (accepted === null) {
    say(`  ${task}: the simulated model cannot work it out, so its graders were not proved`);
    return;
  }
  const modes = detected.map(({ mode, found, of }) => `${mode} ${found}/${of}`).join(", ");
  const line = `${task}: correct answers accepted ${accepted.found}/${accepted.of}; planted modes found: ${modes || "none to plant"}`;
  if (isSound) say(`  ${line}`);
  else warn(line);
}
export {
  validateCommand
};
