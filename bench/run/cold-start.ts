/**
 * How long does the Action's bundle take to say that a change touches nothing, beside an empty Node script?
 * The time to ask GitHub is excluded: counted until the log says what was decided, before anything is posted.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { demoFiles, WEAKENED_PROMPT } from "../../src/cli/demo-files.ts";

export type ColdStart = {
  /** Medians, in milliseconds. */
  readonly empty: number;
  readonly decided: number;
  readonly whole: number;
  /** Files of the bundle that were loaded and hold a model SDK. */
  readonly sdks: readonly string[];
};

const BUNDLE = resolve(import.meta.dirname, "../../dist/index.js");
/** What only the vendors' SDKs say of themselves. */
const SDK = /https:\/\/api\.(openai|anthropic)\.com/;

type Environment = Readonly<Record<string, string | undefined>>;

export async function measureColdStart(runs: number): Promise<ColdStart> {
  const folder = mkdtempSync(join(tmpdir(), "bench-start-"));
  const event = openPullRequest(folder);
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(request.method === "GET" ? "[]" : '{"id":1}');
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const env: Environment = {
    PATH: process.env.PATH,
    INPUT_TOKEN: "ghs_bench",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: "acme/prompts",
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_RUN_ID: "1",
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
  };
  const times = { empty: [0], decided: [0], whole: [0] };
  for (const each of Object.values(times)) each.length = 0;
  for (let count = 0; count < runs; count++) {
    times.empty.push((await run(empty, env)).whole);
    const { decided, whole } = await run(BUNDLE, env);
    times.decided.push(decided);
    times.whole.push(whole);
  }
  const sdks = await loadedSdks(folder, env);
  server.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    empty: median(times.empty),
    decided: median(times.decided),
    whole: median(times.whole),
    sdks,
  };
}

/** A repository with a pull request that touches no target; the file of its event. */
function openPullRequest(folder: string): string {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=b", "-c", "user.email=b@b", ...args], {
      encoding: "utf8",
    }).trim();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  git("init", "--quiet");
  const [accepted] = demoFiles(WEAKENED_PROMPT);
  for (const [path, text] of Object.entries(accepted?.files ?? {})) write(path, text ?? "");
  git("add", ".");
  git("commit", "--quiet", "--message", "accepted");
  const base = git("rev-parse", "HEAD");
  write("other.txt", "x");
  git("add", ".");
  git("commit", "--quiet", "--message", "unrelated");
  const head = git("rev-parse", "HEAD");
  const repository = { full_name: "acme/prompts", default_branch: "main", private: true };
  const repo = { full_name: "acme/prompts" };
  const pull_request = { number: 1, base: { sha: base, ref: "main" }, head: { sha: head, repo } };
  const event = join(folder, ".git", "bench-event.json");
  writeFileSync(event, JSON.stringify({ repository, pull_request }));
  return event;
}

async function run(
  script: string,
  env: Environment,
): Promise<{ readonly decided: number; readonly whole: number }> {
  let told: number | null = null;
  const start = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "ignore"] });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (text.includes("Not applicable")) told ??= performance.now();
  });
  const code = await new Promise((ended) => child.on("exit", ended));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  const end = performance.now();
  return { decided: (told ?? end) - start, whole: end - start };
}

/** V8 lists every script that ran when it is asked for coverage. */
async function loadedSdks(folder: string, env: Environment): Promise<readonly string[]> {
  const coverage = join(folder, ".git", "coverage");
  await run(BUNDLE, { ...env, NODE_V8_COVERAGE: coverage });
  const urls = readdirSync(coverage).flatMap((file) =>
    coverageSchema
      .parse(JSON.parse(readFileSync(join(coverage, file), "utf8")))
      .result.map(({ url }) => url),
  );
  const loaded = urls.filter((url) => url.startsWith("file:") && url.includes("/dist/"));
  if (loaded.length === 0) throw new Error("the bundle was loaded");
  return loaded.filter((url) => SDK.test(readFileSync(new URL(url), "utf8")));
}

const coverageSchema = z.object({ result: z.array(z.object({ url: z.string() })) });

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
