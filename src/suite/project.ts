/**
 * What do the files of one revision say about a target? Reads and resolves them through `ReadText`;
 * nothing is asked and nothing is spent before all of it is valid.
 */
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { all, fail, ok, type Result } from "../result.ts";
import { BUILT_IN_SUITES } from "./built-in-suites.ts";
import { type Config, endpointOf, isBuiltInSuite, type Provider, type Target } from "./config.ts";
import type { Digest } from "./content-key.ts";
import { lackOf, type ModelConfig, modelDigest, parseModelConfig } from "./model-config.ts";
import { unknownWord } from "./nearest-word.ts";
import { type Prompt, parsePrompt } from "./prompt.ts";
import { type AppProvider, type RevisionOf, resolveApp } from "./resolve-app.ts";
import { invalid, issueAt } from "./source.ts";
import { loadSuite, type Suite } from "./suite.ts";

/** A target as one revision has it: the prompt and the model that answers it, or the application that answers. */
export type ResolvedTarget = {
  readonly id: string;
  readonly prompt: Prompt;
  readonly model: ModelConfig & { readonly digest: Digest };
  readonly provider: Provider | AppProvider;
  /** All of the config; judges are asked of these too. */
  readonly providers: readonly Provider[];
  /** May its `code` graders run what the model wrote? */
  readonly runCode: boolean;
  /** The files it was read from. */
  readonly files: readonly string[];
};

export async function resolveTarget(
  target: Target,
  config: Config,
  readText: ReadText,
  of: RevisionOf,
): Promise<Result<ResolvedTarget, Problem>> {
  const { providers, runCode } = config;
  if (target.app === null) return resolvePrompt(target, config, readText);
  const app = resolveApp(target, config.file, of);
  return ok({ id: target.id, ...app, providers, runCode, files: [] });
}

type PromptTarget = Extract<Target, { readonly app: null }>;

async function resolvePrompt(
  target: PromptTarget,
  config: Config,
  readText: ReadText,
): Promise<Result<ResolvedTarget, Problem>> {
  const text = await readText(target.prompt);
  if (!text.ok) return text;
  if (text.value === null) {
    const what = `The prompt of target "${target.id}"`;
    return fail({ kind: "file-missing", what, file: target.prompt });
  }
  const prompt = parsePrompt(target.prompt, text.value);
  if (!prompt.ok) return prompt;
  const written = await modelOf(target, prompt.value, config, readText);
  if (!written.ok) return written;
  const parameters = { ...prompt.value.parameters, ...written.value.parameters };
  const model = { ...written.value, parameters };
  const provider = config.providers.find(({ name }) => name === model.provider);
  if (provider === undefined) {
    const known = config.providers.map(({ name }) => name);
    return fail({
      kind: "usage",
      message: `The target "${target.id}" asks the provider "${model.provider}", which ${config.file} does not define (${unknownWord(model.provider, known)}).`,
      hint: "Add it under providers: or correct the model config.",
    });
  }
  const lacking = lackOf(provider, parameters, prompt.value.responseFormat);
  if (lacking !== null) {
    const what = `The target "${target.id}" asks for what its provider "${provider.name}" cannot do: ${lacking}`;
    return fail({
      kind: "unsupported",
      what,
      instead: "Take it out of the model config or the prompt file, or ask another provider.",
    });
  }
  return ok({
    id: target.id,
    prompt: prompt.value,
    model: { ...model, digest: modelDigest(model, endpointOf(provider)) },
    provider,
    providers: config.providers,
    runCode: config.runCode,
    files: [target.prompt, ...(typeof target.model === "string" ? [target.model] : [])],
  });
}

async function modelOf(
  target: PromptTarget,
  prompt: Prompt,
  config: Config,
  readText: ReadText,
): Promise<Result<ModelConfig, Problem>> {
  if (typeof target.model === "string") {
    const text = await readText(target.model);
    if (!text.ok) return text;
    if (text.value === null) {
      const what = `The model config of target "${target.id}"`;
      return fail({ kind: "file-missing", what, file: target.model });
    }
    return parseModelConfig(target.model, text.value);
  }
  if (target.model !== null) return ok(target.model);
  const [first, ...rest] = (prompt.model ?? "").split("/");
  const id = rest.length === 0 ? first : rest.join("/");
  if (prompt.model === null || id === undefined || id === "") {
    return fail({
      kind: "usage",
      message: `The target "${target.id}" states no model, and neither does ${target.prompt}.`,
      hint: "Add model: { provider: ..., id: ... } to the target.",
    });
  }
  const named = config.providers.find(({ name }) => name === first);
  const provider = named ?? config.providers[0];
  return ok({ provider: provider?.name ?? first ?? "", id, parameters: {} });
}

/** Built-in suites are named by a bare word; anything else is a file of the repository. */
export async function loadSuites(
  names: readonly string[],
  read: { readonly repository: ReadText; readonly builtIn: ReadText },
): Promise<Result<readonly Suite[], Problem>> {
  const loaded: Result<Suite, Problem>[] = [];
  for (const name of names) {
    loaded.push(
      isBuiltInSuite(name)
        ? await loadBuiltIn(name, read.builtIn)
        : await loadSuite(name, read.repository),
    );
  }
  const suites = all(loaded);
  return suites.ok ? withDistinctIds(suites.value) : suites;
}

async function loadBuiltIn(name: string, readText: ReadText): Promise<Result<Suite, Problem>> {
  const suite = await loadSuite(`${name}.suite.yml`, readText);
  if (suite.ok || suite.problem.kind !== "file-missing") return suite;
  const message = `No built-in suite is called "${name}" (${unknownWord(name, BUILT_IN_SUITES)}).`;
  const hint = "Correct the name, or give the path of a suite of your own.";
  return fail({ kind: "usage", message, hint });
}

/** Tasks are known by suite and id: two suites of one id would answer for each other. */
function withDistinctIds(suites: readonly Suite[]): Result<readonly Suite[], Problem> {
  for (const [index, { id, file, source }] of suites.entries()) {
    const first = suites.slice(0, index).find((other) => other.id === id);
    if (first === undefined) continue;
    const message = `a second suite with the id "${id}"`;
    const issue = issueAt(source, ["id"], message, `the first is ${first.file}`);
    return invalid(`The suite ${file}`, [issue]);
  }
  return ok(suites);
}
