/**
 * `drill`: would this suite notice? Plants failures into a suite, one mode at a time, and counts how often
 * the gate sees them. Asks no model.
 */
import { programRunner } from "../doors/program-runner.ts";
import type { Problem } from "../problem.ts";
import { type DrillReport, renderDrill } from "../report/drill.ts";
import { fail, ok, type Result } from "../result.ts";
import { loadConfig } from "../suite/config.ts";
import { DEFAULT_POLICY, type Policy } from "../suite/policy.ts";
import { loadSuites } from "../suite/project.ts";
import { drillSuite } from "./drill-suite.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type DrillOptions = {
  /** Files, or names of built-in suites. */
  readonly suites: readonly string[];
  /** Takes the policy from this config; `null`: the defaults. */
  readonly config: string | null;
  /** Points, smallest first. */
  readonly rise: readonly number[];
  readonly runs: number;
  readonly seed: string;
  /** Of every task that draws its instances; `null`: as the suite says. */
  readonly instances: number | null;
  readonly runCode: boolean;
  readonly json: boolean;
};

export async function drillCommand(session: Session, options: DrillOptions): Promise<number> {
  const policy = await policyOf(session, options.config);
  if (!policy.ok) return endWith(session, policy.problem);
  const read = { repository: session.readFile, builtIn: session.builtInSuite };
  const suites = await loadSuites(options.suites, read);
  if (!suites.ok) return endWith(session, suites.problem);
  const { runs, seed, instances } = options;
  const runProgram = await programRunner(options);
  const rises = options.rise.map((points) => points / 100);
  const drills: DrillReport[] = [];
  for (const suite of suites.value) {
    const drilling = { policy: policy.value, rises, runs, seed, instances, runProgram };
    const drill = await drillSuite(session, suite, drilling);
    if (session.interrupted.aborted) {
      session.terminal.warn("Interrupted: nothing was concluded.");
      return EXIT.inconclusive;
    }
    if (!drill.ok) return endWith(session, drill.problem);
    drills.push(drill.value);
  }
  session.terminal.print(
    options.json ? `${JSON.stringify(drills, null, 2)}\n` : drills.map(renderDrill).join("\n"),
  );
  return drills.every(({ holds }) => holds) ? EXIT.passed : EXIT.regressed;
}

async function policyOf(session: Session, file: string | null): Promise<Result<Policy, Problem>> {
  if (file === null) return ok(DEFAULT_POLICY);
  const config = await loadConfig(file, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) return fail({ kind: "file-missing", what: "The config", file });
  return ok(config.value.policy);
}
