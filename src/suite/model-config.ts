/**
 * Which model is asked, and with which parameters? Inline in the config or a file of its own.
 */
import { z } from "zod";
import { type ModelParameters, type ModelRequest, REASONING_EFFORTS } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result, unreachable } from "../result.ts";
import { type Digest, digestOf } from "./content-key.ts";
import { parseSource } from "./source.ts";

/** `openai` is its chat completions, which many other servers speak. */
export const PROVIDER_KINDS = ["openai", "openai-responses", "azure", "anthropic"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export const modelConfigSchema = z.strictObject({
  provider: z.string().min(1),
  id: z.string().min(1),
  temperature: z.number().min(0).max(2).optional(),
  "top-p": z.number().min(0).max(1).optional(),
  "max-tokens": z.int().positive().optional(),
  "reasoning-effort": z
    .enum(REASONING_EFFORTS)
    .optional()
    .describe("How hard a reasoning model thinks; which words a model knows is its provider's."),
  stop: z.array(z.string().min(1)).min(1).max(4).optional(),
  seed: z.boolean().default(true).describe("false: send no seed, for servers that refuse one."),
  logprobs: z
    .boolean()
    .default(false)
    .describe("Ask for log-probabilities; the mean of an answer's tokens is kept beside it."),
});

export type ModelConfig = {
  readonly provider: string;
  readonly id: string;
  readonly parameters: ModelParameters;
};

export function readModelConfig(written: z.output<typeof modelConfigSchema>): ModelConfig {
  const { provider, id, temperature, "top-p": topP, "max-tokens": maxTokens } = written;
  const { "reasoning-effort": reasoningEffort, stop, seed, logprobs } = written;
  return {
    provider,
    id,
    parameters: {
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
      ...(reasoningEffort === undefined ? {} : { reasoningEffort }),
      ...(stop === undefined ? {} : { stop }),
      ...(seed ? {} : { seed }),
      ...(logprobs ? { logprobs } : {}),
    },
  };
}

/** The last version of Anthropic's API in which models take a temperature. */
const ANTHROPIC_WITH_TEMPERATURE = "2023-06-01";

/** What a provider has no word for, as a sentence; `null` when it can say all of it. */
export function lackOf(
  provider: { readonly kind: ProviderKind; readonly apiVersion?: string },
  parameters: ModelParameters,
  responseFormat: ModelRequest["responseFormat"] | null,
): string | null {
  const { kind } = provider;
  switch (kind) {
    case "openai":
    case "azure":
      return null;
    case "openai-responses":
      return parameters.stop === undefined ? null : "kind: openai-responses takes no stop";
    case "anthropic":
      return (
        anthropicLack(parameters, provider.apiVersion) ??
        (responseFormat?.type === "json_object"
          ? "kind: anthropic has no responseFormat: json_object, only json_schema"
          : null)
      );
    default:
      return unreachable(kind);
  }
}

function anthropicLack(
  { logprobs, reasoningEffort, temperature, topP }: ModelParameters,
  apiVersion: string | undefined,
): string | null {
  if (logprobs) return "kind: anthropic offers no logprobs";
  if (reasoningEffort === "none" || reasoningEffort === "minimal") {
    return `kind: anthropic knows no reasoning-effort: ${reasoningEffort}`;
  }
  const sampling =
    temperature === undefined ? (topP === undefined ? null : "top-p") : "temperature";
  if (sampling !== null && apiVersion !== ANTHROPIC_WITH_TEMPERATURE) {
    return `kind: anthropic takes no ${sampling} unless its provider says api-version: ${ANTHROPIC_WITH_TEMPERATURE}, which older models still allow`;
  }
  return temperature !== undefined && temperature > 1
    ? "kind: anthropic takes a temperature of at most 1"
    : null;
}

export function parseModelConfig(file: string, text: string): Result<ModelConfig, Problem> {
  const what = `The model config ${file}`;
  const parsed = parseSource({ what, file, text, schema: modelConfigSchema });
  return parsed.ok ? ok(readModelConfig(parsed.value.value)) : parsed;
}

/** Everything about the model that can change an answer. */
export function modelDigest(model: ModelConfig, endpoint: unknown): Digest {
  return digestOf({ model, endpoint });
}
