/**
 * What does it cost to run again what is finished?
 */
import type { Bench } from "../bench.ts";
import { measureTrials } from "../measure-trials.ts";
import { allOf, type Row } from "../row.ts";

export async function rerunRows({ server, plain }: Bench): Promise<readonly Row[]> {
  const { trials, work, evidence } = await plain();
  const again = await measureTrials(server, work);
  const perThousand = again.wholeMs / (trials / 1000);
  return [
    allOf(`finished re-run, ${trials.toLocaleString("en")} trials, start to exit`, [
      {
        said: `${again.counters.requests} requests`,
        target: "0 requests",
        isKept: again.counters.requests === 0,
      },
      {
        said: `${(perThousand / 1000).toFixed(2)} s per 1,000`,
        target: "<= 1 s per 1,000",
        isKept: perThousand <= 1000,
      },
      {
        said: `evidence ${again.evidence === evidence ? "the same" : "differs"}`,
        target: "the same",
        isKept: again.evidence === evidence,
      },
    ]),
  ];
}
