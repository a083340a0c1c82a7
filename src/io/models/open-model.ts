/**
 * Which adapter asks a provider, by the kind its config states? An SDK is loaded when a provider of its kind is
 * first asked, and never otherwise.
 */
import type { AskOnce } from "../../ports.ts";
import { unreachable } from "../../result.ts";
import type { LimitName } from "./openai-chat.ts";

export type ModelSettings = {
  /** The provider's name in the config, for messages. */
  readonly provider: string;
  readonly kind: "openai" | "openai-responses" | "azure" | "anthropic";
  /** The service's own when `null`; Azure has none. */
  readonly baseUrl: string | null;
  /** `null` for servers that want no key. */
  readonly apiKey: string | null;
  /** Azure's, `null` for its v1 address; Anthropic's, `null` for the newest its SDK knows. */
  readonly apiVersion: string | null;
  /** How a server of chat completions calls the limit of an answer. */
  readonly limitName: LimitName;
  /** For one attempt, to the last byte of its reply. */
  readonly timeoutMs: number;
  /** Of an `HttpClient`, which all models share. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds; only differences are looked at. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly wallClock: () => number;
};

export function openModel(settings: ModelSettings): AskOnce {
  let opening: Promise<AskOnce> | null = null;
  return async (request, signal) => {
    opening ??= open(settings);
    return (await opening)(request, signal);
  };
}

async function open(settings: ModelSettings): Promise<AskOnce> {
  const { kind, limitName } = settings;
  switch (kind) {
    case "openai": {
      const [{ openAiClient }, { openAiChat }] = await Promise.all([
        import("./openai-client.ts"),
        import("./openai-chat.ts"),
      ]);
      return openAiChat(openAiClient(settings), settings, { limitName });
    }
    case "openai-responses": {
      const [{ openAiClient }, { openAiResponses }] = await Promise.all([
        import("./openai-client.ts"),
        import("./openai-responses.ts"),
      ]);
      return openAiResponses(openAiClient(settings), settings);
    }
    case "azure": {
      const [{ azureClient }, { openAiChat }] = await Promise.all([
        import("./openai-client.ts"),
        import("./openai-chat.ts"),
      ]);
      return openAiChat(azureClient(settings), settings, { limitName });
    }
    case "anthropic": {
      const { anthropicMessages } = await import("./anthropic.ts");
      return anthropicMessages(settings);
    }
    default:
      return unreachable(kind);
  }
}
