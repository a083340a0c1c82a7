/**
 * How is the App set up? The environment, read once and checked whole: every mistake is one sentence that
 * says what, why and what to do, and shows no value, for any of them may be a secret.
 * Without any of number, key and secret there is no App yet: `unregistered`.
 */
import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import { SETTINGS, type SettingName } from "./described-settings.ts";
import { type GitHubAddress, type GivenAddress, readGitHubAddress } from "./github-address.ts";
import { readPrivateKey } from "./private-key.ts";

type Shared = {
  /** 0 takes any free one. */
  readonly port: number;
  readonly logLevel: "debug" | "info" | "warn" | "error";
  readonly github: GitHubAddress;
};

/** There is no App: only registering one is possible, from this machine. */
export type Unregistered = Shared & {
  readonly kind: "unregistered";
  /** Whoever reaches the set-up page decides whose App this becomes. */
  readonly host: "127.0.0.1";
  readonly publicUrl: string | null;
  readonly organization: string | null;
  readonly setUpFile: string;
};

export type Registered = Shared & {
  readonly kind: "registered";
  readonly host: string;
  readonly appId: number;
  /** A file is read by the caller, and its text given to `readPrivateKey`. */
  readonly privateKey:
    | { readonly kind: "pem"; readonly pem: string }
    | { readonly kind: "file"; readonly path: string };
  readonly webhookSecret: string;
  readonly queue:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "embedded"; readonly folder: string };
  readonly concurrency: number;
  readonly writeSpacingMs: number;
  readonly sweepMinutes: number;
  readonly staleCheckMinutes: number;
  readonly runnerWorkflow: string;
  readonly recordWorkflow: string;
  /** `owner/repo/.github/workflows/file.yml@40hex` */
  readonly allowedWorkflows: readonly string[];
  readonly configFile: string;
};

export type Settings = Unregistered | Registered;

export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): Result<Settings, readonly string[]> {
  const given = Object.fromEntries(
    Object.keys(SETTINGS).flatMap((name) => {
      const text = env[name]?.trim() ?? "";
      return text === "" ? [] : [[name, text]];
    }),
  );
  const parsed = schema.safeParse(given);
  const github = readGitHubAddress(given);
  const mistakes = [
    ...(parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? []),
    ...(github.ok ? [] : [github.problem]),
    ...missing(given),
  ];
  if (!parsed.success || !github.ok || mistakes.length > 0) return fail(mistakes);
  return ok(settingsOf(parsed.data, github.value));
}

function settingsOf(read: z.output<typeof schema>, github: GitHubAddress): Settings {
  const shared = { port: read.PORT, logLevel: read.LOG_LEVEL, github };
  const { APP_ID: appId, WEBHOOK_SECRET: webhookSecret } = read;
  const privateKey = keyOf(read);
  if (appId === undefined || webhookSecret === undefined || privateKey === null) {
    return {
      ...shared,
      kind: "unregistered",
      host: "127.0.0.1",
      publicUrl: read.PUBLIC_URL ?? null,
      organization: read.GITHUB_ORGANIZATION ?? null,
      setUpFile: read.SET_UP_FILE,
    };
  }
  return {
    ...shared,
    kind: "registered",
    host: read.HOST,
    appId,
    privateKey,
    webhookSecret,
    queue:
      read.DATABASE_URL === undefined
        ? { kind: "embedded", folder: read.QUEUE_FOLDER }
        : { kind: "postgres", url: read.DATABASE_URL },
    concurrency: read.CONCURRENCY,
    writeSpacingMs: read.WRITE_SPACING_MS,
    sweepMinutes: read.SWEEP_MINUTES,
    staleCheckMinutes: read.STALE_CHECK_MINUTES,
    runnerWorkflow: read.RUNNER_WORKFLOW,
    recordWorkflow: read.RECORD_WORKFLOW,
    allowedWorkflows: read.ALLOWED_WORKFLOWS,
    configFile: read.CONFIG_FILE,
  };
}

function keyOf(read: z.output<typeof schema>): Registered["privateKey"] | null {
  if (read.PRIVATE_KEY !== undefined) return { kind: "pem", pem: read.PRIVATE_KEY };
  const { PRIVATE_KEY_PATH: path } = read;
  return path === undefined ? null : { kind: "file", path };
}

