import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { CUES, cuesIn, isCued } from "../../src/simulate/cues.ts";

test.each(CUES.map(({ id, example }) => [id, example] as const))(
  "%s is given by: %s",
  (id, example) => {
    expect(cuesIn(example)).toContain(id);
    expect(cuesIn(example.toUpperCase().replaceAll(" ", "\n "))).toContain(id);
  },
);

test.each([
  ["check-steps", "Enumerate the steps of your reasoning and verify every calculation."],
  ["check-steps", "Work step by step."],
  ["documented-calls", "Never invent an endpoint or a parameter."],
  ["documented-calls", "Use only listed tools."],
  ["honest-confidence", "Be honest about how certain you are."],
  ["stated-facts", "Stick to the facts; don't embellish details."],
  ["stated-limits", "Stay within the word range you are given."],
  ["confirm-first", "Ask before you delete anything."],
  ["answer-harmless", "Do not refuse ordinary requests."],
  ["shown-defects", "Trace each value through the code."],
  ["shown-defects", "Report only vulnerabilities that can be exploited."],
])("%s has other phrasings: %s", (id, phrasing) => {
  expect(cuesIn(phrasing)).toContain(id);
});

test("a prompt without instructions gives no cue", () => {
  expect(cuesIn("You are a helpful assistant of the back office. Reply to each request.")).toEqual(
    [],
  );
});

test("a cue speaks of its modes and families only", () => {
  expect(isCued("reasoning.lucky-answer", ["check-steps"])).toBe(true);
  expect(isCued("agentic.wrong-call", ["check-steps"])).toBe(false);
  expect(isCued("creative.factual-slip", ["stated-facts"])).toBe(true);
  expect(isCued("creative.constraint-violation", ["stated-facts"])).toBe(false);
});

test("the documented table is the table in use", () => {
  const page = readFileSync("docs/simulated-model.md", "utf8");
  const rows = CUES.map(
    ({ id, example, lowers }) =>
      `| \`${id}\` | ${example} | ${lowers.map((name) => `\`${name}\``).join(", ")} |`,
  );
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  expect(page.match(/^\| `[a-z-]+` \| [A-Z]/gm)).toHaveLength(CUES.length);
});
