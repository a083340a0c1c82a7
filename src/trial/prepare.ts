/**
 * What exactly will one target be asked? Its instances drawn, ordered and cut into looks, and every call
 * planned, before anything is spent.
 */
import type { Evidence } from "../evidence.ts";
import type { JudgeCalibration } from "../judge-calibration.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { type Digest, digestOf, evidenceKey, suiteSeed } from "../suite/content-key.ts";
import { generateInstances, type Instance } from "../suite/generate.ts";
import { checkJudges, judgesDigest, judgesOf } from "../suite/judges.ts";
import type { ResolvedTarget } from "../suite/project.ts";
import type { Suite } from "../suite/suite.ts";
import type { Arm } from "../transcript.ts";
import { type PlannedTrial, planTrials } from "./plan.ts";

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

/** One target with its instances drawn and every call planned; nothing has been asked yet. */
export type PreparedTarget = MeasuredTarget & {
  readonly instances: readonly Instance[];
  readonly trials: readonly PlannedTrial[];
  /** How many looks the plan has. */
  readonly looks: number;
  readonly seed: string;
  readonly epoch: string;
};

export type Preparation = Randomness & {
  readonly toolVersion: string;
  /** Puts the instances in the order they are asked and cuts them into looks. */
  readonly arrange: (
    instances: readonly Instance[],
    of: { readonly suiteDigest: string; readonly baseKey: string },
  ) => readonly (readonly Instance[])[];
};

export function prepareTarget(
  target: MeasuredTarget,
  preparation: Preparation,
): Result<PreparedTarget, Problem> {
  const stored = target.stored ?? null;
  const epoch = stored?.epoch ?? preparation.epoch;
  const settings = { ...preparation, epoch };
  const instances: Instance[] = [];
  for (const suite of target.suites) {
    const seed = suiteSeed({ ...settings, suiteDigest: suite.digest });
    const drawn = generateInstances(suite, seed);
    if (!drawn.ok) return drawn;
    instances.push(...drawn.value);
  }
  const suiteDigest = digestOf(target.suites.map((suite) => suite.digest));
  const seed = suiteSeed({ ...settings, suiteDigest });
  const [first] = target.arms;
  if (first === undefined) throw new Error("a target has at least one arm");
  const judged = checkJudges(target.suites, first.resolved.providers);
  if (!judged.ok) return judged;
  const baseKey = armKey(target.suites, first.resolved, settings);
  const looks = settings.arrange(instances, { suiteDigest, baseKey });
  const arms = target.arms.filter(({ arm }) => arm !== "base" || stored === null);
  const trials = planTrials({ target: target.id, arms, looks, seed });
  if (!trials.ok) return trials;
  return ok({ ...target, instances, trials: trials.value, looks: looks.length, seed, epoch });
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
