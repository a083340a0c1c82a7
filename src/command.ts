/**
 * Gate: one pull request, from two revisions to a verdict. A table of contents over the verbs;
 * the outside world arrives as ports.
 */
import type { EvidenceKeys } from "./compare/sort-case.ts";
import { decide, verdictKey } from "./decide.ts";
import type { Evidence } from "./evidence.ts";
import { describeJudges } from "./grade/arm-evidence.ts";
import {
  type Asking,
  type Measurement,
  measure,
  prepareMeasurement,
  wholeMeasurement,
} from "./measure.ts";
import type { FindBaselines } from "./ports.ts";
import type { Problem } from "./problem.ts";
import { fail, ok, type Result } from "./result.ts";
import type { Config } from "./suite/config.ts";
import { judgesOf } from "./suite/judges.ts";
import { overridePolicy, type PolicyOverrides } from "./suite/policy.ts";
import { priceOf } from "./suite/prices.ts";
import { type SeedKind, seedKind } from "./suite/seed-secret.ts";
import type { Revisions } from "./trial/affected-targets.ts";
import { findGatedTargets, type GatedTargets } from "./trial/gated-targets.ts";
import { armKey, askedArms, type MeasuredTarget, type PreparedTarget } from "./trial/prepare.ts";
import { committedBaselines, findBaselines } from "./trial/read-baselines.ts";
import { chooseStoredBase, fitsBase } from "./trial/stored-base.ts";
import type { Verdict } from "./verdict.ts";

/** What a pull request touches, read and valid on both revisions; nothing has been asked. */
export type GatePlan = Omit<GatedTargets, "targets"> & {
  readonly targets: readonly PreparedTarget[];
  /** Equal key: the verdict of this plan is known already. */
  readonly verdictKey: string;
  /** Of what the tasks were drawn. */
  readonly seed: SeedKind;
};

export type GateSettings = {
  readonly secret: string;
  /** The base commit when `null`. */
  readonly epoch: string | null;
  readonly toolVersion: string;
  /** Milliseconds since 1970, to tell how old a baseline is. */
  readonly now: number;
  /** Stored evidence of a target, asked for only when the target is affected. */
  readonly baselinesOf: FindBaselines;
  /** What the workflow says in place of the policy. */
  readonly overrides?: PolicyOverrides;
};

export async function planGate(
  revisions: Revisions,
  settings: GateSettings,
): Promise<Result<GatePlan, Problem>> {
  const gated = await findGatedTargets(revisions);
  return gated.ok ? planTargets(gated.value, revisions, settings) : gated;
}

export async function planTargets(
  gated: GatedTargets,
  revisions: Pick<Revisions, "rules" | "base">,
  settings: GateSettings,
): Promise<Result<GatePlan, Problem>> {
  const config = withOverrides(gated.config, settings.overrides ?? {});
  const targets: MeasuredTarget[] = [];
  for (const target of gated.targets) {
    const withBase = await withStoredBase(target, config, {
      ...settings,
      baselinesOf:
        config.policy.baseline.source === "file"
          ? findBaselines(committedBaselines(revisions.rules))
          : settings.baselinesOf,
    });
    if (!withBase.ok) return withBase;
    targets.push(withBase.value);
  }
  const epoch = settings.epoch ?? revisions.base.commit;
  const { looks } = config.policy;
  const prepared = prepareMeasurement(targets, { ...settings, epoch, looks });
  if (!prepared.ok) return prepared;
  const { toolVersion } = settings;
  const keys = prepared.value.map((target) => plannedKeys(target, toolVersion));
  const judges = prepared.value.map((target) => {
    const own = judgesOf(target.suites, target.arms[0]?.resolved.providers ?? []);
    return own.length === 0 ? undefined : describeJudges(own, target, []);
  });
  const key = verdictKey({ keys, policy: config.policy, toolVersion, judges });
  const notices = [...gated.notices, ...unlimitedBy(config, prepared.value)];
  const seed = seedKind(settings.secret);
  return ok({ ...gated, notices, config, targets: prepared.value, verdictKey: key, seed });
}

/** A limit in dollars that cannot hold must be known before anything is asked. */
function unlimitedBy({ budget, prices }: Config, targets: readonly PreparedTarget[]): string[] {
  if (budget.usd === null) return [];
  const models = targets.flatMap((target) =>
    askedArms(target).map(({ resolved }) => resolved.model.id),
  );
  const unpriced = [...new Set(models)].filter((model) => priceOf(model, prices) === null);
  return unpriced.map(
    (model) =>
      `The price of ${model} is not known, so budget.usd does not limit its calls: add it under prices:, or limit tokens or calls.`,
  );
}

function withOverrides(config: Config, overrides: PolicyOverrides): Config {
  return { ...config, policy: overridePolicy(config.policy, overrides) };
}

async function withStoredBase(
  target: MeasuredTarget,
  { file, policy }: Config,
  settings: GateSettings,
): Promise<Result<MeasuredTarget, Problem>> {
  const hasBase = target.arms.some(({ arm }) => arm === "base");
  if (!hasBase || policy.baseline.source === "side-by-side") return ok(target);
  const baselines = await settings.baselinesOf(target.id, ({ epoch, evidenceKey }) =>
    fitsBase(target, { epoch, evidenceKey, toolVersion: settings.toolVersion }),
  );
  if (!baselines.ok) return baselines;
  const stored = chooseStoredBase(target, baselines.value, { policy, ...settings });
  if (stored.ok) return ok({ ...target, stored: stored.value });
  return fail({ kind: "no-baseline", target: target.id, config: file, why: stored.problem });
}

function plannedKeys(target: PreparedTarget, toolVersion: string): EvidenceKeys[number] {
  const keyOf = (name: "base" | "head") => {
    const arm = target.arms.find((each) => each.arm === name);
    return arm === undefined
      ? null
      : armKey(target.suites, arm.resolved, { ...target, toolVersion });
  };
  return [keyOf("base"), keyOf("head") ?? ""];
}

export type GateResult = {
  readonly verdict: Verdict;
  readonly measurement: Measurement<Evidence>;
};

export async function runGate(plan: GatePlan, run: Asking): Promise<GateResult> {
  const { policy, prices, budget } = plan.config;
  const asked = { ...run, policy, prices, limits: budget };
  const measurement = wholeMeasurement(await measure(plan.targets, asked));
  const targets = measurement.evidence.flatMap(({ target, base, head, baseAgeDays }) =>
    head === null ? [] : [{ target, base, head, ...(baseAgeDays === null ? {} : { baseAgeDays }) }],
  );
  const verdict = decide({ targets, policy, toolVersion: run.toolVersion });
  return { verdict, measurement };
}
