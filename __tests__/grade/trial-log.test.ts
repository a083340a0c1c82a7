import { expect, test } from "@jest/globals";
import type { EvidenceTrial } from "../../src/evidence.ts";
import { inOrder } from "../../src/grade/record.ts";
import { openTrialLog } from "../../src/grade/trial-log.ts";

function trialsOf(count: number): readonly EvidenceTrial[] {
  return Array.from({ length: count }, (_, index) => ({
    task: `s/${(index * 7) % 3}`,
    instance: `i${(index * 31) % 1009}`,
    trial: index,
    category: "reasoning",
    severity: "major",
    grade:
      index % 5 === 0
        ? {
            kind: "failed",
            findings: [{ mode: "logic.leap", severity: "major", rule: `„${index}"`, by: "rule" }],
          }
        : { kind: "passed" },
    tokens: { input: index, output: 3 },
  }));
}

test.each([0, 1, 255, 256, 257, 2000])("%i trials come back as they were, in order", (count) => {
  const given = trialsOf(count);
  const log = openTrialLog();
  for (const trial of given) log.add(trial);
  expect([...log.trials]).toEqual(inOrder(given));
});

test("they can be read again, and more be added in between", () => {
  const given = trialsOf(900);
  const log = openTrialLog();
  for (const trial of given.slice(0, 800)) log.add(trial);
  expect([...log.trials]).toEqual(inOrder(given.slice(0, 800)));
  for (const trial of given.slice(800)) log.add(trial);
  expect([...log.trials]).toEqual(inOrder(given));
});
