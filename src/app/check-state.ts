/**
 * What does the App remember about a commit? All of it is in the `external_id` of its own check run, so that
 * the App can lose everything else: GitHub lets nobody but the App write there.
 */
import { z } from "zod";

const commit = z.string().regex(/^[0-9a-f]{40}$/);
const digest = z.string().regex(/^[0-9a-f]{32}$/);

export const PHASES = [
  /** Waits for somebody who may order the run. */
  "waiting",
  /** Ordered from GitHub; the run is not known yet. */
  "ordering",
  "running",
  /** Measured, verified and decided: stands until the commit changes. */
  "decided",
  /** Trouble or refused evidence: may be asked again. */
  "unmeasured",
  /** Nothing gated is touched, or the files are not valid: read again at any time. */
  "unasked",
  /** Another commit took its place before it was measured. */
  "superseded",
] as const;

const state = z.object({
  phase: z.enum(PHASES),
  /** The pull request; `null` for a merge group. */
  pull: z.int().positive().nullable(),
  /** The commit of the base branch whose rules apply. */
  rules: commit,
  /** The commit that was measured: another one than the check's when its verdict was carried on. */
  measured: commit,
  /** Equal key, same question: what was decided stands. */
  key: digest.nullable(),
  /** How often a run was ordered for this commit. */
  attempt: z.int().nonnegative(),
  /** The workflow run that was ordered. */
  run: z.int().positive().nullable(),
  verdict: z.enum(["passed", "regressed", "inconclusive"]).nullable(),
  /** Of `evidence.json`, cut to 128 bits. */
  evidence: digest.nullable(),
  /** Somebody who may do so accepted the regression. */
  accepted: z.boolean(),
});

export type CheckState = z.infer<typeof state>;

const VERSION = "rg1";

export function writeCheckState(of: CheckState): string {
  const parts = [
    VERSION,
    of.phase,
    of.pull === null ? "group" : `pr${of.pull}`,
    of.rules,
    of.measured,
    of.key ?? "-",
    String(of.attempt),
    of.run === null ? "-" : String(of.run),
    of.verdict ?? "-",
    of.evidence ?? "-",
    of.accepted ? "accepted" : "-",
  ];
  return parts.join(" ");
}

/** `null` for anything that `writeCheckState` did not write. */
export function readCheckState(text: string): CheckState | null {
  const parts = text.split(" ");
  const [version, phase, subject, rules, measured, key, attempt, run, verdict, evidence, accepted] =
    parts.map((part) => (part === "-" ? null : part));
  if (version !== VERSION || parts.length !== 11) return null;
  const number = subject === "group" ? null : Number(/^pr(\d+)$/.exec(subject ?? "")?.[1]);
  const read = state.safeParse({
    phase,
    pull: number,
    rules,
    measured,
    key,
    attempt: Number(attempt ?? Number.NaN),
    run: run === null ? null : Number(run),
    verdict,
    evidence,
    accepted: accepted === "accepted",
  });
  return read.success ? read.data : null;
}
