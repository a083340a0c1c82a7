/**
 * What is gated in this repository, by which suites, under which policy and budget?
 * Parser of `.github/reliability.yml`. Source: design.md section 4.
 */
import { z } from "zod";
import type { ReadText } from "../ports.ts";
import type { Problem, SourceIssue } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import {
  type AppTarget,
  commandSchema,
  httpSchema,
  readCommandTarget,
  readHttpTarget,
} from "./app-target.ts";
import { path, slug, variableName } from "./config-words.ts";
import { digestOf } from "./content-key.ts";
import {
  type ModelConfig,
  modelConfigSchema,
  PROVIDER_KINDS,
  type ProviderKind,
  readModelConfig,
} from "./model-config.ts";
import { unknownWord } from "./nearest-word.ts";
import { type Policy, policySchema } from "./policy.ts";
import { type Prices, pricesSchema } from "./prices.ts";
import { invalid, issueAt, parseSource } from "./source.ts";

export const DEFAULT_CONFIG_FILE = ".github/reliability.yml";
const DEFAULT_JUDGES_FILE = ".github/reliability/judges.json";

const provider = z
  .strictObject({
    kind: z.enum(PROVIDER_KINDS),
    "base-url": z.url({ protocol: /^https?$/ }).optional(),
    "base-url-env": variableName
      .optional()
      .describe(
        "Read the address from this variable; it then does not count towards the evidence key.",
      ),
    "api-key-env": variableName.optional(),
    "api-version": z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/, "must be a date, as in 2024-10-21")
      .optional()
      .describe(
        "Azure: asks the addresses of deployments, which want one; without it the v1 address. Anthropic: an older version of its API.",
      ),
    "max-tokens-as": z
      .enum(["max_completion_tokens", "max_tokens"])
      .optional()
      .describe(
        "How a server of chat completions calls max-tokens; some know the older name only.",
      ),
    "requests-per-minute": z
      .int()
      .positive()
      .optional()
      .describe("Send no more, of each model, whatever the provider would allow."),
    "tokens-per-minute": z.int().positive().optional().describe("Input and output together."),
  })
  .superRefine((written, context) => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: [key], message });
    const { kind } = written;
    if (kind === "azure" && !written["base-url"] && !written["base-url-env"]) {
      refuse("kind", "azure has no address of its own: add base-url, your resource's");
    }
    if (kind !== "azure" && kind !== "anthropic" && written["api-version"] !== undefined) {
      refuse("api-version", `kind: ${kind} has no API versions; azure and anthropic have`);
    }
    if (kind !== "azure" && kind !== "openai" && written["max-tokens-as"] !== undefined) {
      refuse("max-tokens-as", `only chat completions have two names for it, not ${kind}`);
    }
  });

const target = z.strictObject({
  id: slug,
  prompt: path.optional(),
  model: z.union([path, modelConfigSchema]).optional(),
  watch: z.array(path).default([]),
  suites: z.array(path).min(1),
  http: httpSchema.optional().describe("An application that answers over HTTP: docs/targets.md."),
  command: commandSchema.optional().describe("A command run for each trial: docs/targets.md."),
});

export const configSchema = z.strictObject({
  version: z.literal(1),
  providers: z.record(slug, provider).default({}),
  targets: z.array(target).min(1),
  policy: policySchema.prefault({}),
  prices: pricesSchema.default({}),
  judges: path
    .default(DEFAULT_JUDGES_FILE)
    .describe("The file in which `calibrate-judge` keeps how well each judge agrees with people."),
  "run-code": z
    .boolean()
    .default(false)
    .describe(
      "Allow `code` graders to run what the model wrote, in a sandbox; else they are ungraded.",
    ),
  budget: z
    .strictObject({
      usd: z.number().positive().optional(),
      minutes: z.number().positive().max(10_080, "must be at most a week, 10080").optional(),
      calls: z.int().positive().optional(),
      tokens: z.int().positive().optional().describe("Input and output together."),
    })
    .default({}),
});

export type Provider = {
  readonly name: string;
  readonly kind: ProviderKind;
  /** The service's own when `null`. */
  readonly baseUrl: string | null;
  /** Names the variable that holds the address instead. */
  readonly baseUrlVariable: string | null;
  /** `null` for servers that want no key. */
  readonly keyVariable: string | null;
  /** Azure's, absent for its v1 address; Anthropic's, absent for the newest. */
  readonly apiVersion?: string;
  /** Absent for the newer name. */
  readonly limitName?: "max_completion_tokens" | "max_tokens";
  /** What is sent of each model in a minute at most; it changes no answer. */
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
};

/** What of a provider can change an answer. */
export function endpointOf({
  name: _name,
  keyVariable: _key,
  requestsPerMinute: _requests,
  tokensPerMinute: _tokens,
  ...endpoint
}: Provider): unknown {
  return endpoint;
}

