/** Are quantiles values that were seen, and is what nobody recorded left out? */
import { expect, test } from "@jest/globals";
import { quantilesOf, spreadsOf } from "../../src/report/spread.ts";
import { regressedReport } from "./fixture.ts";

test("quantiles of a hundred and of one, by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(quantilesOf(Float64Array.from(hundred))).toEqual({
    trials: 100,
    total: 5050,
    low: 5,
    quarter: 25,
    median: 50,
    threeQuarters: 75,
    high: 95,
    most: 100,
  });
  expect(quantilesOf(Float64Array.of(7))).toMatchObject({ low: 7, median: 7, high: 7 });
  expect(quantilesOf(new Float64Array())).toBeNull();
});

test("time appears when it was recorded, cost when it is known and not nothing", () => {
  const [target] = regressedReport().targets;
  if (target === undefined) throw new Error("the report has a target");
  const bare = {
    ...target,
    base: null,
    head: {
      ...target.head,
      trials: target.head.trials.map(({ costUsd: _cost, tokens: _tokens, ...trial }) => trial),
    },
  };
  expect(spreadsOf(bare)).toEqual([]);
  const timed = { ...bare, latencies: { base: [], head: [1500, 500] } };
  expect(spreadsOf(timed)).toMatchObject([
    { what: "Time to an answer", base: null, head: { trials: 2, most: 1.5 } },
  ]);
  const [free] = bare.head.trials;
  const costless = { ...bare, head: { ...bare.head, trials: [{ ...free, costUsd: 0 }] } };
  expect(spreadsOf(costless as typeof bare)).toEqual([]);
});
