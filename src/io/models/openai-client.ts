/**
 * Which client of OpenAI's SDK asks which service? Nothing is read from the environment that could send a key
 * elsewhere, nothing is retried and nothing is logged.
 */
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, AzureOpenAI } from "openai";
import type { Asked } from "./failed-attempt.ts";

export type Client = Asked & {
  /** The service's own when `null`. */
  readonly baseUrl: string | null;
  readonly fetch: typeof globalThis.fetch;
};

const OPENAI_URL = "https://api.openai.com/v1";
/** The SDK wants one; servers without keys ignore it. */
const NO_KEY = "no-key-needed";

export function openAiClient({ apiKey, baseUrl, fetch, timeoutMs }: Client): OpenAI {
  return new OpenAI({
    apiKey: apiKey ?? NO_KEY,
    baseURL: baseUrl ?? OPENAI_URL,
    ...common({ fetch, timeoutMs }),
  });
}

/**
 * Azure takes its key in a header of its own. Without an API version it is asked at its v1 address, as OpenAI is;
 * with one, at the address of a deployment, whose name is the model's.
 */
export function azureClient(settings: Client & { readonly apiVersion: string | null }): OpenAI {
  const { apiVersion, fetch, timeoutMs } = settings;
  const apiKey = settings.apiKey ?? NO_KEY;
  if (apiVersion !== null) {
    const baseURL = azureAddress(settings.baseUrl, "/openai");
    return new AzureOpenAI({ apiKey, apiVersion, baseURL, ...common({ fetch, timeoutMs }) });
  }
  return new OpenAI({
    apiKey,
    baseURL: azureAddress(settings.baseUrl, "/openai/v1"),
    defaultHeaders: { authorization: null, "api-key": apiKey },
    ...common({ fetch, timeoutMs }),
  });
}

/** A resource's address lacks the path of the API; a gateway's has one of its own. */
function azureAddress(baseUrl: string | null, path: string): string {
  if (baseUrl === null) throw new Error("the config refuses an Azure provider without an address");
  const url = new URL(baseUrl);
  if (url.pathname === "/") url.pathname = path;
  return url.href;
}

function common(of: Pick<Client, "fetch" | "timeoutMs">) {
  return {
    fetch: of.fetch,
    timeout: of.timeoutMs,
    maxRetries: 0,
    adminAPIKey: null,
    organization: null,
    project: null,
    logLevel: "off",
  } as const;
}

export const openAiTrouble = {
  isTimeout: (thrown: unknown) => thrown instanceof APIConnectionTimeoutError,
  isConnection: (thrown: unknown) => thrown instanceof APIConnectionError,
};
