/**
 * How is an answer asked for by OpenAI's Responses API? Statelessly: the whole conversation is sent every time and
 * the service is told to store nothing. It takes no seed and no stop sequences.
 * https://platform.openai.com/docs/api-reference/responses/create, by the vendor's SDK.
 */
import type OpenAI from "openai";
import type { Message, Tool } from "../../answer.ts";
import type { AskOnce, ModelRequest } from "../../ports.ts";
import type { Asked } from "./failed-attempt.ts";
import { oneAttempt } from "./one-attempt.ts";
import { openAiTrouble } from "./openai-client.ts";
import { type ResponseFormat, readResponseFormat } from "./response-format.ts";
import { readResponse } from "./responses-reply.ts";

export function openAiResponses(client: OpenAI, asked: Asked): AskOnce {
  return oneAttempt(asked, {
    refuse,
    send: (request, signal) => client.responses.create(toBody(request), { signal }).asResponse(),
    read: readResponse,
    ...openAiTrouble,
  });
}

/** What this protocol has no word for is refused, never left out. */
function refuse(request: ModelRequest): string | null {
  if (request.parameters.stop !== undefined) return "the Responses API takes no stop sequences";
  const format = readResponseFormat(request);
  return format.ok ? null : format.problem;
}

type Body = OpenAI.Responses.ResponseCreateParamsNonStreaming;

function toBody(request: ModelRequest): Body {
  const { temperature, topP, maxTokens, reasoningEffort, logprobs } = request.parameters;
  const format = readResponseFormat(request);
  return {
    model: request.model,
    input: request.messages.flatMap(toItems),
    store: false,
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(maxTokens === undefined ? {} : { max_output_tokens: maxTokens }),
    ...(reasoningEffort === undefined ? {} : { reasoning: { effort: reasoningEffort } }),
    ...(logprobs === undefined ? {} : { include: ["message.output_text.logprobs"] }),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(toTool) }),
    ...(format.ok && format.value !== null ? { text: { format: toFormat(format.value) } } : {}),
  };
}

/** Not strict, as chat completions are not: a strict one would change which calls a model can make. */
function toTool({ name, description, parameters }: Tool): OpenAI.Responses.FunctionTool {
  return {
    type: "function",
    name,
    parameters: { ...parameters },
    strict: false,
    ...(description === undefined ? {} : { description }),
  };
}

function toFormat(format: ResponseFormat): OpenAI.Responses.ResponseFormatTextConfig {
  if (format.type !== "json_schema") return format;
  const { name, schema, strict, description } = format.json_schema;
  return {
    type: "json_schema",
    name,
    schema,
    ...(strict === undefined ? {} : { strict }),
    ...(description === undefined ? {} : { description }),
  };
}

function toItems(message: Message): OpenAI.Responses.ResponseInputItem[] {
  switch (message.role) {
    case "system":
    case "user":
      return [{ role: message.role, content: message.content }];
    case "tool":
      return [
        { type: "function_call_output", call_id: message.toolCallId, output: message.content },
      ];
    case "assistant": {
      const { content, toolCalls = [] } = message;
      const calls = toolCalls.map(
        (call): OpenAI.Responses.ResponseInputItem => ({
          type: "function_call",
          call_id: call.id ?? call.name,
          name: call.name,
          arguments: call.raw,
        }),
      );
      return content === "" && calls.length > 0
        ? calls
        : [{ role: "assistant", content }, ...calls];
    }
  }
}
