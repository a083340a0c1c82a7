/**
 * Does memory stay flat when there are ten times as many trials?
 * The long run has a faster model, or it would take four minutes of waiting. So has the short run that it is held
 * against: the quicker the answers, the more room the garbage of their making takes, and only trials may differ.
 */
import type { Bench } from "../bench.ts";
import { measureTrials } from "../measure-trials.ts";
import { atMost, type Row } from "../row.ts";

const FAST_MS = 5;
const PEAK_MIB = 256;
const GROWTH = 1.2;

export async function memoryRows(bench: Bench): Promise<readonly Row[]> {
  const few = await bench.plain();
  const trials = few.trials * 10;
  const knobs = { latencyMs: FAST_MS };
  const ask = async (size: number) =>
    measureTrials(bench.server, { ...few.work, folder: await bench.project(size), knobs });
  const fast = await ask(few.trials);
  const many = await ask(trials);
  const count = (size: number) => `${size.toLocaleString("en")} trials`;
  const peak = { bar: PEAK_MIB, digits: 0, unit: " MiB" };
  return [
    atMost({ what: `peak RSS, ${count(few.trials)}`, value: few.usage.peakMiB, ...peak }),
    atMost({
      what: `peak RSS, ${count(trials)} (at ${FAST_MS} ms)`,
      value: many.usage.peakMiB,
      ...peak,
      from: `${many.lost} lost`,
    }),
    atMost({
      what: `the second / that of ${count(few.trials)} at ${FAST_MS} ms`,
      value: many.usage.peakMiB / fast.usage.peakMiB,
      bar: GROWTH,
      from: `${fast.usage.peakMiB.toFixed(0)} MiB`,
    }),
  ];
}
