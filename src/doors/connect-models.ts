/**
 * Which client asks which provider? The SDK is loaded only when something is asked.
 */
import { setTimeout } from "node:timers/promises";
import type { Wait } from "../io/pace/paced.ts";
import type { CallModel } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail } from "../result.ts";
import type { Provider } from "../suite/config.ts";
import { NO_TARGETS, type Targets } from "./connect-targets.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export type Models = {
  /** A missing key is a call that fails, so it is never a pass. */
  readonly callModel: (provider: string) => CallModel;
  /** Where a provider is asked, with what the environment says. */
  readonly addressOf: (provider: string) => string;
};

/** Model clients by provider name, over one HTTP client with as many sockets as lanes; applications by theirs. */
export async function connectModels(
  world: { readonly env: Environment; readonly now: () => number },
  providers: readonly Provider[],
  settings: {
    readonly timeoutMs: number;
    readonly lanes: number;
    readonly onWait?: (wait: Wait) => void;
  },
  targets: Targets = NO_TARGETS,
): Promise<Models> {
  const { openHttpClient } = await import("../io/models/http-client.ts");
  const { openModel } = await import("../io/models/open-model.ts");
  const { paced } = await import("../io/pace/paced.ts");
  const { env, now } = world;
  const { timeoutMs, lanes, onWait } = settings;
  const clock = { now, pause, random: Math.random, ...(onWait === undefined ? {} : { onWait }) };
  const { fetch } = openHttpClient({ lanes, env });
  const clients = new Map<string, CallModel>();
  const addresses = new Map<string, string>();
  for (const provider of providers) {
    const { name, keyVariable, kind, apiVersion = null, ...rest } = provider;
    const { limitName = "max_completion_tokens" } = rest;
    const baseUrl = addressIn(env, rest);
    const apiKey = keyVariable === null ? null : (env[keyVariable] ?? "");
    addresses.set(name, JSON.stringify([kind, baseUrl, apiVersion, limitName]));
    const refused = refusalOf({ name, keyVariable }, apiKey) ?? addressRefused(name, kind, baseUrl);
    if (refused !== null) {
      clients.set(name, refused);
      continue;
    }
    const asked = { provider: name, kind, baseUrl, apiKey, apiVersion, limitName };
    const askOnce = openModel({ ...asked, timeoutMs, fetch, now, wallClock: Date.now });
    clients.set(name, paced(askOnce, { lanes, ...clock, ...capsOf(provider) }));
  }
  for (const name of targets.names) {
    const askOnce = targets.askOnce(name);
    if (askOnce === null) continue;
    addresses.set(name, targets.addressOf(name) ?? "");
    clients.set(name, paced(askOnce, { lanes: targets.lanesOf(name), ...clock }));
  }
  const callModel = (provider: string) => {
    const message = `No provider is called "${provider}" on the base revision, and keys go only where that sends them.`;
    return (
      clients.get(provider) ??
      refuse({ kind: "usage", message, hint: "Merge the new provider first." })
    );
  };
  return { callModel, addressOf: (provider) => addresses.get(provider) ?? "" };
}

function capsOf({ requestsPerMinute, tokensPerMinute }: Provider) {
  return {
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
  };
}

/** A variable that is empty says nothing; without an address beside it, there is none (never another service's). */
function addressIn(
  env: Environment,
  { baseUrl, baseUrlVariable }: Pick<Provider, "baseUrl" | "baseUrlVariable">,
): string | null {
  if (baseUrlVariable === null) return baseUrl;
  return env[baseUrlVariable] || (baseUrl ?? "");
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal });
}

/** What the environment holds need be no address, and Azure has none of its own. */
function addressRefused(
  name: string,
  kind: Provider["kind"],
  baseUrl: string | null,
): CallModel | null {
  const isUsable = baseUrl === null ? kind !== "azure" : /^https?:$/.test(protocolOf(baseUrl));
  const why = "its address (base-url or base-url-env) is no http or https URL";
  return isUsable ? null : refuse({ kind: "request-refused", provider: name, why });
}

function protocolOf(url: string): string {
  return URL.parse(url)?.protocol ?? "";
}

/** A key that no header can carry would be shown by the error it causes. */
function refusalOf(
  { name, keyVariable }: Pick<Provider, "name" | "keyVariable">,
  apiKey: string | null,
): CallModel | null {
  if (keyVariable === null || apiKey === null) return null;
  if (apiKey === "") return refuse({ kind: "key-missing", provider: name, variable: keyVariable });
  if (/^[\x21-\x7e]+$/.test(apiKey)) return null;
  const why = `${keyVariable} holds a line break, a space or a character outside ASCII.`;
  return refuse({ kind: "key-rejected", provider: name, why });
}

function refuse(problem: Problem): CallModel {
  return async () => fail(problem);
}
