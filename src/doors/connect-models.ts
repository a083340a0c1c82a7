/**
 * Which client asks which provider? The SDK is loaded only when something is asked.
 */
import type { CallModel } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail } from "../result.ts";
import type { Provider } from "../suite/config.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export type Models = {
  /** A missing key is a call that fails, so it is never a pass. */
  readonly callModel: (provider: string) => CallModel;
  /** Where a provider is asked, with what the environment says. */
  readonly addressOf: (provider: string) => string;
};

/** Model clients by provider name. */
export async function connectModels(
  world: { readonly env: Environment; readonly now: () => number },
  providers: readonly Provider[],
  settings: { readonly timeoutMs: number; readonly maxRetries: number },
): Promise<Models> {
  const { openAiModel } = await import("../io/openai-model.ts");
  const clients = new Map<string, CallModel>();
  const addresses = new Map<string, string>();
  for (const { name, keyVariable, ...address } of providers) {
    const fromEnv =
      address.baseUrlVariable === null ? undefined : world.env[address.baseUrlVariable];
    const baseUrl = fromEnv ?? address.baseUrl;
    const apiKey = keyVariable === null ? null : (world.env[keyVariable] ?? "");
    const { now } = world;
    addresses.set(name, JSON.stringify([address.kind, baseUrl]));
    clients.set(
      name,
      refusalOf({ name, keyVariable }, apiKey) ??
        openAiModel({ provider: name, baseUrl, apiKey, now, ...settings }),
    );
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
