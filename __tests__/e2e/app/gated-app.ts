/**
 * A repository on a fake GitHub that the App gates: signed webhooks over HTTP, a durable queue in a folder,
 * the runner workflow as the Action's own bundle, the simulated model. One line of a test is one thing that
 * happens.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openQueue } from "../../../src/io/queue.ts";
import { openLog } from "../../../src/service/log.ts";
import { readManifest } from "../../../src/service/manifest.ts";
import type { Registered } from "../../../src/service/settings.ts";
import { type Started, startApp } from "../../../src/service/start.ts";
import type { CheckRun } from "../../fakes/github/world.ts";
import type { FakeGitHub } from "../../fakes/github.ts";
import { runAction } from "../../fakes/run-action.ts";
import { deliver, type Webhooks, webhooksFor } from "../../fakes/webhooks.ts";
import {
  ACCEPTED_FILES,
  type GatedRepository,
  gatedRepository,
  MODEL_KEY,
} from "../action/gated-repository.ts";

export const SLUG = "reliability-gate";
export const BOT = `${SLUG}[bot]`;
export const RUNNER = ".github/workflows/reliability-gate-runner.yml";
const RECORD = ".github/workflows/reliability-gate-record.yml";
const SECRET = "a-webhook-secret-of-tests";

const GATED_FILES = {
  ...ACCEPTED_FILES,
  [RUNNER]: readFileSync("examples/workflows/reliability-gate-runner.yml", "utf8"),
  [RECORD]: readFileSync("examples/workflows/reliability-gate-record.yml", "utf8"),
};

export type GatedApp = GatedRepository & {
  readonly url: string;
  /** What it was started with; others can be started beside it. */
  readonly settings: Registered;
  readonly privateKey: string;
  /** Leaves GitHub and the model. */
  readonly stopService: () => Promise<void>;
  readonly installation: number;
  readonly hooks: Webhooks;
  readonly log: readonly string[];
  readonly send: (webhook: Parameters<typeof deliver>[1]) => Promise<void>;
  /** Runs what was dispatched as the workflow does, and tells the App that it ended. */
  readonly runOrdered: (of?: {
    /** The first that was dispatched and not run unless this commit is named. */
    readonly head?: string;
    readonly environment?: Readonly<Record<string, string>>;
    /** Just before GitHub says that the run has ended. */
    readonly meanwhile?: (run: number) => void | Promise<void>;
  }) => Promise<number>;
  /** Our newest check of a commit. */
  readonly check: (head: string, name?: string) => CheckRun | null;
  readonly checkWhen: (head: string, isSo: (check: CheckRun) => boolean) => Promise<CheckRun>;
  /** Nothing waits and nothing is worked. */
  readonly settled: () => Promise<void>;
  readonly headOf: (pull: number) => string;
  readonly ourComments: (pull: number) => readonly string[];
  /** As the branch rules of the fake say. */
  readonly mayMerge: (pull: number) => boolean;
};

