/**
 * How often does one arm show each failure mode, in the tasks that can show it, modes that were never seen included?
 * Exact 95 % intervals for critical modes and for modes that were never seen (a reader must be able to rely on the
 * upper end), else Wilson's; repeats of an instance count for less (arm-rate.ts).
 */
import type { Evidence } from "../evidence.ts";
import { describeMode, type Severity } from "../modes.ts";
import type { ArmRate } from "../verdict.ts";
import { armRate } from "./arm-rate.ts";
import { showsMode } from "./frequent-mode.ts";
import { gradedInstances } from "./success-difference.ts";

export type ModeRate = ArmRate & {
  readonly mode: string;
  readonly severity: Severity;
  /** Who found it; both where a rule and a judge did, none where it was never seen. */
  readonly foundBy: readonly ("rule" | "judge")[];
};

export function modeRates(evidence: Evidence): readonly ModeRate[] {
  const { trials, tasks = [] } = evidence;
  const findings = trials.flatMap(({ grade }) => (grade.kind === "failed" ? grade.findings : []));
  const modes = new Set([
    ...tasks.flatMap((task) => task.modes),
    ...findings.map(({ mode }) => mode),
  ]);
  const instances = [...gradedInstances(trials).values()];
  const canShow = tasksShowing(evidence);
  return [...modes].sort().map((mode) => {
    const own = findings.filter((finding) => finding.mode === mode);
    const severity = worst(own.map((finding) => finding.severity)) ?? describeMode(mode).severity;
    const able = instances.filter(([first]) => first !== undefined && canShow(first.task, mode));
    const counts = able.map((each) => ({
      failed: each.filter((trial) => showsMode(trial, mode)).length,
      trials: each.length,
    }));
    const exact = severity === "critical" || own.length === 0;
    const foundBy = (["rule", "judge"] as const).filter((by) => own.some((each) => each.by === by));
    return { mode, severity, foundBy, ...armRate(counts, { alpha: ALPHA, exact }) };
  });
}

/** As in the rows of a verdict: the tasks whose graders list the mode, and those in which it was found. */
function tasksShowing({ tasks = [], trials }: Evidence): (task: string, mode: string) => boolean {
  const listed = new Map(tasks.map(({ id, modes }) => [id, new Set<string>(modes)]));
  const named = new Set([...listed.values()].flatMap((modes) => [...modes]));
  for (const { task, grade } of trials) {
    if (grade.kind !== "failed") continue;
    for (const { mode } of grade.findings) listed.get(task)?.add(mode);
  }
  return (task, mode) => !named.has(mode) || (listed.get(task)?.has(mode) ?? true);
}

const ALPHA = 0.05;

function worst(severities: readonly Severity[]): Severity | undefined {
  return (["critical", "major", "minor"] as const).find((each) => severities.includes(each));
}
