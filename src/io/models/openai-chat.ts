/**
 * How is a chat completion asked for, of OpenAI, of Azure or of any server that speaks their protocol?
 * https://platform.openai.com/docs/api-reference/chat/create, by the vendor's SDK.
 */
import type OpenAI from "openai";
import type { Message } from "../../answer.ts";
import type { AskOnce, ModelRequest } from "../../ports.ts";
import { readCompletion } from "./chat-reply.ts";
import type { Asked } from "./failed-attempt.ts";
import { oneAttempt } from "./one-attempt.ts";
import { openAiTrouble } from "./openai-client.ts";

/** The older name of the limit, which some servers know alone; reasoning models of OpenAI know only the newer. */
export const LIMIT_NAMES = ["max_completion_tokens", "max_tokens"] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

export function openAiChat(
  client: OpenAI,
  asked: Asked,
  { limitName }: { readonly limitName: LimitName },
): AskOnce {
  return oneAttempt(asked, {
    send: (request, signal) =>
      client.chat.completions.create(toBody(request, limitName), { signal }).asResponse(),
    read: readCompletion,
    ...openAiTrouble,
  });
}

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;

function toBody(request: ModelRequest, limitName: LimitName): Body {
  const { temperature, topP, maxTokens, reasoningEffort, stop, seed, logprobs } =
    request.parameters;
  return {
    model: request.model,
    messages: request.messages.map(toMessage),
    ...(seed === false ? {} : { seed: request.seed }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(maxTokens === undefined ? {} : { [limitName]: maxTokens }),
    ...(reasoningEffort === undefined ? {} : { reasoning_effort: reasoningEffort }),
    ...(stop === undefined ? {} : { stop: [...stop] }),
    ...(logprobs === undefined ? {} : { logprobs }),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(toTool) }),
    ...(request.responseFormat === undefined
      ? {}
      : // The prompt file states it in the provider's own words; the server judges it.
        { response_format: request.responseFormat as Body["response_format"] & object }),
  };
}

function toTool(tool: ModelRequest["tools"][number]): OpenAI.Chat.Completions.ChatCompletionTool {
  return { type: "function", function: { ...tool, parameters: { ...tool.parameters } } };
}

function toMessage(message: Message): OpenAI.Chat.Completions.ChatCompletionMessageParam {
  switch (message.role) {
    case "system":
    case "user":
      return { role: message.role, content: message.content };
    case "tool":
      return { role: "tool", content: message.content, tool_call_id: message.toolCallId };
    case "assistant": {
      const calls = message.toolCalls ?? [];
      return {
        role: "assistant",
        content: message.content,
        ...(calls.length === 0
          ? {}
          : {
              tool_calls: calls.map((call) => ({
                id: call.id ?? call.name,
                type: "function" as const,
                function: { name: call.name, arguments: call.raw },
              })),
            }),
      };
    }
  }
}
