/**
 * Which failures would one suite catch under one policy, and how often would it blame a harmless change?
 */
import { setImmediate } from "node:timers/promises";
import { clopperPearson } from "../compare/clopper-pearson.ts";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { describeTasks } from "../grade/arm-evidence.ts";
import { BUILT_IN_MODES, type ModeId } from "../modes.ts";
import type { RunProgram } from "../ports.ts";
import type { Problem } from "../problem.ts";
import {
  type DrilledMode,
  type DrillReport,
  type Estimate,
  LEAST_DETECTED,
} from "../report/drill.ts";
import { ok, type Result } from "../result.ts";
import type { Rise } from "../simulate/drill-world.ts";
import { derivedSeed } from "../suite/content-key.ts";
import { type Instance, instancesOf } from "../suite/generate.ts";
import type { Policy } from "../suite/policy.ts";
import type { Suite, Task } from "../suite/suite.ts";
import { DRILL_DRAWS, type Drilled, drillRuns, type RunCounts } from "./drill-runs.ts";
import { type Labels, labelTask } from "./label-answers.ts";
import type { Session } from "./session.ts";

export type Drilling = {
  readonly policy: Policy;
  /** Added to the rate of a mode, one after the other: 0.2 is 20 points. */
  readonly rises: readonly number[];
  readonly runs: number;
  readonly seed: string;
  /** In place of what the tasks say; `null` leaves it to them. */
  readonly instances: number | null;
  readonly runProgram: RunProgram | null;
};

/** Instances to plant failures into; those of a run are drawn from them. */
const POOL = 48;
/** Where a program is run for every answer. */
const POOL_OF_PROGRAMS = 16;
/** Harmless runs for each run of a rise: one rate for all modes, worth knowing better. */
const HARMLESS = 3;
const CONFIDENCE = { alpha: 0.05 };

export async function drillSuite(
  session: Session,
  suite: Suite,
  drilling: Drilling,
): Promise<Result<DrillReport, Problem>> {
  const { policy, seed, runs } = drilling;
  const labels = await labelSuite(session, suite, drilling);
  if (!labels.ok) return labels;
  const drilled: Drilled = {
    suite: { id: suite.id, digest: suite.digest },
    tasks: labels.value.map(({ task }) => task),
    described: labels.value.flatMap(({ described }) => described),
    policy,
    toolVersion: TOOL_VERSION,
  };
  const simulate = (rise: Rise | null, count: number) =>
    drillRuns(drilled, { rise, runs: count, seed, signal: session.interrupted });
  const unrun = drilling.runProgram === null ? programTasks(suite) : [];
  const unworked = labels.value.flatMap(({ accepted, task }) =>
    accepted === null && !unrun.includes(task.task) ? [task.task] : [],
  );
  const harmless = await session.progress.step("Change nothing", () =>
    simulate(null, HARMLESS * runs),
  );
  const claimed = [...new Set(drilled.tasks.flatMap(({ claims }) => claims))].sort();
  const modes: DrilledMode[] = [];
  for (const mode of claimed) {
    const counted = await session.progress.step(`Raise ${mode}`, async (detail) => {
      const rises: { by: number; counts: RunCounts }[] = [];
      for (const by of ableTasks(labels.value, mode) > 0 ? drilling.rises : []) {
        detail(`by ${Math.round(100 * by)} points`);
        rises.push({ by, counts: await simulate({ mode, by }, runs) });
      }
      return rises;
    });
    modes.push(describeMode(mode, labels.value, counted));
  }
  const blamed = estimate(harmless.regressed, harmless.runs);
  const mostByChance = mostWithin(policy.alpha, harmless.runs);
  const isWithin = blamed.rate <= mostByChance;
  return ok({
    suite: suite.id,
    tasks: drilled.tasks.length,
    instances: drilled.tasks.reduce((sum, { instances }) => sum + instances, 0),
    policy: { alpha: policy.alpha, looks: policy.looks },
    seed,
    draws: DRILL_DRAWS,
    rises: drilling.rises,
    harmless: { blamed, inconclusive: harmless.inconclusive, mostByChance, isWithin },
    modes,
    unplanted: claimed.flatMap((mode) => {
      const tasks = labels.value.filter(
        ({ accepted, unplanted }) => accepted !== null && unplanted.includes(mode),
      );
      return tasks.length === 0 ? [] : [{ mode, tasks: tasks.map(({ task }) => task.task) }];
    }),
    unworked,
    unrun,
    unclaimed: Object.keys(BUILT_IN_MODES).filter((mode) => !claimed.includes(mode)),
    holds: isWithin && modes.every(({ standing }) => standing === "found"),
  });
}

