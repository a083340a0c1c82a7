import { expect, test } from "@jest/globals";
import { judgeCalls } from "../../../src/grade/judge/judge-calls.ts";
import { sharedPlan } from "../../shared-plan.ts";

const suite = (more: string) => `version: 1
id: s
tasks:
  - id: t
    instances: 10
    trials: 2
    sample: { q: { int: [1, 1000000] } }
    input: 'What is {{ q }}?'
    grade: [ { contains: x }, { judge: { rubric: r, provider: near, model: m, good: [a, b], bad: c${more} } } ]
`;

test.each([
  ["once an answer, and three planted", "", 2 * 10 * 2 + 3],
  ["twice against a reference", ", against: z", 2 * (2 * 10 * 2 + 3)],
])("%s", async (_name, more, calls) => {
  const [target] = (await sharedPlan({ suite: suite(more) })).targets;
  expect(target && judgeCalls(target)).toBe(calls);
});

test("planted in every look, and nothing without a judge", async () => {
  const [target] = (await sharedPlan({ suite: suite(""), looks: 3 })).targets;
  expect(target && judgeCalls(target)).toBe(2 * 10 * 2 + 3 * 3);
  const [plain] = (await sharedPlan()).targets;
  expect(plain && judgeCalls(plain)).toBe(0);
});
