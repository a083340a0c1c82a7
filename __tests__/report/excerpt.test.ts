import { describe, expect, test } from "@jest/globals";
import { type Example, examplesOf } from "../../src/report/examples.ts";
import { counterpartOf, excerptOf } from "../../src/report/excerpt.ts";
import { regressedReport } from "./fixture.ts";

function first(mode: string): Example {
  const [example] = regressedReport().targets.flatMap((target) =>
    examplesOf(target, { mode, most: 1 }),
  );
  if (example === undefined) throw new Error(`the fixture shows no ${mode}`);
  return example;
}

const textsOf = (example: Example) =>
  excerptOf(example).map(({ text, isProof }) => `${isProof ? "▶" : " "} ${text}`);

describe("an excerpt", () => {
  test("of a wrong step shows the step and what it led to", () => {
    const lines = textsOf(first("reasoning.cascading-step"));
    expect(lines).toEqual([
      "▶ **Step 1:** Exposed sales: 44 * 45 / 100 = 23.7600",
      "  **Step 2:** Lost percent: 5 * 1.4 = 7",
      "  **Step 3:** Lost sales: 23.7600 * 7 / 100 = 1.6632",
    ]);
  });

  test("of a wrong call shows the call before it", () => {
    expect(textsOf(first("agentic.hallucinated-endpoint"))).toEqual([
      '  listOrders({"status":"paid","page":3,"per_page":20})',
      '▶ exportAllOrders({"status":"paid","page":4,"per_page":20})',
    ]);
  });

  test("of prose shows the proven words with marks where the text goes on", () => {
    const [line, ...others] = textsOf(first("creative.factual-slip"));
    expect(others).toEqual([]);
    expect(line).toMatch(/^▶ … .*Lamp of the Year in 2021.* …$/);
  });

  test("without a transcript is the quote, and without a quote there is none", () => {
    const example = first("reasoning.cascading-step");
    const [quote] = excerptOf({ ...example, head: null });
    expect(quote).toEqual({ text: example.finding.quote, isProof: true });
    const { quote: _quote, ...bare } = example.finding;
    expect(excerptOf({ ...example, head: null, finding: bare })).toEqual([]);
  });
});

describe("the counterpart on base", () => {
  test("is the same step or the call at the same place", () => {
    expect(counterpartOf(first("reasoning.cascading-step"))).toBe(
      "**Step 1:** Exposed sales: 44 * 45 / 100 = 19.8000",
    );
    expect(counterpartOf(first("agentic.hallucinated-endpoint"))).toBe(
      'listOrders({"status":"paid","page":4,"per_page":20})',
    );
  });

  test("is missing without an answer of base, and for words that stand nowhere in particular", () => {
    expect(counterpartOf({ ...first("reasoning.cascading-step"), base: null })).toBeNull();
    expect(counterpartOf(first("creative.factual-slip"))).toBeNull();
  });
});