function programTasks({ tasks }: Suite): readonly string[] {
  return tasks.flatMap(({ id, graders }) =>
    graders.some(({ kind }) => kind === "code") ? [id] : [],
  );
}

type Labelled = Labels & { readonly described: ReturnType<typeof describeTasks> };

async function labelSuite(
  session: Session,
  suite: Suite,
  { policy, seed, instances, runProgram }: Drilling,
): Promise<Result<readonly Labelled[], Problem>> {
  const labelled: Labelled[] = [];
  for (const task of suite.tasks) {
    const drawn = instancesOf(suite, { ...task, instances: poolOf(task) }, derivedSeed(seed));
    if (!drawn.ok) return drawn;
    const pool: readonly Instance[] = drawn.value;
    const labels = await session.progress.step(`Plant failures into ${task.id}`, async () => {
      await setImmediate();
      return labelTask({
        task,
        pool,
        instances: instancesInRun(task, instances),
        runProgram,
        confidentAt: policy["confident-at"],
        signal: session.interrupted,
      });
    });
    labelled.push({ ...labels, described: describeTasks(pool) });
  }
  return ok(labelled);
}

function poolOf(task: Task): number {
  const most = task.graders.some(({ kind }) => kind === "code") ? POOL_OF_PROGRAMS : POOL;
  return instancesInRun(task, most);
}

/** Where nothing is drawn there is one instance, and a dataset has no more than its rows. */
function instancesInRun(task: Task, wanted: number | null): number {
  if (wanted === null) return task.instances;
  if (task.rows !== null) return Math.min(wanted, task.rows.length);
  return task.sample.length === 0 ? task.instances : wanted;
}

function describeMode(
  mode: ModeId,
  labels: readonly Labels[],
  counted: readonly { readonly by: number; readonly counts: RunCounts }[],
): DrilledMode {
  const claiming = labels.filter(({ task }) => task.claims.includes(mode));
  const planted = claiming.flatMap((each) => each.planted.filter((own) => own.mode === mode));
  const labelled = {
    found: planted.reduce((sum, each) => sum + each.labelled, 0),
    planted: planted.reduce((sum, each) => sum + each.planted, 0),
    of: claiming.reduce((sum, { task }) => sum + task.pool.length, 0),
  };
  const rises = counted.map(({ by, counts: { runs, detected, byMode } }) => ({
    by,
    detected: estimate(detected, runs),
    byMode: estimate(byMode, runs),
  }));
  const isReportable = claiming.some(({ reportable }) => reportable.includes(mode));
  const standing = standingOf({ isReportable, labelled, largest: rises.at(-1)?.detected ?? null });
  return { mode, tasks: claiming.length, labelled, rises, standing };
}

function standingOf(of: {
  readonly isReportable: boolean;
  readonly labelled: DrilledMode["labelled"];
  readonly largest: Estimate | null;
}): DrilledMode["standing"] {
  const { labelled, largest } = of;
  if (!of.isReportable) return "unseen";
  if (largest === null) return "not-planted";
  if (labelled.found === 0) return "unseen";
  return largest.rate < LEAST_DETECTED ? "missed" : "found";
}

/** In how many of the tasks that claim a mode can answers fail in it? */
function ableTasks(labels: readonly Labels[], mode: ModeId): number {
  return labels.filter(
    ({ task, planted }) => task.claims.includes(mode) && planted.some((each) => each.mode === mode),
  ).length;
}

function estimate(found: number, of: number): Estimate {
  const interval = clopperPearson({ failed: found, trials: of, ...CONFIDENCE });
  return { found, of, rate: found / of, interval };
}

/** The largest share of so many runs whose interval still holds the rate allowed. */
function mostWithin(rate: number, runs: number): number {
  let found = Math.floor(rate * runs);
  while (found < runs && estimate(found + 1, runs).interval[0] <= rate) found += 1;
  return found / runs;
}
