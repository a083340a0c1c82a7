/**
 * What does an Action do when the runner starts it? Its bundle runs as a child process with the variables
 * and files of actions/runner, and everything it said and wrote comes back.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { ResultsService } from "./results-service.ts";
import { readRunnerFile } from "./runner-files.ts";
import { type Command, commandsIn } from "./runner-log-parser.ts";

export type ActionPlan = {
  /** The folder with `action.yml`. */
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What `${{ github.token }}` is. */
  readonly token?: string;
  readonly event: { readonly name: string; readonly payload: object };
  readonly apiUrl: string;
  readonly repository?: string;
  readonly sha?: string;
  readonly ref?: string;
  readonly runId?: string;
  readonly attempt?: number;
  readonly results?: ResultsService;
  readonly workspace?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly phase?: "pre" | "main" | "post";
  readonly state?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Someone cancels the job when the log so far is such that this holds. */
  readonly cancelWhen?: (log: string) => boolean;
  /** Someone cancels the job when this aborts. */
  readonly cancelled?: AbortSignal;
};

export type ActionRun = {
  /** `null` when it had to be killed. */
  readonly exitCode: number | null;
  /** As it came, and as the runner shows it. */
  readonly rawLog: string;
  readonly log: string;
  readonly commands: readonly Command[];
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Written, yet not in `action.yml`: a workflow cannot read them. */
  readonly undeclaredOutputs: readonly string[];
  /** Given, yet not in `action.yml`: the runner warns of them. */
  readonly undeclaredInputs: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Empty when it was too long, for then the runner drops it. */
  readonly summary: string;
  readonly artifacts: readonly string[];
};

const Named = z
  .record(z.string(), z.object({ default: z.unknown().optional() }).nullable())
  .default({});
const Manifest = z.object({
  inputs: Named,
  outputs: z.record(z.string(), z.unknown()).default({}),
  runs: z.object({ pre: z.string().optional(), main: z.string(), post: z.string().optional() }),
});

const FILES = ["OUTPUT", "STATE", "ENV", "PATH", "STEP_SUMMARY"] as const;
const MOST_SUMMARY_BYTES = 1024 * 1024;
/** From the polite signal to the next, and on to the last one. */
const CANCEL_STEPS_MS = [7500, 2500] as const;

export async function runAction(plan: ActionPlan): Promise<ActionRun> {
  const manifest = Manifest.parse(parse(readFileSync(join(plan.action, "action.yml"), "utf8")));
  const home = mkdtempSync(join(tmpdir(), "run-action-"));
  const workspace = plan.workspace ?? join(home, "workspace");
  for (const folder of [workspace, join(home, "temp"), join(home, "tools")]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(join(home, "EVENT"), JSON.stringify(plan.event.payload));
  for (const file of FILES) writeFileSync(join(home, file), "");
  const script = manifest.runs[plan.phase ?? "main"];
  if (script === undefined) throw new Error(`The Action has no ${plan.phase} script`);
  const { inputs = {} } = plan;
  const child = spawn(process.execPath, [join(plan.action, script)], {
    cwd: workspace,
    env: {
      ...runnerVariables(plan, { home, workspace }),
      ...inputVariables(manifest, plan),
      ...prefixed("STATE_", plan.state ?? {}),
      ...plan.environment,
    },
  });
  const { exitCode, rawLog } = await ended(child, plan);
  const written = (file: (typeof FILES)[number]) => readFileSync(join(home, file), "utf8");
  const commands = commandsIn(rawLog);
  const masks = commands.filter(({ name }) => name === "add-mask").map(({ message }) => message);
  const outputs = readRunnerFile(written("OUTPUT"));
  const summary = written("STEP_SUMMARY");
  return {
    exitCode,
    rawLog,
    log: shown(rawLog, masks),
    commands,
    masks,
    outputs,
    undeclaredOutputs: Object.keys(outputs).filter((name) => !(name in manifest.outputs)),
    undeclaredInputs: Object.keys(inputs).filter((name) => !(name in manifest.inputs)),
    state: readRunnerFile(written("STATE")),
    environment: readRunnerFile(written("ENV")),
    path: written("PATH").split("\n").filter(Boolean),
    summary: Buffer.byteLength(summary) > MOST_SUMMARY_BYTES ? "" : shown(summary, masks),
    artifacts: plan.results?.artifacts(runIdOf(plan)).map(({ name }) => name) ?? [],
  };
}

function runIdOf({ runId = "42" }: ActionPlan): string {
  return runId;
}

/** Hyphens stay, and what has no default arrives empty. */
function inputVariables(
  manifest: z.infer<typeof Manifest>,
  { inputs = {}, token = "" }: ActionPlan,
): Record<string, string> {
  const usual = Object.entries(manifest.inputs).map(([name, input]) => [
    name,
    String(input?.default ?? "").replace(/\$\{\{ *github\.token *\}\}/, token),
  ]);
  const all = Object.entries({ ...Object.fromEntries(usual), ...inputs });
  return Object.fromEntries(
    all.map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, String(value)]),
  );
}

