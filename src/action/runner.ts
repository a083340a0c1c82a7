/**
 * What does the runner hand to a step, and how does a step answer?
 * Source: actions/runner; GitHub Docs, "Workflow commands" and "Variables".
 */
import { randomUUID } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "../doors/connect-models.ts";
import type { OutputName } from "../inputs.ts";
import { type ActionsLog, openActionsLog } from "../io/actions-log.ts";
import { fail, ok, type Result } from "../result.ts";

export type Runner = {
  readonly env: Environment;
  readonly log: ActionsLog;
  readonly readInput: (name: string) => string | undefined;
  readonly eventName: string;
  readonly readPayload: () => Promise<Result<unknown, string>>;
  /** `owner/name` */
  readonly repository: string;
  readonly apiUrl: string;
  /** The commit the workflow runs on. */
  readonly sha: string;
  /** The branch or tag it runs on: `refs/heads/main`. */
  readonly ref: string;
  /** The login of whoever started this attempt; empty when the runner does not say. */
  readonly startedBy: string;
  readonly runUrl: string;
  readonly runId: string;
  readonly attempt: number;
  readonly workspace: string;
  readonly temporary: string;
  readonly setOutput: (name: OutputName, value: string) => Promise<void>;
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Aborts when the job is cancelled; seconds remain to write what is there. */
  readonly cancelled: AbortSignal;
};

export function openRunner(): Runner {
  const { env } = process;
  const cancel = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => cancel.abort());
  const variable = (name: string) => env[name] ?? "";
  const server = variable("GITHUB_SERVER_URL") || "https://github.com";
  const repository = variable("GITHUB_REPOSITORY");
  const runId = variable("GITHUB_RUN_ID");
  return {
    env,
    log: openActionsLog((text) => void process.stdout.write(text)),
    readInput: (name) => env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`],
    eventName: variable("GITHUB_EVENT_NAME"),
    readPayload: () => readJson(variable("GITHUB_EVENT_PATH")),
    repository,
    apiUrl: variable("GITHUB_API_URL") || "https://api.github.com",
    sha: variable("GITHUB_SHA"),
    ref: variable("GITHUB_REF"),
    startedBy: variable("GITHUB_TRIGGERING_ACTOR"),
    runUrl: `${server}/${repository}/actions/runs/${runId}`,
    runId,
    attempt: Number(variable("GITHUB_RUN_ATTEMPT") || "1"),
    workspace: variable("GITHUB_WORKSPACE") || process.cwd(),
    temporary: variable("RUNNER_TEMP") || process.cwd(),
    setOutput: async (name, value) => {
      // A random delimiter: no value can end its own block and start another output.
      const end = `end-${randomUUID()}`;
      await append(variable("GITHUB_OUTPUT"), `${name}<<${end}\n${value}\n${end}\n`);
    },
    writeSummary: (markdown) => append(variable("GITHUB_STEP_SUMMARY"), `${markdown}\n`),
    now: () => performance.now(),
    today: () => Date.now(),
    pause: (ms) => sleep(ms),
    cancelled: cancel.signal,
  };
}

async function append(file: string, text: string): Promise<void> {
  if (file !== "") await appendFile(file, text);
}

async function readJson(file: string): Promise<Result<unknown, string>> {
  try {
    return ok(JSON.parse(await readFile(file, "utf8")));
  } catch (thrown) {
    return fail(`GITHUB_EVENT_PATH holds no event: ${String(thrown)}`);
  }
}
