/**
 * What does a pull request that touches nothing wait for?
 */
import type { Bench } from "../bench.ts";
import { measureColdStart } from "../cold-start.ts";
import { allOf, type Row } from "../row.ts";

const TIMES = 6;

export async function startRows({ isQuick }: Bench): Promise<readonly Row[]> {
  const { empty, decided, sdks } = await measureColdStart(isQuick ? 5 : 15);
  const ratio = decided / empty;
  return [
    allOf("cold start of dist/index.js, nothing touched / an empty script", [
      {
        said: `${ratio.toFixed(1)} (${decided.toFixed(0)} of ${empty.toFixed(0)} ms)`,
        target: `<= ${TIMES}`,
        isKept: ratio <= TIMES,
      },
      {
        said: `${sdks.length} model SDKs loaded`,
        target: "0 model SDKs loaded",
        isKept: sdks.length === 0,
      },
    ]),
  ];
}
