/**
 * What does the simulated model answer to an instance that it is told, rather than has to recognise?
 * So that failures can be planted into any task, also where the prompt does not hold every sampled value.
 */
import type { Answer, Message, Tool } from "../answer.ts";
import type { ModeId } from "../modes.ts";
import { drawFor, within } from "./draw.ts";
import type { Known } from "./match.ts";
import { mutationsFor } from "./mutate/mutations.ts";
import { solve } from "./solve.ts";
import { takeTurn } from "./take-turn.ts";
import { writeAnswer } from "./write.ts";

/** A right answer, or with a mode one that fails in it; `null` when this instance cannot fail so. */
export function answerInstance(
  known: Known,
  of: {
    readonly mode: ModeId | null;
    readonly tools: readonly Tool[];
    readonly seed: number;
    /** What was said since the question, in an agent task. */
    readonly since?: readonly Message[];
  },
): Answer | null {
  const { mode, tools, seed } = of;
  const draw = drawFor({ seed, messages: [{ role: "user", content: known.input }] });
  const right = solve(known, within(draw, "work"));
  const planted = { tools, draw: within(draw, `plant ${mode}`) };
  const work = mode === null ? right : (mutationsFor(known).get(mode)?.(right, planted) ?? null);
  if (work === null) return null;
  const words = within(draw, "words");
  return work.turns === null
    ? writeAnswer(work, tools, words)
    : takeTurn(work, of.since ?? [], words);
}
