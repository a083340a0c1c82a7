/**
 * Are deliveries welcome? What must hold is asked anew each time, in limited time, and once for all who ask at
 * the same moment.
 */
import { explain, type Problem } from "../problem.ts";
import type { Result } from "../result.ts";
import { within } from "./within.ts";

export type ReadinessCheck = {
  /** As it starts a sentence: `The queue`. */
  readonly name: string;
  readonly check: () => Promise<Result<unknown, Problem>>;
};

const ANSWER_WITHIN_MS = 2_000;

/** Why they are not; none when they are. Only what went wrong is said, not why: anybody may ask. */
export function readinessOf(
  checks: readonly ReadinessCheck[],
  answerWithinMs = ANSWER_WITHIN_MS,
): () => Promise<readonly string[]> {
  let asking: Promise<readonly string[]> | null = null;
  const ask = async () => {
    const reasons = await Promise.all(checks.map((one) => reasonOf(one, answerWithinMs)));
    return reasons.filter((reason) => reason !== null);
  };
  return () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function reasonOf({ name, check }: ReadinessCheck, withinMs: number): Promise<string | null> {
  const answered = await within(withinMs, check());
  if (answered.kind === "late") return `${name} does not answer.`;
  return answered.value.ok ? null : `${name}: ${explain(answered.value.problem).what}.`;
}
