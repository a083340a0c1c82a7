/** Applications as targets, end to end: an HTTP endpoint of each arm, and a command of each commit. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server.ts";
import { runCli } from "./run-cli.ts";

const CONFIG_FILE = ".github/reliability.yml";
const SUITE = `version: 1
id: sums
tasks:
  - id: sum
    instances: 40
    sample: { a: { int: [10, 90] }, b: { int: [10, 90] } }
    let: { sum: "a + b" }
    input: "{{ a }} + {{ b }}?"
    grade: [{ numeric: { equals: "{{ sum }}" } }]
`;
const config = (target: string) =>
  `version: 1\ntargets:\n  - id: app\n    ${target}\n    suites: [sums.suite.yml]\n`;

/** Answers on standard output as the protocol says. */
const programOf = (answer: string) => `let text = "";
process.stdin.on("data", (part) => { text += part; });
process.stdin.on("end", () => {
  const { input, variables, ...rest } = JSON.parse(text);
  const [a, b] = input.match(/\\d+/g).map(Number);
  const known = Object.keys({ ...rest, ...variables }).join();
  if (known !== "version,seed") throw new Error("it is told " + known);
  process.stdout.write(JSON.stringify({ text: "The sum is " + (${answer}) + "." }));
});
`;

async function repository(target: string, answers: readonly [base: string, head: string]) {
  const directory = await mkdtemp(join(tmpdir(), "targets-e2e-"));
  const rules = { [CONFIG_FILE]: config(target), "sums.suite.yml": SUITE };
  await createRepository(directory, [
    {
      message: "An application and its gate",
      files: { ...rules, "app.js": programOf(answers[0]) },
    },
    { message: "Change it", files: { "app.js": programOf(answers[1]), "notes.md": "x" } },
  ]);
  return directory;
}

async function gate(repo: string, env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "targets-tmp-"));
  const out = join(folder, "out");
  const ran = await runCli(["gate", "--base", "HEAD~1", "--repo", repo, "--out", out, "--json"], {
    env: { TMPDIR: folder, ...env },
  });
  const verdict = ran.stdout === "" ? null : verdictSchema.parse(JSON.parse(ran.stdout));
  const left = readdirSync(folder).filter((name) => name.startsWith("reliability-gate-"));
  const worktrees = execFileSync("git", ["-C", repo, "worktree", "list"], { encoding: "utf8" });
  return { ...ran, verdict, left, worktrees: worktrees.trim().split("\n").length };
}

let good: ModelServer;
let bad: ModelServer;
beforeAll(async () => {
  const application = (sign: number) =>
    startModelServer(({ body }) => {
      const [a = 0, b = 0] = (JSON.stringify(body).match(/\d+/g) ?? []).map(Number);
      return { kind: "json", status: 200, body: { reply: `The sum is ${a + sign * b}.` } };
    });
  good = await application(1);
  bad = await application(-1);
});
afterAll(async () => {
  await good.close();
  await bad.close();
});

const HTTP = `http: { url-env: PREVIEW_URL, base-url-env: PROD_URL, headers-env: { authorization: APP_KEY }, body: '{"q": {{ input | json }}}', answer: $.reply }`;

test("an endpoint that answers worse on head regresses; the same answers pass", async () => {
  const repo = await repository(HTTP, ["a + b", "a + b"]);
  const env = { PROD_URL: `${good.url}/prod`, APP_KEY: "Bearer sk-e2e-51c7" };
  const worse = await gate(repo, { ...env, PREVIEW_URL: bad.url });
  expect([worse.code, worse.verdict?.kind]).toEqual([1, "regressed"]);
  expect(bad.seen[0]).toMatchObject({
    headers: { authorization: "Bearer sk-e2e-51c7" },
    body: { q: expect.stringMatching(/^\d+ \+ \d+\?$/) },
  });
  const same = await gate(repo, { ...env, PREVIEW_URL: `${good.url}/preview` });
  expect([same.code, same.verdict?.kind]).toEqual([0, "passed"]);
});

