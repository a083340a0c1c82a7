/**
 * When is it no use to ask any more? A dead key ends it at once, a provider that stays silent soon; one refused
 * request among answers says nothing about the others.
 */
import type { Problem } from "../problem.ts";

/** Every call of it was repeated before it failed, so these in a row are no hiccup. */
const OUTAGES_IN_A_ROW = 3;

export type GivingUp = {
  /** What a call ended with; `null` for an answer. */
  readonly learn: (problem: Problem | null) => void;
  /** Never an answer, and more failures than the first round of calls can bring. */
  readonly isDead: () => boolean;
  /** The problem because of which nobody needs to be asked again. */
  readonly over: () => Problem | null;
};

export function openGivingUp(concurrency: number): GivingUp {
  let answered = 0;
  let failed = 0;
  let outages = 0;
  let over: Problem | null = null;
  const isDead = () => answered === 0 && failed > concurrency;
  return {
    learn: (problem) => {
      if (problem === null) {
        answered += 1;
        outages = 0;
        return;
      }
      failed += 1;
      if (isOutage(problem)) outages += 1;
      if (concernsEveryCall(problem) || outages >= OUTAGES_IN_A_ROW || isDead()) over ??= problem;
    },
    isDead,
    over: () => over,
  };
}

/** The provider's trouble, which may pass; a refused request is about that request alone. */
function isOutage({ kind }: Problem): boolean {
  return kind === "provider-down" || kind === "timed-out" || kind === "rate-limited";
}

function concernsEveryCall({ kind }: Problem): boolean {
  return kind === "key-missing" || kind === "key-rejected" || kind === "quota-exhausted";
}
