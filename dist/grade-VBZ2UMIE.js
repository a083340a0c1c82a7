import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  assembleEvidence,
  describeTasks,
  recordTrial,
  seedSecret
} from "./chunk-QQTUITC6.js";
import "./chunk-HROCPP4H.js";
import {
  generateInstances,
  gradeAnswer
} from "./chunk-NFODW43F.js";
import {
  loadSuites
} from "./chunk-XVHEJIFK.js";
import "./chunk-2XYCMU2L.js";
import "./chunk-3NLRBGGG.js";
import {
  DEFAULT_POLICY,
  digestOf,
  evidenceKey,
  invalid,
  suiteSeed,
  unknownWord
} from "./chunk-ZKFQYZXP.js";
import {
  EXIT,
  TOOL_VERSION,
  endWith,
  writeText
} from "./chunk-DZHTMFGU.js";
import {
  external_exports,
  ok
} from "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";

// src/trial/answers.ts
var toolCall = external_exports.strictObject({
  name: external_exports.string(),
  arguments: external_exports.unknown(),
  id: external_exports.string().optional()
});
var answerLineSchema = external_exports.strictObject({
  version: external_exports.literal(1).optional(),
  task: external_exports.string().min(1),
  instance: external_exports.union([external_exports.string().min(1), external_exports.int()]).optional(),
  trial: external_exports.int().nonnegative().default(0),
  text: external_exports.string(),
  toolCalls: external_exports.array(toolCall).default([]),
  confidence: external_exports.number().min(0).max(1).optional(),
  latencyMs: external_exports.number().nonnegative().optional(),
  costUsd: external_exports.number().nonnegative().optional()
});
var MOST_ISSUES = 20;
function parseAnswers(file, text, instances) {
  const issues = [];
  const given = [];
  const seen = /* @__PURE__ */ new Set();
  const byTask = Map.groupBy(instances, ({ task }) => task);
  const byInstance = new Map(instances.map((each) => [`${each.task}
${each.id}`, each]));
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (issues.length >= MOST_ISSUES) break;
    const complain = (message, hint) => issues.push({
      at: { file, line: index + 1, column: 1 },
      message,
      ...hint === void 0 ? {} : { hint }
    });
    const parsed = answerLineSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      complain(`${first?.path.join(".") || "the line"}: ${first?.message ?? "not valid"}`);
      continue;
    }
    const { task: named, trial, confidence, costUsd } = parsed.data;
    const task = [...byTask.keys()].find((id2) => id2 === named || id2.endsWith(`/${named}`));
    if (task === void 0) {
      complain(`unknown task "${named}"`, unknownWord(named, [...byTask.keys()]));
      continue;
    }
    const only = byTask.get(task);
    const id = parsed.data.instance ?? (only?.length === 1 ? only[0]?.id : void 0);
    const instance = byInstance.get(`${task}
${id}`);
    if (instance === void 0) {
      complain(
        id === void 0 ? `the task "${named}" has several instances; the line names none` : `the task "${named}" has no instance "${id}" under this seed`
      );
      continue;
    }
    const key = `${task}
${instance.id}
${trial}`;
    if (seen.has(key)) {
      complain(`a second answer to ${named}, instance ${instance.id}, trial ${trial}`);
      continue;
    }
    if (trial >= instance.trials) {
      complain(
        `trial ${trial} of ${named}: the task has ${instance.trials} trial(s), counted from 0`
      );
      continue;
    }
    seen.add(key);
    const answer = {
      text: parsed.data.text,
      toolCalls: parsed.data.toolCalls.map(readCall),
      finish: "stop",
      ...confidence === void 0 ? {} : { confidence }
    };
    given.push({ instance, trial, answer, costUsd: costUsd ?? null });
  }
  return issues.length > 0 ? invalid(`The answers file ${file}`, issues) : ok(given);
}
function readCall(call) {
  const isText = typeof call.arguments === "string";
  const args = isText ? parseJson(String(call.arguments)) : call.arguments;
  const raw = isText ? String(call.arguments) : JSON.stringify(call.arguments ?? {});
  return {
    name: call.name,
    arguments: args ?? null,
    raw,
    ...call.id === void 0 ? {} : { id: call.id }
  };
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return void 0;
    throw thrown;
  }
}

