/**
 * Do a hundred lanes fill at once? In a run of two seconds whatever else the machine does shows, so the quickest of
 * three counts, of ours and of the vendor's SDK alone.
 */
import type { Bench } from "../bench.ts";
import { idealMs, type MeasuredRun, measureTrials } from "../measure-trials.ts";
import { atMost, beside, type Row, seconds } from "../row.ts";

const WIDE = { lanes: 100, latencyMs: 200 } as const;
const TRIALS = 1000;
const RUNS = 3;

export async function laneRows({
  programs,
  server,
  project,
  floorOf,
}: Bench): Promise<readonly Row[]> {
  const folder = await project(TRIALS);
  const ours: MeasuredRun[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const out = `out-${run}`;
    const knobs = { latencyMs: WIDE.latencyMs };
    const work = { cli: programs.cli, folder, out, lanes: WIDE.lanes, knobs };
    ours.push(await measureTrials(server, work));
    floors.push((await floorOf(TRIALS, WIDE)).wallMs);
  }
  const ideal = idealMs(TRIALS, WIDE);
  const wallMs = Math.min(...ours.map((each) => each.wallMs ?? Number.POSITIVE_INFINITY));
  const most = Math.max(...ours.map(({ counters }) => counters.peakConcurrency));
  const lost = ours.reduce((sum, each) => sum + each.lost, 0);
  return [
    atMost({
      what: "wall / ideal, 1,000 trials, 200 ms, 100 lanes, quickest of 3",
      value: wallMs / ideal,
      bar: 1.15,
      from: `${seconds(wallMs)} of ${seconds(ideal)}, at most ${most} at once, ${lost} lost`,
    }),
    beside(
      "the `openai` SDK alone, 1,000 trials, 200 ms, 100 lanes, quickest of 3",
      `wall / ideal ${(Math.min(...floors) / ideal).toFixed(2)}`,
    ),
  ];
}
