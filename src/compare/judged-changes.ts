/**
 * What do judges see whose findings do not count? Shown as rows outside the test, so that a reader sees them
 * and no verdict rests on them. A mode that rules found too has its own row already.
 */
import type { Evidence } from "../evidence.ts";
import type { ModeId } from "../modes.ts";
import type { Policy } from "../suite/policy.ts";
import type { Change } from "../verdict.ts";
import { buildRows } from "./build-rows.ts";
import { type Counts, countable } from "./countable-findings.ts";
import { describeChange } from "./describe-change.ts";
import type { LookResult } from "./replay-looks.ts";
import { takeSample } from "./sample.ts";
import type { TargetEvidence } from "./sort-case.ts";

const WHY = "the judge's findings do not count";

export function judgedChanges(
  { target, base, head }: TargetEvidence,
  of: {
    readonly look: LookResult;
    readonly policy: Policy;
    readonly draws: number;
    readonly seed: string;
  },
): readonly Change[] {
  const { look, policy } = of;
  const counted = look.samples.find((sample) => sample.of.target === target);
  if (base === null || counted === undefined) return [];
  const modes = uncounted([base, head], countable({ base, head }, policy));
  for (const { row } of look.rows) {
    if (row.target === target && row.scope === "target") modes.delete(row.mode);
  }
  if (modes.size === 0) return [];
  const sample = takeSample({ ...counted.of, base, head }, { ...of, look: look.look });
  return buildRows(sample, policy)
    .filter(({ scope, mode }) => scope === "target" && modes.has(mode))
    .map((row) =>
      describeChange(
        {
          row: { ...row, gated: false, ungatedBecause: WHY },
          test: null,
          crossed: false,
          regressed: false,
          improved: false,
          acrossTasks: null,
        },
        { look, sample, policy },
      ),
    );
}

function uncounted(arms: readonly Evidence[], counts: Counts): Set<ModeId> {
  const modes = new Set<ModeId>();
  for (const { task, grade } of arms.flatMap(({ trials }) => trials)) {
    if (grade.kind !== "failed") continue;
    for (const finding of grade.findings) if (!counts(task, finding)) modes.add(finding.mode);
  }
  return modes;
}
