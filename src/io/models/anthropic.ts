/**
 * How is Anthropic's Messages API asked? By the vendor's SDK; it takes no seed and offers no log-probabilities.
 * https://platform.claude.com/docs/en/api/messages
 */
import Anthropic, { APIConnectionError, APIConnectionTimeoutError } from "@anthropic-ai/sdk";
import { isNestedTooDeeply, type Message, type Tool, type ToolCall } from "../../answer.ts";
import type { AskOnce, ModelRequest, ReasoningEffort } from "../../ports.ts";
import { readMessage } from "./anthropic-reply.ts";
import { oneAttempt } from "./one-attempt.ts";
import type { Client } from "./openai-client.ts";
import { readResponseFormat } from "./response-format.ts";

const ANTHROPIC_URL = "https://api.anthropic.com";
/** The API wants a limit in every request, and thinking counts; this one where the config states none. */
const MAX_TOKENS = 16_384;

/** From the next version on, the API refuses a temperature and its like, whatever the model. */
const VERSION_WITH_TEMPERATURE = "2023-06-01";

export function anthropicMessages(
  settings: Client & { readonly apiVersion: string | null },
): AskOnce {
  const { apiVersion } = settings;
  const client = new Anthropic({
    apiKey: settings.apiKey ?? "no-key-needed",
    baseURL: settings.baseUrl ?? ANTHROPIC_URL,
    fetch: settings.fetch,
    timeout: settings.timeoutMs,
    maxRetries: 0,
    logLevel: "off",
    ...(apiVersion === null ? {} : { defaultHeaders: { "anthropic-version": apiVersion } }),
  });
  return oneAttempt(settings, {
    refuse: (request) => refuse(request, apiVersion === VERSION_WITH_TEMPERATURE),
    send: (request, signal) => client.messages.create(toBody(request), { signal }).asResponse(),
    read: readMessage,
    isTimeout: (thrown) => thrown instanceof APIConnectionTimeoutError,
    isConnection: (thrown) => thrown instanceof APIConnectionError,
  });
}

/** What this protocol has no word for is refused, never left out. */
function refuse(request: ModelRequest, hasTemperature: boolean): string | null {
  const { logprobs, reasoningEffort, temperature, topP } = request.parameters;
  if (!hasTemperature && (temperature !== undefined || topP !== undefined)) {
    return "this version of the Messages API takes neither temperature nor top-p";
  }
  if (logprobs === true) return "the Messages API offers no log-probabilities";
  if (reasoningEffort !== undefined && effortOf(reasoningEffort) === null) {
    return `the Messages API knows no effort "${reasoningEffort}"`;
  }
  const format = readResponseFormat(request);
  if (!format.ok) return format.problem;
  return format.value?.type === "json_object"
    ? "the Messages API has no JSON mode without a schema"
    : null;
}

type Effort = NonNullable<Anthropic.OutputConfig["effort"]>;

function effortOf(effort: ReasoningEffort): Effort | null {
  return effort === "none" || effort === "minimal" ? null : effort;
}

/** The SDK's types lack the two that only older versions of the API know. */
type Body = Anthropic.MessageCreateParamsNonStreaming & {
  readonly temperature?: number;
  readonly top_p?: number;
};

function toBody(request: ModelRequest): Body {
  const { temperature, topP, maxTokens = MAX_TOKENS, stop } = request.parameters;
  const { system, rest } = splitSystem(request.messages);
  const output = toOutputConfig(request);
  return {
    model: request.model,
    max_tokens: maxTokens,
    messages: toTurns(rest),
    ...(system === "" ? {} : { system }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(stop === undefined ? {} : { stop_sequences: [...stop] }),
    ...(Object.keys(output).length === 0 ? {} : { output_config: output }),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(toTool) }),
  };
}

/** What the system says first goes beside the messages; what it says later stays in its place among them. */
function splitSystem(messages: readonly Message[]): {
  readonly system: string;
  readonly rest: readonly Message[];
} {
  const end = messages.findIndex(({ role }) => role !== "system");
  const first = end === -1 ? messages.length : end;
  const system = messages.slice(0, first).map(({ content }) => content);
  return { system: system.join("\n\n"), rest: messages.slice(first) };
}

function toOutputConfig(request: ModelRequest): Anthropic.OutputConfig {
  const { reasoningEffort } = request.parameters;
  const effort = reasoningEffort === undefined ? null : effortOf(reasoningEffort);
  const format = readResponseFormat(request);
  const stated = format.ok && format.value?.type === "json_schema" ? format.value : null;
  return {
    ...(effort === null ? {} : { effort }),
    ...(stated === null
      ? {}
      : { format: { type: "json_schema", schema: stated.json_schema.schema } }),
  };
}

function toTool({ name, description, parameters }: Tool): Anthropic.Tool {
  return {
    name,
    input_schema: { ...parameters, type: "object" },
    ...(description === undefined ? {} : { description }),
  };
}

type Turn = Anthropic.MessageParam;
type Block = Exclude<Turn["content"], string>[number];

/** All results of one turn's tools go back in one message of the user, before what the user says. */
function toTurns(messages: readonly Message[]): Turn[] {
  const turns: { role: Turn["role"]; content: Block[] }[] = [];
  for (const message of messages) {
    const role = message.role === "tool" ? "user" : message.role;
    const last = turns.at(-1);
    const content = toBlocks(message);
    if (last !== undefined && last.role === role && role === "user") last.content.push(...content);
    else turns.push({ role, content });
  }
  return turns.map(toTurn);
}

function toTurn({ role, content }: { role: Turn["role"]; content: Block[] }): Turn {
  if (role !== "system") return { role, content };
  return { role, content: content.flatMap((block) => (block.type === "text" ? [block] : [])) };
}

function toBlocks(message: Message): Block[] {
  if (message.role === "tool") {
    return [{ type: "tool_result", tool_use_id: message.toolCallId, content: message.content }];
  }
  const calls = message.role === "assistant" ? (message.toolCalls ?? []) : [];
  // The API refuses an empty text beside a call.
  const said: Block[] =
    message.content === "" && calls.length > 0 ? [] : [{ type: "text", text: message.content }];
  return [...said, ...calls.map(toToolUse)];
}

/** The API takes objects alone: what a model wrote that is none goes as the text it is. */
function toToolUse({ id, name, arguments: given, raw }: ToolCall): Block {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  const input = isObject && !isNestedTooDeeply(given) ? given : { unreadable: raw };
  return { type: "tool_use", id: id ?? name, name, input };
}