export function isSameEndpoint(a: Provider, b: Provider): boolean {
  return digestOf(endpointOf(a)) === digestOf(endpointOf(b));
}

export type Target = {
  readonly id: string;
  readonly watch: readonly string[];
  readonly suites: readonly string[];
} & Subject;

type Subject =
  | {
      readonly prompt: string;
      /** A file, an inline config, or `null`: then the prompt file states the model. */
      readonly model: string | ModelConfig | null;
      readonly app: null;
    }
  | { readonly app: AppTarget };

/** `null` for no limit. */
export type Budget = {
  readonly minutes: number | null;
  readonly calls: number | null;
  readonly tokens: number | null;
  readonly usd: number | null;
};

export type Config = {
  readonly file: string;
  readonly providers: readonly Provider[];
  readonly targets: readonly Target[];
  readonly policy: Policy;
  readonly prices: Prices;
  /** The file that holds the calibrations of judges; it need not exist. */
  readonly judges: string;
  /** May `code` graders run what the model wrote? */
  readonly runCode: boolean;
  readonly budget: Budget;
};

export async function loadConfig(
  file: string,
  readText: ReadText,
): Promise<Result<Config | null, Problem>> {
  const text = await readText(file);
  if (!text.ok) return text;
  return text.value === null ? ok(null) : parseConfig(file, text.value);
}

/** Built-in suites are named by a bare word; anything else is a file of the repository. */
export function isBuiltInSuite(name: string): boolean {
  return /^[a-z0-9-]+$/.test(name);
}

export function parseConfig(file: string, text: string): Result<Config, Problem> {
  const what = `The config ${file}`;
  const parsed = parseSource({ what, file, text, schema: configSchema });
  if (!parsed.ok) return parsed;
  const { value, source } = parsed.value;
  const issues: SourceIssue[] = [];
  const targets: Target[] = [];
  for (const [index, written] of value.targets.entries()) {
    const at = ["targets", index];
    if (value.targets.findIndex((other) => other.id === written.id) !== index) {
      issues.push(issueAt(source, [...at, "id"], `a second target with the id "${written.id}"`));
    }
    const said = readSubject(written);
    if (!said.ok) {
      issues.push(issueAt(source, [...at, ...said.problem.path], said.problem.message));
      continue;
    }
    if (typeof written.model === "object") {
      const named = written.model.provider;
      const known = Object.keys(value.providers);
      if (!known.includes(named)) {
        const place = [...at, "model", "provider"];
        const hint = unknownWord(named, known);
        issues.push(issueAt(source, place, `no provider is called "${named}"`, hint));
      }
    }
    const { id, watch, suites } = written;
    targets.push({ id, watch, suites, ...said.value });
  }
  if (issues.length > 0) return invalid(what, issues);
  const { minutes = null, calls = null, tokens = null, usd = null } = value.budget;
  return ok({
    file,
    providers: Object.entries(value.providers).map(([name, each]) => ({
      name,
      kind: each.kind,
      baseUrl: each["base-url"] ?? null,
      baseUrlVariable: each["base-url-env"] ?? null,
      keyVariable: each["api-key-env"] ?? null,
      ...(each["api-version"] === undefined ? {} : { apiVersion: each["api-version"] }),
      ...(each["max-tokens-as"] === undefined ? {} : { limitName: each["max-tokens-as"] }),
      ...ownPace(each),
    })),
    targets,
    policy: value.policy,
    prices: value.prices,
    judges: value.judges,
    runCode: value["run-code"],
    budget: { minutes, calls, tokens, usd },
  });
}

function ownPace(written: z.output<typeof provider>) {
  const { "requests-per-minute": requests, "tokens-per-minute": tokens } = written;
  return {
    ...(requests === undefined ? {} : { requestsPerMinute: requests }),
    ...(tokens === undefined ? {} : { tokensPerMinute: tokens }),
  };
}

/** A target is a prompt with its model, an application that answers over HTTP, or a command: one of them. */
function readSubject({
  id,
  prompt,
  model,
  http,
  command,
}: z.output<typeof target>): Result<
  Subject,
  { readonly path: readonly string[]; readonly message: string }
> {
  const kinds = Object.entries({ http, command, prompt, model }).flatMap(([key, written]) =>
    written === undefined ? [] : [key],
  );
  const [kind = "", second] = kinds;
  if (kind !== "prompt" && kind !== "model" && second !== undefined) {
    const message = `the target "${id}" is its ${kind} already: it takes no ${second}`;
    return fail({ path: [second], message });
  }
  if (http !== undefined) return ok({ app: readHttpTarget(http) });
  if (command !== undefined) return ok({ app: readCommandTarget(command) });
  if (prompt === undefined) {
    return fail({ path: [], message: `the target "${id}" names no prompt, http or command` });
  }
  const read = typeof model === "object" ? readModelConfig(model) : (model ?? null);
  return ok({ prompt, model: read, app: null });
}