function runnerVariables(
  plan: ActionPlan,
  { home, workspace }: { readonly home: string; readonly workspace: string },
): Record<string, string> {
  const { repository = "acme/prompts", sha = "a".repeat(40), ref = "refs/heads/main" } = plan;
  const [owner = ""] = repository.split("/");
  const files = FILES.map((file) => [`GITHUB_${file}`, join(home, file)]);
  const results = plan.results && {
    ACTIONS_RUNTIME_TOKEN: plan.results.token(runIdOf(plan)),
    ACTIONS_RESULTS_URL: `${plan.results.url}/`,
    ACTIONS_RUNTIME_URL: `${plan.results.url}/runtime/`,
    ACTIONS_CACHE_SERVICE_V2: "True",
  };
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    LANG: "C.UTF-8",
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: plan.apiUrl,
    GITHUB_GRAPHQL_URL: `${plan.apiUrl}/graphql`,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_EVENT_NAME: plan.event.name,
    GITHUB_EVENT_PATH: join(home, "EVENT"),
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    GITHUB_RUN_ID: runIdOf(plan),
    GITHUB_RUN_NUMBER: "7",
    GITHUB_RUN_ATTEMPT: String(plan.attempt ?? 1),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_WORKFLOW: "reliability",
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/reliability.yml@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_JOB: "gate",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "alice",
    GITHUB_TRIGGERING_ACTOR: "alice",
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: join(home, "temp"),
    RUNNER_TOOL_CACHE: join(home, "tools"),
    ...Object.fromEntries(files),
    ...results,
  };
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]),
  );
}

function ended(
  child: ChildProcess,
  { timeoutMs = 60_000, cancelWhen, cancelled }: ActionPlan,
): Promise<{ readonly exitCode: number | null; readonly rawLog: string }> {
  const timers = [setTimeout(() => child.kill("SIGKILL"), timeoutMs)];
  let rawLog = "";
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
    const [toTerminate, toKill] = CANCEL_STEPS_MS;
    child.kill("SIGINT");
    timers.push(setTimeout(() => child.kill("SIGTERM"), toTerminate));
    timers.push(setTimeout(() => child.kill("SIGKILL"), toTerminate + toKill));
  };
  cancelled?.addEventListener("abort", cancel, { once: true });
  const hear = (chunk: Buffer) => {
    rawLog += chunk.toString("utf8");
    if (!isCancelled && cancelWhen?.(rawLog) === true) cancel();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ exitCode, rawLog });
    });
  });
}

/** Masks hide their words, and the lines that name them. */
function shown(text: string, masks: readonly string[]): string {
  const lines = text.split("\n").filter((line) => !line.trimStart().startsWith("::add-mask::"));
  return masks
    .filter((mask) => mask.trim() !== "")
    .reduce((masked, mask) => masked.replaceAll(mask, "***"), lines.join("\n"));
}
