import { expect, test } from "@jest/globals";
import { sumCosts } from "../../src/compare/sum-costs.ts";
import { makeEvidence, WRONG } from "./make-evidence.ts";

test("costs add up over arms; what no trial says is null, and an unanswered trial is no call", () => {
  const base = makeEvidence({ a: { x: [".", "u", "g", [WRONG]] } });
  expect(sumCosts([base, base])).toEqual({ usd: null, calls: 6, tokens: null });
  const [first, ...others] = base.trials;
  const priced = first && { ...first, costUsd: 0.25, tokens: { input: 7, output: 3 } };
  const some = { ...base, trials: priced ? [priced, ...others] : others };
  expect(sumCosts([base, some])).toEqual({
    usd: 0.25,
    calls: 6,
    tokens: { input: 7, output: 3 },
  });
  expect(sumCosts([some, some])).toMatchObject({ usd: 0.5, tokens: { input: 14, output: 6 } });
  expect(sumCosts([])).toEqual({ usd: null, calls: 0, tokens: null });
});
