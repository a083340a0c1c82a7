import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cumulativeAlpha } from "../../src/compare/alpha-spending.ts";
import { looksOf, replayLooks } from "../../src/compare/replay-looks.ts";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { evidenceOf, grid, makeEvidence, range, WRONG } from "./make-evidence.ts";
import { compared } from "./make-sample.ts";

/** A large alpha, so that few units have something to spend at every look. */
const ALPHA = 0.3;
const POLICY = policySchema.parse({
  alpha: ALPHA,
  margins: { critical: 0, major: 0, minor: 0 },
});
const LOOKS = 3;

type Unit = readonly [base: readonly string[], head: readonly string[]];

const failures = fc.constantFrom<readonly string[]>([], ["a.one"], ["a.two"], ["a.one", "a.two"]);
const tables = fc.array(fc.tuple(failures, failures), { minLength: 6, maxLength: 8 });

/** The first look at which the run stops with a regression, or `null`. */
function stopsAt(units: readonly Unit[], draws: number): number | null {
  const arm = (side: 0 | 1) =>
    evidenceOf(
      units.map((unit, index): EvidenceTrial => {
        const findings = unit[side].map((mode) => ({
          mode,
          severity: "major" as const,
          by: "rule" as const,
          rule: "is wrong",
        }));
        return {
          task: `t${index % 2}`,
          instance: `i${index}`,
          trial: 0,
          look: 1 + Math.floor((index * LOOKS) / units.length),
          grade: findings.length === 0 ? { kind: "passed" } : { kind: "failed", findings },
        };
      }),
    );
  const target = { target: "agent", base: arm(0), head: arm(1), acceptedRuns: [] };
  const result = replayLooks([{ ...target, baseAgeDays: null }], {
    policy: POLICY,
    looks: { planned: LOOKS, taken: LOOKS },
    draws,
    seed: "seed",
  });
  return result.rows.some(({ regressed }) => regressed) ? result.look : null;
}

function swapped(units: readonly Unit[], vector: number): readonly Unit[] {
  return units.map(([base, head], unit) => ((vector >> unit) & 1 ? [head, base] : [base, head]));
}

test("over all ways to swap arms, no look has spent more than its share of alpha", () => {
  fc.assert(
    fc.property(tables, (units) => {
      const vectors = 2 ** units.length;
      const stops = range(vectors).map((vector) => stopsAt(swapped(units, vector), 4096));
      for (const look of range(LOOKS).map((index) => index + 1)) {
        const spent = stops.filter((at) => at !== null && at <= look).length / vectors;
        const allowed = cumulativeAlpha({ look, looks: LOOKS, alpha: ALPHA });
        expect(spent).toBeLessThanOrEqual(allowed + 1e-9);
      }
    }),
    { numRuns: 12 },
  );
});

test("looks that were enumerated and looks that were drawn share their sign vectors", () => {
  // Two units at look 1 are enumerated under 64 draws, eight in all are not.
  const worse: Unit = [[], ["a.one"]];
  const units = range(8).map(() => worse);
  expect(stopsAt(units, 64)).not.toBeNull();
  const mixed = range(8).map((index): Unit => (index < 3 ? worse : [["a.one"], []]));
  expect(stopsAt(mixed, 64)).toBe(stopsAt(mixed, 4096));
});

test("as many looks are taken as every arm completed of the most that any planned", () => {
  const arm = (planned: number, taken: number): Evidence => ({
    ...evidenceOf([]),
    looks: { planned, taken, stop: "end" },
  });
  const of = (base: Evidence, head: Evidence) => looksOf([compared({}, {}, { base, head })]);
  const bare = evidenceOf([]);
  expect(of(arm(3, 3), arm(3, 2))).toEqual({ planned: 3, taken: 2 });
  expect(of(arm(3, 1), arm(3, 2))).toEqual({ planned: 3, taken: 1 });
  expect(of(bare, bare)).toEqual({ planned: 1, taken: 1 });
  expect(of(bare, arm(3, 2))).toEqual({ planned: 3, taken: 2 });
  expect(looksOf([])).toEqual({ planned: 1, taken: 1 });
  // Evidence that names no looks was asked as its trials say.
  const asked = (...looks: (number | undefined)[]): Evidence =>
    evidenceOf(
      looks.map((look, i) => ({
        task: "t",
        instance: `i${i}`,
        trial: 0,
        ...(look === undefined ? {} : { look }),
        grade: { kind: "passed" },
      })),
    );
  expect(of(asked(1, 2, undefined), asked(1))).toEqual({ planned: 2, taken: 2 });
  expect(of(asked(undefined), asked(undefined))).toEqual({ planned: 1, taken: 1 });
});

