/**
 * The App as a process: settings from the environment, until somebody ends it. Before an App is registered
 * there is only the page that registers one.
 */
import { join } from "node:path";
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { readDirectory } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { openLog } from "./log.ts";
import { readManifest } from "./manifest.ts";
import { openMetrics } from "./metrics.ts";
import { readPrivateKey } from "./private-key.ts";
import { secretsOf } from "./secrets-of.ts";
import { serve } from "./serve.ts";
import { openSetUp } from "./set-up.ts";
import { type Registered, readSettings, type Unregistered } from "./settings.ts";
import { type Started, sayProblem, startApp } from "./start.ts";

export type Outside = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where `app.yml` lies. */
  readonly folder: string;
  readonly write: (line: string) => void;
  /** For the person who starts it. */
  readonly tell: (sentence: string) => void;
  /** Resolves when somebody ends the process. */
  readonly ended: Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const EXIT = { ended: 0, invalid: 2, failed: 3 } as const;
/** Container platforms grant 30 seconds. */
const SHUTDOWN_MS = 25_000;

export async function runApp(outside: Outside): Promise<number> {
  const settings = readSettings(outside.env);
  if (!settings.ok) {
    for (const sentence of settings.problem) outside.tell(sentence);
    return EXIT.invalid;
  }
  const started = await (settings.value.kind === "registered"
    ? startRegistered(outside, settings.value)
    : startSetUp(outside, settings.value));
  if (!started.ok) {
    outside.tell(started.problem);
    return EXIT.failed;
  }
  await outside.ended;
  await started.value.stop(SHUTDOWN_MS);
  return EXIT.ended;
}

async function startRegistered(
  { write, now }: Outside,
  settings: Registered,
): Promise<Result<Started, string>> {
  const key = await loadKey(settings);
  if (!key.ok) return key;
  const privateKey = key.value;
  const secrets = secretsOf(settings, privateKey);
  const log = openLog({ level: settings.logLevel, write, secrets });
  const started = await startApp({ settings, privateKey, log, now });
  if (!started.ok) return said(started);
  log.info(`reliability-gate ${TOOL_VERSION} listens on ${started.value.url}`);
  return started;
}

async function loadKey({ privateKey }: Registered): Promise<Result<string, string>> {
  if (privateKey.kind === "pem") return ok(privateKey.pem);
  const { path } = privateKey;
  const text = await readDirectory(".")(path);
  if (!text.ok) return said(text);
  if (text.value === null) return fail(`PRIVATE_KEY_PATH names ${path}, which does not exist.`);
  const key = readPrivateKey(text.value);
  return key.ok ? key : fail(`The file of PRIVATE_KEY_PATH ${key.problem}`);
}

async function startSetUp(
  { folder, tell }: Outside,
  settings: Unregistered,
): Promise<Result<Started, string>> {
  const file = join(folder, "app.yml");
  const text = await readDirectory(folder)("app.yml");
  const manifest = text.ok && text.value !== null ? readManifest(file, text.value) : null;
  if (manifest === null) return fail(`${file} is missing, so no App can be registered.`);
  if (!manifest.ok) return said(manifest);
  const setUp = openSetUp({ ...settings, manifest: manifest.value, say: tell });
  const { host, port } = settings;
  const serving = await serve({
    host,
    port,
    about: { name: "reliability-gate", version: TOOL_VERSION, links: [] },
    webhook: null,
    setUp: setUp.handler,
    readiness: [],
    metrics: openMetrics({ version: TOOL_VERSION, countJobs: async () => null }),
    onUnforeseen: (thrown) => tell(`The page failed: ${String(thrown)}`),
  });
  if (!serving.ok) return said(serving);
  const { url, close } = serving.value;
  tell(`No App is registered yet. Open this on the same machine: ${url}${setUp.path}`);
  return ok({ url, stop: (withinMs) => close({ withinMs }) });
}

function said<Value>(result: Result<Value, Problem>): Result<Value, string> {
  return result.ok ? result : fail(sayProblem(result.problem));
}
