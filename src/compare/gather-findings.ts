/**
 * What speaks for and against one target: changes, limits, flips, doubts, notes?
 * Source: gate-statistics.md sections 2 to 5.
 */
import { unreachable } from "../result.ts";
import type { Policy } from "../suite/policy.ts";
import type { Change, Doubt, TargetVerdict } from "../verdict.ts";
import { boundLevel } from "./alpha-spending.ts";
import { armDoubts } from "./arm-doubts.ts";
import { countInstances, designEffect } from "./arm-rate.ts";
import { baselineDoubts } from "./baseline-doubts.ts";
import { describeChange } from "./describe-change.ts";
import { detectableIncrease } from "./detectable-increase.ts";
import { upperBound } from "./difference-interval.ts";
import { type Flip, findFlips } from "./find-flips.ts";
import type { Limit } from "./judge-limits.ts";
import { upToLook } from "./pair-trials.ts";
import { UNKNOWN_BASE_RATE } from "./plan-detection.ts";
import type { LookResult } from "./replay-looks.ts";
import { ANY } from "./row-mode.ts";
import type { ComparedTarget, Sample } from "./sample.ts";
import { sayPoints, sayRate } from "./say.ts";
import type { Case } from "./sort-case.ts";
import { type Note, takeNotes } from "./take-notes.ts";
import { flipChange, limitChange } from "./untested-change.ts";

export type Findings = {
  readonly target: string;
  readonly changes: readonly Change[];
  readonly limits: readonly Limit[];
  readonly flips: readonly Flip[];
  readonly doubts: readonly Doubt[];
  readonly notes: readonly Note[];
  readonly measured: Measured;
  /** Why the target could not be gated at all, or `null`. */
  readonly notApplicable: string | null;
};

type Measured = Pick<TargetVerdict, "units" | "detectableIncrease" | "upperBound">;

/** What a pass must exclude besides: see `notExcluded`. */
type Room = {
  /** How often base fails; `null` when nothing was compared. */
  readonly baseRate: number | null;
  /** The rise of all failures over instances, whatever task they are of, and its upper bound. */
  readonly pooled: { readonly rise: number; readonly bound: number } | null;
};

const NOTHING = {
  changes: [],
  limits: [],
  flips: [],
  doubts: [],
  notes: [],
  measured: { units: 0, detectableIncrease: null, upperBound: null },
  notApplicable: null,
} as const;

export function gatherFindings(
  of: Case,
  context: {
    readonly look: LookResult;
    readonly limits: readonly Limit[];
    readonly policy: Policy;
  },
): Findings {
  const { target } = of;
  switch (of.kind) {
    case "nothing-planned":
      return { ...NOTHING, target, notApplicable: "Nothing was planned for this target." };
    case "not-comparable":
      return { ...NOTHING, target, doubts: [of.doubt] };
    case "head-alone": {
      const limits = context.limits.filter((limit) => limit.target === target);
      const exceeded = limits.filter((limit) => limit.exceeded);
      return {
        ...NOTHING,
        target,
        limits,
        changes: exceeded.map((limit) => limitChange(limit, of.head, context.policy)),
        doubts: armDoubts({ target, base: null, head: of.head }),
        notApplicable: limits.length === 0 ? FIRST_EVIDENCE : null,
      };
    }
    case "compared":
      return compareArms(of, context);
    default:
      return unreachable(of);
  }
}

const FIRST_EVIDENCE =
  "The base revision has no such target and the policy sets no absolute limits; this is its first evidence.";

