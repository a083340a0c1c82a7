/**
 * Who hears how far the asking is? A terminal as fast as it can be read, a log once a minute.
 */
import type { AskingProgress, OnLook, OnProgress } from "../ports.ts";
import { sayLook, sayProgress, sayWait } from "../report/asking-progress.ts";

export const EVERY_MINUTE = 60_000;
export const AS_READ = 100;

export function tellProgress(of: {
  readonly now: () => number;
  /** Milliseconds between two lines. */
  readonly every: number;
  /** What replaces the line before on a terminal. */
  readonly show: (line: string) => void;
  /** What stays. */
  readonly say: (line: string) => void;
}): {
  readonly onProgress: OnProgress;
  readonly onLook: OnLook;
  /** A wait that a provider's limits cause, before it. */
  readonly onWait: (wait: { readonly waitMs: number }) => void;
} {
  const { now, every, show, say } = of;
  const begun = now();
  let told = every === EVERY_MINUTE ? begun : Number.NEGATIVE_INFINITY;
  const onProgress = (progress: AskingProgress) => {
    const time = now();
    if (progress.done < progress.planned && time - told < every) return;
    told = time;
    show(sayProgress(progress, time - begun));
  };
  const onWait = ({ waitMs }: { readonly waitMs: number }) => {
    if (waitMs >= every) show(sayWait(waitMs));
  };
  return { onProgress, onLook: (look) => say(sayLook(look)), onWait };
}
