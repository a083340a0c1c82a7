import { mkdtemp, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { demoFiles, REWORDED_PROMPT, WEAKENED_PROMPT } from "../../src/cli/demo-files.ts";
import { readDirectory } from "../../src/io/disk.ts";
import { type SimulatedServer, startSimulatedServer } from "../../src/io/simulated-server.ts";
import { type Commit, createRepository } from "../../src/io/throwaway-repository.ts";
import { simulatedModel } from "../../src/simulate/simulated-model.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { runCli } from "./run-cli.ts";

const KEY = "test-key-7f3a";
let server: SimulatedServer;

beforeAll(async () => {
  const core = await loadSuite("core.suite.yml", readDirectory("suites"));
  if (!core.ok) throw new Error(JSON.stringify(core.problem));
  server = await startSimulatedServer({
    apiKey: KEY,
    reply: simulatedModel({ suites: [core.value] }, { strength: "strong", fail: {} }),
  });
});
afterAll(() => server.close());

async function weakServer(): Promise<SimulatedServer> {
  const core = await loadSuite("core.suite.yml", readDirectory("suites"));
  if (!core.ok) throw new Error(JSON.stringify(core.problem));
  return startSimulatedServer({
    reply: simulatedModel({ suites: [core.value] }, { strength: "weak", fail: {} }),
  });
}

type Edit = (commits: readonly Commit[]) => readonly Commit[];
const CONFIG = ".github/reliability.yml";

/** The demo's repository with a key wanted, and head changed by the test. */
async function repository(headPrompt: string, edit: Edit = (commits) => commits): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "gate-e2e-"));
  const commits = demoFiles(headPrompt).map((commit) => {
    const config = commit.files[CONFIG];
    return typeof config !== "string"
      ? commit
      : {
          ...commit,
          files: {
            ...commit.files,
            [CONFIG]: config.replace("kind: openai", "kind: openai\n    api-key-env: MODEL_KEY"),
          },
        };
  });
  await createRepository(directory, edit(commits));
  return directory;
}

const env = () => ({ SIMULATED_MODEL_URL: server.url, MODEL_KEY: KEY });
const gate = (repo: string, overrides: Record<string, string> = {}, ...args: string[]) =>
  runCli(["gate", "--base", "HEAD~1", "--repo", repo, "--out", join(repo, "out"), ...args], {
    env: { ...env(), ...overrides },
  });

test("an unrelated file is not applicable, exit 0, and no model is asked", async () => {
  const repo = await repository(REWORDED_PROMPT, ([first]) => [
    first ?? { message: "", files: {} },
    { message: "Docs", files: { "README.md": "Better words.\n" } },
  ]);
  const before = server.requests();
  const ran = await gate(repo, {}, "--json");
  expect(ran.code).toBe(0);
  expect(verdictSchema.parse(JSON.parse(ran.stdout)).kind).toBe("not-applicable");
  expect(server.requests()).toBe(before);
});

test("a weakened prompt exits 1 and names failure modes of at least two families", async () => {
  const repo = await repository(WEAKENED_PROMPT);
  const ran = await gate(repo, {}, "--json");
  expect(ran.code).toBe(1);
  const verdict = verdictSchema.parse(JSON.parse(ran.stdout));
  expect(verdict.kind).toBe("regressed");
  const modes = verdict.changes.filter(
    ({ scope, status, mode }) => scope === "target" && status === "regressed" && mode !== "any",
  );
  expect(new Set(modes.map(({ mode }) => mode.split(".")[0])).size).toBeGreaterThanOrEqual(2);
  const html = await readFile(join(repo, "out", "report.html"), "utf8");
  for (const { mode } of modes) expect(html).toContain(mode);
});

test("evidence, verdict and reports are byte-identical when run twice with the same seed", async () => {
  const repo = await repository(WEAKENED_PROMPT);
  const names = [
    "verdict.json",
    "report.md",
    "report.html",
    "support-agent/base/evidence.json",
    "support-agent/head/evidence.json",
    "support-agent/head/transcripts.jsonl",
  ];
  const readAll = () => Promise.all(names.map((name) => readFile(join(repo, "out", name))));
  await gate(repo, {}, "--seed", "7", "--concurrency", "1");
  const first = await readAll();
  await gate(repo, {}, "--seed", "7", "--concurrency", "16", "--fresh");
  const second = await readAll();
  for (const [index, bytes] of first.entries()) {
    expect(Buffer.compare(bytes, second[index] ?? Buffer.alloc(0))).toBe(0);
  }
});

