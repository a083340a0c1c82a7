/**
 * How does a model work in a scripted world? It is asked, its calls are answered, and it is asked again, until
 * it has nothing more to do. Every turn is a paid call of its own whose request holds the whole conversation.
 */
import type { Answer, Message, ToolCall } from "../answer.ts";
import type { ModelRequest, Reply } from "../ports.ts";
import type { Environment } from "../suite/environment.ts";
import { NOTHING_SPENT, sumSpent } from "./budget.ts";
import { openWorld, stepWorld } from "./environment.ts";
import type { Paid } from "./paid-call.ts";
import { askedInText, callsOfText } from "./text-protocol.ts";

/** What is answered of one turn; a model that makes more calls at once is told so. */
const MOST_CALLS = 32;
const TOO_MANY = JSON.stringify({ error: { status: 429, message: "too many calls at once" } });

export async function converse(
  first: ModelRequest,
  environment: Environment,
  pay: (request: ModelRequest) => Promise<Paid>,
): Promise<Paid> {
  let world = openWorld(environment);
  const trajectory: Message[] = [];
  const replies: Reply[] = [];
  let spent = NOTHING_SPENT;
  let said = 0;
  for (let turn = 1; turn <= environment.turns; turn += 1) {
    const request = { ...first, messages: [...first.messages, ...trajectory] };
    const paid = await pay(environment.protocol === "text" ? askedInText(request) : request);
    if (paid.kind !== "replied") return paid;
    spent = sumSpent(spent, paid.spent);
    replies.push(paid.reply);
    const { answer } = paid.reply;
    const calls = withIds(
      environment.protocol === "text" ? callsOfText(answer.text) : answer.toolCalls,
      turn,
    );
    const { text } = answer;
    trajectory.push({
      role: "assistant",
      content: text,
      ...(calls.length === 0 ? {} : { toolCalls: calls }),
    });
    for (const [index, call] of calls.entries()) {
      const step =
        index < MOST_CALLS
          ? stepWorld(environment, world, { call, turn })
          : { world, result: TOO_MANY };
      world = step.world;
      trajectory.push({ role: "tool", content: step.result, toolCallId: call.id });
    }
    if (calls.some(({ name }) => environment.ends.includes(name))) break;
    if (calls.length > 0) continue;
    const next = environment.user[said];
    // An answer that was cut off or left empty is the last: nobody answers half a sentence.
    if (next === undefined || text.trim() === "" || answer.finish !== "stop") break;
    if (turn === environment.turns) break;
    trajectory.push({ role: "user", content: next });
    said += 1;
  }
  return { kind: "replied", reply: asOne(replies, trajectory), spent };
}

/** Results are matched to calls by id; servers that send none, or one twice, get ours. */
function withIds(
  calls: readonly ToolCall[],
  turn: number,
): readonly (ToolCall & { readonly id: string })[] {
  const ids = calls.map(({ id }) => id ?? "");
  return calls.map((call, index) => {
    const own = ids[index] ?? "";
    const isClear = own !== "" && ids.indexOf(own) === index;
    return { ...call, id: isClear ? own : `call_${turn}_${index + 1}` };
  });
}

/** The conversation as one reply: its last words, all its calls, and what all of it cost. */
function asOne(replies: readonly Reply[], trajectory: readonly Message[]): Reply {
  const last = replies.at(-1);
  if (last === undefined) throw new Error("a conversation has a turn");
  const counted = replies.flatMap(({ tokens }) => (tokens === undefined ? [] : [tokens]));
  const sum = (of: (tokens: { readonly input: number; readonly output: number }) => number) =>
    counted.reduce((total, tokens) => total + of(tokens), 0);
  const { answer, tokens: _tokens, meanLogprob: _mean, ...rest } = last;
  return {
    ...rest,
    answer: trajectoryAnswer(trajectory, answer),
    latencyMs: replies.reduce((total, { latencyMs }) => total + latencyMs, 0),
    // Half a sum would look like the whole.
    ...(counted.length < replies.length
      ? {}
      : { tokens: { input: sum(({ input }) => input), output: sum(({ output }) => output) } }),
  };
}

/** What a conversation comes to: the last words, and the calls of all turns. */
export function trajectoryAnswer(
  trajectory: readonly Message[],
  last: Pick<Answer, "text" | "finish"> & Partial<Pick<Answer, "confidence">>,
): Answer {
  const toolCalls = trajectory.flatMap((message) =>
    message.role === "assistant" ? (message.toolCalls ?? []) : [],
  );
  const { text, finish, confidence } = last;
  return {
    text,
    toolCalls,
    finish,
    ...(confidence === undefined ? {} : { confidence }),
    trajectory,
  };
}
