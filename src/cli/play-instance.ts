/**
 * What does the simulated model do with an instance: one answer, or a conversation in the task's world?
 */
import type { ModelRequest } from "../ports.ts";
import type { SimulatedReply } from "../simulate/simulated-model.ts";
import type { Instance } from "../suite/generate.ts";
import { converse } from "../trial/agent-loop.ts";
import { NOTHING_SPENT } from "../trial/budget.ts";

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
