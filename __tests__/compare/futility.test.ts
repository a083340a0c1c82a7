import { describe, expect, test } from "@jest/globals";
import { buildRows } from "../../src/compare/build-rows.ts";
import { upperBound } from "../../src/compare/difference-interval.ts";
import { conditionalPower, isFutile } from "../../src/compare/futility.ts";
import type { LookResult, RowResult } from "../../src/compare/replay-looks.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { type Arm, grid, range, WRONG } from "./make-evidence.ts";
import { compared, DESIGN, sampleOf } from "./make-sample.ts";

const POLICY = policySchema.parse({});
const UNTESTED = {
  test: null,
  crossed: false,
  regressed: false,
  improved: false,
  acrossTasks: null,
};

describe("conditional power", () => {
  test("agrees with its formula worked out by hand", () => {
    // 2 up, 1 down, 7 unchanged of 40: mean 0.1, s^2 = (3 - 10 * 0.01) / 9, drift 0.1 + s / (2 sqrt(10)).
    const differences = [1, 1, -1, 0, 0, 0, 0, 0, 0, 0];
    const power = conditionalPower({ differences }, { units: 40, alpha: 0.05 });
    // z for 1 - 0.05 / 6 is 2.3940; s 0.567646, drift 0.189753, short 1.9020 of 3.1091.
    expect(power).toBeCloseTo(0.270345196, 8);
  });

  test("takes no hope from units that got better", () => {
    // Mean -0.4, far below half a standard error: the rest is taken to drift nowhere.
    const differences = [-1, -1, -1, -1, -1, 1, 0, 0, 0, 0];
    const of = { units: 20, alpha: 0.05 };
    const deviation = Math.sqrt((6 - 10 * 0.16) / 9);
    const short = 2.3939797998185104 * deviation * Math.sqrt(20) + 4;
    // Phi(-x) at x = short / (s sqrt(10)).
    expect(short / (deviation * Math.sqrt(10))).toBeCloseTo(5.1946, 3);
    expect(conditionalPower({ differences }, of)).toBeLessThan(1e-6);
    expect(conditionalPower({ differences }, of)).toBeGreaterThan(1e-8);
  });

  test("is none without variation or without units left", () => {
    expect(conditionalPower({ differences: [1, 1] }, { units: 9, alpha: 0.05 })).toBe(0);
    expect(conditionalPower({ differences: [1] }, { units: 9, alpha: 0.05 })).toBe(0);
    expect(conditionalPower({ differences: [1, 0] }, { units: 2, alpha: 0.05 })).toBe(0);
    expect(conditionalPower({ differences: [1, 0] }, { units: 1, alpha: 0.05 })).toBe(0);
    const clear = { differences: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0] };
    expect(conditionalPower(clear, { units: 10, alpha: 0.05 })).toBe(0);
  });
});

