import { expect, test } from "@jest/globals";
import { renderVerdictJson } from "../../src/report/json.ts";
import { regressedReport } from "./fixture.ts";

test("the verdict comes back whole, and ends with a newline", () => {
  const { verdict } = regressedReport();
  const text = renderVerdictJson(verdict);
  expect(JSON.parse(text)).toEqual(verdict);
  expect(text.endsWith("}\n")).toBe(true);
});

test("keys have one order, whichever order they were made in", () => {
  const { verdict } = regressedReport();
  expect(renderVerdictJson(reversed(verdict))).toBe(renderVerdictJson(verdict));
  expect(Object.keys(JSON.parse(renderVerdictJson(verdict))).slice(0, 3)).toEqual([
    "version",
    "kind",
    "why",
  ]);
});

function reversed<Value>(value: Value): Value;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => reversed(each));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, reversed(each)]));
}