/** Eight instances of one task in three looks; in the first so many, head is worse. */
function worseIn(units: number, of: { taken: number; alpha?: number; planned?: 1 | 3 }) {
  const trials = (outcome: "." | readonly string[]) =>
    makeEvidence(grid(1, 12, (_, i) => (i < units ? outcome : "."))).trials.map((trial, i) => ({
      ...trial,
      look: of.planned === 1 ? 1 : 1 + Math.floor(i / 4),
    }));
  const arms = { base: evidenceOf(trials(".")), head: evidenceOf(trials([WRONG])) };
  const policy = policySchema.parse({ alpha: of.alpha ?? ALPHA, margins: { major: 0 } });
  return replayLooks([compared({}, {}, arms)], {
    policy,
    looks: { planned: of.planned ?? 3, taken: of.taken },
    draws: 4096,
    seed: "seed",
  });
}

test("the critical value is the largest attained p for which the share rejected stays within alpha", () => {
  // Four units, all worse: 16 vectors, one of them as extreme; alpha at look 1 is 0.06, less than 1/16.
  const first = worseIn(4, { taken: 1 });
  expect(first.critical).toBe(0);
  expect(first.rows.some(({ crossed }) => crossed)).toBe(false);
  // At an alpha of 0.32 it is 0.064: one vector may be rejected.
  const wider = worseIn(4, { taken: 1, alpha: 0.32 });
  expect(wider.critical).toBe(1 / 16);
  expect(wider.rows.map(({ crossed }) => crossed)).toEqual([true, true]);
  expect(wider.rows.every(({ regressed }) => regressed)).toBe(true);
  // Exactly 1/16 is within alpha too.
  expect(worseIn(4, { taken: 1, alpha: 0.3125 }).critical).toBe(1 / 16);
});

test("vectors rejected at an earlier look stay rejected", () => {
  // Three of four units: at look 1 one of 8 vectors, which 0.06 does not allow; at look 2 0.15 does.
  const second = worseIn(3, { taken: 2 });
  expect(second).toMatchObject({ look: 2, looks: 3, critical: 1 / 8 });
  expect(second.rows.every(({ regressed }) => regressed)).toBe(true);
});

test("the run stops at the first look with a row that regressed, else at the last one taken", () => {
  expect(worseIn(12, { taken: 3 }).look).toBe(2);
  expect(worseIn(12, { taken: 1 }).look).toBe(1);
  expect(worseIn(0, { taken: 3 })).toMatchObject({ look: 3, looks: 3 });
});

test("with one look the adjusted p is held against alpha, and there is no critical value", () => {
  const exactly = worseIn(3, { taken: 1, planned: 1, alpha: 1 / 8 });
  expect(exactly).toMatchObject({ look: 1, looks: 1, critical: null });
  expect(exactly.rows.map(({ test: of }) => of?.adjusted)).toEqual([1 / 8, 1 / 8, 1 / 8]);
  expect(exactly.rows.map(({ crossed }) => crossed)).toEqual([true, true, true]);
  // The task rose by 3 of 12, which is below 0.3.
  expect(exactly.rows.map(({ regressed }) => regressed)).toEqual([true, true, false]);
  const below = worseIn(3, { taken: 1, planned: 1, alpha: 0.124 });
  expect(below.rows.map(({ crossed }) => crossed)).toEqual([false, false, false]);
});

test("an improvement is found by the other tail, with critical values of its own", () => {
  const mirrored = (units: number, taken: number) => {
    const arm = (outcome: "." | readonly string[]) =>
      evidenceOf(
        makeEvidence(grid(1, 12, (_, i) => (i < units ? outcome : "."))).trials.map((trial, i) => ({
          ...trial,
          look: 1 + Math.floor(i / 4),
        })),
      );
    return replayLooks([compared({}, {}, { base: arm([WRONG]), head: arm(".") })], {
      policy: POLICY,
      looks: { planned: 3, taken },
      draws: 4096,
      seed: "seed",
    });
  };
  const found = mirrored(3, 2);
  expect(found.rows.map(({ improved }) => improved)).toEqual([true, true, true]);
  expect(found.rows.some(({ crossed, regressed }) => crossed || regressed)).toBe(false);
  expect(mirrored(3, 1).rows.some(({ improved }) => improved)).toBe(false);
});

test("rows that the policy does not gate have no test and never cross", () => {
  const policy = policySchema.parse({ modes: { [WRONG]: { gate: false } } });
  const arms = {
    base: makeEvidence(grid(1, 12, () => ".")),
    head: makeEvidence(grid(1, 12, () => [WRONG])),
  };
  const { rows } = replayLooks([compared({}, {}, arms)], {
    policy,
    looks: { planned: 1, taken: 1 },
    draws: 4096,
    seed: "seed",
  });
  expect(
    rows.map(({ row, test: of, crossed }) => [row.mode, row.scope, of !== null, crossed]),
  ).toEqual([
    ["any", "target", true, true],
    [WRONG, "target", false, false],
    ["any", "task", true, true],
  ]);
  expect(rows.map(({ acrossTasks }) => acrossTasks?.tasks)).toEqual([1, 1, undefined]);
});
