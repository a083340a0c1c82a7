/**
 * What does the simulated model answer? Works the task out, then fails in at most one drawn mode.
 * It sees only what a real model sees: messages, tools, parameters and seed. Same request, same reply.
 */
import type { Answer, Message, Tokens } from "../answer.ts";
import type { ModeId } from "../modes.ts";
import type { ModelRequest } from "../ports.ts";
import type { Suite } from "../suite/suite.ts";
import { cuesIn } from "./cues.ts";
import { type Draw, drawFor, pick, within } from "./draw.ts";
import { type Known, recogniser } from "./match.ts";
import { mutationsFor } from "./mutate/mutations.ts";
import { rateOf, type Strength } from "./rates.ts";
import { solve } from "./solve.ts";
import { openingOf, takeTurn } from "./take-turn.ts";
import { CLOSINGS, UNKNOWN } from "./wording.ts";
import type { Work } from "./work.ts";
import { writeAnswer } from "./write.ts";

export type SimulationSettings = {
  readonly strength: Strength;
  /** Replaces the built-in rate of a mode: 1 whenever the task can show it, 0 never. */
  readonly fail: Readonly<Record<ModeId, number>>;
};

export type SimulatedReply = {
  readonly answer: Answer;
  readonly tokens: Tokens;
  /** What really happened, for proofs of suites; a client never sees it. `null`: no task, no failure. */
  readonly truth: { readonly task: string | null; readonly planted: ModeId | null };
};

/** Knows the suites it is started with; what it returns is a pure function. */
export function simulatedModel(
  knowledge: { readonly suites: readonly Suite[] },
  settings: SimulationSettings,
): (request: ModelRequest) => SimulatedReply {
  const recognise = recogniser(knowledge.suites);
  return (request) => {
    const draw = drawFor(request);
    const known = recognise(request.messages);
    if (known === null) {
      return { ...measured(said(UNKNOWN), request), truth: { task: null, planted: null } };
    }
    const { answer, planted } = answerTo(known, request, settings, draw);
    return { ...measured(answer, request), truth: { task: known.task.id, planted } };
  };
}

function answerTo(
  known: Known,
  request: ModelRequest,
  settings: SimulationSettings,
  draw: Draw,
): { readonly answer: Answer; readonly planted: ModeId | null } {
  if (known.graders.some((grader) => grader.kind === "end-state" && grader.plan !== undefined)) {
    const { messages } = request;
    const opening = { ...request, messages: openingOf(messages) };
    const first = drawFor(opening);
    const { work, mode } = plant(solve(known, within(first, "work")), opening, settings, first);
    return { answer: takeTurn(work, messages, within(first, "words")), planted: mode };
  }
  if (request.messages.at(-1)?.role === "tool") {
    return { answer: said(pick(CLOSINGS, draw("closing"))), planted: null };
  }
  const right = solve(known, within(draw, "work"));
  const { work, mode } = plant(right, request, settings, draw);
  return { answer: writeAnswer(work, request.tools, within(draw, "words")), planted: mode };
}

/** Every mode draws for itself; of those that come up, forced ones first, one is planted. */
function plant(
  work: Work,
  request: ModelRequest,
  settings: SimulationSettings,
  draw: Draw,
): { readonly work: Work; readonly mode: ModeId | null } {
  const cues = cuesIn(systemText(request.messages, work.known.input));
  const tools = request.tools.length > 0 ? request.tools : work.known.task.tools;
  const candidates = [...mutationsFor(work.known)]
    .map(([mode, mutate]) => {
      const forced = settings.fail[mode];
      const rate = forced ?? rateOf(mode, settings.strength, cues, work.known.task.category);
      return { mode, mutate, rate, isForced: forced !== undefined, at: draw("mode", mode) };
    })
    .filter(({ at, rate }) => at < rate)
    .toSorted((a, b) => Number(b.isForced) - Number(a.isForced) || a.at / a.rate - b.at / b.rate);
  for (const { mode, mutate } of candidates) {
    const failing = mutate(work, { tools, draw: within(draw, `plant ${mode}`) });
    if (failing !== null) return { work: failing, mode };
  }
  return { work, mode: null };
}

/** The instructions, without the task where the prompt embeds it. */
function systemText(messages: readonly Message[], input: string): string {
  return messages
    .filter(({ role }) => role === "system")
    .map(({ content }) => content.replace(input, " "))
    .join("\n");
}

function said(text: string): Answer {
  return { text, toolCalls: [], finish: "stop" };
}

/** About four characters a token, and the request's own limit on them. */
function measured(
  answer: Answer,
  request: ModelRequest,
): Pick<SimulatedReply, "answer" | "tokens"> {
  const input = tokensIn(JSON.stringify([request.messages, request.tools]));
  const most = request.parameters.maxTokens ?? Number.POSITIVE_INFINITY;
  const calls = tokensIn(answer.toolCalls.map(({ name, raw }) => name + raw).join(""));
  const output = tokensIn(answer.text) + calls;
  if (output <= most) return { answer, tokens: { input, output } };
  const text = answer.text.slice(0, Math.floor(most * CHARACTERS_A_TOKEN));
  return { answer: { text, toolCalls: [], finish: "length" }, tokens: { input, output: most } };
}

const CHARACTERS_A_TOKEN = 4;

function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}
