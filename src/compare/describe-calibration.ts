/**
 * How well does stated confidence fit outcomes in each arm, and did that get worse?
 * The change of the Brier score is tested by the paired sign flip; in the family (and able to regress) only
 * under `policy.calibration: gate`, otherwise shown. Source: gate-statistics.md section 8.
 */
import type { Policy } from "../suite/policy.ts";
import type { CalibrationVerdict } from "../verdict.ts";
import { calibrationRow } from "./build-rows.ts";
import { calibration, statedAnswer } from "./calibration.ts";
import { differenceOf } from "./rise-holds.ts";
import type { Sample } from "./sample.ts";
import { signFlipMinP } from "./sign-flip-min-p.ts";

/** Empty when no trial states a confidence. */
export function describeCalibration(
  sample: Sample,
  of: { readonly policy: Policy; readonly draws: number; readonly seed: string },
): readonly CalibrationVerdict[] {
  const base = calibrateArm(sample.base, of.policy);
  const head = calibrateArm(sample.head, of.policy);
  if (base === null && head === null) return [];
  const row = calibrationRow(sample, of.policy);
  const { target } = sample.of;
  if (row === null) return [{ target, base, head, brierDifference: null, p: null }];
  const values = row.differences.map((value, index) => value * (row.weights[index] ?? 0));
  const { p } = signFlipMinP([{ units: row.units, values }], {
    units: sample.units.length,
    draws: of.draws,
    seed: `${of.seed} calibration`,
  });
  return [{ target, base, head, brierDifference: differenceOf(row), p: p[0] ?? null }];
}

function calibrateArm(instances: Sample["base"], policy: Policy): CalibrationVerdict["base"] {
  const answers = instances.values().flatMap(({ trials }) => trials.flatMap(statedAnswer));
  const found = calibration([...answers], policy.alpha);
  if (found === null) return null;
  const points = found.points.map(({ interval: [low, high], ...point }): Point => {
    return { ...point, interval: [low, high] };
  });
  return { ...found, points };
}

type Point = NonNullable<CalibrationVerdict["base"]>["points"][number];
