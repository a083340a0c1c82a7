/**
 * Which model is asked, and with which parameters? Inline in the config or a file of its own.
 */
import { z } from "zod";
import type { ModelParameters } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { type Digest, digestOf } from "./content-key.ts";
import { parseSource } from "./source.ts";

export const modelConfigSchema = z.strictObject({
  provider: z.string().min(1),
  id: z.string().min(1),
  temperature: z.number().min(0).max(2).optional(),
  "top-p": z.number().min(0).max(1).optional(),
  "max-tokens": z.int().positive().optional(),
});

export type ModelConfig = {
  readonly provider: string;
  readonly id: string;
  readonly parameters: ModelParameters;
};

export function readModelConfig(written: z.output<typeof modelConfigSchema>): ModelConfig {
  const { provider, id, temperature, "top-p": topP, "max-tokens": maxTokens } = written;
  return {
    provider,
    id,
    parameters: {
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
    },
  };
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
