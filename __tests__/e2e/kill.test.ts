/**
 * A run that is killed at any moment goes on where it ended: nothing but what was in flight is paid twice, and
 * evidence, verdict and report are those of a run that nobody disturbed. `npm run test:kill` tries 200 moments.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type CountingModel, countingModel } from "./kill/counting-model.ts";
import { createProject } from "./kill/project.ts";

const POINTS = Number(process.env.KILL_POINTS ?? 5);
const LANES = 6;
const CLI = join(import.meta.dirname, "../../dist/cli.js");
const FILES = ["t/base/evidence.json", "t/head/evidence.json", "verdict.json", "report.md"];

let folder: string;
let model: CountingModel;
let undisturbed: readonly string[];
let needed: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kill-"));
  await createProject(folder);
  model = await countingModel();
  await gate("whole").ended;
  undisturbed = filesIn("whole");
  needed = model.requests();
  expect(needed).toBeGreaterThan(2 * LANES);
}, 60_000);
afterAll(() => model.close());

function gate(out: string) {
  const options = ["--base", "HEAD~1", "--out", out, "--concurrency", String(LANES), "--quiet"];
  const env = { ...process.env, MODEL_URL: model.url, RELIABILITY_SEED_SECRET: "s" };
  const child = spawn(process.execPath, [CLI, "gate", ...options], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  const ended = new Promise<void>((done) => child.on("exit", () => done()));
  return { child, ended };
}

function filesIn(out: string): readonly string[] {
  return FILES.map((name) => readFileSync(join(folder, out, name), "utf8"));
}

/** Kills the run once the model has seen so many requests, and a moment later. */
async function killedAt(out: string, requests: number, laterMs: number): Promise<void> {
  const { child, ended } = gate(out);
  while (model.requests() < requests && child.exitCode === null) await sleep(1);
  await sleep(laterMs);
  child.kill("SIGKILL");
  await ended;
}

const random = xoroshiro128plus(20_261_123);
const moments = Array.from({ length: POINTS }, (_, index) => ({
  index,
  requests: uniformInt(random, 1, 119),
  laterMs: uniformInt(random, 0, 25),
  twice: index % 5 === 4,
}));

test.each(moments)(
  "killed after $requests requests and $laterMs ms (twice: $twice)",
  async ({ index, requests, laterMs, twice }) => {
    model.forget();
    const out = `killed-${index}`;
    await killedAt(out, Math.min(requests, needed), laterMs);
    const kills = twice ? 2 : 1;
    if (twice) await killedAt(out, model.requests() + LANES, laterMs);
    await gate(out).ended;
    expect(filesIn(out)).toEqual(undisturbed);
    expect(model.boughtAgain()).toBeLessThanOrEqual(kills * LANES);
    expect(model.requests()).toBeLessThanOrEqual(needed + kills * LANES);
    // Once more asks nobody.
    const before = model.requests();
    await gate(out).ended;
    expect(model.requests()).toBe(before);
    expect(filesIn(out)).toEqual(undisturbed);
  },
  60_000,
);

test("--fresh asks again", async () => {
  model.forget();
  const { child, ended } = gate("whole");
  child.kill("SIGKILL");
  await ended;
  const options = ["--base", "HEAD~1", "--out", "whole", "--fresh", "--quiet"];
  const env = { ...process.env, MODEL_URL: model.url, RELIABILITY_SEED_SECRET: "s" };
  const again = spawn(process.execPath, [CLI, "gate", ...options], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  await new Promise((done) => again.on("exit", done));
  expect(model.requests()).toBe(needed);
  expect(filesIn("whole")).toEqual(undisturbed);
}, 60_000);
