import { describe, expect, test } from "@jest/globals";
import { calibration } from "../../src/compare/calibration.ts";
import { cohenKappa } from "../../src/compare/cohen-kappa.ts";
import { passAtK, passHatK } from "../../src/compare/pass-hat-k.ts";
import { roganGladen } from "../../src/compare/rogan-gladen.ts";
import { wilson } from "../../src/compare/wilson.ts";
import { decide } from "../../src/decide.ts";
import type { Evidence } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { type Arm, grid, key, makeEvidence, type Outcome, WRONG } from "./make-evidence.ts";

const FAILED: Outcome = [WRONG];

describe("stated confidence", () => {
  test("of 0.9 that is right nine times in ten is calibrated", () => {
    const answers = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.9, correct: i > 0 }));
    const of = calibration(answers, 0.05);
    expect(of?.ece).toBeCloseTo(0, 12);
    expect(of?.brier).toBeCloseTo(0.09, 12);
    expect(of?.points).toMatchObject([{ upTo: 0.9, trials: 10, accuracy: 0.9 }]);
  });

  test("belongs to the bin whose upper end it does not exceed", () => {
    const answers = [0, 0.05, 0.1, 0.1 + 0.2, 0.31, 1].map((confidence) => ({
      confidence,
      correct: true,
    }));
    const points = calibration(answers, 0.05)?.points.map(({ upTo, trials }) => [upTo, trials]);
    expect(points).toEqual([
      [0.1, 3],
      [0.3, 1],
      [0.4, 1],
      [1, 1],
    ]);
  });

  test("has points that hold mean confidence, accuracy and Wilson's interval", () => {
    const stated = (confidence: number, correct: boolean) => ({ confidence, correct });
    const found = calibration(
      [stated(0.85, true), stated(0.95, true), stated(0.81, false), stated(0.1, false)],
      0.05,
    );
    expect(found?.trials).toBe(4);
    expect(found?.points.map(({ upTo, trials, accuracy }) => [upTo, trials, accuracy])).toEqual([
      [0.1, 1, 0],
      [0.9, 2, 0.5],
      [1, 1, 1],
    ]);
    expect(found?.points[1]?.confidence).toBeCloseTo(0.83, 12);
    expect(found?.points[1]?.interval).toEqual(wilson({ failed: 1, trials: 2, alpha: 0.05 }));
    // Gaps 0.1, 0.33 twice and 0.05 over four answers.
    expect(found?.ece).toBeCloseTo((0.1 + 2 * 0.33 + 0.05) / 4, 12);
    const brier = (0.15 ** 2 + 0.05 ** 2 + 0.81 ** 2 + 0.1 ** 2) / 4;
    expect(found?.brier).toBeCloseTo(brier, 12);
  });

  test("that nobody states gives no calibration", () => {
    expect(calibration([], 0.05)).toBeNull();
  });

  const arm = (letter: string, confidence: number): Evidence => {
    const arms = grid(6, 12, (task, i) => ((task + i) % 4 === 0 ? FAILED : "."));
    const whole = makeEvidence(arms, { evidenceKey: key(letter) });
    return { ...whole, trials: whole.trials.map((trial) => ({ ...trial, confidence })) };
  };
  const judge = (calibrated: "report" | "gate", base: Evidence, head: Evidence) => {
    const policy = policySchema.parse({ calibration: calibrated });
    const targets = [{ target: "agent", base, head }];
    return verdictSchema.parse(decide({ targets, policy, toolVersion: "1", draws: 2000 }));
  };

  test("is shown for both arms, with the paired change of the Brier score", () => {
    const verdict = judge("report", arm("a", 0.75), arm("b", 1));
    expect(verdict.kind).toBe("passed");
    const [shown] = verdict.calibration ?? [];
    expect(shown?.base?.ece).toBeCloseTo(0, 12);
    expect(shown?.head?.brier).toBeCloseTo(0.25, 12);
    // 0.25 of the answers are wrong: 1 instead of 0.5625 there, 0 instead of 0.0625 elsewhere.
    expect(shown?.brierDifference).toBeCloseTo(0.25 * 0.4375 - 0.75 * 0.0625, 12);
    expect(shown?.p).toBeGreaterThan(0);
  });

  test("that gets worse blocks only where the policy gates it", () => {
    const sure = arm("b", 1);
    const wrong = { ...sure, trials: sure.trials.map((t) => ({ ...t, confidence: 0.1 })) };
    expect(judge("report", arm("a", 0.75), wrong).kind).toBe("passed");
    const gated = judge("gate", arm("a", 0.75), wrong);
    expect(gated.kind).toBe("regressed");
    expect(gated.changes[0]).toMatchObject({
      mode: "confidence.calibration",
      status: "regressed",
      base: { failed: 18, trials: 72, rate: null },
    });
    expect(gated.changes[0]?.why).toContain("Brier score");
  });

  test("of some trials only is compared where both arms state it", () => {
    const base = arm("a", 0.75);
    const silent = { ...base, trials: base.trials.map(({ confidence: _, ...trial }) => trial) };
    const [shown] = judge("gate", base, silent).calibration ?? [];
    expect(shown).toMatchObject({ head: null, brierDifference: null, p: null });
    expect(judge("gate", silent, silent).calibration).toEqual([]);
  });
});

describe("repeats", () => {
  test("pass^k is the chance that all of k pass, pass@k that one does", () => {
    const tasks = [
      { passed: 4, trials: 4 },
      { passed: 2, trials: 4 },
      { passed: 0, trials: 4 },
    ];
    const [one = 0, two = 0, three = 0, four = 0] = passHatK(tasks);
    expect(one).toBeCloseTo(1 / 2, 12);
    expect(two).toBeCloseTo((1 + 1 / 6) / 3, 12);
    expect(three).toBeCloseTo(1 / 3, 12);
    expect(four).toBeCloseTo(1 / 3, 12);
    expect(passAtK(tasks)[1]).toBeCloseTo((1 + 5 / 6) / 3, 12);
    expect(passHatK([])).toEqual([]);
  });

  test("are shown for both arms, tasks weighing the same", () => {
    const arm: Arm = {
      a: { x: [".", FAILED], y: [".", "."] },
      b: { x: [FAILED, FAILED] },
    };
    const targets = [{ target: "agent", base: makeEvidence(arm), head: makeEvidence(arm) }];
    const verdict = decide({ targets, policy: policySchema.parse({}), toolVersion: "1" });
    expect(verdictSchema.parse(verdict).reliability).toEqual([
      { target: "agent", arm: "base", tasks: 2, passHatK: [0.375, 0.25], passAtK: [0.375, 0.5] },
      { target: "agent", arm: "head", tasks: 2, passHatK: [0.375, 0.25], passAtK: [0.375, 0.5] },
    ]);
  });
});

describe("judges", () => {
  test("a perfect judge's rate is corrected to itself, a blind one's to nothing", () => {
    expect(roganGladen({ observed: 0.2, sensitivity: 1, specificity: 1 })).toBeCloseTo(0.2, 12);
    expect(roganGladen({ observed: 0.2, sensitivity: 0.5, specificity: 0.5 })).toBeNull();
    expect(roganGladen({ observed: 1, sensitivity: 0.8, specificity: 0.9 })).toBe(1);
  });

  test("agreement beyond chance: 0.7 seen where 0.5 is chance is a kappa of 0.4", () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohenKappa(table)).toBeCloseTo(0.4, 12);
    expect(cohenKappa([[0]])).toBeNull();
  });
});