// src/cli/grade.ts
async function gradeCommand(session, options) {
  const suites = await loadSuites([options.suite], {
    repository: session.readFile,
    builtIn: session.builtInSuite
  });
  if (!suites.ok) return endWith(session, suites.problem);
  const [suite] = suites.value;
  if (suite === void 0) throw new Error("one suite was asked for");
  const samples = suite.tasks.some(
    ({ sample, rows, instances: instances2 }) => rows === null ? sample.length > 0 : instances2 < rows.length
  );
  if (samples && options.seed === null) {
    return endWith(session, {
      kind: "usage",
      message: `The suite ${options.suite} draws its instances from a seed; without the seed the answers have no questions.`,
      hint: "Pass the --seed the instances were drawn with."
    });
  }
  const epoch = options.seed ?? "fixed";
  const seed = suiteSeed({ secret: seedSecret(session), suiteDigest: suite.digest, epoch });
  const instances = generateInstances(suite, seed);
  if (!instances.ok) return endWith(session, instances.problem);
  const text = await session.readFile(options.answers);
  if (!text.ok) return endWith(session, text.problem);
  if (text.value === null) {
    const what = "The answers file";
    return endWith(session, { kind: "file-missing", what, file: options.answers });
  }
  const given = parseAnswers(options.answers, text.value, instances.value);
  if (!given.ok) return endWith(session, given.problem);
  const byKey = new Map(
    given.value.map((each) => [`${each.instance.task}
${each.instance.id}
${each.trial}`, each])
  );
  const trials = instances.value.flatMap(
    (instance) => Array.from({ length: instance.trials }, (_, trial) => {
      const found = byKey.get(`${instance.task}
${instance.id}
${trial}`);
      const result = found === void 0 ? { kind: "unanswered", why: "not-provided" } : {
        kind: "answered",
        answer: found.answer,
        ...gradeAnswer({
          answer: found.answer,
          graders: instance.graders,
          tools: instance.tools,
          variables: instance.variables,
          confidentAt: DEFAULT_POLICY["confident-at"],
          question: instance.input ?? ""
        }),
        tokens: null,
        costUsd: found.costUsd
      };
      return recordTrial({ instance, trial, look: null, result, seed });
    })
  );
  const graders = digestOf({ graders: TOOL_VERSION });
  const identity = { prompt: null, model: null, graders, judge: null };
  const named = [{ id: suite.id, digest: suite.digest }];
  const evidence = assembleEvidence({
    tool: { version: TOOL_VERSION },
    target: options.target ?? suite.id,
    revision: null,
    // The answers are what is compared here, so they are the prompt's part of the key.
    evidenceKey: evidenceKey({ ...identity, prompt: digestOf(text.value), suites: named, epoch }),
    identity: { ...identity, instances: digestOf(instances.value) },
    suites: named,
    tasks: describeTasks(instances.value),
    planned: trials.length,
    trials
  });
  const json = `${JSON.stringify(evidence)}
`;
  const written = await writeText(options.out, json);
  if (!written.ok) return endWith(session, written.problem);
  if (options.json) session.terminal.print(json);
  else {
    const count = (kind) => trials.filter(({ grade }) => grade.kind === kind).length;
    session.terminal.say(
      `${options.out}: ${trials.length} trials: ${count("passed")} passed, ${count("failed")} failed, ${count("ungraded")} ungraded, ${count("unanswered")} unanswered`
    );
  }
  return EXIT.passed;
}
export {
  gradeCommand
};
