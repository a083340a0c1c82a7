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
import type { Message } from "../answer.ts";
import type { CallModel, ModelRequest } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok } from "../result.ts";
import { readCompletion } from "./openai-reply.ts";

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
      const body: Sent = await client.chat.completions.create(toBody(request), { signal });
      const latencyMs = settings.now() - startedAt;
      const completion = readCompletion(body);
      if (!completion.ok) {
        return fail({
          kind: "provider-down",
          provider: settings.provider,
          why: completion.problem,
        });
      }
      const requestId = body?._request_id;
      return ok({ ...completion.value, latencyMs, ...(requestId ? { requestId } : {}) });
    } catch (thrown) {
      return fail(toProblem(thrown, settings));
    }
  };
}

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;
/** What the SDK hands over is whatever the server sent. */
type Sent = { readonly _request_id?: string | null } | null;

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

function toProblem(thrown: unknown, settings: OpenAiSettings): Problem {
  const { provider } = settings;
  if (thrown instanceof APIUserAbortError)
    return { kind: "stopped", why: "the call was cancelled" };
  if (thrown instanceof APIConnectionTimeoutError) {
    return { kind: "timed-out", provider, afterMs: settings.timeoutMs };
  }
  if (thrown instanceof SyntaxError) {
    return { kind: "provider-down", provider, why: "the reply is not complete JSON" };
  }
  const cause = causeCode(thrown);
  if (thrown instanceof APIConnectionError) {
    return { kind: "provider-down", provider, why: cause ?? "the connection failed" };
  }
  if (!(thrown instanceof APIError)) {
    // A connection that ends inside the body is a plain error of the platform with a coded cause.
    const why = cause ?? redact(String(thrown), settings).slice(0, 300);
    return { kind: "provider-down", provider, why };
  }
  const code: unknown = thrown.code;
  const said = typeof code === "string" || typeof code === "number" ? ` ${code}` : "";
  const why = redact(`HTTP ${thrown.status}${said}`, settings);
  if (thrown instanceof AuthenticationError || thrown instanceof PermissionDeniedError) {
    return { kind: "key-rejected", provider, why };
  }
  if (thrown instanceof RateLimitError) {
    const isQuota = code === "insufficient_quota" || thrown.type === "insufficient_quota";
    return { kind: isQuota ? "quota-exhausted" : "rate-limited", provider, why };
  }
  if (isPassing(thrown.status)) return { kind: "provider-down", provider, why };
  return {
    kind: "request-refused",
    provider,
    why: `${why}: ${redact(String(thrown.message), settings).slice(0, 300)}`,
  };
}

/** The server's own trouble, or a conflict or time limit of its own: not the fault of the request. */
function isPassing(status: unknown): boolean {
  return typeof status === "number" && (status >= 500 || status === 408 || status === 409);
}

/** "ECONNREFUSED" says more than "Connection error."; it is the innermost coded cause. */
function causeCode(thrown: unknown): string | null {
  let cause = thrown;
  let code: string | null = null;
  for (let depth = 0; depth < 5 && typeof cause === "object" && cause !== null; depth++) {
    if ("code" in cause && typeof cause.code === "string") code = cause.code;
    cause = "cause" in cause ? cause.cause : null;
  }
  return code;
}

function redact(text: string, settings: OpenAiSettings): string {
  return settings.apiKey ? text.replaceAll(settings.apiKey, "[key]") : text;
}
