/**
 * What does the simulated model do with an instance: one answer, or a conversation in the task's world?
 */
import type { Answer, Message } from "../answer.ts";
import type { ModelRequest } from "../ports.ts";
import type { SimulatedReply } from "../simulate/simulated-model.ts";
import type { Instance } from "../suite/generate.ts";
import { converse } from "../trial/agent-loop.ts";
import { NOTHING_SPENT } from "../trial/budget.ts";

/** A whole conversation of an instance whose every turn is told; `null` where the first turn is. */
export async function playTurns(
  { environment, tools }: Instance,
  answer: (since: readonly Message[]) => Answer | null,
): Promise<Answer | null> {
  const first = answer([]);
  if (environment === undefined || first === null) return first;
  const request: ModelRequest = { model: "", messages: [], tools, parameters: {}, seed: 0 };
  const paid = await converse(request, environment, async ({ messages }) => {
    const reply = { answer: answer(messages) ?? first, latencyMs: 0 };
    return { kind: "replied", reply, spent: NOTHING_SPENT };
  });
  return paid.kind === "replied" ? paid.reply.answer : first;
}

export type Played = Pick<SimulatedReply, "answer" | "truth">;

export async function playInstance(
  model: (request: ModelRequest) => SimulatedReply,
  { environment }: Instance,
  request: ModelRequest,
): Promise<Played> {
  const first = model(request);
  if (environment === undefined) return first;
  const paid = await converse(request, environment, async (turn) => {
    const { answer, tokens } = model(turn);
    const reply = { answer, tokens, latencyMs: 0 };
    return { kind: "replied", reply, spent: NOTHING_SPENT };
  });
  // What is planted is settled by the question.
  return paid.kind === "replied" ? { answer: paid.reply.answer, truth: first.truth } : first;
}
