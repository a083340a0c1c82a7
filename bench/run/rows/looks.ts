/**
 * How many of the calls does a gate with three looks pay for, on pull requests whose truth we set?
 * The shipped `look` and `decide` on simulated trials (`npm run bench:gate` has every world); without looks all of
 * the calls are made.
 */
import { runCell } from "../../gate/run-cell.ts";
import { BENCH_DRAWS } from "../../gate/run-pull-request.ts";
import { nameDesign } from "../../gate/specified.ts";
import type { World } from "../../gate/world.ts";
import type { Bench } from "../bench.ts";
import { atMost, type Row } from "../row.ts";

/** Fifteen tasks with the usual 16 instances. */
const DESIGN = { tasks: 15, instances: 16, trials: 1 } as const;
const SEED = 20_261_200;

type Case = { readonly says: string; readonly world: World; readonly bar: number };

const CASES: readonly Case[] = [
  { says: "nothing changed", world: { kind: "null" }, bar: 0.9 },
  { says: "+10 points in one mode", world: { kind: "mode-rises", by: 0.1 }, bar: 0.7 },
];

export async function lookRows({ isQuick }: Bench): Promise<readonly Row[]> {
  const simulations = isQuick ? 50 : 200;
  return CASES.map(({ says, world, bar }) => {
    const of = { simulations, looks: 3, draws: BENCH_DRAWS, seed: SEED };
    const { calls } = runCell({ design: DESIGN, world }, of);
    return atMost({
      what: `paid calls with 3 looks / without, ${says}`,
      value: calls / 100,
      bar,
      from: `${simulations} simulated pull requests, ${nameDesign(DESIGN)}`,
    });
  });
}
