/**
 * Was this very experiment judged already? The check run of an earlier commit of the pull request carries
 * its verdict key, so that nobody gets another verdict by asking again.
 */

import { findChecks } from "../io/github/check-runs.ts";
import type { GitHub } from "../io/github/client.ts";
import type { PostedCheck } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { isFinal, type Verdict, type VerdictKind } from "../verdict.ts";

export const CHECK_NAME = "reliability-gate";

/** The App that check runs written with a workflow's own token carry. */
export const WORKFLOW_APP = "github-actions";

export type StoredVerdict = {
  readonly kind: VerdictKind;
  readonly conclusion: "success" | "failure" | "neutral";
  readonly title: string;
  /** What its check run carries, carried on. */
  readonly externalId: string;
  readonly url: string | null;
};

/** What a check run's `external_id` says. */
export function writeExternalId(verdict: Verdict): string {
  return `v1:${verdict.verdictKey ?? "none"}:${isFinal(verdict) ? verdict.kind : "unmeasured"}`;
}

export async function findStoredVerdict(
  github: GitHub,
  of: {
    readonly verdictKey: string;
    readonly commits: readonly string[];
    /** Only its check runs count. */
    readonly app: string;
  },
): Promise<Result<StoredVerdict | null, Problem>> {
  for (const commit of new Set(of.commits)) {
    const checks = await findChecks(github, { commit, name: CHECK_NAME });
    if (!checks.ok) return checks;
    for (const check of checks.value) {
      const stored = readCheck(check, of);
      if (stored !== null) return ok(stored);
    }
  }
  return ok(null);
}

function readCheck(
  check: PostedCheck,
  { verdictKey, app }: { readonly verdictKey: string; readonly app: string },
): StoredVerdict | null {
  const kind = (["passed", "regressed", "inconclusive"] as const).find(
    (each) => check.externalId === `v1:${verdictKey}:${each}`,
  );
  const conclusion = (["success", "failure", "neutral"] as const).find(
    (each) => each === check.conclusion,
  );
  if (check.app !== app || kind === undefined || conclusion === undefined) return null;
  const { title, externalId, url } = check;
  return { kind, conclusion, title, externalId, url };
}
