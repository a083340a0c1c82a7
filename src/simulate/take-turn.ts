/**
 * What does the simulated model say next in a conversation? Its whole work is settled by the question, so every
 * turn is the next part of the same work, right or failing.
 */
import type { Answer, Message } from "../answer.ts";
import { type Draw, pick } from "./draw.ts";
import { CLOSINGS } from "./wording.ts";
import type { Work } from "./work.ts";

/** What was asked before anything was answered. */
export function openingOf(messages: readonly Message[]): readonly Message[] {
  const end = messages.findIndex(({ role }) => role === "assistant");
  return end === -1 ? messages : messages.slice(0, end);
}

export function takeTurn(work: Work, messages: readonly Message[], draw: Draw): Answer {
  if (work.delivered === "nothing") return { text: "", toolCalls: [], finish: "stop" };
  const taken = messages.filter(({ role }) => role === "assistant").length;
  const turn = work.turns?.[taken] ?? pick(CLOSINGS, draw("closing"));
  if (work.delivered === "half") {
    const text = typeof turn === "string" ? turn : pick(CLOSINGS, draw("closing"));
    const half = text.slice(0, Math.ceil(text.length / 2));
    return { text: half, toolCalls: [], finish: "length" };
  }
  if (typeof turn === "string") return { text: turn, toolCalls: [], finish: "stop" };
  const toolCalls = turn.map(({ name, args }, index) => ({
    name,
    arguments: args,
    raw: JSON.stringify(args),
    id: `call_${taken + 1}_${index + 1}`,
  }));
  return { text: "", toolCalls, finish: "tool-calls" };
}
