/**
 * How is an OpenAI-compatible server asked? The vendor's SDK: it retries connection errors,
 * 408, 409, 429 and 5xx, and obeys Retry-After. Its exceptions become problems here.
 */
import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  PermissionDeniedError,
  RateLimitError,
} from "openai";
import type { Finish, Message, ToolCall } from "../answer.ts";
import type { CallModel, ModelRequest, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok } from "../result.ts";

export type OpenAiSettings = {
  /** The provider's name in the config, for messages. */
  readonly provider: string;
  /** The SDK's default when `null`. */
  readonly baseUrl: string | null;
  /** `null` for servers that want no key. */
  readonly apiKey: string | null;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly now: () => number;
};

export function openAiModel(settings: OpenAiSettings): CallModel {
  const client = new OpenAI({
    apiKey: settings.apiKey ?? "no-key-needed",
    ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
    timeout: settings.timeoutMs,
    maxRetries: settings.maxRetries,
    organization: null,
    project: null,
    logLevel: "off",
  });
  return async (request, signal) => {
    const startedAt = settings.now();
    try {
      const completion = await client.chat.completions.create(toBody(request), { signal });
      return readCompletion(completion, settings, settings.now() - startedAt);
    } catch (thrown) {
      return fail(toProblem(thrown, settings));
    }
  };
}

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;
type Completion = OpenAI.Chat.Completions.ChatCompletion & { _request_id?: string | null };

function toBody(request: ModelRequest): Body {
  const { temperature, topP, maxTokens } = request.parameters;
  return {
    model: request.model,
    messages: request.messages.map(toMessage),
    seed: request.seed,
    ...(temperature === undefined ? {} : { temperature }),
    ...(topP === undefined ? {} : { top_p: topP }),
    ...(maxTokens === undefined ? {} : { max_completion_tokens: maxTokens }),
    ...(request.tools.length === 0
      ? {}
      : {
          tools: request.tools.map((tool) => ({
            type: "function" as const,
            function: { ...tool, parameters: { ...tool.parameters } },
          })),
        }),
    ...(request.responseFormat === undefined
      ? {}
      : // The prompt file states it in the provider's own words; the server judges it.
        { response_format: request.responseFormat as Body["response_format"] & object }),
  };
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

function readCompletion(
  completion: Completion | null,
  settings: OpenAiSettings,
  latencyMs: number,
) {
  const choice = completion?.choices?.[0];
  if (completion === null || choice?.message === undefined) {
    const why = "the reply holds no choice with a message";
    return fail<Problem>({ kind: "provider-down", provider: settings.provider, why });
  }
  const { message } = choice;
  const { usage } = completion;
  const reply: Reply = {
    answer: {
      text: message.content ?? message.refusal ?? "",
      toolCalls: (message.tool_calls ?? []).flatMap((call) =>
        call.type === "function" ? [readCall(call)] : [],
      ),
      finish: readFinish(choice.finish_reason),
    },
    ...(usage === undefined || usage === null
      ? {}
      : { tokens: { input: usage.prompt_tokens, output: usage.completion_tokens } }),
    ...(completion.system_fingerprint ? { fingerprint: completion.system_fingerprint } : {}),
    latencyMs,
    ...(completion._request_id ? { requestId: completion._request_id } : {}),
  };
  return ok(reply);
}

function readCall(call: {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
}): ToolCall {
  const { name, arguments: raw } = call.function;
  return { name, raw, arguments: parseArguments(raw), id: call.id };
}

function parseArguments(raw: string): unknown {
  if (raw.trim() === "") return {};
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function readFinish(reason: string): Finish {
  switch (reason) {
    case "length":
      return "length";
    case "content_filter":
      return "content-filter";
    case "tool_calls":
    case "function_call":
      return "tool-calls";
    default:
      return "stop";
  }
}

function toProblem(thrown: unknown, settings: OpenAiSettings): Problem {
  const { provider } = settings;
  if (thrown instanceof APIUserAbortError)
    return { kind: "stopped", why: "the call was cancelled" };
  if (thrown instanceof APIConnectionTimeoutError) {
    return { kind: "timed-out", provider, afterMs: settings.timeoutMs };
  }
  if (thrown instanceof APIConnectionError) {
    return { kind: "provider-down", provider, why: describeCause(thrown) };
  }
  if (thrown instanceof SyntaxError) {
    return { kind: "provider-down", provider, why: "the reply is not complete JSON" };
  }
  if (!(thrown instanceof APIError)) throw thrown;
  const why = `HTTP ${thrown.status}${thrown.code ? ` ${redact(thrown.code, settings)}` : ""}`;
  if (thrown instanceof AuthenticationError || thrown instanceof PermissionDeniedError) {
    return { kind: "key-rejected", provider, why };
  }
  if (thrown instanceof RateLimitError) {
    const isQuota = thrown.code === "insufficient_quota" || thrown.type === "insufficient_quota";
    return { kind: isQuota ? "quota-exhausted" : "rate-limited", provider, why };
  }
  if (typeof thrown.status === "number" && thrown.status >= 500) {
    return { kind: "provider-down", provider, why };
  }
  return {
    kind: "request-refused",
    provider,
    why: `${why}: ${redact(thrown.message, settings).slice(0, 300)}`,
  };
}

/** "ECONNREFUSED" says more than "Connection error."; the SDK keeps it as the innermost cause. */
function describeCause(error: Error): string {
  let cause: unknown = error;
  let code = error.message;
  for (let depth = 0; depth < 5 && typeof cause === "object" && cause !== null; depth++) {
    if ("code" in cause && typeof cause.code === "string") code = cause.code;
    cause = "cause" in cause ? cause.cause : null;
  }
  return code;
}

function redact(text: string, settings: OpenAiSettings): string {
  return settings.apiKey === null ? text : text.replaceAll(settings.apiKey, "[key]");
}
