/**
 * Gate: one pull request, from two revisions to a verdict. A table of contents over the verbs;
 * the outside world arrives as ports.
 */
import { decide } from "./decide.ts";
import type { TrialDetails } from "./grade/grade-trial.ts";
import { type Measurement, measure, prepareMeasurement } from "./measure.ts";
import type { CallModel, OnProgress, ReadText } from "./ports.ts";
import type { Problem } from "./problem.ts";
import { fail, ok, type Result } from "./result.ts";
import { type ChangedFile, findAffected } from "./suite/affected.ts";
import type { Config, Target } from "./suite/config.ts";
import {
  loadConfig,
  loadSuites,
  type ResolvedTarget,
  resolveTarget,
  suiteFiles,
} from "./suite/project.ts";
import type { MeasuredTarget, PreparedTarget } from "./trial/prepare.ts";
import type { Verdict } from "./verdict.ts";

export type Revisions = {
  readonly configFile: string;
  readonly base: { readonly commit: string; readonly readText: ReadText };
  readonly head: { readonly commit: string; readonly readText: ReadText };
  /** `null` when it cannot be known: then everything is affected. */
  readonly changed: readonly ChangedFile[] | null;
  readonly builtInSuite: ReadText;
  /** Gate this target only. */
  readonly only: string | null;
};

/** What a pull request touches, read and valid on both revisions; nothing has been asked. */
export type GatePlan = {
  readonly config: Config;
  readonly targets: readonly PreparedTarget[];
  /** Why each affected target is affected. */
  readonly because: Readonly<Record<string, readonly string[]>>;
  /** Facts the reader must know, for example that the pull request changes the rules themselves. */
  readonly notices: readonly string[];
};

/**
 * Suites, policy and providers come from the base revision, so that a pull request cannot soften its own
 * judge; prompt and model come from each arm's own revision.
 */
export async function planGate(
  revisions: Revisions,
  settings: {
    readonly secret: string;
    /** The base commit when `null`. */
    readonly epoch: string | null;
    readonly toolVersion: string;
  },
): Promise<Result<GatePlan, Problem>> {
  const head = await loadConfig(revisions.configFile, revisions.head.readText);
  if (!head.ok) return head;
  if (head.value === null) {
    return fail({
      kind: "file-missing",
      what: "The config",
      file: revisions.configFile,
      hint: "Run `reliability-gate gate --config FILE`, or add the file on the head revision.",
    });
  }
  const base = await loadConfig(revisions.configFile, revisions.base.readText);
  if (!base.ok) return base;
  const rules = base.value ?? head.value;

  const targets: MeasuredTarget[] = [];
  const because: Record<string, readonly string[]> = {};
  const notices: string[] = [];
  if (base.value === null) {
    notices.push("The base revision has no config: this pull request introduces the gate.");
  }
  const gated = head.value.targets.filter(
    ({ id }) => revisions.only === null || id === revisions.only,
  );
  for (const target of gated) {
    const found = await readTarget(target, base.value, head.value, revisions);
    if (!found.ok) return found;
    const { measured, globs } = found.value;
    const rulesFiles = [revisions.configFile, ...found.value.rulesFiles];
    const files = [...rulesFiles, ...targetFiles(measured)];
    const affected = findAffected(revisions.changed, { files, globs });
    if (affected.kind === "unaffected") continue;
    targets.push(measured);
    because[target.id] = affected.because;
    const rulesTouched = affected.because.filter((file) => rulesFiles.includes(file));
    if (base.value !== null && rulesTouched.length > 0) {
      notices.push(
        `The pull request also changes ${rulesTouched.join(", ")}; suites and policy of the base revision were applied.`,
      );
    }
  }
  const epoch = settings.epoch ?? revisions.base.commit;
  const { looks } = rules.policy;
  const prepared = prepareMeasurement(targets, { ...settings, epoch, looks });
  if (!prepared.ok) return prepared;
  return ok({ config: rules, targets: prepared.value, because, notices: [...new Set(notices)] });
}

export type GateResult = {
  readonly verdict: Verdict;
  readonly measurement: Measurement;
};

export async function runGate(
  plan: GatePlan,
  run: {
    readonly toolVersion: string;
    readonly callModel: (provider: string) => CallModel;
    readonly concurrency: number;
    readonly signal: AbortSignal;
    readonly onProgress: OnProgress;
    readonly onTrial: (details: TrialDetails) => void;
  },
): Promise<GateResult> {
  const { policy, prices, budget } = plan.config;
  const asked = { ...run, policy, prices, maxCalls: budget.calls };
  const measurement = await measure(plan.targets, asked);
  const targets = measurement.evidence.flatMap(({ target, base, head }) =>
    head === null ? [] : [{ target, base, head }],
  );
  const verdict = decide({ targets, policy, toolVersion: run.toolVersion });
  return { verdict, measurement };
}

type FoundTarget = {
  readonly measured: MeasuredTarget;
  /** Suites and datasets in the repository. */
  readonly rulesFiles: readonly string[];
  readonly globs: readonly string[];
};

/** A target as both revisions have it; without a base arm when the base revision lacks it. */
async function readTarget(
  headTarget: Target,
  baseConfig: Config | null,
  headConfig: Config,
  { base, head, builtInSuite }: Revisions,
): Promise<Result<FoundTarget, Problem>> {
  const baseTarget = baseConfig?.targets.find(({ id }) => id === headTarget.id) ?? null;
  const suiteNames = (baseTarget ?? headTarget).suites;
  const rulesAt = baseTarget === null ? head : base;
  const suites = await loadSuites(suiteNames, {
    repository: rulesAt.readText,
    builtIn: builtInSuite,
  });
  if (!suites.ok) return suites;
  const headArm = await resolveTarget(headTarget, headConfig, head.readText);
  if (!headArm.ok) return headArm;
  let baseArm: ResolvedTarget | null = null;
  if (baseTarget !== null && baseConfig !== null) {
    const resolved = await resolveTarget(baseTarget, baseConfig, base.readText);
    // A prompt that the base revision does not have yet is a new one, not an error.
    if (!resolved.ok && resolved.problem.kind !== "file-missing") return resolved;
    baseArm = resolved.ok ? resolved.value : null;
  }
  const arms: MeasuredTarget["arms"] = [
    ...(baseArm === null
      ? []
      : [{ arm: "base" as const, resolved: baseArm, revision: base.commit }]),
    { arm: "head", resolved: headArm.value, revision: head.commit },
  ];
  const measured: MeasuredTarget = { id: headTarget.id, arms, suites: suites.value };
  return ok({
    measured,
    rulesFiles: [...suiteFiles(suiteNames, suites.value), ...headTarget.suites],
    globs: [...headTarget.watch, ...(baseTarget?.watch ?? [])],
  });
}

function targetFiles(measured: MeasuredTarget): readonly string[] {
  return measured.arms.flatMap(({ resolved }) => resolved.files);
}