/** All of number, key and secret, or none. */
function missing(given: Readonly<Record<string, string>>): readonly string[] {
  const has = (name: SettingName) => Object.hasOwn(given, name);
  const hasKey = has("PRIVATE_KEY") || has("PRIVATE_KEY_PATH");
  if (has("PRIVATE_KEY") && has("PRIVATE_KEY_PATH")) {
    return [
      "PRIVATE_KEY and PRIVATE_KEY_PATH are both set, and one could contradict the other; set one of them.",
    ];
  }
  if (!has("APP_ID") && !hasKey && !has("WEBHOOK_SECRET")) return [];
  const why = "Copy it from the App's settings page, or unset all three to register an App.";
  return [
    ...(has("APP_ID")
      ? []
      : [`APP_ID is not set, so GitHub could not tell which App this is. ${why}`]),
    ...(hasKey
      ? []
      : [`PRIVATE_KEY or PRIVATE_KEY_PATH is not set, so the App could not sign in. ${why}`]),
    ...(has("WEBHOOK_SECRET")
      ? []
      : [`WEBHOOK_SECRET is not set, so anybody could send deliveries. ${why}`]),
  ];
}

const whole = (from: number, to: number, why: string) => {
  const message = `is not a whole number from ${from} to ${to}: ${why}; set one.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= from && number <= to, message);
};
const workflow = z
  .string()
  .regex(
    /^[\w.-]{1,100}\.ya?ml$/,
    "is not the name of a workflow file: it is looked for in .github/workflows; set a name like gate.yml, without a path.",
  );
const allowed = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  )
  .refine(
    (list) =>
      list.every((one) =>
        /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml@[0-9a-f]{40}$/.test(one),
      ),
    "names something else than workflows at commits: a branch or tag could be moved under the App; write each as owner/repo/.github/workflows/file.yml@ and 40 hexadecimal digits.",
  );
const privateKey = z.string().transform((text, context) => {
  const read = readPrivateKey(text);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: read.problem });
  return z.NEVER;
});
const database = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
    "is not the address of a PostgreSQL database: the queue knows no other; set it like postgres://user:password@host/name.",
  );
const publicUrl = z
  .string()
  .refine(
    (text) => /^https:\/\/[^/?#@\s]+\/?$/.test(text) && URL.canParse(text),
    "is not an https address without a path: GitHub must reach this service there; set it like https://gate.example.com.",
  );

const schema = z.object({
  APP_ID: whole(1, 999_999_999, "GitHub numbers its Apps").optional(),
  PRIVATE_KEY: privateKey.optional(),
  PRIVATE_KEY_PATH: z.string().optional(),
  WEBHOOK_SECRET: z
    .string()
    .min(
      16,
      "has fewer than 16 characters, so it could be guessed; set a longer one here and on the App's settings page.",
    )
    .optional(),
  DATABASE_URL: database.optional(),
  QUEUE_FOLDER: z.string().default(SETTINGS.QUEUE_FOLDER.default),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      "is not an address to listen on: it is a host name or an IP address; set 0.0.0.0 for all.",
    )
    .default(SETTINGS.HOST.default),
  PORT: whole(0, 65_535, "ports are no others").default(Number(SETTINGS.PORT.default)),
  CONCURRENCY: whole(1, 64, "it counts errands").default(Number(SETTINGS.CONCURRENCY.default)),
  WRITE_SPACING_MS: whole(0, 60_000, "it is in milliseconds").default(
    Number(SETTINGS.WRITE_SPACING_MS.default),
  ),
  SWEEP_MINUTES: whole(1, 1_440, "it is in minutes").default(
    Number(SETTINGS.SWEEP_MINUTES.default),
  ),
  STALE_CHECK_MINUTES: whole(1, 1_440, "it is in minutes").default(
    Number(SETTINGS.STALE_CHECK_MINUTES.default),
  ),
  RUNNER_WORKFLOW: workflow.default(SETTINGS.RUNNER_WORKFLOW.default),
  RECORD_WORKFLOW: workflow.default(SETTINGS.RECORD_WORKFLOW.default),
  ALLOWED_WORKFLOWS: allowed.default([]),
  CONFIG_FILE: z
    .string()
    .regex(
      /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\s]{1,200}$/,
      "is not a path inside a repository: it is read from the gated repository; set one like .github/reliability.yml.",
    )
    .default(SETTINGS.CONFIG_FILE.default),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"], {
      error: "is not a level: the log knows debug, info, warn and error; set one of them.",
    })
    .default(SETTINGS.LOG_LEVEL.default),
  PUBLIC_URL: publicUrl.transform((text) => new URL(text).origin).optional(),
  GITHUB_ORGANIZATION: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/,
      "is not the name of an organization: it stands in addresses; set it as it stands there.",
    )
    .optional(),
  SET_UP_FILE: z.string().default(SETTINGS.SET_UP_FILE.default),
} satisfies Readonly<Record<Exclude<SettingName, keyof GivenAddress>, z.ZodType>>);
