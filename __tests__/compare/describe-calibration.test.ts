import { expect, test } from "@jest/globals";
import { calibration } from "../../src/compare/calibration.ts";
import { describeCalibration } from "../../src/compare/describe-calibration.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { type Arm, makeEvidence, WRONG } from "./make-evidence.ts";
import { compared, DESIGN, sampleOf } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const ARM: Arm = {
  a: { w: ["."], x: ["."], y: [[WRONG]], z: ["."] },
  b: { x: [[WRONG]], y: ["."] },
};

function stating(confidence: readonly (number | null)[]): Evidence {
  const whole = makeEvidence(ARM);
  const trials = whole.trials.map((trial, i) => {
    const own = confidence[i] ?? null;
    return own === null ? trial : { ...trial, confidence: own };
  });
  return { ...whole, trials };
}

function describe(base: Evidence, head: Evidence) {
  const sample = sampleOf(compared(ARM, ARM, { base, head }));
  return describeCalibration(sample, { policy: POLICY, ...DESIGN });
}

test("each arm has its own calibration, and the change is tested over the pairs that state one", () => {
  const base = stating([1, 0.5, 1, null, 0.5, 0.5]);
  const head = stating([0.5, 1, 0.5, 1, 1, null]);
  const [found, ...others] = describe(base, head);
  expect(others).toEqual([]);
  expect(found?.target).toBe("agent");
  const right = [true, true, false, true, false, true];
  const answers = (confidence: readonly (number | null)[]) =>
    confidence.flatMap((own, i) =>
      own === null ? [] : [{ confidence: own, correct: right[i] === true }],
    );
  expect(found?.base).toEqual(calibration(answers([1, 0.5, 1, null, 0.5, 0.5]), 0.05));
  expect(found?.head).toEqual(calibration(answers([0.5, 1, 0.5, 1, 1, null]), 0.05));
  // Changes +0.25, -0.25, -0.75 in task a, a third of a half each; +0.75 in task b, a half.
  expect(found?.brierDifference).toBeCloseTo(-0.75 / 6 + 0.75 / 2, 12);
  // In 24ths 1, -1, -3 and 9: of 16 sign vectors seven reach their sum of 6.
  expect(found?.p).toBe(7 / 16);
});

test("an arm that states nothing has none; with no pair that does there is no change", () => {
  const silent = makeEvidence(ARM);
  const stated = stating([1]);
  expect(describe(silent, silent)).toEqual([]);
  const none = { brierDifference: null, p: null };
  expect(describe(stated, silent)).toMatchObject([{ base: { trials: 1 }, head: null, ...none }]);
  expect(describe(silent, stated)).toMatchObject([{ base: null, head: { trials: 1 }, ...none }]);
  const other = stating([null, 1]);
  expect(describe(stated, other)).toMatchObject([
    { base: { trials: 1 }, head: { trials: 1 }, ...none },
  ]);
});
