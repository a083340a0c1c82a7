/**
 * In which order does a reviewer read the changes?
 * Regressed first, then by evidence, then by name: the same bytes for the same data.
 */
import type { Change } from "../verdict.ts";

export function inReadingOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.adjusted ?? 2) - (b.adjusted ?? 2) ||
      compare(a.mode, b.mode) ||
      compare(a.task ?? "", b.task ?? "") ||
      compare(a.target, b.target),
  );
}

function rank({ status }: Change): number {
  return status === "regressed" ? 0 : 1;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
