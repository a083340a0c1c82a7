/**
 * How far is the asking, what has it cost, when will it end, and what did a look find? One line each.
 */
import type { AskingProgress, LookProgress } from "../ports.ts";
import { modeLabel, pValue } from "./wording.ts";

/** `elapsedMs` since the first call. */
export function sayProgress(
  { done, planned, unanswered, usd, look, looks }: AskingProgress,
  elapsedMs: number,
): string {
  const left = done === 0 ? null : ((planned - done) * elapsedMs) / done;
  const parts = [
    `${done} of ${planned} answers`,
    ...(looks > 1 ? [`look ${look} of ${looks}`] : []),
    ...(unanswered > 0 ? [`${unanswered} without an answer`] : []),
    ...(usd > 0 ? [`$${usd.toFixed(2)} so far`] : []),
    ...(left === null || done === planned
      ? []
      : [`${duration(left)} left${looks > 1 ? " at most" : ""}`]),
  ];
  return parts.join(", ");
}

export function sayLook({ kind, taken, planned, strongest }: LookProgress): string {
  const found =
    strongest === null
      ? "nothing to compare yet"
      : `the strongest sign of a regression is ${modeLabel(strongest.mode)}${
          strongest.task === null ? "" : ` in ${strongest.task}`
        } of ${strongest.target}, p ${pValue(strongest.p)}`;
  const next = kind === "stop" ? "that settles it, no more is asked" : "asking on";
  return `Look ${taken} of ${planned}: ${found}; ${next}.`;
}

export function sayWait(ms: number): string {
  return `Waiting ${duration(ms)}, as the provider's limits demand`;
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
