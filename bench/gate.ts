/**
 * `npm run bench:gate`: does the shipped gate have the operating characteristics that were promised?
 * Simulates the worlds of gate-statistics.md section 10 and prints our table next to the specified one.
 *   --quick           100 pull requests a cell instead of 1,000
 *   --simulations N   so many
 *   --looks 1         without sequential looks (the specified table is for three)
 *   --draws N         sign vectors (499)
 *   --only TEXT       cells whose name contains it
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type CellResult, runCell } from "./gate/run-cell.ts";
import { BENCH_DRAWS } from "./gate/run-pull-request.ts";
import { CACHED, CELLS, type Cell, isHarmless, nameDesign, nameWorld } from "./gate/specified.ts";

type BenchCell = Pick<Cell, "design" | "world"> & Partial<Cell>;
type Job = { readonly cell: number; readonly settings: Settings };
type Settings = {
  readonly simulations: number;
  readonly looks: number;
  readonly draws: number;
};

const BENCH: readonly BenchCell[] = [...CELLS, CACHED];
/** Points that a number may lie from the specified one; both were simulated. */
const TOLERANCE = 4;
const SPECIFIED_SIMULATIONS = 1000;
/** Published seeds: every cell has its own. */
const FIRST_SEED = 20_261_100;
const SEEDS_A_CELL = 100_000;

if (isMainThread) await main();
else work();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      simulations: { type: "string" },
      looks: { type: "string", default: "3" },
      draws: { type: "string", default: String(BENCH_DRAWS) },
      only: { type: "string", default: "" },
    },
  });
  const settings: Settings = {
    simulations: Number(values.simulations ?? (values.quick ? 100 : 1000)),
    looks: Number(values.looks),
    draws: Number(values.draws),
  };
  const cells = [...BENCH.keys()].filter((cell) => nameOf(cell).includes(values.only));
  const results = await runAll(cells, settings);
  print(cells, results, settings);
}

function print(
  cells: readonly number[],
  results: ReadonlyMap<number, CellResult>,
  settings: Settings,
): void {
  const { simulations, looks, draws } = settings;
  console.log(
    `${simulations} pull requests a cell, ${looks} look${looks === 1 ? "" : "s"}, ${draws} sign vectors; ` +
      "percent, ours (specified), +- Monte-Carlo standard error of ours",
  );
  console.log(
    "| design | world | regressed | passed | inconclusive | calls used | mean dropped | any mode +5 | unpaired z |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|");
  const beside = (ours: number, specified: number | undefined) =>
    `${ours.toFixed(1)} (${specified?.toFixed(1) ?? "-"})`;
  const harmless: number[] = [];
  const far: string[] = [];
  for (const cell of cells) {
    const of = BENCH[cell];
    const ours = results.get(cell);
    if (of === undefined || ours === undefined) continue;
    const { specified } = of;
    const error = standardError(ours.regressed, simulations);
    console.log(
      `| ${nameDesign(of.design)} | ${nameWorld(of.world)} | ${beside(ours.regressed, specified?.regressed)} +- ${error.toFixed(1)} | ` +
        `${beside(ours.passed, specified?.passed)} | ${beside(ours.inconclusive, specified?.inconclusive)} | ` +
        `${beside(ours.calls, specified?.calls)} | ${ours.meanDropped.toFixed(0)} | ${ours.anyModeUp.toFixed(0)} | ${ours.unpairedZ.toFixed(0)} |`,
    );
    if (of.world.kind === "head-cached") {
      console.log(`repeats dropped in ${ours.repeatsDropped.toFixed(1)} % of the line above`);
    }
    if (isHarmless(of.world)) harmless.push(ours.regressed);
    for (const key of ["regressed", "passed", "inconclusive", "calls"] as const) {
      const points = specified === undefined ? 0 : Math.abs(ours[key] - specified[key]);
      if (points <= TOLERANCE || specified === undefined) continue;
      const deviation = Math.hypot(
        standardError(ours[key], simulations),
        standardError(specified[key], SPECIFIED_SIMULATIONS),
      );
      const errors = (points / deviation).toFixed(1);
      far.push(`${nameOf(cell)}: ${key} by ${points.toFixed(1)} (${errors} standard errors)`);
    }
  }
  if (harmless.length > 0) {
    const mean = harmless.reduce((sum, each) => sum + each, 0) / harmless.length;
    console.log(
      `harmless cells: worst ${Math.max(...harmless).toFixed(1)} % regressed, mean ${mean.toFixed(2)} %`,
    );
  }
  // The specified table is for three looks; with one every call is used.
  if (looks !== 3) return;
  console.log(
    `more than ${TOLERANCE} points from the specified table: ${far.length} of its numbers`,
  );
  for (const line of far) console.log(`  ${line}`);
}

/** Of a share in percent; an upper bound for the calls used, which vary less. */
function standardError(percent: number, simulations: number): number {
  return Math.sqrt((percent * (100 - percent)) / simulations);
}

function nameOf(cell: number): string {
  const of = BENCH[cell];
  return of === undefined ? "" : `${nameDesign(of.design)} ${nameWorld(of.world)}`;
}

/** Cells are dealt to one worker a core; each cell has its own seeds, so the split changes nothing. */
function runAll(
  cells: readonly number[],
  settings: Settings,
): Promise<ReadonlyMap<number, CellResult>> {
  const results = new Map<number, CellResult>();
  const waiting = [...cells];
  const workers = Math.min(availableParallelism(), cells.length);
  return new Promise((resolve, reject) => {
    for (let index = 0; index < workers; index++) {
      const worker = new Worker(new URL(import.meta.url), { workerData: settings });
      const next = () => {
        const cell = waiting.shift();
        if (cell === undefined) worker.postMessage(null);
        else worker.postMessage({ cell, settings } satisfies Job);
      };
      worker.on("error", reject);
      worker.on("message", ({ cell, result }: { cell: number; result: CellResult }) => {
        results.set(cell, result);
        console.error(`${results.size}/${cells.length} ${nameOf(cell)}`);
        if (results.size === cells.length) resolve(results);
        next();
      });
      next();
    }
  });
}

function work(): void {
  const settings: Settings = workerData;
  parentPort?.on("message", (job: Job | null) => {
    if (job === null) {
      parentPort?.close();
      return;
    }
    const cell = BENCH[job.cell];
    if (cell === undefined) throw new Error("cells are numbered by the main thread");
    const seed = FIRST_SEED + job.cell * SEEDS_A_CELL;
    parentPort?.postMessage({ cell: job.cell, result: runCell(cell, { ...settings, seed }) });
  });
}
