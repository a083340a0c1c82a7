/** What does a run of many calls cost, in simulated time? */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type PacedSettings, paced } from "../../../src/io/pace/paced.ts";
import type { CallModel, ModelRequest, Reply } from "../../../src/ports.ts";
import type { Problem } from "../../../src/problem.ts";
import type { Result } from "../../../src/result.ts";
import { openClock } from "./clock.ts";
import { type Circumstances, type Ledger, openProvider } from "./provider.ts";

export type Ran = {
  readonly wallMs: number;
  readonly ledger: Ledger;
  readonly lost: number;
  readonly doubleBought: number;
  readonly pendingPauses: number;
};

export type Run = {
  readonly calls: number;
  readonly lanes: number;
  /** Made once the clock stands, so that limits begin with the run. */
  readonly circumstances: (now: number) => Circumstances;
  readonly startAt?: number;
  readonly settings?: Partial<PacedSettings>;
  readonly seed?: number;
};

export async function runCalls(run: Run): Promise<Ran> {
  const clock = openClock(run.startAt ?? 0);
  const { ask, ledger } = openProvider(clock, run.circumstances);
  const call = paced(ask, {
    lanes: run.lanes,
    now: clock.now,
    pause: clock.pause,
    random: chance(run.seed ?? 1),
    ...run.settings,
  });
  const begun = clock.now();
  let lost = 0;
  await clock.run(
    callAll(call, run, (result) => {
      if (!result.ok) lost += 1;
    }),
  );
  return {
    wallMs: clock.now() - begun,
    ledger,
    lost,
    doubleBought: [...ledger.answered.values()].filter((times) => times > 1).length,
    pendingPauses: clock.pending(),
  };
}

/** As the schedule does it: each lane asks one after another. */
export async function callAll(
  call: CallModel,
  { calls, lanes }: { readonly calls: number; readonly lanes: number },
  onResult: (result: Result<Reply, Problem>) => void,
): Promise<void> {
  const { signal } = new AbortController();
  let next = 0;
  const lane = async () => {
    while (next < calls) onResult(await call(requestOf(next++), signal));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export function requestOf(seed: number, rest: Partial<ModelRequest> = {}): ModelRequest {
  const messages = [{ role: "user" as const, content: `Question ${seed}?` }];
  return { model: "m", messages, tools: [], parameters: {}, seed, ...rest };
}

/** Chance from a seed. */
export function chance(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}
