/**
 * Which failure mode do trials show most often?
 */
import type { EvidenceTrial } from "../evidence.ts";
import type { ModeId } from "../modes.ts";

/** The first by name among equals; `null` when nothing failed. */
export function mostFrequentMode(trials: readonly EvidenceTrial[]): ModeId | null {
  const counts = new Map<ModeId, number>();
  for (const { grade } of trials) {
    if (grade.kind !== "failed") continue;
    for (const mode of new Set(grade.findings.map((finding) => finding.mode))) {
      counts.set(mode, (counts.get(mode) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

export function showsMode({ grade }: EvidenceTrial, mode: ModeId): boolean {
  return grade.kind === "failed" && grade.findings.some((finding) => finding.mode === mode);
}

export function isCritical({ grade }: EvidenceTrial): boolean {
  return grade.kind === "failed" && grade.findings.some(({ severity }) => severity === "critical");
}
