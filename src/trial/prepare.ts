/**
 * What exactly will one target be asked? Its instances ordered and cut into looks, and every call found to fit,
 * before anything is spent.
 */
import type { Evidence, EvidenceTask } from "../evidence.ts";
import type { JudgeCalibration } from "../judge-calibration.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import {
  type Digest,
  digestOf,
  evidenceKey,
  openListDigest,
  suiteSeed,
} from "../suite/content-key.ts";
import { drawInstance, type Instance, type Unit, unitsOf } from "../suite/generate.ts";
import { checkJudges, judgesDigest, judgesOf } from "../suite/judges.ts";
import type { ResolvedTarget } from "../suite/project.ts";
import type { Suite } from "../suite/suite.ts";
import type { Arm } from "../transcript.ts";
import { drawTrials, type PlannedTrial, type PlannedUnit, planUnits, requestOf } from "./plan.ts";

export type MeasuredArm = {
  readonly arm: Arm;
  readonly resolved: ResolvedTarget;
  /** The commit it was read from, when there is one. */
  readonly revision: string | null;
};

export type MeasuredTarget = {
  readonly id: string;
  readonly arms: readonly MeasuredArm[];
  readonly suites: readonly Suite[];
  /** What the rules' revision holds of the agreement of judges with people; absent means nothing. */
  readonly calibrations?: readonly JudgeCalibration[];
  /** Stands for the base arm, which then is not asked. */
  readonly stored?: StoredBase | null;
};

export type StoredBase = {
  readonly epoch: string;
  readonly evidence: Evidence;
  readonly ageDays: number;
  /** The workflow run that measured it. */
  readonly run: string | null;
};

export type Randomness = {
  /** The repository's own secret, or `public`. */
  readonly secret: string;
  /** The stored baseline's id, or the base commit when both arms run side by side. */
  readonly epoch: string;
};

/** One target with every call planned and found to fit; nothing has been asked yet. */
export type PreparedTarget = MeasuredTarget & {
  /** In the order they are asked. */
  readonly units: readonly PlannedUnit[];
  readonly draw: (unit: Unit) => Instance;
  readonly instancesDigest: Digest;
  readonly tasks: readonly EvidenceTask[];
  /** How many looks the plan has. */
  readonly looks: number;
  readonly seed: string;
  readonly epoch: string;
};

export type TaskDescriptions = {
  readonly add: (instance: Instance) => void;
  readonly tasks: () => readonly EvidenceTask[];
};

export type Preparation = Randomness & {
  readonly toolVersion: string;
  /** Puts the instances in the order they are asked and cuts them into looks. */
  readonly arrange: (
    units: readonly Unit[],
    of: { readonly suiteDigest: string; readonly baseKey: string },
  ) => readonly (readonly Unit[])[];
  /** Learns what each task is and can show. */
  readonly describe: () => TaskDescriptions;
};

export function prepareTarget(
  target: MeasuredTarget,
  preparation: Preparation,
): Result<PreparedTarget, Problem> {
  const stored = target.stored ?? null;
  const epoch = stored?.epoch ?? preparation.epoch;
  const settings = { ...preparation, epoch };
  const { units, draw } = openDraw(target.suites, settings);
  const checked = checkInstances({ units, draw }, askedArms(target), preparation.describe());
  if (!checked.ok) return checked;
  const suiteDigest = digestOf(target.suites.map((suite) => suite.digest));
  const seed = suiteSeed({ ...settings, suiteDigest });
  const [first] = target.arms;
  if (first === undefined) throw new Error("a target has at least one arm");
  const judged = checkJudges(target.suites, first.resolved.providers);
  if (!judged.ok) return judged;
  const baseKey = armKey(target.suites, first.resolved, settings);
  const looks = settings.arrange(units, { suiteDigest, baseKey });
  return ok({
    ...target,
    ...checked.value,
    units: planUnits(looks),
    draw: (unit) => sure(draw(unit)),
    looks: looks.length,
    seed,
    epoch,
  });
}

