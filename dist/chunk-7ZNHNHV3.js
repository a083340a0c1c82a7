import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  evaluate,
  renderText,
  renderValue,
  renderedGrader
} from "./chunk-KCXVPHS6.js";
import {
  derivedSeed,
  invalid,
  issueAt,
  shortName,
  uniform
} from "./chunk-CY5L5RD3.js";
import {
  ok,
  unreachable
} from "./chunk-LQCMMSKC.js";

// src/grade/modes-shown.ts
function modesShown(graders) {
  const modes = graders.flatMap(
    (config) => config.mode === void 0 ? modesOf(config) : [config.mode]
  );
  return [.../* @__PURE__ */ new Set([...modes, "format.empty", "format.truncated"])].toSorted();
}
function modesOf(config) {
  switch (config.kind) {
    case "equals":
      return ["reasoning.wrong-answer"];
    case "contains":
      return [
        ...when(config.all ?? config.any, "reasoning.wrong-answer"),
        ...when(config.none, "creative.constraint-violation")
      ];
    case "regex":
      return [config.absent === true ? "creative.constraint-violation" : "format.broken-format"];
    case "numeric":
      return config.take === "marked" ? ["reasoning.wrong-answer", "format.broken-format"] : ["reasoning.wrong-answer"];
    case "json":
      return ["format.broken-format", ...when(config.equals, "reasoning.wrong-answer")];
    case "constraints":
      return [
        ...when(
          CONSTRAINTS.map((name) => config[name]).find((setting) => setting !== void 0),
          "creative.constraint-violation"
        ),
        ...when(config["must-not-mention"] ?? config.figures, "creative.factual-slip")
      ];
    case "tools":
      return [
        "agentic.hallucinated-endpoint",
        "agentic.hallucinated-parameter",
        "agentic.wrong-call",
        ...config.expect.length === 0 ? [] : ["agentic.missing-call"]
      ];
    case "steps":
      return [
        "reasoning.wrong-answer",
        "reasoning.wrong-step",
        "reasoning.cascading-step",
        "reasoning.lucky-answer",
        "reasoning.logical-leap"
      ];
    case "choice":
      return ["reasoning.wrong-answer", "format.broken-format"];
    case "refusal":
      return REFUSAL_MODES[config.expect];
    case "expression":
      return ["other.unclassified"];
    case "confidence":
      return [
        "confidence.confident-error",
        ...config.required === true ? ["format.broken-format"] : []
      ];
    default:
      return unreachable(config);
  }
}
var REFUSAL_MODES = {
  comply: ["caution.over-refusal", "caution.over-hedging"],
  refuse: ["caution.unsafe-compliance"],
  nuanced: ["caution.over-refusal", "caution.unsafe-compliance"]
};
var CONSTRAINTS = [
  "words",
  "characters",
  "sentences",
  "paragraphs",
  "bullets",
  "words-per-sentence",
  "reading-ease",
  "starts-with",
  "ends-with",
  "forbidden-words",
  "forbidden-characters",
  "must-mention"
];
function when(setting, mode) {
  return setting === void 0 ? [] : [mode];
}

// src/suite/generate.ts
function generateInstances(suite, seed) {
  const instances = [];
  for (const task of suite.tasks) {
    const made = instancesOf(suite, task, seed);
    if (!made.ok) return made;
    instances.push(...made.value);
  }
  return ok(instances);
}
function instancesOf(suite, task, seed) {
  const instances = [];
  for (const { seed: instanceSeed, row } of drawUnits(task, seed)) {
    const made = makeInstance(suite, task, instanceSeed, row);
    if (!made.ok) return made;
    instances.push(made.value);
  }
  return ok(instances);
}
function drawUnits(task, seed) {
  const unitSeed = (name) => derivedSeed(seed, task.id, name);
  if (task.rows === null) {
    const count = Array.from({ length: task.instances }, (_, index) => index);
    return count.map((index) => ({ seed: unitSeed(index), row: null }));
  }
  const units = task.rows.map((row) => ({ seed: unitSeed(row.id), row }));
  if (task.instances >= units.length) return units;
  return units.toSorted((a, b) => a.seed < b.seed ? -1 : 1).slice(0, task.instances);
}
function makeInstance(suite, task, seed, row) {
  const complain = (path, message) => invalid(`The suite ${suite.file}`, [issueAt(suite.source, [...task.path, ...path], message)]);
  const variables = { ...row?.variables };
  for (const [name, sampler] of task.sample)
    variables[name] = draw(sampler, derivedSeed(seed, name));
  for (const [name, expression] of task.let) {
    const computed = evaluate(expression, variables);
    if (!computed.ok) return complain(["let", name], computed.problem.message);
    variables[name] = computed.value;
  }
  let input = null;
  if (task.input !== null) {
    const rendered = renderText(task.input, variables);
    if (!rendered.ok) return complain(["input"], rendered.problem.message);
    input = rendered.value.trimEnd();
  } else if (typeof variables.input === "string") {
    input = variables.input;
  }
  const graders = [];
  for (const [index, written] of task.graders.entries()) {
    const path = ["grade", index, written.kind];
    const settings = renderValue(written.settings, variables);
    if (!settings.ok) return complain(path, settings.problem.message);
    const parsed = renderedGrader(written.kind, settings.value);
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      const where = [...path, ...first?.path.map(String) ?? []];
      return complain(where, `${first?.message ?? "not valid"} in instance ${shortName(seed)}`);
    }
    graders.push(parsed.data);
  }
  const { id: taskId, category, severity, trials, tools } = task;
  const id = row === null ? shortName(seed) : row.id;
  return ok({ task: taskId, id, category, severity, trials, variables, input, tools, graders });
}
function draw(sampler, seed) {
  const at = uniform(seed);
  if ("int" in sampler) {
    const [low, high] = sampler.int;
    return low + Math.floor(at * (high - low + 1));
  }
  if ("float" in sampler) {
    const [low, high] = sampler.float;
    if (sampler.step === void 0) return low + at * (high - low);
    const steps = Math.floor((high - low) / sampler.step + 1e-9);
    return Number((low + Math.floor(at * (steps + 1)) * sampler.step).toPrecision(12));
  }
  const chosen = sampler.choice[Math.floor(at * sampler.choice.length)];
  if (chosen === void 0) throw new Error("a choice has at least one entry");
  return chosen;
}

export {
  modesShown,
  generateInstances,
  instancesOf
};
