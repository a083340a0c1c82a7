/**
 * A run that is told to stop (Ctrl-C, a cancelled job) writes what was answered and is gone within five seconds;
 * the next one buys only what is open, and ends as a run that nobody stopped.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { evidenceSchema } from "../../src/evidence.ts";
import { experimentSchema } from "../../src/experiment.ts";
import { shardSchema } from "../../src/trial/shard-document.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { gatedRepositories } from "./action/gated-repositories.ts";
import { PROMPT_FILE, WEAKENED_PROMPT } from "./action/gated-repository.ts";
import { type CountingModel, countingModel } from "./kill/counting-model.ts";
import { type HeldModel, heldModel } from "./kill/held-model.ts";
import { createProject } from "./kill/project.ts";

const CLI = join(import.meta.dirname, "../../dist/cli.js");
const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const GONE_WITHIN_MS = 5000;
const ANSWERED = 23;
const FILES = ["t/base/evidence.json", "t/head/evidence.json", "verdict.json", "report.md"];
const DOCUMENT = "shard-1-of-2.json";
const SHARD = ["measure", "--shard", "1/2"];

type Graded = { readonly trials: readonly { readonly grade: { readonly kind: string } }[] };

/** How many trials were planned, and how many of them were answered. */
function countOf(parts: readonly (Graded | null)[]) {
  const trials = parts.flatMap((part) => part?.trials ?? []);
  const answered = trials.filter(({ grade }) => grade.kind !== "unanswered").length;
  return { planned: trials.length, answered };
}

describe("the command line", () => {
  let folder: string;
  let model: CountingModel;
  let held: HeldModel;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "cancel-"));
    await createProject(folder);
    model = await countingModel();
    held = await heldModel(model.url);
    await start("whole", "gate").ended;
    await start("whole-shard", ...SHARD).ended;
  }, 60_000);
  afterAll(async () => {
    await held.close();
    await model.close();
  });

  function start(out: string, ...command: readonly string[]) {
    const options = ["--base", "HEAD~1", "--out", out, "--concurrency", "6", "--quiet"];
    const env = { ...process.env, MODEL_URL: held.url, RELIABILITY_SEED_SECRET: "s" };
    const child = spawn(process.execPath, [CLI, ...command, ...options], {
      cwd: folder,
      env,
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((done) => child.on("exit", done));
    return { child, ended };
  }

  /** Stops a run whose model has answered so many requests and now hangs. */
  async function stopped(signal: NodeJS.Signals, out: string, ...command: readonly string[]) {
    model.forget();
    const hanging = held.holdAfter(ANSWERED);
    const { child, ended } = start(out, ...command);
    await hanging;
    const from = performance.now();
    child.kill(signal);
    const code = await ended;
    held.open();
    return { code, ms: performance.now() - from };
  }

  const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");
  const filesIn = (out: string) => FILES.map((name) => read(out, name));

  test.each(SIGNALS)(
    "gate writes what is there on %s, and goes on from there",
    async (signal) => {
      const out = `gate-${signal}`;
      const { code, ms } = await stopped(signal, out, "gate");
      expect(ms).toBeLessThan(GONE_WITHIN_MS);
      const arms = ["base", "head"].map((arm) =>
        evidenceSchema.parse(JSON.parse(read(out, "t", arm, "evidence.json"))),
      );
      expect(countOf(arms)).toEqual({ planned: 120, answered: ANSWERED });
      expect([code, verdictSchema.parse(JSON.parse(read(out, "verdict.json"))).kind]).toEqual([
        3,
        "inconclusive",
      ]);
      await start(out, "gate").ended;
      expect(filesIn(out)).toEqual(filesIn("whole"));
      expect(model.boughtAgain()).toBe(0);
    },
    60_000,
  );

  test.each(SIGNALS)(
    "measure --shard does on %s, and --resume goes on",
    async (signal) => {
      const out = `shard-${signal}`;
      const { code, ms } = await stopped(signal, out, ...SHARD);
      expect(ms).toBeLessThan(GONE_WITHIN_MS);
      expect(code).toBe(3);
      const { targets } = shardSchema.parse(JSON.parse(read(out, DOCUMENT)));
      const { planned, answered } = countOf(targets.flatMap(({ base, head }) => [base, head]));
      expect(answered).toBe(ANSWERED);
      expect(planned).toBeGreaterThan(2 * ANSWERED);
      // Another machine: it has the document, and no journal.
      expect(await start(`${out}-again`, ...SHARD, "--resume", out).ended).toBe(0);
      expect(read(`${out}-again`, DOCUMENT)).toBe(read("whole-shard", DOCUMENT));
      expect([model.requests(), model.boughtAgain()]).toEqual([planned, 0]);
    },
    60_000,
  );
});

