/**
 * Do our formulas agree with the reference values (scipy; sign flips by exact enumeration) to 1e-9?
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { calibration } from "../../src/compare/calibration.ts";
import { clopperPearson } from "../../src/compare/clopper-pearson.ts";
import { cohenKappa } from "../../src/compare/cohen-kappa.ts";
import { detectableIncrease } from "../../src/compare/detectable-increase.ts";
import { differenceInterval } from "../../src/compare/difference-interval.ts";
import { fisherOneSided } from "../../src/compare/fisher.ts";
import { holm } from "../../src/compare/holm.ts";
import { mcnemarOneSided } from "../../src/compare/mcnemar-one-sided.ts";
import { passHatK } from "../../src/compare/pass-hat-k.ts";
import { roganGladen } from "../../src/compare/rogan-gladen.ts";
import { DRAWS, signFlipMinP } from "../../src/compare/sign-flip-min-p.ts";
import { wilson } from "../../src/compare/wilson.ts";
import { flipRows } from "./flip-rows.ts";

const FILE = "../shared/data/stat-vectors.json";
const TOLERANCE = 1e-9;

type Vector = { readonly fn: string; readonly input: never; readonly expected: unknown };
type Weights = "equal" | readonly number[];

const OURS: Readonly<Record<string, (input: never) => unknown>> = {
  wilson,
  clopperPearson,
  mcnemarOneSided,
  fisherOneSided,
  detectableIncrease,
  roganGladen,
  cohenKappa: ({ table }: { readonly table: readonly (readonly number[])[] }) => cohenKappa(table),
  passHatK: (input: { readonly passed: readonly number[]; readonly trials: number }) =>
    passHatK(input.passed.map((passed) => ({ passed, trials: input.trials }))),
  calibration: (input: {
    readonly confidence: readonly number[];
    readonly correct: readonly number[];
  }) => {
    const answers = input.confidence.map((confidence, index) => ({
      confidence,
      correct: input.correct[index] === 1,
    }));
    const of = calibration(answers, 0.05);
    return { ece: of?.ece, brier: of?.brier };
  },
  holm: ({ p }: { readonly p: readonly number[] }) => holm(p),
  differenceInterval: (input: {
    readonly unitDifferences: readonly number[];
    readonly weights: Weights;
    readonly trialsPerUnit: number;
    readonly alpha: number;
  }) => {
    const { unitDifferences: differences, trialsPerUnit, alpha } = input;
    const weights = weightsOf(input.weights, differences.length);
    return differenceInterval({ differences, weights, trialsPerUnit, alpha });
  },
  signFlipMinP: (input: {
    readonly baseFailed: readonly (readonly number[])[];
    readonly headFailed: readonly (readonly number[])[];
    readonly trialsPerUnit: number;
    readonly weights: Weights;
  }) => {
    const units = input.baseFailed.length;
    const rows = flipRows({ ...input, weights: weightsOf(input.weights, units) });
    const { p, adjusted } = signFlipMinP(rows, { units, draws: DRAWS, seed: "any" });
    return { p, adjusted };
  },
};

if (existsSync(FILE)) {
  const { vectors }: { vectors: readonly Vector[] } = JSON.parse(readFileSync(FILE, "utf8"));
  for (const [fn, own] of Map.groupBy(vectors, (vector) => vector.fn)) {
    describe(fn, () => {
      test.each(own.map((vector, index) => ({ vector, index })))(
        "agrees with reference value $index",
        ({ vector }) => {
          const ours = OURS[fn];
          if (ours === undefined) throw new Error(`no function of ours for ${fn}`);
          expectClose(ours(vector.input), vector.expected);
        },
      );
    });
  }
} else {
  test.skip(`reference values: ${FILE} is not here`, () => {});
}

function weightsOf(weights: Weights, units: number): readonly number[] {
  return weights === "equal" ? new Array<number>(units).fill(1 / units) : weights;
}

function expectClose(ours: unknown, expected: unknown): void {
  if (typeof expected === "number") {
    expect(Math.abs(Number(ours) - expected)).toBeLessThanOrEqual(TOLERANCE);
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, part] of Object.entries(expected)) {
      expectClose(Object.entries(ours ?? {}).find(([own]) => own === key)?.[1], part);
    }
  } else {
    expect(ours).toBe(expected);
  }
}
