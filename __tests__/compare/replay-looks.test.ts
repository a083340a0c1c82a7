import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cumulativeAlpha } from "../../src/compare/alpha-spending.ts";
import { replayLooks } from "../../src/compare/replay-looks.ts";
import type { EvidenceTrial } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { evidenceOf, range } from "./make-evidence.ts";

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
