/**
 * How close to the model's own pace do thousands of trials come, and at what price beside the vendor's SDK?
 */
import { type Bench, PLAIN } from "../bench.ts";
import { idealMs } from "../measure-trials.ts";
import { atMost, beside, type Row, seconds } from "../row.ts";

export async function speedRows(bench: Bench): Promise<readonly Row[]> {
  const { trials, wallMs, usage, lost } = await bench.plain();
  const ideal = idealMs(trials, PLAIN);
  const floor = await bench.floor();
  const single = await bench.single();
  const ours = (usage.cpuMs - single.ours.cpuMs) / (trials - 1);
  const theirs = (floor.cpuMs - single.floor.cpuMs) / (trials - 1);
  const about = `${trials.toLocaleString("en")} trials, ${PLAIN.latencyMs} ms, ${PLAIN.lanes} lanes`;
  return [
    atMost({
      what: `wall / ideal, ${about}`,
      value: (wallMs ?? Number.POSITIVE_INFINITY) / ideal,
      bar: 1.1,
      from: `${seconds(wallMs ?? 0)} of ${seconds(ideal)}, ${lost} lost`,
    }),
    atMost({
      what: "CPU per trial / the `openai` SDK's",
      value: ours / theirs,
      bar: 1.5,
      from: `${ours.toFixed(2)} ms, the SDK alone ${theirs.toFixed(2)} ms`,
    }),
    beside(
      `the \`openai\` SDK alone, ${about}`,
      `wall / ideal ${(floor.wallMs / ideal).toFixed(2)}, ${Math.round(floor.peakMiB)} MiB`,
    ),
  ];
}
