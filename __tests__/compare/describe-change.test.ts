import { describe, expect, test } from "@jest/globals";
import type { Row } from "../../src/compare/build-rows.ts";
import { describeChange } from "../../src/compare/describe-change.ts";
import type { LookResult, RowResult } from "../../src/compare/replay-looks.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { type Arm, grid, makeEvidence, WRONG } from "./make-evidence.ts";
import { compared, makeRow, sampleOf } from "./make-sample.ts";

const POLICY = policySchema.parse({});
/** 6 tasks with 10 instances: in each, 2 fail on base and 5 on head. */
const BASE = grid(6, 10, (_, i) => (i < 2 ? [WRONG] : "."));
const HEAD = grid(6, 10, (_, i) => (i < 5 ? [WRONG] : "."));
const TASKS = new Map(Object.keys(BASE).map((task) => [task, 0.3]));
const ROW = makeRow({
  mode: WRONG,
  differences: Array.from({ length: 60 }, (_, i) => (i % 10 < 3 ? 1 : 0)),
  taskMeans: TASKS,
});
const TEST = { p: 0.001, adjusted: 0.002, pLower: 0.9, adjustedLower: 0.003 };
const ACROSS = { tasks: 6, p: 0.016, pLower: 0.9, largest: 0.3, smallest: 0.3 };
const RESULT: RowResult = {
  row: ROW,
  test: TEST,
  crossed: false,
  regressed: false,
  improved: false,
  acrossTasks: ACROSS,
};

function change(
  more: Partial<RowResult> = {},
  of: { row?: Partial<Row>; look?: Partial<LookResult>; policy?: typeof POLICY; arms?: Arm[] } = {},
) {
  const [base = BASE, head = HEAD] = of.arms ?? [];
  const sample = sampleOf(compared(base, head));
  const look = { look: 1, looks: 1, samples: [sample], rows: [], critical: null, ...of.look };
  const result = { ...RESULT, ...more, row: { ...ROW, ...of.row } };
  return describeChange(result, { look, sample, policy: of.policy ?? POLICY });
}

const EFFECT =
  "Wrong answer in 20.0 % of base and 50.0 % of head trials: +30.0 points (interval +17.3 to +40.8)";

describe("the numbers", () => {
  test("are counts, rates, difference, interval and evidence of the row", () => {
    const { base, head, interval, difference, ...rest } = change();
    expect(base).toMatchObject({ failed: 12, trials: 60, rate: 0.2 });
    expect(head).toMatchObject({ failed: 30, trials: 60, rate: 0.5 });
    expect(difference).toBeCloseTo(0.3, 12);
    // Agresti-Min: mean 18/62, variance (18 + 1)/62 - mean^2, 1.96 standard errors.
    const mean = 18 / 62;
    const half = 1.959963984540054 * Math.sqrt((19 / 62 - mean * mean) / 62);
    expect(interval[0]).toBeCloseTo(mean - half, 12);
    expect(interval[1]).toBeCloseTo(mean + half, 12);
    expect(rest).toEqual({
      target: "agent",
      mode: WRONG,
      scope: "target",
      severity: "major",
      p: 0.001,
      adjusted: 0.002,
      pOverTasks: 0.016,
      margin: 0.02,
      status: "unclear",
      gated: true,
      why: `${EFFECT}; adjusted p 0.002 is not enough to call it a rise, and it cannot be excluded.`,
    });
  });

  test("count the tasks with weight in the row only", () => {
    const taskMeans = new Map([...TASKS].slice(0, 2));
    expect(change({}, { row: { taskMeans } }).base).toMatchObject({ failed: 4, trials: 20 });
  });

  test("of a task row name the task", () => {
    const row = { scope: "task", task: "task001", mode: "any" } as const;
    const of = change({ acrossTasks: null }, { row });
    expect(of).toMatchObject({ task: "task001", scope: "task", margin: 0.3, pOverTasks: null });
    expect(of.why).toMatch(/^Failed on task task001 in 20\.0 % of base/);
  });

  test("are null where nothing was tested", () => {
    const of = change({ test: null }, { row: { gated: false } });
    expect(of).toMatchObject({ p: null, adjusted: null, pOverTasks: null, gated: false });
    expect(of.why).toBe(`${EFFECT}; reported only: the policy does not gate it.`);
    expect(of).not.toHaveProperty("zeroTolerance");
    expect(of).not.toHaveProperty("task");
  });
});

