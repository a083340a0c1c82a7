/**
 * Do a hundred lanes fill at once?
 */
import type { Bench } from "../bench.ts";
import { idealMs, measureTrials } from "../measure-trials.ts";
import { atMost, type Row, seconds } from "../row.ts";

const WIDE = { lanes: 100, latencyMs: 200 } as const;
const TRIALS = 1000;

export async function laneRows({ programs, server, project }: Bench): Promise<readonly Row[]> {
  const { wallMs, counters, lost } = await measureTrials(server, {
    cli: programs.cli,
    folder: await project(TRIALS),
    out: "out",
    lanes: WIDE.lanes,
    knobs: { latencyMs: WIDE.latencyMs },
  });
  const ideal = idealMs(TRIALS, WIDE);
  return [
    atMost({
      what: "wall / ideal, 1,000 trials, 200 ms, 100 lanes",
      value: (wallMs ?? Number.POSITIVE_INFINITY) / ideal,
      bar: 1.15,
      from: `${seconds(wallMs ?? 0)} of ${seconds(ideal)}, at most ${counters.peakConcurrency} at once, ${lost} lost`,
    }),
  ];
}
