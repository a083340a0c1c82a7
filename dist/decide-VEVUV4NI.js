import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  readEvidence
} from "./chunk-F3WNWXXM.js";
import {
  decide,
  pairTrials,
  shown
} from "./chunk-HROCPP4H.js";
import {
  loadConfig
} from "./chunk-XVHEJIFK.js";
import {
  renderTerminal,
  renderVerdictJson,
  terminalText
} from "./chunk-3NLRBGGG.js";
import {
  DEFAULT_POLICY
} from "./chunk-ZKFQYZXP.js";
import {
  TOOL_VERSION,
  endWith,
  exitCodeOf,
  writeText
} from "./chunk-DZHTMFGU.js";
import {
  fail,
  ok
} from "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";

// src/compare/changed-units.ts
function changedUnits(of) {
  const count = (trials) => ({
    failed: trials.filter((trial) => shown(trial).has(of.mode)).length,
    trials: trials.length
  });
  const rise = ({ base, head }) => head.failed / head.trials - base.failed / base.trials;
  return pairTrials(of.base, of.head).pairs.map(({ task, instance, base, head }) => ({
    task,
    instance,
    base: count(base),
    head: count(head)
  })).filter((unit) => rise(unit) !== 0).sort((a, b) => rise(b) - rise(a));
}

// src/cli/decide.ts
async function decideCommand(session, options) {
  const policy = await readPolicy(session, options.config);
  if (!policy.ok) return endWith(session, policy.problem);
  const base = await readEvidence(session, options.base);
  if (!base.ok) return endWith(session, base.problem);
  const head = await readEvidence(session, options.head);
  if (!head.ok) return endWith(session, head.problem);
  const unmatched = head.value.find(
    (evidence) => base.value.every(({ target }) => target !== evidence.target)
  );
  if (unmatched !== void 0) {
    const known = base.value.map(({ target }) => target).join(", ");
    return endWith(session, {
      kind: "usage",
      message: `The head evidence is of the target "${unmatched.target}"; the base evidence is of ${known}.`,
      hint: "Pass base evidence of the same target; `grade --target NAME` names it."
    });
  }
  const targets = head.value.map((evidence) => ({
    target: evidence.target,
    base: base.value.find(({ target }) => target === evidence.target) ?? null,
    head: evidence
  }));
  const verdict = decide({ targets, policy: policy.value, toolVersion: TOOL_VERSION });
  const input = {
    verdict,
    targets: targets.map((each) => ({ ...each, transcripts: [] })),
    policyTranscripts: policy.value.transcripts,
    notices: []
  };
  const json = renderVerdictJson(verdict);
  if (options.out !== null) {
    const written = await writeText(options.out, json);
    if (!written.ok) return endWith(session, written.problem);
  }
  const { explain: mode } = options;
  if (mode !== null) session.terminal.print(explainMode(targets, verdict, mode, options.json));
  else session.terminal.print(options.json ? json : renderTerminal(input, session.terminal));
  return exitCodeOf(verdict);
}
function explainMode(targets, verdict, mode, asJson) {
  const explained = targets.map(({ target, base, head }) => ({
    target,
    mode,
    changes: verdict.changes.filter(
      (each) => each.target === target && each.mode === mode && each.scope === "target"
    ),
    units: base === null ? [] : changedUnits({ base, head, mode })
  }));
  if (asJson) return `${JSON.stringify(explained, null, 2)}
`;
  const lines = explained.flatMap(({ target, changes, units }) => [
    `${target}, ${mode}: ${changes.map(({ why }) => why).join(" ") || "seen in neither arm."}`,
    ...units.map(
      ({ task, instance, base, head }) => `  ${task}, instance ${instance}: base ${base.failed} of ${base.trials}, head ${head.failed} of ${head.trials}`
    )
  ]);
  return `${lines.map(terminalText).join("\n")}
`;
}
async function readPolicy(session, configFile) {
  if (configFile === null) return ok(DEFAULT_POLICY);
  const config = await loadConfig(configFile, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) {
    return fail({ kind: "file-missing", what: "The config", file: configFile });
  }
  return ok(config.value.policy);
}
export {
  decideCommand
};
