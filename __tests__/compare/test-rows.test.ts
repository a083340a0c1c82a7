import { expect, test } from "@jest/globals";
import { buildRows, type Row } from "../../src/compare/build-rows.ts";
import { type ComparedTarget, takeSample } from "../../src/compare/sample.ts";
import { testRows } from "../../src/compare/test-rows.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { bruteForce } from "./flip-rows.ts";
import { type Arm, grid, makeEvidence, WRONG } from "./make-evidence.ts";
import { compared, DESIGN, sampleOf } from "./make-sample.ts";

const SLIP = "creative.factual-slip";

function part(of: ComparedTarget, policy = policySchema.parse({})) {
  const sample = sampleOf(of);
  return { sample, rows: buildRows(sample, policy) };
}

/** Every unit in its own place, informative or not. */
function asBrute(parts: readonly ReturnType<typeof part>[]) {
  let before = 0;
  const flipRows = parts.flatMap(({ sample, rows }) => {
    const start = before;
    before += sample.units.length;
    return rows
      .filter(({ gated }) => gated)
      .map((row) => ({
        units: row.units.map((unit) => start + unit),
        values: row.differences.map((value, i) => value * (row.weights[i] ?? 0)),
      }));
  });
  return bruteForce(flipRows, before);
}

const base: Arm = { a: { w: ["."], x: ["."], y: [[SLIP]] }, b: { x: ["."], y: [[WRONG]] } };
const head: Arm = { a: { w: [[WRONG]], x: [[WRONG]], y: ["."] }, b: { x: [[SLIP]], y: [[WRONG]] } };

test("all rows of all targets are one family over the same signs", () => {
  const parts = [part(compared(base, head)), part(compared(head, base, { target: "other" }))];
  const { tests, exact, vectors, upper } = testRows(parts, DESIGN);
  // Four units of five differ in each target.
  expect([exact, vectors, upper.length]).toEqual([true, 256, 6]);
  const expected = asBrute(parts);
  const rows: Row[] = parts.flatMap((each) => each.rows);
  for (const [index, row] of rows.entries()) {
    expect(tests.get(row)?.p).toBeCloseTo(expected.p[index] ?? 0, 12);
    expect(tests.get(row)?.adjusted).toBeCloseTo(expected.adjusted[index] ?? 0, 12);
  }
  const mirrored = testRows(
    [part(compared(head, base)), part(compared(base, head, { target: "other" }))],
    DESIGN,
  );
  const back = [...mirrored.tests.values()];
  for (const [index, own] of [...tests.values()].entries()) {
    expect([own.pLower, own.adjustedLower]).toEqual([back[index]?.p, back[index]?.adjusted]);
    expect([own.p, own.adjusted]).toEqual([back[index]?.pLower, back[index]?.adjustedLower]);
  }
});

test("rows outside the family are not tested, and their units get no sign", () => {
  const policy = policySchema.parse({ modes: { [SLIP]: { gate: false } } });
  const only = part(
    compared({ a: { x: ["."], y: ["."] } }, { a: { x: [[SLIP]], y: ["."] } }),
    policy,
  );
  const { tests, vectors } = testRows([only], DESIGN);
  expect([...tests.keys()].map(({ mode }) => mode)).toEqual(["any"]);
  expect(vectors).toBe(2);
  // Another mode in both arms: `any` does not differ, so nothing is left to flip.
  const swapped = part(compared({ a: { x: [[SLIP]] } }, { a: { x: [[SLIP, SLIP]] } }), policy);
  expect(testRows([swapped], DESIGN).vectors).toBe(1);
});

test("units get their signs look by look over all targets, so that a look is a prefix of the next", () => {
  const looked = (target: string, worse: (look: number) => boolean) => {
    const arm = (outcome: (look: number) => "." | readonly string[]) => {
      const whole = makeEvidence(grid(1, 8, (_, i) => outcome(1 + (i % 2))));
      const trials = whole.trials.map((trial, i) => ({ ...trial, look: 1 + (i % 2) }));
      return { ...whole, trials };
    };
    const arms = { base: arm(() => "."), head: arm((look) => (worse(look) ? [WRONG] : ".")) };
    return compared({}, {}, { target, ...arms });
  };
  // Of the second target only what was asked at look 1 got worse.
  const targets = [looked("one", () => true), looked("two", (look) => look === 1)];
  const at = (look: number) => {
    const parts = targets.map((of) => {
      const sample = takeSample(of, { ...DESIGN, look });
      return { sample, rows: buildRows(sample, policySchema.parse({})) };
    });
    const { tests, upper } = testRows(parts, { draws: 200, seed: "seed" });
    const row = [...tests.keys()].findIndex(({ target }) => target === "two");
    return upper[row];
  };
  expect(at(1)).toHaveLength(201);
  expect(at(2)).toEqual(at(1));
});
