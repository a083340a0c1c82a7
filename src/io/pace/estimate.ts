/**
 * How many tokens will a call use? Before the first answers: a token for four characters of the request and
 * the most that may be answered. After them, what answers of this model really used, per character asked and
 * per answer, as running means.
 */
import type { Tokens } from "../../answer.ts";
import type { ModelRequest } from "../../ports.ts";

export type Estimate = {
  readonly tokensOf: (request: ModelRequest) => number;
  readonly learn: (request: ModelRequest, used: Tokens) => void;
};

const CHARACTERS_A_TOKEN = 4;
/** Until the first answer, where the request does not limit it. */
const ANSWER_TOKENS = 512;
/** What the newest answer weighs in the mean, once there are twenty. */
const WEIGHT = 0.05;

export function openEstimate(): Estimate {
  let tokensACharacter = 1 / CHARACTERS_A_TOKEN;
  let answerTokens: number | null = null;
  let answers = 0;
  const offered = new WeakMap<object, number>();
  const lengthOf = (request: ModelRequest) =>
    Math.max(1, said(request) + jsonLength(request.tools, offered));
  return {
    tokensOf: (request) => {
      const most = request.parameters.maxTokens;
      const answer = answerTokens ?? most ?? ANSWER_TOKENS;
      return Math.ceil(lengthOf(request) * tokensACharacter + Math.min(answer, most ?? answer));
    },
    learn: (request, used) => {
      answers += 1;
      const weight = Math.max(WEIGHT, 1 / answers);
      tokensACharacter += weight * (used.input / lengthOf(request) - tokensACharacter);
      answerTokens = (answerTokens ?? 0) + weight * (used.output - (answerTokens ?? 0));
    },
  };
}

function said({ messages }: ModelRequest): number {
  let characters = 0;
  for (const message of messages) {
    characters += message.content.length;
    if (message.role !== "assistant" || message.toolCalls === undefined) continue;
    for (const call of message.toolCalls) characters += call.raw.length;
  }
  return characters;
}

/** The same tools go with many requests; they are measured once. */
function jsonLength(tools: ModelRequest["tools"], known: WeakMap<object, number>): number {
  if (tools.length === 0) return 0;
  const before = known.get(tools);
  if (before !== undefined) return before;
  const { length } = JSON.stringify(tools);
  known.set(tools, length);
  return length;
}