test("an endpoint that is down, the same for both arms, or unknown is inconclusive, never a pass", async () => {
  const repo = await repository(HTTP, ["a + b", "a + b"]);
  const env = { PROD_URL: good.url, PREVIEW_URL: good.url, APP_KEY: "Bearer sk-e2e-51c7" };
  const same = await gate(repo, env);
  expect([same.code, same.verdict?.kind]).toEqual([3, "inconclusive"]);
  expect(same.stderr).toContain("at one address");
  const unset = await gate(repo, { ...env, PREVIEW_URL: "" });
  expect([unset.code, unset.verdict?.kind]).toEqual([3, "inconclusive"]);
  expect(unset.stderr).toContain("PREVIEW_URL is not set");
  const alone = await repository(`http: { url: "${good.url}", answer: $.reply }`, ["1", "2"]);
  const baseless = await gate(alone);
  expect([baseless.code, baseless.verdict]).toEqual([3, null]);
  expect(baseless.stderr).toContain("no address where base answers");
});

const COMMAND = "command: { run: node app.js, setup: 'echo ready > ready.txt' }";

test("a command whose code is worse on head regresses, and no checkout stays behind", async () => {
  const repo = await repository(COMMAND, ["a + b", "a - b"]);
  const ran = await gate(repo);
  expect([ran.code, ran.verdict?.kind]).toEqual([1, "regressed"]);
  expect([ran.left, ran.worktrees]).toEqual([[], 1]);
});

test("a command that crashes on head is inconclusive, and its last words are told in one line", async () => {
  const repo = await repository(COMMAND, ["a + b", 'crash("::error::")']);
  const ran = await gate(repo);
  expect([ran.code, ran.verdict?.kind]).toEqual([3, "inconclusive"]);
  expect(ran.stderr).toMatch(/The target "app" \(head\) gave no answer/);
  expect([ran.left, ran.worktrees]).toEqual([[], 1]);
});

test("plan and validate know what an application is asked", async () => {
  const repo = await repository(COMMAND, ["a + b", "a - b"]);
  const planned = await runCli(["plan", "--base", "HEAD~1", "--repo", repo]);
  expect([planned.code, planned.stderr]).toEqual([0, ""]);
  expect(planned.stdout).toMatch(/Target app, affected by app\.js, notes\.md/);
  const valid = await runCli(["validate"], { cwd: repo });
  expect(valid.code).toBe(0);
  expect(valid.stdout + valid.stderr).toContain("Target app: request valid, not sent");
});

test("when the gate is stopped the programs stop and the checkouts go", async () => {
  const repo = await repository(COMMAND, ["a + b", "a + b"]);
  const folder = await mkdtemp(join(tmpdir(), "targets-tmp-"));
  const hanging = `const fs = require("node:fs"); process.on("SIGTERM", () => {}); fs.writeFileSync("${folder}/alive." + process.pid, ""); setInterval(() => {}, 1000);`;
  commitProgram(repo, hanging);
  const child = spawn(
    process.execPath,
    [
      resolve("dist/cli.js"),
      "gate",
      "--base",
      "HEAD~1",
      "--repo",
      repo,
      "--out",
      join(folder, "out"),
    ],
    { env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder }, stdio: "ignore" },
  );
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const pids = () =>
    readdirSync(folder).flatMap((name) =>
      name.startsWith("alive.") ? [Number(name.slice(6))] : [],
    );
  for (let tries = 0; tries < 400 && pids().length === 0; tries++) await sleep(50);
  expect(pids().length).toBeGreaterThan(0);
  child.kill("SIGTERM");
  const stoppedAt = performance.now();
  expect(await ended).toBe(3);
  expect(performance.now() - stoppedAt).toBeLessThan(6000);
  expect(pids().filter(isRunning)).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith("reliability-gate-"))).toEqual([]);
});

function commitProgram(repo: string, program: string): void {
  writeFileSync(join(repo, "app.js"), program);
  const author = ["-c", "user.name=Demo", "-c", "user.email=demo@example.com"];
  execFileSync("git", ["-C", repo, ...author, "commit", "--quiet", "-am", "Hang"]);
}

function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
}