describe("the sentence", () => {
  test("of a regression gives p, margin and the tasks", () => {
    expect(change({ regressed: true, crossed: true })).toMatchObject({
      status: "regressed",
      why: `${EFFECT}; adjusted p 0.002, at least the margin of 2 points; p over tasks 0.016.`,
    });
  });

  test("says at which of several looks", () => {
    const of = change({ regressed: true }, { look: { look: 2, looks: 3 } });
    expect(of.why).toContain("adjusted p 0.002 at look 2 of 3, at least the margin");
    const open = change({}, { look: { look: 2, looks: 3 } });
    expect(open.why).toContain("adjusted p 0.002 at look 2 of 3 is not enough");
  });

  test("warns when the rise may not carry over: few tasks, or a large p over them", () => {
    const why = (more: Partial<typeof ACROSS>) =>
      change({ regressed: true, acrossTasks: { ...ACROSS, ...more } }).why;
    expect(why({ tasks: 5, p: 0.1 })).toContain("p over tasks 0.100.");
    expect(why({ tasks: 4, p: 0.05 })).toMatch(
      /p over tasks 0\.050, so it may not carry over to other tasks\.$/,
    );
    expect(why({ tasks: 6, p: 0.11 })).toContain("so it may not carry over");
    expect(change({ regressed: true, acrossTasks: null }).why).toMatch(/margin of 2 points\.$/);
  });

  test("of an improvement gives the other tail", () => {
    expect(change({ improved: true })).toMatchObject({
      status: "improved",
      why: `${EFFECT}; adjusted p 0.003, an improvement by at least the margin of 2 points.`,
    });
  });

  test("of an equivalent row says what is excluded; the limit itself is not", () => {
    const high = change().interval[1];
    const policy = (equivalence: number) => policySchema.parse({ equivalence });
    expect(change({}, { policy: policy(0.5) })).toMatchObject({
      status: "equivalent",
      why: `${EFFECT}; a rise of +50.0 points or more is excluded.`,
    });
    expect(change({}, { policy: policy(high) }).status).toBe("unclear");
  });

  test("of a rise that crossed but is too small names the margin", () => {
    const margins = (major: number) => policySchema.parse({ margins: { major } });
    const of = change({ crossed: true }, { policy: margins(0.4) });
    expect(of.why).toBe(
      `${EFFECT}; adjusted p 0.002, but the rise is below the margin of 40 points.`,
    );
  });

  test("of a rise that crossed and is large enough names the tasks", () => {
    const half = { differences: [1, 0], weights: [0.5, 0.5], taskMeans: TASKS };
    const policy = policySchema.parse({ margins: { major: 0.5 } });
    expect(change({ crossed: true }, { row: half, policy }).why).toContain("chance of a few tasks");
    expect(change({ crossed: true }).why).toBe(
      `${EFFECT}; adjusted p 0.002, but it may be the chance of a few tasks (p over tasks 0.016, none rose by 30 points).`,
    );
  });

  test("says so when an arm has no rate", () => {
    const silent = grid(6, 10, () => "u");
    const of = change({}, { arms: [silent, silent] });
    expect(of.base).toMatchObject({ trials: 0, rate: null });
    expect(of.why).toMatch(/^Wrong answer in no base rate of base and no head rate of head trials/);
  });
});

describe("zero tolerance", () => {
  const NONE = grid(6, 10, () => ".");
  const row = { zeroTolerance: true };

  test("breaks at the first sight, with the bound of the base rate", () => {
    const of = change({}, { row, arms: [NONE, HEAD] });
    expect(of).toMatchObject({ status: "regressed", zeroTolerance: true });
    // Clopper-Pearson for none of 60: 1 - 0.025^(1/60) = 0.0596.
    expect(of.why).toMatch(
      /; zero tolerance: head shows it and the accepted runs do not \(no test, outside alpha; the base rate could be up to 6\.0 %\)\.$/,
    );
  });

  test("of a mode that base could not show has no bound", () => {
    const silent = grid(6, 10, () => "u");
    expect(change({}, { row, arms: [silent, HEAD] }).why).toContain("could be up to unknown");
  });

  test("does not break when base shows the mode, or the policy does not gate it", () => {
    expect(change({}, { row }).status).toBe("unclear");
    const ungated = { ...row, gated: false };
    expect(change({ test: null }, { row: ungated, arms: [NONE, HEAD] })).toMatchObject({
      status: "unclear",
      zeroTolerance: true,
    });
  });
});

describe("calibration", () => {
  test("has counts of stated answers and no rate", () => {
    const stated = (arm: Arm) => {
      const whole = makeEvidence(arm);
      const trials = whole.trials.map((trial, i) => (i % 2 ? trial : { ...trial, confidence: 1 }));
      return { ...whole, trials };
    };
    const sample = sampleOf(compared(BASE, HEAD, { base: stated(BASE), head: stated(HEAD) }));
    const row = { ...ROW, mode: "confidence.calibration" };
    const look = { look: 1, looks: 1, samples: [sample], rows: [], critical: null };
    const of = describeChange({ ...RESULT, row }, { look, sample, policy: POLICY });
    expect(of.base).toEqual({ failed: 6, trials: 30, rate: null, interval: null });
    expect(of.head).toEqual({ failed: 18, trials: 30, rate: null, interval: null });
    expect(of.why).toMatch(
      /^Brier score of stated confidence \+30\.0 points \(interval \+17\.3 to \+40\.8; higher is worse\); adjusted p 0\.002 is not/,
    );
  });
});