function compareArms(
  of: ComparedTarget,
  { look, policy }: { readonly look: LookResult; readonly policy: Policy },
): Findings {
  const { target } = of;
  const sample = look.samples.find((each) => each.of.target === target);
  if (sample === undefined) throw new Error("every compared target has a sample");
  const results = look.rows.filter(({ row }) => row.target === target);
  const flips = findFlips(sample);
  const changes = [
    ...results.map((result) => describeChange(result, { look, sample, policy })),
    ...(policy.flips === "fail" ? flips.map((flip) => flipChange(flip, sample, policy)) : []),
  ];
  const measured = measure(sample, look, policy);
  const base = upToLook(of.base, look.look);
  const head = upToLook(of.head, look.look);
  const isRegressed = changes.some(({ status }) => status === "regressed");
  const doubts = [
    ...armDoubts({ target, base, head }),
    ...baselineDoubts(of, policy),
    ...(isRegressed ? [] : notExcluded(measured, roomOf(sample, look, policy), { target, policy })),
  ];
  return { ...NOTHING, target, changes, flips, doubts, measured, notes: takeNotes(sample, policy) };
}

function measure(sample: Sample, look: LookResult, policy: Policy): Measured {
  const { alpha } = policy;
  const any = look.rows.find(
    ({ row }) => row.target === sample.of.target && row.scope === "target" && row.mode === ANY,
  );
  const units = sample.units.length;
  if (any === undefined) return { units, detectableIncrease: null, upperBound: null };
  const counts = countInstances(sample.base.values(), ANY);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const trials = counts.reduce((sum, count) => sum + count.trials, 0);
  const increase = detectableIncrease({
    baseRate: trials === 0 ? UNKNOWN_BASE_RATE : failed / trials,
    units,
    trialsPerUnit: any.row.trialsPerUnit,
    alpha,
    modes: look.rows.filter(({ row }) => row.gated).length,
    designEffect: any.row.trialsPerUnit === 1 ? 1 : designEffect(counts),
  });
  return {
    units,
    // Where nearly all fail already, no rise is left to be seen.
    detectableIncrease: increase > 0 ? increase : null,
    upperBound: upperBound({
      ...any.row,
      level: boundLevel({ look: look.look, looks: look.looks, alpha }),
    }),
  };
}

function roomOf(sample: Sample, look: LookResult, { alpha }: Policy): Room {
  const any = look.rows.find(
    ({ row }) => row.target === sample.of.target && row.scope === "target" && row.mode === ANY,
  );
  if (any === undefined) return { baseRate: null, pooled: null };
  const counts = countInstances(sample.base.values(), ANY);
  const trials = counts.reduce((sum, count) => sum + count.trials, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const { differences, trialsPerUnit } = any.row;
  const weights = differences.map(() => 1 / differences.length);
  const level = boundLevel({ look: look.look, looks: look.looks, alpha });
  return {
    baseRate: trials === 0 ? null : failed / trials,
    pooled: {
      rise: differences.reduce((sum, value) => sum + value, 0) / differences.length,
      bound: upperBound({ differences, weights, trialsPerUnit, level }),
    },
  };
}

/**
 * `passed` promises that an overall rise of `policy.detect` is excluded: over tasks, each with the same
 * weight, and over instances, for many small tasks could dilute what happens in a large one. Where base
 * fails so often that no such rise is possible, nothing is excluded either.
 */
function notExcluded(
  { units, upperBound: bound }: Measured,
  { baseRate, pooled }: Room,
  { target, policy }: { readonly target: string; readonly policy: Policy },
): readonly Doubt[] {
  const doubt = (why: string): readonly Doubt[] => [{ target, kind: "could-not-exclude", why }];
  if (bound === null) return doubt("No instance was answered and graded in both arms.");
  const asked = sayPoints(policy.detect);
  if (baseRate !== null && policy.detect < 1 && baseRate + policy.detect > 1) {
    return doubt(
      `Base fails ${sayRate(baseRate)} of the time, so a rise by ${asked} is not possible and excludes nothing.`,
    );
  }
  if (bound < policy.detect) {
    if (pooled === null || pooled.bound < policy.detect) return [];
    return doubt(
      `Nothing regressed with tasks weighted equally, but over all instances failures rose by ${sayPoints(pooled.rise)}, and a rise by ${asked} is not excluded (only by ${sayPoints(pooled.bound)}).`,
    );
  }
  return doubt(
    `Nothing regressed, but ${units} instances cannot exclude a rise of all failures by ${asked} (only by ${sayPoints(bound)}).`,
  );
}
