/**
 * What do the rows share? The programs, one server, and the runs that several rows look at, each made once and only
 * when a row asks for it.
 */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { bundlePrograms, type CliKind, type Programs } from "./bundle.ts";
import { type MeasuredRun, measureTrials, type Work } from "./measure-trials.ts";
import { makeProject } from "./project.ts";
import { runWell, type Usage } from "./run-program.ts";
import { type BenchServer, startServer } from "./server/start-server.ts";

/** The run that the first promises are about. */
export const PLAIN = { lanes: 20, latencyMs: 50 } as const;

export type PlainRun = MeasuredRun & { readonly trials: number; readonly work: Work };
export type Lanes = { readonly lanes: number; readonly latencyMs: number };
export type FloorRun = Usage & { readonly wallMs: number };

export type Bench = {
  readonly programs: Programs;
  /** Smaller counts. */
  readonly isQuick: boolean;
  readonly server: BenchServer;
  /** One more, for rows whose parts run side by side. */
  readonly newServer: () => Promise<BenchServer>;
  /** A project with so many trials; gone at the end. */
  readonly project: (trials: number) => Promise<string>;
  /** Thousands of trials at 50 ms over 20 lanes. */
  readonly plain: () => Promise<PlainRun>;
  /** The same with the vendor's SDK alone. */
  readonly floor: () => Promise<FloorRun>;
  readonly floorOf: (trials: number, over: Lanes) => Promise<FloorRun>;
  /** What one trial costs: starting, mostly. */
  readonly single: () => Promise<{ readonly ours: Usage; readonly floor: Usage }>;
  readonly close: () => void;
};

export async function openBench(of: {
  readonly cli: CliKind;
  readonly isQuick: boolean;
}): Promise<Bench> {
  const programs = await bundlePrograms(of.cli);
  const server = await startServer();
  const servers = [server];
  const folders = [dirname(programs.floor)];
  const trials = of.isQuick ? 1000 : 10_000;
  const project = async (size: number) => {
    const folder = await makeProject(size);
    folders.push(folder);
    return folder;
  };
  const workOn = async (size: number): Promise<Work> => ({
    cli: programs.cli,
    folder: await project(size),
    out: "out",
    lanes: PLAIN.lanes,
    knobs: { latencyMs: PLAIN.latencyMs },
  });
  const floorOf = async (size: number, { lanes, latencyMs }: Lanes): Promise<FloorRun> => {
    await server.set({ latencyMs });
    const env = {
      BENCH_URL: server.url,
      BENCH_TRIALS: String(size),
      BENCH_LANES: String(lanes),
    };
    const ran = await runWell({ args: [programs.floor], folder: dirname(programs.floor), env });
    const { firstAt } = await server.counters();
    return { ...ran.usage, wallMs: ran.endedAt - (firstAt ?? ran.startedAt) };
  };
  return {
    programs,
    isQuick: of.isQuick,
    server,
    newServer: async () => {
      const another = await startServer();
      servers.push(another);
      return another;
    },
    project,
    plain: once(async () => {
      const work = await workOn(trials);
      return { ...(await measureTrials(server, work)), trials, work };
    }),
    floor: once(() => floorOf(trials, PLAIN)),
    floorOf,
    single: once(async () => {
      const { usage: ours } = await measureTrials(server, await workOn(1));
      return { ours, floor: await floorOf(1, PLAIN) };
    }),
    close: () => {
      for (const each of servers) each.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