describe("asking on is futile", () => {
  /** The first of three looks at 8 tasks with 12 instances each. */
  function futile(
    base: Arm,
    head: Arm,
    of: { policy?: typeof POLICY; planned?: number; keep?: (result: RowResult) => boolean } = {},
  ): boolean {
    const policy = of.policy ?? POLICY;
    const sample = sampleOf(compared(base, head));
    const rows = buildRows(sample, policy).map((row): RowResult => ({ ...UNTESTED, row }));
    const look: LookResult = {
      look: 1,
      looks: 3,
      samples: [sample],
      rows: rows.filter(of.keep ?? (() => true)),
      critical: null,
    };
    const plannedUnits = new Map([["agent", of.planned ?? 288]]);
    return isFutile(look, { policy, plannedUnits, ...DESIGN });
  }

  const clean = grid(8, 12, () => ".");
  const some = grid(8, 12, (_, i) => (i < 2 ? [WRONG] : "."));
  const failing = (tasks: number, instances: number): Arm =>
    grid(8, 12, (task, i) => (task < tasks && i < instances ? [WRONG] : "."));

  test("when nothing moved", () => {
    expect(futile(clean, clean)).toBe(true);
    expect(futile(some, some)).toBe(true);
  });

  test("not while a rise of policy.detect is not excluded", () => {
    const of = { differences: range(96).map(() => 0), weights: range(96).map(() => 1 / 96) };
    const bound = upperBound({ ...of, trialsPerUnit: 1, level: 0.01 });
    const at = (detect: number) => futile(clean, clean, { policy: policySchema.parse({ detect }) });
    expect(at(bound - 1e-9)).toBe(false);
    expect(at(bound + 1e-9)).toBe(true);
  });

  test("not while any mode has a fair chance to cross", () => {
    const policy = policySchema.parse({ detect: 0.9 });
    // Eight more failures of 96, one a task.
    expect(futile(clean, failing(8, 1), { policy })).toBe(false);
    expect(futile(failing(8, 1), clean, { policy })).toBe(true);
    // The mode that rose and one that fell by as much leave `any` as it was.
    const slipped = grid(8, 12, (_, i) => (i === 0 ? ["creative.factual-slip"] : "."));
    expect(futile(slipped, failing(8, 1), { policy })).toBe(false);
    const ungated = policySchema.parse({ detect: 0.9, modes: { [WRONG]: { gate: false } } });
    expect(futile(slipped, failing(8, 1), { policy: ungated })).toBe(true);
  });

  test("not while a task rose by 0.3 with some evidence", () => {
    // Four of twelve in one task, mended elsewhere: the whole looks settled.
    const base = grid(8, 12, (task, i) => (task === 1 && i < 8 ? [WRONG] : "."));
    expect(futile(base, failing(1, 4))).toBe(false);
    expect(futile(base, failing(1, 3))).toBe(true);
    // Three of ten are exactly 0.3.
    const ten = (failed: number): Arm => ({
      ...grid(8, 12, () => "."),
      ten: Object.fromEntries(range(10).map((i) => [`i${i}`, [i < failed ? [WRONG] : "."]])),
    });
    expect(futile({ ...base, ten: ten(0).ten ?? {} }, ten(3))).toBe(false);
    expect(futile({ ...base, ten: ten(0).ten ?? {} }, ten(2))).toBe(true);
    // Four up and one down is a rise of 0.25 only.
    const mended = grid(8, 12, (task, i) =>
      (task === 1 && i < 8) || (task === 0 && i === 11) ? [WRONG] : ".",
    );
    expect(futile(mended, failing(1, 4))).toBe(true);
  });

  test("a rise of 0.3 with no more evidence than a coin is not worth asking on", () => {
    // One of two instances of a small task: 0.5 higher, p 1/2.
    const small = (outcome: "." | readonly string[]): Arm => ({
      ...grid(8, 12, () => "."),
      small: { x: [outcome], y: ["."] },
    });
    const base = { ...small("."), task001: failing(2, 8).task001 ?? {} };
    expect(futile(base, small([WRONG]))).toBe(true);
    // Two of four are 0.5 higher with a p of exactly 1/4: worth it.
    const four = (outcome: "." | readonly string[]): Arm => ({
      ...grid(8, 12, () => "."),
      small: { w: [outcome], x: [outcome], y: ["."], z: ["."] },
    });
    const mended = { ...four("."), task001: failing(2, 8).task001 ?? {} };
    expect(futile(mended, four([WRONG]))).toBe(false);
  });

  test("when every target is settled by its own rows, and not before", () => {
    const both = (second: Arm) => {
      const parts = [compared(clean, clean), compared(clean, second, { target: "second" })];
      const samples = parts.map(sampleOf);
      const rows = samples.flatMap((sample) =>
        buildRows(sample, POLICY).map((row): RowResult => ({ ...UNTESTED, row })),
      );
      const look = { look: 1, looks: 3, samples, rows, critical: null };
      const plannedUnits = new Map(parts.map(({ target }) => [target, 288]));
      return isFutile(look, { policy: POLICY, plannedUnits, ...DESIGN });
    };
    expect(both(clean)).toBe(true);
    expect(both(failing(8, 2))).toBe(false);
  });

  test("not without a row over all failures, and never without planned units", () => {
    expect(futile(clean, clean, { keep: ({ row }) => row.mode !== "any" })).toBe(false);
    expect(() =>
      isFutile(
        {
          look: 1,
          looks: 3,
          samples: [sampleOf(compared(clean, clean))],
          rows: [],
          critical: null,
        },
        { policy: POLICY, plannedUnits: new Map(), ...DESIGN },
      ),
    ).toThrow("every compared target has planned units");
  });
});
