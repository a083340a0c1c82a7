/**
 * `decide`: is head worse than base, on evidence that exists already? No model, no key, no network.
 */
import { changedUnits } from "../compare/changed-units.ts";
import { decide } from "../decide.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import type { Evidence } from "../evidence.ts";
import { writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { terminalText } from "../report/escape.ts";
import { renderVerdictJson } from "../report/json.ts";
import type { ReportInput } from "../report/report.ts";
import { renderTerminal } from "../report/terminal.ts";
import { fail, ok, type Result } from "../result.ts";
import { loadConfig } from "../suite/config.ts";
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
  const unmatched = head.value.find((evidence) =>
    base.value.every(({ target }) => target !== evidence.target),
  );
  if (unmatched !== undefined) {
    const known = base.value.map(({ target }) => target).join(", ");
    return endWith(session, {
      kind: "usage",
      message: `The head evidence is of the target "${unmatched.target}"; the base evidence is of ${known}.`,
      hint: "Pass base evidence of the same target; `grade --target NAME` names it.",
    });
  }
  const targets = head.value.map((evidence) => ({
    target: evidence.target,
    base: base.value.find(({ target }) => target === evidence.target) ?? null,
    head: evidence,
  }));
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
  const { explain: mode } = options;
  if (mode !== null) session.terminal.print(explainMode(targets, verdict, mode, options.json));
  else session.terminal.print(options.json ? json : renderTerminal(input, session.terminal));
  return exitCodeOf(verdict);
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
