/** Two models with the same prompt: gated against each other, and side by side in one table. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { derivedSeed, shortName, suiteSeed } from "../../src/suite/content-key.ts";
import { runCli } from "./run-cli.ts";

const CONFIG = `version: 1
providers: { near: { kind: openai, base-url-env: MODEL_URL } }
targets: [ { id: t, prompt: p.md, model: { provider: near, id: unused }, suites: [s.suite.yml] } ]
prices: { good: { input: 1, output: 2 }, bad: { input: 1, output: 2 } }
`;
const SUITE = `version: 1
id: s
tasks:
  - id: sum
    instances: 60
    category: reasoning
    sample: { q: { int: [1, 1000000] } }
    input: 'Is {{ q }} a number?'
    grade: [ { contains: 'yes' } ]
`;

let repo: string;
let server: Server;
let env: Readonly<Record<string, string>>;

/** `good` says yes; `bad` fails every other question. */
function replyOf(model: string, asked: string): string {
  const isOdd =
    Number.parseInt(createHash("sha256").update(asked).digest("hex").slice(0, 2), 16) % 2;
  return model === "bad" && isOdd === 1 ? "no" : "yes";
}

beforeAll(async () => {
  repo = mkdtempSync(join(tmpdir(), "models-"));
  const files = { ".github/reliability.yml": CONFIG, "s.suite.yml": SUITE, "p.md": "Be good.\n" };
  await createRepository(repo, [{ message: "A prompt and its gate", files }]);
  writeFileSync(join(repo, "bad.yml"), "provider: near\nid: bad\ntemperature: 0.5\n");
  server = createServer(async (request, response) => {
    const { model, messages } = JSON.parse(await text(request));
    const content = replyOf(model, JSON.stringify(messages));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        id: "c",
        object: "chat.completion",
        created: 0,
        model,
        choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
        usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
      }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  env = { MODEL_URL: `http://127.0.0.1:${address.port}/v1` };
});
afterAll(() => new Promise((done) => server.close(done)));

const run = (...args: readonly string[]) => runCli(args, { cwd: repo, env });

test("gate blames the worse of two models, and not the better one", async () => {
  const worse = await run("gate", "--base-model", "good", "--head-model", "bad.yml", "--out", "w");
  expect([worse.code, worse.stdout]).toEqual([1, expect.stringContaining("REGRESSED")]);
  const report = readFileSync(join(repo, "w/report.md"), "utf8");
  expect(report).toMatch(/Model \| `good` of `near`.*\| `bad` of `near`/);
  const better = await run(
    "gate",
    "--base-model",
    "near/bad",
    "--head-model",
    "good",
    "--out",
    "b",
  );
  expect(better.code).toBe(0);
});

test.each([
  [["--base-model", "good"], "One model was named"],
  [[], "It is not said what head is compared with."],
  [["--base-model", "good", "--head-model", "nowhere.yml"], "nowhere.yml"],
])("gate %j says what is missing", async (args, sentence) => {
  const ran = await run("gate", ...args);
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

test("compare puts both into one table, with what a reliable answer costs", async () => {
  const ran = await run("compare", "--models", "good,bad.yml", "--out", "c", "--json");
  expect([ran.code, ran.stderr]).toEqual([0, expect.any(String)]);
  const { models, differences } = JSON.parse(ran.stdout);
  const [good, bad] = models;
  expect(good).toMatchObject({ name: "good", model: "good", graded: 60, unanswered: 0 });
  expect(good.success).toMatchObject({ count: 60, rate: 1 });
  expect(bad.success.rate).toBeLessThan(0.8);
  expect(bad.categories[0]).toMatchObject({
    category: "reasoning",
    keyMode: { mode: "reasoning.wrong-answer", count: 60 - bad.success.count },
  });
  expect(good.cost.usdPerMillionTokens).toBeCloseTo((10 * 1 + 5 * 2) / 15, 9);
  expect(good.cost.usdPerReliableAnswer).toBeCloseTo(20 / 1e6, 12);
  expect(bad.cost.usdPerReliableAnswer).toBeCloseTo((20 * 60) / bad.success.count / 1e6, 12);
  expect(differences).toMatchObject([{ category: null, instances: 60, isMoreThanChance: true }]);
  const markdown = readFileSync(join(repo, "c/comparison.md"), "utf8");
  expect(markdown).toContain("| Success per category | good | bad.yml |");
  expect(readFileSync(join(repo, "c/bad-yml/evidence.json"), "utf8")).toContain(
    '"target":"bad-yml"',
  );
});

test("a model that does not answer is inconclusive, and named", async () => {
  const ran = await runCli(["compare", "--models", "good,bad.yml", "--out", "n"], {
    cwd: repo,
    env: { MODEL_URL: "http://127.0.0.1:1/v1" },
  });
  expect(ran.code).toBe(3);
  expect(ran.stdout).toContain("good: 60 of 60 answers are missing");
}, 120_000);

test("one model is no comparison", async () => {
  const ran = await run("compare", "--models", "good");
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("two models or more")]);
});

test("a secret seed is told to nobody: what is published holds names of 40 bits, from which no seed follows", async () => {
  const secret = "a-secret-of-this-repository-0123456789";
  const secretly = (...args: readonly string[]) =>
    runCli(args, { cwd: repo, env: { ...env, RELIABILITY_SEED_SECRET: secret } });
  const models = ["--base-model", "good", "--head-model", "bad"];
  const gated = await secretly("gate", ...models, "--seed", "epoch-1", "--out", "secret");
  const folder = join(repo, "secret");
  const published = ["report.md", "report.html", "verdict.json", "run.json"].map((file) =>
    readFileSync(join(folder, file), "utf8"),
  );
  const evidence = ["base", "head"].map((arm) =>
    readFileSync(join(folder, "t", arm, "evidence.json"), "utf8"),
  );
  expect(published[0]).toContain("Tasks drawn from a secret seed");
  expect(published[1]).toContain("a secret seed");
  const { suites, trials } = JSON.parse(evidence[1] ?? "");
  const suiteDigest: string = suites[0].digest;
  const seed = suiteSeed({ secret, suiteDigest, epoch: "epoch-1" });
  const derived = Array.from({ length: 60 }, (_, index) => derivedSeed(seed, "s/sum", index));
  const told = [...published, ...evidence, gated.stdout, gated.stderr].join("\n");
  for (const kept of [secret, seed, ...derived]) expect(told).not.toContain(kept);
  // A name is what is left of a derived seed when all but 40 of its 256 bits are taken away.
  const names = new Set(trials.map(({ instance }: { instance: string }) => instance));
  expect(derived.map(shortName)).toEqual(expect.arrayContaining([...names]));

  const listed = await secretly(
    "instances",
    "--seed",
    "epoch-1",
    "--suite",
    "s.suite.yml",
    "--json",
  );
  const { instances, seed: kind } = JSON.parse(listed.stdout);
  const ids = instances.map(({ instance }: { instance: string }) => instance);
  expect([kind, ids]).toEqual(["secret", expect.arrayContaining([...names])]);
  expect(listed.stdout).not.toContain("a number?");
});

test("what is asked is shown on a machine of one's own, and not in CI", async () => {
  const asked = ["instances", "--seed", "x", "--suite", "s.suite.yml", "--show"];
  expect((await run(...asked)).stdout).toMatch(/^s\/sum [a-z0-9]{8}\nIs \d+ a number\?/);
  const refused = await runCli(asked, { cwd: repo, env: { CI: "true" } });
  expect([refused.code, refused.stdout]).toEqual([2, ""]);
});

test("two strengths of the simulated model are told apart", async () => {
  const ran = await run("compare", "--simulated", "strong,weak", "--suite", "agents", "--out", "s");
  expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("A simulation")]);
  expect(ran.stdout).toContain("all tasks: strong succeeds more often than weak");
});
