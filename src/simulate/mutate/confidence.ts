/**
 * How is something wrong said with too much confidence?
 */
import { whole, within } from "../draw.ts";
import type { Mutate } from "./mutation.ts";
import { cascadingStep, wrongAnswer } from "./reasoning.ts";

/** Wrong, and sure of it. */
export const confidentError: Mutate = (work, context) => {
  if (work.confidence === null) return null;
  const inner = { ...context, draw: within(context.draw, "error") };
  const wrong = wrongAnswer(work, inner) ?? cascadingStep(work, inner);
  if (wrong === null) return null;
  return { ...wrong, confidence: whole(84, 98, context.draw("sure")) };
};