export async function gatedApp(
  of: {
    readonly files?: Readonly<Record<string, string>>;
    readonly settings?: Partial<Registered>;
  } = {},
): Promise<GatedApp> {
  const world = await gatedRepository({ ...GATED_FILES, ...of.files });
  const { github } = world;
  const { state } = github;
  const app = state.addApp({ slug: SLUG, permissions: appPermissions() });
  state.addToken("ghs_runner000001", {
    login: "github-actions[bot]",
    app: "github-actions",
    permissions: { contents: "read", pull_requests: "read", actions: "read" },
  });
  const folder = mkdtempSync(join(tmpdir(), "gated-app-"));
  await preparedQueue(folder);
  const log: string[] = [];
  const settings: Registered = {
    kind: "registered",
    host: "127.0.0.1",
    port: 0,
    logLevel: "debug",
    github: { apiUrl: github.url, webUrl: "https://github.com" },
    appId: app.id,
    privateKey: { kind: "pem", pem: app.privateKey },
    webhookSecret: SECRET,
    queue: { kind: "embedded", folder },
    concurrency: 4,
    writeSpacingMs: 0,
    sweepMinutes: 60,
    staleCheckMinutes: 15,
    runnerWorkflow: "reliability-gate-runner.yml",
    recordWorkflow: "reliability-gate-record.yml",
    allowedWorkflows: [],
    configFile: ".github/reliability.yml",
    ...of.settings,
  };
  const started = await startApp({
    settings,
    privateKey: app.privateKey,
    log: openLog({ level: "debug", write: (line) => void log.push(line), secrets: [SECRET] }),
    now: () => Date.now(),
    patience: { retries: 3, firstPauseSeconds: 1, longestPauseSeconds: 1, heartbeatSeconds: 10 },
  });
  if (!started.ok) throw new Error(JSON.stringify(started.problem));
  const service: Started = started.value;
  const hooks = webhooksFor(github, { secret: SECRET, installation: app.installation });
  const check = (head: string, name = SLUG) =>
    state
      .checks()
      .filter((one) => one.headSha === head && one.name === name && one.app.slug === SLUG)
      .at(-1) ?? null;
  const jobs = async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return [...metrics.matchAll(/^reliability_gate_jobs\{state="(\w+)"\} (\d+)$/gm)].map(
      ([, name = "", count = "0"]) => [name, Number(count)] as const,
    );
  };
  const send: GatedApp["send"] = async (webhook) => {
    const { status } = await deliver(service.url, webhook);
    if (status !== 202) throw new Error(`The webhook was answered ${status}.`);
  };
  let isStopped = false;
  const stopService = async () => {
    if (!isStopped) await service.stop(3000);
    isStopped = true;
  };
  const ran = new Set<number>();
  // A draw in which the reworded prompt does not look worse by chance, as one in twenty does.
  const seed = { RELIABILITY_SEED_SECRET: "one of the nineteen" };
  const environment = { MODEL_URL: world.model.url, MODEL_KEY, ...seed };
  return {
    ...world,
    url: service.url,
    settings,
    privateKey: app.privateKey,
    stopService,
    installation: app.installation,
    hooks,
    log,
    send,
    check,
    checkWhen: async (head, isSo) => {
      for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) {
        const found = check(head);
        if (found !== null && isSo(found)) return found;
      }
      throw new Error(
        `No such check came: ${JSON.stringify(check(head))}\n${log.slice(-12).join("")}`,
      );
    },
    settled: async () => {
      // Deferred looks at running runs stay: only what is due is waited for.
      const quiet = async () => {
        const counted = new Map(await jobs());
        return (counted.get("active") ?? 0) === 0 && !(await hasDue());
      };
      const hasDue = async () => {
        const before = log.length;
        await sleep(700);
        return log.length !== before;
      };
      for (const end = Date.now() + 30_000; Date.now() < end; ) if (await quiet()) return;
      throw new Error("The queue does not come to rest.");
    },
    mayMerge: (pull) => state.mayMerge(pull),
    headOf: (pull) => state.repository().pulls.get(pull)?.head.sha ?? "",
    ourComments: (pull) =>
      state
        .comments(pull)
        .filter(({ login, body }) => login === BOT && body.startsWith("<!-- reliability-gate -->"))
        .map(({ body }) => body),
    runOrdered: async ({ head, environment: more = {}, meanwhile } = {}) => {
      const dispatch = state
        .dispatches()
        .filter(({ run, workflow }) => !ran.has(run) && workflow === "reliability-gate-runner.yml")
        .find(({ inputs }) => (head ?? inputs.head_sha) === inputs.head_sha);
      if (dispatch === undefined) throw new Error("Nothing was dispatched.");
      ran.add(dispatch.run);
      const { pr = "", head_sha, base_sha, nonce } = dispatch.inputs;
      const done = await runAction({
        action: resolve("."),
        apiUrl: github.url,
        results: world.results,
        token: "ghs_runner000001",
        event: { name: "workflow_dispatch", payload: { repository: payloadOf(github) } },
        inputs: {
          ...(pr === "" ? {} : { pr }),
          "head-sha": head_sha ?? "",
          "base-sha": base_sha ?? "",
          nonce: nonce ?? "",
        },
        runId: String(dispatch.run),
        sha: state.branch("main") ?? "",
        environment: { ...environment, ...more },
        timeoutMs: 50_000,
      });
      state.finishRun(dispatch.run, done.exitCode === 0 ? "success" : "failure");
      await meanwhile?.(dispatch.run);
      await send(hooks.workflowRun({ action: "completed", run: dispatch.run }));
      return dispatch.run;
    },
    close: async () => {
      await stopService();
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let prepared: Promise<string> | null = null;

/** An empty queue, made once and copied: making one takes seconds. */
async function preparedQueue(folder: string): Promise<void> {
  const make = async () => {
    const made = mkdtempSync(join(tmpdir(), "prepared-queue-"));
    const opened = await openQueue<object>({
      place: { kind: "embedded", folder: made },
      parse: () => ({}),
      concurrency: 1,
      retries: 0,
      firstPauseSeconds: 1,
      longestPauseSeconds: 1,
      heartbeatSeconds: 10,
      onTrouble: () => undefined,
    });
    if (opened.ok) await opened.value.stop(1000);
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    return made;
  };
  prepared ??= make();
  cpSync(await prepared, folder, { recursive: true });
}

function payloadOf(github: FakeGitHub) {
  const { fullName, isPrivate, defaultBranch } = github.state.repository();
  return { full_name: fullName, private: isPrivate, default_branch: defaultBranch };
}

/** What `app.yml` asks for, and nothing else. */
function appPermissions() {
  const manifest = readManifest("app.yml", readFileSync("app.yml", "utf8"));
  if (!manifest.ok) throw new Error("app.yml is a manifest");
  const { metadata: _always, merge_queues: _queues, ...own } = manifest.value.default_permissions;
  return own;
}
