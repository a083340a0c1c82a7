/** How often is a harmless rewording blamed, and a weakened prompt missed? 40 draws of the demo each. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { demoFiles, REWORDED_PROMPT, WEAKENED_PROMPT } from "../../src/cli/demo-files.ts";
import { planGate, runGate } from "../../src/command.ts";
import { connectModels } from "../../src/doors/connect-models.ts";
import { readDirectory } from "../../src/io/disk.ts";
import { openRepository } from "../../src/io/git.ts";
import { type SimulatedServer, startSimulatedServer } from "../../src/io/simulated-server.ts";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { ok } from "../../src/result.ts";
import { simulatedModel } from "../../src/simulate/simulated-model.ts";
import { DEFAULT_CONFIG_FILE } from "../../src/suite/config.ts";
import { loadSuite } from "../../src/suite/suite.ts";

const SEEDS = 40;
let server: SimulatedServer;

beforeAll(async () => {
  const core = await loadSuite("core.suite.yml", readDirectory("suites"));
  if (!core.ok) throw new Error(JSON.stringify(core.problem));
  const reply = simulatedModel({ suites: [core.value] }, { strength: "strong", fail: {} });
  server = await startSimulatedServer({ reply });
});
afterAll(() => server.close());

async function verdictsOver(headPrompt: string): Promise<Record<string, number>> {
  const directory = await mkdtemp(join(tmpdir(), "demo-seeds-"));
  const [base = "", head = ""] = await createRepository(directory, demoFiles(headPrompt));
  const opened = await openRepository(directory);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const repository = opened.value;
  const changed = await repository.changedFiles(base, head);
  if (!changed.ok) throw new Error(JSON.stringify(changed.problem));
  const provider = {
    name: "simulated",
    kind: "openai",
    baseUrl: server.url,
    baseUrlVariable: null,
    keyVariable: null,
  } as const;
  const world = { env: {}, now: () => performance.now() };
  const { callModel } = await connectModels(world, [provider], { timeoutMs: 30_000, lanes: 20 });
  const counts: Record<string, number> = {};
  for (let seed = 1; seed <= SEEDS; seed++) {
    const plan = await planGate(
      {
        configFile: DEFAULT_CONFIG_FILE,
        rules: { commit: base, readText: repository.readAt(base) },
        base: { commit: base, readText: repository.readAt(base) },
        head: { commit: head, readText: repository.readAt(head) },
        changed: changed.value,
        builtInSuite: readDirectory("suites"),
        only: null,
      },
      {
        secret: "public",
        epoch: String(seed),
        toolVersion: "test",
        now: 0,
        baselinesOf: async () => ok([]),
      },
    );
    if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
    const { verdict } = await runGate(plan.value, {
      toolVersion: "test",
      callModel,
      addressOf: () => "",
      journal: null,
      runProgram: null,
      concurrency: 16,
      nextTurn: () => Promise.resolve(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onTrial: () => undefined,
    });
    counts[verdict.kind] = (counts[verdict.kind] ?? 0) + 1;
  }
  return counts;
}

test("a reworded prompt passes: at most 4 of 40 seeds regressed, at least 34 passed", async () => {
  const counts = await verdictsOver(REWORDED_PROMPT);
  console.log(`reworded, ${SEEDS} seeds: ${JSON.stringify(counts)}`);
  expect(counts.regressed ?? 0).toBeLessThanOrEqual(4);
  expect(counts.passed ?? 0).toBeGreaterThanOrEqual(34);
}, 240_000);

test("a weakened prompt is caught: at least 38 of 40 seeds regressed", async () => {
  const counts = await verdictsOver(WEAKENED_PROMPT);
  console.log(`weakened, ${SEEDS} seeds: ${JSON.stringify(counts)}`);
  expect(counts.regressed ?? 0).toBeGreaterThanOrEqual(38);
}, 240_000);