/** The arms that will be asked; a stored base is not. */
export function askedArms({ arms, stored = null }: MeasuredTarget): readonly MeasuredArm[] {
  return arms.filter(({ arm }) => arm !== "base" || stored === null);
}

/** How many calls the trials of a target take. */
export function callsOf(target: Pick<PreparedTarget, "arms" | "units"> & MeasuredTarget): number {
  return askedArms(target).length * target.units.reduce((sum, { trials }) => sum + trials, 0);
}

/** Every trial in the order it is asked, drawn as it is needed. */
export function* plannedTrials(target: PreparedTarget): Generator<PlannedTrial> {
  const of = { ...target, target: target.id, arms: askedArms(target) };
  for (const unit of target.units) yield* drawTrials(unit, of);
}

type Draw = {
  readonly units: readonly Unit[];
  readonly draw: (unit: Unit) => Result<Instance, Problem>;
};

/** Instances that are kept once drawn, in the order of their tasks: the usual run then draws each once. */
const MOST_KEPT = 2000;

function openDraw(
  suites: readonly Suite[],
  settings: { readonly secret: string; readonly epoch: string },
): Draw {
  const origins = new Map(
    suites.flatMap((suite) => {
      const seed = suiteSeed({ ...settings, suiteDigest: suite.digest });
      return suite.tasks.map((task) => [task.id, { suite, task, seed }] as const);
    }),
  );
  const kept = new Map<string, Result<Instance, Problem>>();
  return {
    units: [...origins.values()].flatMap(({ task, seed }) => unitsOf(task, seed)),
    draw: (unit) => {
      const name = `${unit.task} ${unit.id}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const origin = origins.get(unit.task);
      if (origin === undefined) throw new Error("every unit has a task");
      const { suite, task, seed } = origin;
      const drawn = drawInstance(suite, task, { unit, seed });
      if (kept.size < MOST_KEPT) kept.set(name, drawn);
      return drawn;
    },
  };
}

/** Draws every instance once: each must fit every prompt. */
function checkInstances(
  { units, draw }: Draw,
  arms: readonly MeasuredArm[],
  described: TaskDescriptions,
): Result<Pick<PreparedTarget, "instancesDigest" | "tasks">, Problem> {
  const digest = openListDigest();
  for (const unit of units) {
    const instance = draw(unit);
    if (!instance.ok) return instance;
    for (const { resolved } of arms) {
      const request = requestOf(resolved, instance.value, 0);
      if (!request.ok) return request;
    }
    digest.add(instance.value);
    described.add(instance.value);
  }
  return ok({ instancesDigest: digest.digest(), tasks: described.tasks() });
}

function sure(drawn: Result<Instance, Problem>): Instance {
  if (!drawn.ok) throw new Error("a plan holds only instances that can be drawn");
  return drawn.value;
}

/** The evidence key of one arm. */
export function armKey(
  suites: readonly Suite[],
  resolved: ResolvedTarget,
  of: { readonly epoch: string; readonly toolVersion: string },
): Digest {
  const { prompt, model, providers } = resolved;
  return evidenceKey({
    prompt: prompt.digest,
    model: model.digest,
    suites: suites.map(({ id, digest }) => ({ id, digest })),
    epoch: of.epoch,
    graders: gradersDigest(suites, resolved, of.toolVersion),
    judge: judgesDigest(judgesOf(suites, providers)),
  });
}

/** The graders change with the tool, and say more where they may run what the model wrote. */
export function gradersDigest(
  suites: readonly Suite[],
  { runCode }: ResolvedTarget,
  toolVersion: string,
): Digest {
  const tasks = suites.flatMap((suite) => suite.tasks);
  const runsCode =
    runCode && tasks.some(({ graders }) => graders.some(({ kind }) => kind === "code"));
  return digestOf({ graders: toolVersion, ...(runsCode ? { runsCode } : {}) });
}