describe("the Action", () => {
  const opened = gatedRepositories();
  const holding: HeldModel[] = [];
  afterEach(async () => {
    await Promise.all(holding.splice(0).map(({ close }) => close()));
  });

  async function open() {
    const gated = await opened();
    const held = await heldModel(gated.model.url);
    holding.push(held);
    const environment = { MODEL_URL: held.url };
    const files = { [PROMPT_FILE]: WEAKENED_PROMPT };
    const event = gated.pullEvent(gated.openPull({ branch: "weaken", files }));
    const newRun = () => String(gated.github.state.addRun({ headBranch: "weaken" }).id);
    type Inputs = Readonly<Record<string, string>>;
    const run = (runId: string, inputs: Inputs, cancelled?: AbortSignal) =>
      gated.run({ event, environment, runId, inputs, ...(cancelled ? { cancelled } : {}) });
    return {
      ...gated,
      run,
      newRun,
      /** The runner sends SIGINT, and SIGTERM 7.5 seconds later. */
      cancel: async (runId: string, inputs: Inputs) => {
        const cancel = new AbortController();
        const hanging = held.holdAfter(ANSWERED);
        const ended = run(runId, inputs, cancel.signal);
        await hanging;
        const from = performance.now();
        cancel.abort();
        const ran = await ended;
        held.open();
        return { ...ran, ms: performance.now() - from };
      },
    };
  }

  test("a cancelled shard is left with the run, and resume-run goes on from there", async () => {
    const { run, cancel, newRun, results, model } = await open();
    const inputs = { mode: "measure", shard: "1/2" };
    await run(newRun(), inputs);
    const whole = results.text(DOCUMENT);
    const needed = model.requests();
    const earlier = newRun();
    const { ms, exitCode } = await cancel(earlier, inputs);
    expect(ms).toBeLessThan(GONE_WITHIN_MS);
    expect(exitCode).toBe(0);
    const { targets } = shardSchema.parse(JSON.parse(results.text(DOCUMENT)));
    const counted = countOf(targets.flatMap(({ base, head }) => [base, head]));
    expect(counted).toEqual({ planned: needed, answered: ANSWERED });
    expect(model.requests()).toBe(needed + ANSWERED);
    await run(newRun(), { ...inputs, "resume-run": earlier });
    expect(model.requests()).toBe(2 * needed);
    expect(results.text(DOCUMENT)).toBe(whole);
  }, 60_000);

  test("a cancelled gate says that it is inconclusive, with the evidence so far", async () => {
    const { github, cancel, newRun, results } = await open();
    const { ms, exitCode, outputs } = await cancel(newRun(), {});
    expect(ms).toBeLessThan(GONE_WITHIN_MS);
    expect([exitCode, outputs.verdict]).toEqual([1, "inconclusive"]);
    const { targets } = experimentSchema.parse(JSON.parse(results.text("evidence.json")));
    expect(countOf(targets.flatMap(({ base, head }) => [base, head])).answered).toBe(ANSWERED);
    expect(github.state.checks()[0]?.conclusion).toBe("failure");
  }, 60_000);
});
