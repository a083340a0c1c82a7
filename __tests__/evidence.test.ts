/** Evidence that no run writes is refused: somebody edited it, or something is broken. */
import { expect, test } from "@jest/globals";
import { type Evidence, evidenceSchema } from "../src/evidence.ts";
import { grid, makeEvidence } from "./compare/make-evidence.ts";

const LOOKS = { planned: 3, taken: 3, stop: "end" } as const;
const whole: Evidence = {
  ...makeEvidence(grid(3, 4, () => ".")),
  looks: LOOKS,
};
const [first] = whole.trials;
if (first === undefined) throw new Error("there are trials");

const problems = (evidence: unknown) => {
  const parsed = evidenceSchema.safeParse(evidence);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

test("what a run writes is accepted, also stopped early", () => {
  expect(problems(whole)).toEqual([]);
  expect(problems({ ...whole, looks: { planned: 3, taken: 1, stop: "futility" } })).toEqual([]);
  expect(problems({ ...whole, planned: whole.planned + 5 })).toEqual([]);
});

test.each<[string, Evidence, RegExp]>([
  [
    "a failed row repeated as a passed one",
    { ...whole, planned: 99, trials: [{ ...first, grade: { kind: "passed" } }, ...whole.trials] },
    /holds a trial twice/,
  ],
  ["more trials than planned", { ...whole, planned: 3 }, /holds more than the 3 planned/],
  ["trials of a run that planned none", { ...whole, planned: 0 }, /holds more than the 0 planned/],
  [
    "an end before all looks were taken",
    { ...whole, looks: { ...LOOKS, taken: 1 } },
    /ended before all looks were taken/,
  ],
  [
    "more looks taken than planned",
    { ...whole, looks: { ...LOOKS, taken: 4 } },
    /took more looks than were planned/,
  ],
  [
    "a trial of a look that was not planned",
    { ...whole, trials: [{ ...first, look: 4 }, ...whole.trials.slice(1)] },
    /a look that was not planned/,
  ],
])("%s is refused", (_, evidence, sentence) => {
  expect(problems(evidence).join()).toMatch(sentence);
});
