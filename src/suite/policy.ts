/**
 * Under which rules does the gate decide? The `policy:` part of `.github/reliability.yml`.
 * Every default is stated once, here. Source: design.md section 4, gate-statistics.md.
 */
import { z } from "zod";
import { type ModeId, type Severity, whyNoMode } from "../modes.ts";

const rate = z.number().min(0).max(1);
const severity = z.enum(["critical", "major", "minor"]);
const modeId = z.string().superRefine((id, issue) => {
  const why = whyNoMode(id);
  if (why !== null) issue.addIssue({ code: "custom", message: why });
});
const modeOrAny = z.string().superRefine((id, issue) => {
  const why = id === "any" ? null : whyNoMode(id);
  if (why !== null)
    issue.addIssue({ code: "custom", message: why.replace(/^must be /, "must be any or ") });
});

export const policySchema = z.strictObject({
  alpha: z.number().gt(0).lt(0.5).default(0.05),
  margins: z
    .strictObject({
      critical: rate.default(0),
      major: rate.default(0.02),
      minor: rate.default(0.05),
    })
    .prefault({}),
  equivalence: rate.default(0.05),
  detect: rate.default(0.15),
  looks: z.union([z.literal(1), z.literal(3)]).default(3),
  modes: z
    .record(
      modeId,
      z.strictObject({
        severity: severity.optional(),
        "zero-tolerance": z.boolean().optional(),
        gate: z.boolean().optional(),
      }),
    )
    .default({}),
  limits: z.record(modeOrAny, rate).default({}),
  flips: z.enum(["report", "fail"]).default("report"),
  calibration: z.enum(["report", "gate"]).default("report"),
  judge: z.strictObject({ "min-kappa": z.number().min(0).max(1).default(0.6) }).prefault({}),
  baseline: z
    .strictObject({
      source: z.enum(["auto", "stored", "side-by-side", "file"]).default("auto"),
      "max-age-days": z.number().positive().default(14),
    })
    .prefault({}),
  "confident-at": rate.default(0.8),
  "on-inconclusive": z.enum(["fail", "warn"]).default("fail"),
  transcripts: z.enum(["never", "failures", "all"]).default("failures"),
});

export type ModePolicy = {
  readonly severity?: Severity | undefined;
  readonly "zero-tolerance"?: boolean | undefined;
  readonly gate?: boolean | undefined;
};

export type Policy = z.output<typeof policySchema>;

export const DEFAULT_POLICY: Policy = policySchema.parse({});

export function modePolicy(policy: Policy, mode: ModeId): ModePolicy {
  return policy.modes[mode] ?? {};
}

/** What a workflow may say in place of the policy. */
export type PolicyOverrides = {
  readonly baseline?: Policy["baseline"]["source"] | undefined;
  readonly onInconclusive?: Policy["on-inconclusive"] | undefined;
  readonly transcripts?: Policy["transcripts"] | undefined;
  /** Several machines that share a run cannot look at it early. */
  readonly looks?: 1 | undefined;
};

export function overridePolicy(policy: Policy, by: PolicyOverrides): Policy {
  return {
    ...policy,
    baseline: { ...policy.baseline, source: by.baseline ?? policy.baseline.source },
    "on-inconclusive": by.onInconclusive ?? policy["on-inconclusive"],
    transcripts: by.transcripts ?? policy.transcripts,
    looks: by.looks ?? policy.looks,
  };
}
