/**
 * Which model does a person mean on the command line: a model config in a file, `provider/id`, or an id?
 */
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Config } from "./config.ts";
import { type ModelConfig, parseModelConfig } from "./model-config.ts";

export async function namedModel(
  name: string,
  { providers, file: configFile }: Config,
  readText: ReadText,
): Promise<Result<ModelConfig, Problem>> {
  const text = await readText(name);
  if (text.ok && text.value !== null) return parseModelConfig(name, text.value);
  if (/\.(ya?ml|json)$/.test(name)) {
    return text.ok ? fail({ kind: "file-missing", what: "The model config", file: name }) : text;
  }
  const [first = "", ...rest] = name.split("/");
  const named = rest.length > 0 && providers.some((provider) => provider.name === first);
  const provider = named ? first : providers[0]?.name;
  const id = named ? rest.join("/") : name;
  if (provider === undefined || id === "") {
    return fail({
      kind: "usage",
      message: `${configFile} defines no provider that could be asked for "${name}".`,
      hint: "Add one under providers:, or name a model config file.",
    });
  }
  return ok({ provider, id, parameters: {} });
}
