/**
 * After a whole look of both arms: ask on, or stop?
 * The same replay that `decide` makes from the finished evidence, so both always agree; nothing is looked
 * at between looks. Source: gate-statistics.md section 6.
 */
import type { Policy } from "../suite/policy.ts";
import { withCountableFindings } from "./countable-findings.ts";
import { isFutile } from "./futility.ts";
import { type LookResult, replayLooks } from "./replay-looks.ts";
import { DRAWS } from "./sign-flip-min-p.ts";
import { familySeed, sortCase, type TargetEvidence } from "./sort-case.ts";

export type Looking = {
  /** All targets of the pull request, with the trials of every look taken so far. */
  readonly targets: readonly (TargetEvidence & {
    /** How many instances each arm answers once all looks are taken. */
    readonly plannedUnits: number;
  })[];
  readonly looks: { readonly planned: number; readonly taken: number };
  readonly policy: Policy;
  readonly draws?: number;
};

export type NextStep = (
  | { readonly kind: "continue" }
  | { readonly kind: "stop"; readonly why: "regressed" | "futility" }
) & {
  /** What speaks most for a regression so far; `null` where nothing was looked at. */
  readonly strongest: Strongest | null;
};

export type Strongest = {
  readonly target: string;
  readonly mode: string;
  /** The task of a task row. */
  readonly task: string | null;
  readonly p: number;
};

export function look({ targets, looks, policy, draws = DRAWS }: Looking): NextStep {
  if (looks.taken >= looks.planned) return { kind: "continue", strongest: null };
  const cases = targets.map((each) => sortCase(withCountableFindings(each, policy)));
  const compared = cases.filter((each) => each.kind === "compared");
  // A target that is judged by its limits, or not at all, needs all its trials.
  if (compared.length < cases.length || cases.length === 0)
    return { kind: "continue", strongest: null };
  const seed = familySeed(targets);
  const result = replayLooks(compared, { policy, looks, draws, seed });
  const strongest = strongestOf(result);
  if (result.rows.some(({ regressed }) => regressed)) {
    return { kind: "stop", why: "regressed", strongest };
  }
  const plannedUnits = new Map(targets.map((each) => [each.target, each.plannedUnits]));
  if (isFutile(result, { policy, plannedUnits, draws, seed })) {
    return { kind: "stop", why: "futility", strongest };
  }
  return { kind: "continue", strongest };
}

function strongestOf({ rows }: LookResult): Strongest | null {
  const found = rows.flatMap(({ row: { target, mode, task }, test }) =>
    test === null ? [] : [{ target, mode, task, p: test.p }],
  );
  return found.toSorted((a, b) => a.p - b.p)[0] ?? null;
}
