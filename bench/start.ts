/**
 * `npm run bench:start`: how long does the Action's bundle take to say that a change touches nothing?
 * Beside an empty Node script in the same run, so that the machine's speed divides out.
 * Promised: at most 6 times, the time to ask GitHub excluded: counted until the log says what was decided,
 * before anything is posted. The whole is printed too.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { demoFiles, WEAKENED_PROMPT } from "../src/cli/demo-files.ts";

const RUNS = 15;
const folder = mkdtempSync(join(tmpdir(), "bench-start-"));
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
const event = join(tmpdir(), `bench-event-${process.pid}.json`);
writeFileSync(event, JSON.stringify({ repository, pull_request }));
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "");

const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(request.method === "GET" ? "[]" : '{"id":1}');
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
const address = server.address();
const port = typeof address === "object" ? address?.port : undefined;
const env = {
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

const times: Record<"empty" | "decided" | "whole", number[]> = {
  empty: [],
  decided: [],
  whole: [],
};
for (let count = 0; count < RUNS; count++) {
  times.empty.push((await run(empty)).whole);
  const { decided, whole } = await run(resolve("dist/index.js"));
  times.decided.push(decided);
  times.whole.push(whole);
}
server.close();
const nothing = median(times.empty);
for (const [name, values] of Object.entries(times)) {
  const ms = median(values);
  console.log(`${name.padEnd(8)} ${ms.toFixed(0).padStart(4)} ms  ${(ms / nothing).toFixed(1)} x`);
}
console.log(`Promised: decided at most 6 x. Medians of ${RUNS} runs.`);

async function run(script: string): Promise<{ readonly decided: number; readonly whole: number }> {
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