test("report renders the very bytes again from what a gate left on disk", async () => {
  const repo = await repository(WEAKENED_PROMPT);
  const from = join(repo, "out");
  await gate(repo);
  for (const [format, name] of [
    ["html", "report.html"],
    ["markdown", "report.md"],
    ["json", "verdict.json"],
  ]) {
    const again = await runCli(["report", "--from", from, "--format", format ?? ""]);
    expect(again.code).toBe(0);
    expect(again.stdout === (await readFile(join(from, name ?? ""), "utf8"))).toBe(true);
  }
  const timed = await runCli(["report", "--from", from, "--format", "html", "--times"]);
  expect(timed.stdout).toContain("Time to an answer, head");
  expect(await readFile(join(from, "report.html"), "utf8")).not.toContain("Time to an answer");
  const document = await runCli(["report", "--from", from, "--format", "document"]);
  expect(document.stdout).toMatch(/^# Failure modes of support-agent\n/);
  expect(document.stdout).toContain("it does not measure taste");
  const evidence = (arm: string) => join(from, "support-agent", arm, "evidence.json");
  const arms = ["--base", evidence("base"), "--head", evidence("head")];
  const explained = await runCli(["decide", ...arms, "--explain", "any"]);
  expect(explained.code).toBe(1);
  expect(explained.stdout).toMatch(/instance \w+: base 0 of 1, head 1 of 1/);
  const mistyped = await runCli(["decide", ...arms, "--explain", "reasoning.wrong-anser"]);
  expect([mistyped.code, mistyped.stdout]).toEqual([2, ""]);
  expect(mistyped.stderr).toMatch(/did you mean "reasoning.wrong-answer"/);
});

test("a config typo exits 2 with file, line, column and the nearest key", async () => {
  const repo = await repository(REWORDED_PROMPT, ([first, second]) => {
    const config = String(first?.files[CONFIG]);
    return [
      first ?? { message: "", files: {} },
      {
        message: "Typo",
        files: { ...second?.files, [CONFIG]: config.replace("suites:", "suits:") },
      },
    ];
  });
  const before = server.requests();
  const ran = await gate(repo);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(`${CONFIG}:11:5`);
  expect(ran.stderr).toContain('unknown key "suits" (did you mean "suites"?)');
  expect(server.requests()).toBe(before);
});

test("a head prompt that does not parse exits 2 with its line", async () => {
  const repo = await repository("Line one.\nHello {{ nobody }}.\n");
  const ran = await gate(repo);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain("prompts/support.md:2:");
  expect(ran.stderr).toContain("nobody");
});

test.each([
  ["no key", { MODEL_KEY: "" }, /MODEL_KEY is not set/],
  ["a wrong key", { MODEL_KEY: "wrong" }, /rejected the key/],
  ["the server down", { SIMULATED_MODEL_URL: "http://127.0.0.1:1/v1" }, /could not be reached/],
])(
  "%s exits 3 with a sentence, never 0 or 1",
  async (_name, overrides, sentence) => {
    const repo = await repository(WEAKENED_PROMPT);
    const ran = await gate(repo, overrides);
    expect(ran.stderr).toMatch(sentence);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toMatch(/inconclusive/i);
  },
  60_000,
);

test("a used-up quota exits 3 with a sentence, and says so at once", async () => {
  let asked = 0;
  const quota: Server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(429, { "content-type": "application/json", "retry-after-ms": "1" });
    const error = {
      message: "You exceeded your current quota",
      type: "insufficient_quota",
      code: "insufficient_quota",
    };
    response.end(JSON.stringify({ error }));
  });
  await new Promise<void>((listening) => quota.listen(0, "127.0.0.1", () => listening()));
  const address = quota.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  const repo = await repository(WEAKENED_PROMPT);
  const ran = await gate(repo, { SIMULATED_MODEL_URL: `http://127.0.0.1:${address.port}/v1` });
  quota.close();
  expect(ran.code).toBe(3);
  expect(ran.stderr).toMatch(/quota/);
  expect(asked).toBeLessThan(100);
});

test("a weaker model under the same prompt is regressed, and the report says where", async () => {
  const weak = await weakServer();
  const withModels = (model: string) => (commit: Commit) => ({
    ...commit,
    files: {
      ...commit.files,
      [CONFIG]: `version: 1
providers:
  strong: { kind: openai, base-url-env: SIMULATED_MODEL_URL, api-key-env: MODEL_KEY }
  weak: { kind: openai, base-url-env: WEAK_MODEL_URL }
targets:
  - id: support-agent
    prompt: prompts/support.md
    model: models/support.yml
    suites: [core]
policy: { looks: 1 }
`,
      "models/support.yml": `provider: ${model}\nid: simulated-${model}\n`,
    },
  });
  const repo = await repository(REWORDED_PROMPT, ([first]) => {
    const base = first ?? { message: "", files: {} };
    return [withModels("strong")(base), { ...withModels("weak")(base), message: "Cheaper model" }];
  });
  const ran = await gate(repo, { WEAK_MODEL_URL: weak.url });
  await weak.close();
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/REGRESSED/);
  for (const category of ["agentic", "creative", "reasoning"]) {
    expect(ran.stdout).toMatch(new RegExp(`${category} +│ +9\\d\\.\\d % │ +[5-8]\\d\\.\\d %`));
  }
  console.log(ran.stdout.slice(ran.stdout.indexOf("Success per category") - 120));
}, 60_000);

test("a budget ends the asking: what was answered is there, and nothing passes", async () => {
  const withBudget =
    (budget: string): Edit =>
    (commits) =>
      commits.map(({ files, ...commit }) => {
        const config = files[CONFIG];
        return typeof config !== "string"
          ? { ...commit, files }
          : { ...commit, files: { ...files, [CONFIG]: `${config}${budget}` } };
      });
  for (const budget of [
    "budget: { calls: 40 }\n",
    "budget: { tokens: 8000 }\n",
    "budget: { usd: 0.008 }\nprices: { simulated-strong: { input: 1, output: 1 } }\n",
  ]) {
    const repo = await repository(REWORDED_PROMPT, withBudget(budget));
    const before = server.requests();
    const ran = await gate(repo, {}, "--json");
    expect(ran.code).toBe(3);
    expect(verdictSchema.parse(JSON.parse(ran.stdout)).why).toContain("budget");
    const asked = server.requests() - before;
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThanOrEqual(80);
  }
}, 60_000);
