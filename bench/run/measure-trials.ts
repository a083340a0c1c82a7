/**
 * What does a run of our command line cost, and what did the server see of it?
 * The wall time is from the first request at the server to the evidence under its final name.
 */
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ADDRESS_VARIABLE, TARGET } from "./project.ts";
import { type Program, runProgram, type Usage } from "./run-program.ts";
import type { Counters } from "./server/counters.ts";
import type { WrittenKnobs } from "./server/knobs.ts";
import type { BenchServer } from "./server/start-server.ts";

export type Work = {
  readonly cli: string;
  /** The project that is measured. */
  readonly folder: string;
  /** Below it. */
  readonly out: string;
  readonly lanes: number;
  readonly knobs: WrittenKnobs;
  readonly timeoutSeconds?: number;
};

export type MeasuredRun = {
  readonly evidence: string;
  /** `null` when nothing was asked. */
  readonly wallMs: number | null;
  /** From start to exit. */
  readonly wholeMs: number;
  readonly usage: Usage;
  readonly counters: Counters;
  readonly answered: number;
  /** Trials planned that have no answer. */
  readonly lost: number;
};

function measureProgram({ cli, folder, out, lanes, timeoutSeconds = 120 }: Work, url: string) {
  const options = ["--concurrency", String(lanes), "--timeout", String(timeoutSeconds)];
  return {
    args: [cli, "measure", "--out", out, ...options],
    folder,
    env: { [ADDRESS_VARIABLE]: url },
  } satisfies Program;
}

export async function measureTrials(server: BenchServer, work: Work): Promise<MeasuredRun> {
  await server.set(work.knobs);
  const file = join(work.folder, work.out, TARGET, "evidence.json");
  rmSync(file, { force: true });
  const ran = await runProgram(measureProgram(work, server.url));
  const counters = await server.counters();
  const { usage } = ran;
  const evidence = readOrNull(file);
  if (usage === null || evidence === null) {
    throw new Error(`measure ended with ${String(ran.code)}:\n${ran.stderr.slice(-2000)}`);
  }
  const closedAt = statSync(file).ctimeMs;
  const { firstAt } = counters;
  const { planned, trials } = evidenceSchema.parse(JSON.parse(evidence));
  const answered = trials.filter(({ grade }) => grade.kind !== "unanswered").length;
  return {
    evidence,
    wallMs: firstAt === null ? null : closedAt - firstAt,
    wholeMs: ran.endedAt - ran.startedAt,
    usage,
    counters,
    answered,
    lost: planned - answered,
  };
}

/** As long as the model alone would take. */
export function idealMs(
  trials: number,
  { lanes, latencyMs }: { lanes: number; latencyMs: number },
) {
  return Math.ceil(trials / lanes) * latencyMs;
}

const evidenceSchema = z.object({
  planned: z.int(),
  trials: z.array(z.object({ grade: z.object({ kind: z.string() }) })),
});

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
