/**
 * What do we conclude, and why? The versioned document that `decide` returns and `publish` posts.
 * Source: design.md section 5, gate-statistics.md.
 */
import { z } from "zod";

export const VERDICT_VERSION = 1;

const severity = z.enum(["critical", "major", "minor"]);
/** Lower and upper end; rates and differences of rates, never percent. */
const interval = z.tuple([z.number(), z.number()]);
const verdictKind = z.enum(["passed", "regressed", "inconclusive", "not-applicable"]);

/** A rate over all answered and graded trials; absent counts are `null`, never zero. */
const armRate = z.strictObject({
  failed: z.int().nonnegative(),
  trials: z.int().nonnegative(),
  rate: z.number().min(0).max(1).nullable(),
  interval: interval.nullable(),
});

const change = z.strictObject({
  target: z.string(),
  /** A failure mode, or `any` for all failures together. */
  mode: z.string(),
  scope: z.enum(["target", "task"]),
  task: z.string().optional(),
  severity,
  base: armRate,
  head: armRate,
  /** The rates behind those that a judge saw, where its errors are known (Rogan and Gladen 1978). */
  corrected: z
    .strictObject({
      base: z.number().min(0).max(1).nullable(),
      head: z.number().min(0).max(1).nullable(),
    })
    .optional(),
  /** Weighted difference of rates, head minus base (gate-statistics.md section 1). */
  difference: z.number(),
  interval,
  /** Raw and adjusted one-sided evidence that head is worse; `null` where no test was made. */
  p: z.number().nullable(),
  adjusted: z.number().nullable(),
  pOverTasks: z.number().nullable(),
  margin: z.number(),
  status: z.enum(["regressed", "improved", "equivalent", "unclear"]),
  /** One sentence: why this status. */
  why: z.string(),
  /** False for modes the policy reports without gating. */
  gated: z.boolean(),
  zeroTolerance: z.boolean().optional(),
});

export const DOUBT_KINDS = [
  "no-baseline",
  "not-comparable",
  "too-many-unanswered",
  "too-many-ungraded",
  "stale-baseline",
  "judge-failed-sentinels",
  "judge-not-calibrated",
  "budget-stopped",
  "could-not-measure",
  "could-not-exclude",
] as const;

const doubt = z.strictObject({
  target: z.string(),
  kind: z.enum(DOUBT_KINDS),
  /** One sentence with the numbers in it. */
  why: z.string(),
});

/** An absolute limit of the policy held against head alone (targets without a base revision). */
const limit = z.strictObject({
  target: z.string(),
  mode: z.string(),
  limit: z.number(),
  head: armRate,
  p: z.number().nullable(),
  adjusted: z.number().nullable(),
  exceeded: z.boolean(),
});

/** A task with too few instances to test that passed wholly on base and failed wholly on head. */
const flip = z.strictObject({ target: z.string(), task: z.string(), trials: z.int().positive() });

const calibratedArm = z.strictObject({
  /** Answered trials that state a confidence. */
  trials: z.int().positive(),
  ece: z.number().min(0).max(1),
  brier: z.number().min(0).max(1),
  /** The reliability diagram: bins of stated confidence that hold at least one trial. */
  points: z.array(
    z.strictObject({
      upTo: z.number(),
      trials: z.int().positive(),
      confidence: z.number(),
      accuracy: z.number(),
      interval,
    }),
  ),
});

/** How well stated confidence fits outcomes, where trials state one. */
const calibrated = z.strictObject({
  target: z.string(),
  base: calibratedArm.nullable(),
  head: calibratedArm.nullable(),
  /** Change of the Brier score over paired instances (higher is worse), and its one-sided p. */
  brierDifference: z.number().nullable(),
  p: z.number().nullable(),
});

/** Over repeats of an instance: do all of k tries pass, does at least one? Position 0 is k = 1. */
const reliable = z.strictObject({
  target: z.string(),
  arm: z.enum(["base", "head"]),
  tasks: z.int().positive(),
  passHatK: z.array(z.number()),
  passAtK: z.array(z.number()),
});

const targetVerdict = z.strictObject({
  target: z.string(),
  kind: verdictKind,
  why: z.string(),
  units: z.int().nonnegative(),
  /** Smallest rise of `any` found with 80 % power, or null when nothing was measured. */
  detectableIncrease: z.number().nullable(),
  /** Upper one-sided bound of the difference in `any`, or null. */
  upperBound: z.number().nullable(),
});

const document = z.strictObject({
  version: z.literal(VERDICT_VERSION),
  kind: verdictKind,
  /** One sentence a reviewer reads first. */
  why: z.string(),
  tool: z.strictObject({ version: z.string() }),
  verdictKey: z.string().nullable(),
  policy: z.strictObject({
    alpha: z.number(),
    equivalence: z.number(),
    detect: z.number(),
    onInconclusive: z.enum(["fail", "warn"]),
  }),
  targets: z.array(targetVerdict),
  changes: z.array(change),
  limits: z.array(limit),
  flips: z.array(flip),
  doubts: z.array(doubt),
  /** Facts a reader must know that change no verdict (repeats dropped, checks that could not be made). */
  notes: z.array(z.strictObject({ target: z.string(), text: z.string() })),
  calibration: z.array(calibrated).optional(),
  reliability: z.array(reliable).optional(),
  /** Absent when no target could be compared. `critical` is the raw p that sufficed at the last look. */
  looks: z
    .strictObject({
      planned: z.int().positive(),
      taken: z.int().positive(),
      critical: z.number().nullable(),
    })
    .optional(),
  cost: z.strictObject({
    usd: z.number().nullable(),
    calls: z.int().nonnegative(),
    tokens: z
      .strictObject({ input: z.int().nonnegative(), output: z.int().nonnegative() })
      .nullable(),
  }),
});

/** A kind that its own changes and doubts contradict was written by nobody but an editor. */
export const verdictSchema = document.superRefine(({ kind, changes, doubts }, issue) => {
  const refuse = (message: string) => issue.addIssue({ code: "custom", path: ["kind"], message });
  const isWorse = changes.some(({ status }) => status === "regressed");
  if (isWorse && kind !== "regressed") refuse(`is ${kind}, and a change regressed`);
  if (kind === "inconclusive" && doubts.length === 0) refuse("is inconclusive without a doubt");
  if (kind === "passed" && doubts.length > 0) refuse("is passed in spite of a doubt");
});

export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictKind = Verdict["kind"];
export type Change = Verdict["changes"][number];
export type ChangeStatus = Change["status"];
export type Doubt = Verdict["doubts"][number];
export type ArmRate = Change["base"];
export type TargetVerdict = Verdict["targets"][number];
export type CalibrationVerdict = NonNullable<Verdict["calibration"]>[number];
export type ReliabilityVerdict = NonNullable<Verdict["reliability"]>[number];
export type Interval = Change["interval"];

/** Trouble of the environment is no verdict about the change: that may be asked again. */
const TROUBLE: readonly Doubt["kind"][] = [
  "no-baseline",
  "too-many-unanswered",
  "too-many-ungraded",
  "stale-baseline",
  "budget-stopped",
  "could-not-measure",
  "judge-failed-sentinels",
  "judge-not-calibrated",
];

/** May nobody have another verdict by asking again? */
export function isFinal({ kind, doubts }: Verdict): boolean {
  return kind !== "inconclusive" || !doubts.some((doubt) => TROUBLE.includes(doubt.kind));
}
