import { expect, test } from "@jest/globals";
import { costUsd, priceOf, pricesSchema } from "../../src/suite/prices.ts";

test.each(["nothing-known", "constructor", "__proto__", "toString", "", "GPT-4o"])(
  "%j has no price, which is not zero",
  (model) => {
    expect(priceOf(model, {})).toBeNull();
  },
);

test("a config's own price wins, also when it is zero", () => {
  expect(priceOf("gpt-4o", { "gpt-4o": { input: 0, output: 0 } })).toEqual({ input: 0, output: 0 });
  expect(priceOf("mine", { mine: { input: 1, output: 2 } })).toEqual({ input: 1, output: 2 });
});

test("sums of small calls hold no binary dust", () => {
  expect(costUsd({ input: 0.1, output: 0.2 }, { input: 1_000_000, output: 1_000_000 })).toBe(0.3);
  expect(costUsd({ input: 0.15, output: 0.6 }, { input: 0, output: 0 })).toBe(0);
});

test.each([
  { m: { input: -1, output: 1 } },
  { m: { input: 1 } },
  { m: { input: 1, output: 1, cached: 1 } },
  { m: { input: Number.POSITIVE_INFINITY, output: 1 } },
])("%j is no price", (written) => {
  expect(pricesSchema.safeParse(written).success).toBe(false);
});

test("a price is per million tokens; a model without one has none, not zero", () => {
  expect(costUsd({ input: 2, output: 10 }, { input: 500_000, output: 100_000 })).toBe(2);
  expect(priceOf("gpt-4o-mini", {})).toEqual({ input: 0.15, output: 0.6 });
  expect(priceOf("gpt-4o-mini", { "gpt-4o-mini": { input: 1, output: 2 } })).toEqual({
    input: 1,
    output: 2,
  });
  expect(priceOf("unheard-of", {})).toBeNull();
  expect(priceOf("toString", {})).toBeNull();
});

test("models of Anthropic have a price too, by their alias and by their dated name", () => {
  expect(priceOf("claude-haiku-4-5", {})).toEqual({ input: 1, output: 5 });
  expect(priceOf("claude-haiku-4-5-20251001", {})).toEqual(priceOf("claude-haiku-4-5", {}));
});
