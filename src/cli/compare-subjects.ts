/**
 * Which models are compared: those that were named, with the prompt of a target, or strengths of the simulated model?
 */
import { resolve } from "node:path";
import { openRepository } from "../io/git.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { all, fail, ok, type Result } from "../result.ts";
import { type Config, DEFAULT_CONFIG_FILE, loadConfig, type Target } from "../suite/config.ts";
import { calibrationsFor } from "../suite/judge-calibrations.ts";
import type { ModelConfig } from "../suite/model-config.ts";
import { namedModel } from "../suite/named-model.ts";
import { loadSuites, resolveTarget } from "../suite/project.ts";
import { unknownTarget } from "../suite/unknown-target.ts";
import type { MeasuredTarget } from "../trial/prepare.ts";
import { ACCEPTED_PROMPT } from "./demo-files.ts";
import type { Session } from "./session.ts";

export type Subjects = {
  readonly config: Config;
  /** Where the tasks' seed begins when none is given. */
  readonly epoch: string;
  /** One target a model: the same prompt and the same suites. */
  readonly targets: readonly MeasuredTarget[];
  /** What each was called, in the same order. */
  readonly names: readonly string[];
};

export type SubjectsOptions = {
  readonly models: readonly string[];
  /** Empty: those of the target. */
  readonly suites: readonly string[];
  readonly target: string | null;
  readonly repo: string;
  readonly config: string;
  readonly revision: string;
};

export async function namedSubjects(
  session: Session,
  options: SubjectsOptions,
): Promise<Result<Subjects, Problem>> {
  const opened = await openRepository(resolve(session.workingDirectory, options.repo));
  if (!opened.ok) return opened;
  const commit = await opened.value.commitOf(options.revision);
  if (!commit.ok) return commit;
  const readText = opened.value.readAt(commit.value);
  const config = await loadConfig(options.config, readText);
  if (!config.ok) return config;
  if (config.value === null) {
    return fail({ kind: "file-missing", what: "The config", file: options.config });
  }
  const target = oneTarget(config.value, options.target);
  if (!target.ok) return target;
  const models: ModelConfig[] = [];
  for (const name of options.models) {
    const model = await namedModel(name, config.value, session.readFile);
    if (!model.ok) return model;
    models.push(model.value);
  }
  const suites = options.suites.length > 0 ? options.suites : target.value.suites;
  return subjectsOf(
    { ...options, session, config: config.value, readText, target: target.value },
    { models, suites, commit: commit.value },
  );
}

function oneTarget(config: Config, named: string | null): Result<Target, Problem> {
  const { targets, file } = config;
  const known = targets.map(({ id }) => id);
  const found = targets.filter(({ id }) => named === null || id === named);
  const [only] = found;
  if (only === undefined) return fail(unknownTarget(named ?? "", known));
  if (found.length > 1) {
    const message = `${file} has ${found.length} targets: ${known.join(", ")}.`;
    return fail({ kind: "usage", message, hint: "Say with --target whose prompt the models get." });
  }
  return ok(only);
}

async function subjectsOf(
  of: {
    readonly session: Session;
    readonly config: Config;
    readonly readText: ReadText;
    readonly target: Target;
    readonly models: readonly string[];
  },
  asked: {
    readonly models: readonly ModelConfig[];
    readonly suites: readonly string[];
    readonly commit: string;
  },
): Promise<Result<Subjects, Problem>> {
  const { config, readText, target } = of;
  if (target.app !== null) {
    const message = `The target "${target.id}" is an application, which asks models of its own.`;
    return fail({
      kind: "usage",
      message,
      hint: "Compare models with a target that has a prompt.",
    });
  }
  const suites = await loadSuites(asked.suites, {
    repository: readText,
    builtIn: of.session.builtInSuite,
  });
  if (!suites.ok) return suites;
  const calibrations = await calibrationsFor(suites.value, config.judges, readText);
  if (!calibrations.ok) return calibrations;
  const revision = { arm: "head", commit: asked.commit, isAlone: true } as const;
  const resolved = all(
    await Promise.all(
      asked.models.map((model) => resolveTarget({ ...target, model }, config, readText, revision)),
    ),
  );
  if (!resolved.ok) return resolved;
  const ids = distinctIds(of.models);
  return ok({
    config,
    epoch: asked.commit,
    names: of.models,
    targets: resolved.value.map((each, index) => {
      const id = ids[index] ?? "";
      const arm = { arm: "head" as const, resolved: { ...each, id }, revision: asked.commit };
      return { id, arms: [arm], suites: suites.value, calibrations: calibrations.value };
    }),
  });
}

/** Folders and evidence are named after them: "models/Big One.yml" becomes models-big-one-yml. */
function distinctIds(names: readonly string[]): readonly string[] {
  const ids = names.map(
    (name) =>
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, "") || "model",
  );
  return ids.map((id, index) => (ids.indexOf(id) === index ? id : `${id}-${index + 1}`));
}

const SIMULATED_PROMPT = "prompts/simulated.md";

/** Each strength stands behind an address of its own, in the variable that is named after it. */
export function simulatedAddress(strength: string): string {
  return `SIMULATED_${strength.toUpperCase()}_URL`;
}

/** A project that exists in memory only; suites in files are read where the command runs. */
export async function simulatedSubjects(
  session: Session,
  of: {
    readonly strengths: readonly string[];
    readonly suites: readonly string[];
    readonly runCode: boolean;
  },
): Promise<Result<Subjects, Problem>> {
  const config = {
    version: 1,
    "run-code": of.runCode,
    providers: Object.fromEntries(
      of.strengths.map((name) => [
        name,
        { kind: "openai", "base-url-env": simulatedAddress(name) },
      ]),
    ),
    targets: [{ id: "simulated", prompt: SIMULATED_PROMPT, suites: of.suites }],
  };
  const files: Readonly<Record<string, string>> = {
    [DEFAULT_CONFIG_FILE]: JSON.stringify(config),
    [SIMULATED_PROMPT]: ACCEPTED_PROMPT,
  };
  const readText: ReadText = async (file) =>
    Object.hasOwn(files, file) ? ok(files[file] ?? null) : session.readFile(file);
  const loaded = await loadConfig(DEFAULT_CONFIG_FILE, readText);
  if (!loaded.ok) return loaded;
  const [target] = loaded.value?.targets ?? [];
  if (loaded.value === null || target === undefined)
    throw new Error("the config was written above");
  const models = of.strengths.map((name) => ({
    provider: name,
    id: `simulated-${name}`,
    parameters: { temperature: 0.7 },
  }));
  return subjectsOf(
    { session, config: loaded.value, readText, target, models: of.strengths },
    { models, suites: of.suites, commit: SIMULATED_COMMIT },
  );
}

const SIMULATED_COMMIT = "0".repeat(40);
