/**
 * How does the gate behave over many pull requests of one world?
 */
import { runPullRequest } from "./run-pull-request.ts";
import type { Cell, Percent } from "./specified.ts";
import { usualRules } from "./usual-rules.ts";
import { simulate } from "./world.ts";

export type CellResult = Percent & {
  readonly simulations: number;
  readonly meanDropped: number;
  readonly anyModeUp: number;
  readonly unpairedZ: number;
  readonly repeatsDropped: number;
};

export function runCell(
  { design, world }: Pick<Cell, "design" | "world">,
  of: {
    readonly simulations: number;
    readonly looks: number;
    readonly draws: number;
    readonly seed: number;
  },
): CellResult {
  const tally = {
    regressed: 0,
    passed: 0,
    inconclusive: 0,
    calls: 0,
    meanDropped: 0,
    anyModeUp: 0,
    unpairedZ: 0,
    repeatsDropped: 0,
  };
  for (let index = 0; index < of.simulations; index++) {
    const seed = of.seed + index;
    const units = simulate(design, world, seed);
    const { verdict, shareOfCalls } = runPullRequest(units, { ...of, seed });
    if (verdict.kind !== "not-applicable") tally[verdict.kind] += 1;
    tally.calls += shareOfCalls;
    const blames = usualRules(units);
    if (blames.meanDropped) tally.meanDropped += 1;
    if (blames.anyModeUp) tally.anyModeUp += 1;
    if (blames.unpairedZ) tally.unpairedZ += 1;
    if (verdict.notes.some(({ text }) => text.startsWith("repeats-dropped"))) {
      tally.repeatsDropped += 1;
    }
  }
  const percent = (count: number) => (100 * count) / of.simulations;
  return {
    simulations: of.simulations,
    regressed: percent(tally.regressed),
    passed: percent(tally.passed),
    inconclusive: percent(tally.inconclusive),
    calls: percent(tally.calls),
    meanDropped: percent(tally.meanDropped),
    anyModeUp: percent(tally.anyModeUp),
    unpairedZ: percent(tally.unpairedZ),
    repeatsDropped: percent(tally.repeatsDropped),
  };
}
