/**
 * Samples and rows written by hand, for the parts of the gate that come after pairing.
 */
import type { Row } from "../../src/compare/build-rows.ts";
import { type ComparedTarget, type Sample, takeSample } from "../../src/compare/sample.ts";
import { type Arm, makeEvidence } from "./make-evidence.ts";

export const DESIGN = { draws: 4096, seed: "seed" };

export function compared(base: Arm, head: Arm, more: Partial<ComparedTarget> = {}): ComparedTarget {
  return {
    target: "agent",
    base: makeEvidence(base),
    head: makeEvidence(head),
    acceptedRuns: [],
    baseAgeDays: null,
    ...more,
  };
}

export function sampleOf(of: ComparedTarget): Sample {
  return takeSample(of, { look: 1, ...DESIGN });
}

/** A row of one task with equal weights, or of one unit a task where means are given. */
export function makeRow(more: Partial<Row> & { readonly differences: readonly number[] }): Row {
  const { differences } = more;
  return {
    target: "agent",
    mode: "any",
    scope: "target",
    task: null,
    severity: "major",
    gated: true,
    zeroTolerance: false,
    taskMeans: new Map(differences.map((difference, task) => [`t${task}`, difference])),
    units: differences.map((_, unit) => unit),
    weights: differences.map(() => 1 / differences.length),
    trialsPerUnit: 1,
    ...more,
  };
}
