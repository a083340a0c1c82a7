/**
 * Which questions do we ask of a target's units?
 * A row for every failure mode that either arm shows, a row `any`, and a row for every task with at least
 * five instances, so that a task that breaks is not hidden in an average.
 * Weights are equal per task and sum to 1 over the tasks whose graders can show the mode, which the suite
 * says and not the data. Source: gate-statistics.md sections 1 and 2.
 */
import type { Severity } from "../modes.ts";
import { modePolicy, type Policy } from "../suite/policy.ts";
import { ANY, CALIBRATION, type RowMode } from "./row-mode.ts";
import type { Sample } from "./sample.ts";
import { shown, type Unit } from "./unit.ts";

export type Row = {
  readonly target: string;
  readonly mode: RowMode;
  readonly scope: "target" | "task";
  /** The task of a task row. */
  readonly task: string | null;
  readonly severity: Severity;
  /** Outside the family when false: reported, not tested. */
  readonly gated: boolean;
  /** Why not, where it is not the policy's doing. */
  readonly ungatedBecause?: string;
  readonly zeroTolerance: boolean;
  /** The mean difference of every task with weight in this row. */
  readonly taskMeans: ReadonlyMap<string, number>;
  /** Positions in the sample's units. */
  readonly units: readonly number[];
  readonly differences: readonly number[];
  readonly weights: readonly number[];
  readonly trialsPerUnit: number;
};

export const LEAST_INSTANCES_OF_A_TASK = 5;

const RANK = { critical: 2, major: 1, minor: 0 } as const satisfies Record<Severity, number>;

export function buildRows(sample: Sample, policy: Policy): readonly Row[] {
  const members = new Map<string, readonly number[]>();
  for (const [task, units] of Map.groupBy(sample.units.keys(), (u) => unitAt(sample, u).task)) {
    members.set(task, units);
  }
  const showing = tasksShowing(sample);
  const row = (of: RowName, able: readonly string[]) =>
    weighUnits(sample, {
      ...of,
      policy,
      members: new Map(able.map((task) => [task, members.get(task) ?? []])),
      difference: ({ differences }) => differences.get(of.mode) ?? 0,
    });

  const tasks = [...members.keys()].sort();
  if (tasks.length === 0) return [];
  const rows = [row({ mode: ANY, task: null, severity: "major" }, tasks)];
  for (const [mode, severity] of [...modesSeen(sample, policy)].sort(byName)) {
    const able = tasks.filter((task) => showing(task, mode));
    // Shown by a task that only one arm answered: held against the others, so that it is not lost.
    rows.push(row({ mode, task: null, severity }, able.length > 0 ? able : tasks));
  }
  for (const task of tasks) {
    if ((members.get(task)?.length ?? 0) < LEAST_INSTANCES_OF_A_TASK) continue;
    rows.push(row({ mode: ANY, task, severity: "major" }, [task]));
  }
  const calibration = policy.calibration === "gate" ? calibrationRow(sample, policy) : null;
  return calibration === null ? rows : [...rows, calibration];
}

/** The change of the Brier score, over the instances where both arms state a confidence. */
export function calibrationRow(sample: Sample, policy: Policy): Row | null {
  const stated = [...sample.units.keys()].filter((u) => unitAt(sample, u).brierDifference !== null);
  if (stated.length === 0) return null;
  return weighUnits(sample, {
    mode: CALIBRATION,
    task: null,
    severity: "major",
    policy,
    members: Map.groupBy(stated, (u) => unitAt(sample, u).task),
    difference: ({ brierDifference }) => brierDifference ?? 0,
  });
}

type RowName = Pick<Row, "mode" | "task" | "severity">;

/** Equal weight to every task with members, and within it to every unit. */
function weighUnits(
  sample: Sample,
  of: RowName & {
    readonly policy: Policy;
    readonly members: ReadonlyMap<string, readonly number[]>;
    readonly difference: (unit: Unit) => number;
  },
): Row {
  const { mode, task, severity, members } = of;
  const rule = modePolicy(of.policy, mode);
  const units = [...members.values()].flat();
  const difference = (u: number) => of.difference(unitAt(sample, u));
  const weights = [...members.values()].flatMap((own) =>
    own.map(() => 1 / (members.size * own.length)),
  );
  return {
    mode,
    task,
    severity,
    target: sample.of.target,
    scope: task === null ? "target" : "task",
    gated: rule.gate !== false,
    zeroTolerance: rule["zero-tolerance"] === true,
    taskMeans: new Map(Array.from(members, ([name, own]) => [name, mean(own.map(difference))])),
    units,
    differences: units.map(difference),
    weights,
    trialsPerUnit: mean(units.map((u) => unitAt(sample, u).trials)),
  };
}

/** Every mode that either arm shows, with the policy's severity or else the highest of its findings. */
function modesSeen(sample: Sample, policy: Policy): ReadonlyMap<RowMode, Severity> {
  const seen = new Map<RowMode, Severity>();
  for (const { trials } of [...sample.base.values(), ...sample.head.values()]) {
    for (const { grade } of trials) {
      if (grade.kind !== "failed") continue;
      for (const { mode, severity } of grade.findings) {
        const known = seen.get(mode);
        if (known === undefined || RANK[severity] > RANK[known]) seen.set(mode, severity);
      }
    }
  }
  for (const mode of seen.keys()) {
    const { severity } = modePolicy(policy, mode);
    if (severity !== undefined) seen.set(mode, severity);
  }
  return seen;
}

/**
 * Can a task's graders show a mode? Without a list in the evidence every task can; a mode that no list
 * names can be shown by all (graders such as a judge may name what they like).
 */
function tasksShowing(sample: Sample): (task: string, mode: RowMode) => boolean {
  const { base, head } = sample.of;
  const listed = new Map<string, Set<string>>();
  for (const { id, modes } of [...(base.tasks ?? []), ...(head.tasks ?? [])]) {
    const known = listed.get(id) ?? new Set();
    listed.set(id, new Set([...known, ...modes]));
  }
  const named = new Set([...listed.values()].flatMap((modes) => [...modes]));
  for (const { task, trials } of [...sample.base.values(), ...sample.head.values()]) {
    for (const trial of trials) for (const mode of shown(trial)) listed.get(task)?.add(mode);
  }
  return (task, mode) => !named.has(mode) || (listed.get(task)?.has(mode) ?? true);
}

function unitAt(sample: Sample, position: number): Unit {
  const unit = sample.units[position];
  if (unit === undefined) throw new Error("positions come from the sample's own units");
  return unit;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
