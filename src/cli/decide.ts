/**
 * `decide`: is head worse than base, on evidence that exists already? No model, no key, no network.
 */
import { changedUnits } from "../compare/changed-units.ts";
import { decide } from "../decide.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import type { Evidence } from "../evidence.ts";
import { writeText } from "../io/disk.ts";
import { BUILT_IN_MODES } from "../modes.ts";
import type { Problem } from "../problem.ts";
import { terminalText } from "../report/escape.ts";
import { renderVerdictJson } from "../report/json.ts";
import type { ReportInput } from "../report/report.ts";
import { renderTerminal } from "../report/terminal.ts";
import { fail, ok, type Result } from "../result.ts";
import { loadConfig } from "../suite/config.ts";
import { unknownWord } from "../suite/nearest-word.ts";
import { DEFAULT_POLICY, overridePolicy, type Policy } from "../suite/policy.ts";
import type { Verdict } from "../verdict.ts";
import { readEvidence } from "./documents.ts";
import { endWith, exitCodeOf, type Session } from "./session.ts";

export type DecideOptions = {
  readonly base: readonly string[];
  readonly head: readonly string[];
  readonly config: string | null;
  readonly out: string | null;
  /** List the instances that moved in this mode, or in `any`. */
  readonly explain: string | null;
  readonly json: boolean;
};

export async function decideCommand(session: Session, options: DecideOptions): Promise<number> {
  const policy = await readPolicy(session, options.config);
  if (!policy.ok) return endWith(session, policy.problem);
  const base = await readEvidence(session, options.base);
  if (!base.ok) return endWith(session, base.problem);
  const head = await readEvidence(session, options.head);
  if (!head.ok) return endWith(session, head.problem);
  const unmatched = sayUnmatched(base.value, head.value);
  if (unmatched !== null) {
    const hint = "Pass one base and one head of each target; `grade --target NAME` names it.";
    return endWith(session, { kind: "usage", message: unmatched, hint });
  }
  const targets = head.value.map((evidence) => ({
    target: evidence.target,
    base: base.value.find(({ target }) => target === evidence.target) ?? null,
    head: evidence,
  }));
  const { explain: mode } = options;
  const unknown = mode === null ? null : sayUnknownMode(mode, [...base.value, ...head.value]);
  if (unknown !== null) return endWith(session, unknown);
  const rules = asAsked(policy.value, [...base.value, ...head.value]);
  const verdict = decide({ targets, policy: rules, toolVersion: TOOL_VERSION });
  const input: ReportInput = {
    verdict,
    targets: targets.map((each) => ({ ...each, transcripts: [] })),
    policyTranscripts: rules.transcripts,
    notices: [],
  };
  const json = renderVerdictJson(verdict);
  if (options.out !== null) {
    const written = await writeText(options.out, json);
    if (!written.ok) return endWith(session, written.problem);
  }
  if (mode !== null) session.terminal.print(explainMode(targets, verdict, mode, options.json));
  else session.terminal.print(options.json ? json : renderTerminal(input, session.terminal));
  return exitCodeOf(verdict);
}

/** Every target once in each arm: what is missing on one side would not be judged. */
function sayUnmatched(base: readonly Evidence[], head: readonly Evidence[]): string | null {
  const names = (arm: readonly Evidence[]) => arm.map(({ target }) => target);
  for (const [arm, own] of [["base", names(base)] as const, ["head", names(head)] as const]) {
    const twice = own.find((name, index) => own.indexOf(name) !== index);
    if (twice !== undefined) return `The target "${twice}" has two files of ${arm} evidence.`;
  }
  const [[baseOnly], [headOnly]] = [
    names(base).filter((name) => !names(head).includes(name)),
    names(head).filter((name) => !names(base).includes(name)),
  ];
  if (headOnly !== undefined) {
    return `The head evidence is of the target "${headOnly}"; the base evidence is of ${names(base).join(", ")}.`;
  }
  return baseOnly === undefined
    ? null
    : `The target "${baseOnly}" has base evidence and none of head.`;
}

/** A mistyped mode is not one that was "seen in neither arm". */
function sayUnknownMode(mode: string, evidence: readonly Evidence[]): Problem | null {
  const own = evidence.flatMap(({ tasks }) => (tasks ?? []).flatMap(({ modes }) => modes));
  const known = [...new Set(["any", ...Object.keys(BUILT_IN_MODES), ...own, ...modesIn(evidence)])];
  if (known.includes(mode)) return null;
  const message = `No failure mode is called "${mode}".`;
  return { kind: "usage", message, hint: unknownWord(mode, known) };
}

function modesIn(evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap(({ trials }) =>
    trials.flatMap(({ grade }) =>
      grade.kind === "failed" ? grade.findings.map(({ mode }) => mode) : [],
    ),
  );
}

/** What was asked in one look, by shards for example, is judged under one, whatever the policy would plan. */
function asAsked(policy: Policy, evidence: readonly Evidence[]): Policy {
  const inOneLook = evidence.every(({ looks }) => looks?.planned === 1);
  return inOneLook ? overridePolicy(policy, { looks: 1 }) : policy;
}

/** The sentence that says why, and every instance whose share of failures in this mode differs. */
function explainMode(
  targets: readonly {
    readonly target: string;
    readonly base: Evidence | null;
    readonly head: Evidence;
  }[],
  verdict: Verdict,
  mode: string,
  asJson: boolean,
): string {
  const explained = targets.map(({ target, base, head }) => ({
    target,
    mode,
    changes: verdict.changes.filter(
      (each) => each.target === target && each.mode === mode && each.scope === "target",
    ),
    units: base === null ? [] : changedUnits({ base, head, mode }),
  }));
  if (asJson) return `${JSON.stringify(explained, null, 2)}\n`;
  const lines = explained.flatMap(({ target, changes, units }) => [
    `${target}, ${mode}: ${changes.map(({ why }) => why).join(" ") || "seen in neither arm."}`,
    ...units.map(
      ({ task, instance, base, head }) =>
        `  ${task}, instance ${instance}: base ${base.failed} of ${base.trials}, head ${head.failed} of ${head.trials}`,
    ),
  ]);
  return `${lines.map(terminalText).join("\n")}\n`;
}

async function readPolicy(
  session: Session,
  configFile: string | null,
): Promise<Result<Policy, Problem>> {
  if (configFile === null) return ok(DEFAULT_POLICY);
  const config = await loadConfig(configFile, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) {
    return fail({ kind: "file-missing", what: "The config", file: configFile });
  }
  return ok(config.value.policy);
}
