/**
 * A repository on a fake GitHub whose prompt is gated by the Action's own bundle: a small suite, the simulated
 * model on loopback, tokens as a workflow's jobs get them. One line of a test is one thing that happens.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { REWORDED_PROMPT, WEAKENED_PROMPT } from "../../../src/cli/demo-files.ts";
import { readDirectory } from "../../../src/io/disk.ts";
import { type SimulatedServer, startSimulatedServer } from "../../../src/io/simulated-server.ts";
import { simulatedModel } from "../../../src/simulate/simulated-model.ts";
import { loadSuite } from "../../../src/suite/suite.ts";
import { type FakeGitHub, startGitHub } from "../../fakes/github.ts";
import { type ResultsService, startResultsService } from "../../fakes/results-service.ts";
import { type ActionRun, runAction } from "../../fakes/run-action.ts";

export { REWORDED_PROMPT, WEAKENED_PROMPT };

export const PROMPT_FILE = "prompts/support.md";
export const CONFIG_FILE = ".github/reliability.yml";
const SUITE_FILE = ".github/reliability/small.suite.yml";
export const MODEL_KEY = "sk-live-4f9c2d7e81b3a6";

const ACCEPTED_PROMPT = REWORDED_PROMPT.replace("You help a small", "You serve a small");

export const CONFIG = `version: 1
providers:
  simulated: { kind: openai, base-url-env: MODEL_URL, api-key-env: MODEL_KEY }
targets:
  - id: support
    prompt: ${PROMPT_FILE}
    model: { provider: simulated, id: simulated-strong }
    suites: [${SUITE_FILE}]
`;

const TASKS = ["revenue-projection", "workshop-schedule", "pause-subscription", "fact-sheet"];

/** Four tasks of the core suite: enough to tell a weakened prompt, and quick. */
function smallSuite(): string {
  const core = z
    .looseObject({ tasks: z.array(z.looseObject({ id: z.string() })) })
    .parse(parse(readFileSync("suites/core.suite.yml", "utf8")));
  const tasks = core.tasks.filter(({ id }) => TASKS.includes(id));
  return stringify({ ...core, id: "small", tasks }, { aliasDuplicateObjects: false });
}

const CONTRACT = "contracts/subscriptions.openapi.yml";

export const ACCEPTED_FILES = {
  [CONFIG_FILE]: CONFIG,
  [SUITE_FILE]: smallSuite(),
  [`.github/reliability/${CONTRACT}`]: readFileSync(`suites/${CONTRACT}`, "utf8"),
  [PROMPT_FILE]: ACCEPTED_PROMPT,
  "README.md": "# Prompts\n",
};

/** As the example workflows ask for them. */
const WORKFLOW_PERMISSIONS = {
  contents: "write",
  pull_requests: "write",
  checks: "write",
  actions: "read",
} as const;
const FORK_PERMISSIONS = {
  contents: "read",
  pull_requests: "read",
  checks: "read",
  actions: "read",
} as const;

export type GatedRepository = {
  readonly github: FakeGitHub;
  readonly model: SimulatedServer;
  readonly results: ResultsService;
  /** The first commit of the default branch. */
  readonly accepted: string;
  readonly run: (plan: RunPlan) => Promise<ActionRun>;
  readonly openPull: (plan: {
    readonly branch: string;
    readonly files: Readonly<Record<string, string>>;
    readonly title?: string;
  }) => number;
  readonly pullEvent: (pull: number, more?: object) => RunPlan["event"];
  readonly close: () => Promise<void>;
};

export type RunPlan = {
  readonly event: { readonly name: string; readonly payload: object };
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: "workflow" | "fork";
  readonly environment?: Readonly<Record<string, string>>;
  readonly runId?: string;
  readonly sha?: string;
  readonly ref?: string;
  readonly attempt?: number;
  /** Someone cancels the job when this aborts. */
  readonly cancelled?: AbortSignal;
  /** A clone on disk; an empty folder by default. */
  readonly workspace?: string;
};

export async function gatedRepository(
  files: Readonly<Record<string, string>> = ACCEPTED_FILES,
): Promise<GatedRepository> {
  const results = await startResultsService();
  const github = await startGitHub({ isPrivate: true, results });
  const { state } = github;
  state.addToken("ghs_workflow0001", {
    login: "github-actions[bot]",
    app: "github-actions",
    permissions: WORKFLOW_PERMISSIONS,
  });
  state.addToken("ghs_fork00000001", {
    login: "github-actions[bot]",
    app: "github-actions",
    permissions: FORK_PERMISSIONS,
  });
  const accepted = state.commit({ branch: "main", files, message: "The accepted prompt" });
  const suite = await loadSuite(SUITE_FILE, async (path) =>
    path in ACCEPTED_FILES
      ? {
          ok: true,
          value: Object.entries(ACCEPTED_FILES).find(([name]) => name === path)?.[1] ?? null,
        }
      : readDirectory(".")(path),
  );
  if (!suite.ok) throw new Error(JSON.stringify(suite.problem));
  const model = await startSimulatedServer({
    reply: simulatedModel({ suites: [suite.value] }, { strength: "strong", fail: {} }),
    apiKey: MODEL_KEY,
  });
  const payloadRepository = () => {
    const { fullName, isPrivate, defaultBranch } = state.repository();
    return { full_name: fullName, private: isPrivate, default_branch: defaultBranch };
  };
  return {
    github,
    model,
    results,
    accepted,
    run: ({ event, token = "workflow", environment = {}, ...plan }) =>
      runAction({
        action: resolve("."),
        apiUrl: github.url,
        results,
        token: token === "fork" ? "ghs_fork00000001" : "ghs_workflow0001",
        event: { name: event.name, payload: { repository: payloadRepository(), ...event.payload } },
        environment: { MODEL_URL: model.url, MODEL_KEY, ...environment },
        timeoutMs: 50_000,
        sha: state.branch("main") ?? accepted,
        ...plan,
      }),
    openPull: ({ branch, files: changed, title }) => {
      state.commit({ branch, parent: state.branch("main") ?? accepted, files: changed });
      return state.openPull({ head: branch, ...(title === undefined ? {} : { title }) });
    },
    pullEvent: (pull, more = {}) => {
      const { number, base, head } = state.repository().pulls.get(pull) ?? never();
      const repo = head.repository === null ? null : { full_name: head.repository };
      return {
        name: "pull_request",
        payload: { pull_request: { number, base, head: { sha: head.sha, repo } }, ...more },
      };
    },
    close: async () => {
      await Promise.all([github.close(), model.close(), results.close()]);
    },
  };
}

function never(): never {
  throw new Error("the pull request exists");
}
