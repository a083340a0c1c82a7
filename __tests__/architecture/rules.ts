/**
 * What may each part of src/ do? One table; `check.ts` holds the code against it.
 * Source: design.md section 3. Changing a rule is changing a line here, with a decision that says why.
 */

export type Layer = {
  readonly name: string;
  /** Files of src/, and folders ending in a slash. */
  readonly holds: readonly string[];
  /** Layers this one may import; a layer may always import itself. */
  readonly imports: readonly string[];
  /** May it touch network, disk, clock, process and the SDKs of the outside world? */
  readonly outside?: true;
};

export const LAYERS: readonly Layer[] = [
  {
    name: "vocabulary",
    holds: [
      "result.ts",
      "problem.ts",
      "ports.ts",
      "inputs.ts",
      "modes.ts",
      "grader-config.ts",
      "grader-settings.ts",
      "answer.ts",
      "transcript.ts",
      "evidence.ts",
      "judge-calibration.ts",
      "baseline.ts",
      "experiment.ts",
      "event.ts",
      "verdict.ts",
      "acceptance.ts",
    ],
    imports: [],
  },
  { name: "suite", holds: ["suite/"], imports: ["vocabulary"] },
  { name: "trial", holds: ["trial/"], imports: ["vocabulary", "suite"] },
  { name: "grade", holds: ["grade/"], imports: ["vocabulary", "suite", "trial"] },
  { name: "compare", holds: ["compare/"], imports: ["vocabulary", "suite", "trial", "grade"] },
  {
    name: "report",
    holds: ["report/"],
    imports: ["vocabulary", "suite", "trial", "grade", "compare"],
  },
  { name: "simulate", holds: ["simulate/"], imports: ["vocabulary", "suite"] },
  {
    name: "app",
    holds: ["app/"],
    imports: ["vocabulary", "suite", "trial", "grade", "compare", "report"],
  },
  {
    name: "measure",
    holds: ["measure.ts"],
    imports: ["vocabulary", "suite", "trial", "grade", "compare"],
  },
  { name: "join", holds: ["join.ts"], imports: ["vocabulary", "suite", "trial", "grade"] },
  { name: "decide", holds: ["decide.ts"], imports: ["vocabulary", "suite", "grade", "compare"] },
  { name: "publish", holds: ["publish.ts"], imports: ["vocabulary", "suite", "report"] },
  {
    name: "command",
    holds: ["command.ts"],
    imports: [
      "vocabulary",
      "suite",
      "trial",
      "grade",
      "compare",
      "report",
      "measure",
      "join",
      "decide",
      "publish",
    ],
  },
  { name: "sandbox", holds: ["sandbox/"], imports: ["vocabulary"], outside: true },
  { name: "io", holds: ["io/"], imports: ["vocabulary", "simulate", "sandbox"], outside: true },
  {
    name: "doors",
    holds: ["action.ts", "cli.ts", "app.ts", "action/", "cli/", "service/", "doors/"],
    imports: [
      "vocabulary",
      "suite",
      "trial",
      "grade",
      "compare",
      "report",
      "simulate",
      "app",
      "measure",
      "join",
      "decide",
      "publish",
      "command",
      "io",
    ],
    outside: true,
  },
];

/** Words that reach the outside world: doors and io only. */
export const EFFECTS: readonly string[] = [
  "process",
  "console",
  "fetch",
  "WebSocket",
  "performance",
  "globalThis",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "AbortSignal.timeout",
  "Date.now",
  "new Date",
  "Math.random",
  "randomUUID",
  "randomBytes",
  "randomInt",
  "getRandomValues",
  "import.meta",
  "require",
];

/** Words that turn text into code: nowhere. */
export const TEXT_AS_CODE: readonly string[] = ["eval", "Function"];

/** Parts of Node that only compute; every other `node:` module is for doors and io. */
export const PURE_NODE_MODULES: readonly string[] = [
  "node:crypto",
  "node:path",
  "node:path/posix",
  "node:util",
  "node:zlib",
];

/** Packages that speak to a model provider or to GitHub: doors and io only. */
export const OUTSIDE_PACKAGES =
  /^(openai|@anthropic-ai\/sdk|octokit|probot|undici)(\/|$)|^@(octokit|actions)\//;

/** Names that answer no question. */
export const EMPTY_NAMES: readonly string[] = [
  "index",
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "types",
  "misc",
];

export const LONGEST_FILE = 400;
