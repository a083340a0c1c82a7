/**
 * Which rise could this plan find, and how large would it have to be to find the one the policy asks for?
 * Source: gate-statistics.md section 7.
 */
import type { Severity } from "../modes.ts";
import type { Policy } from "../suite/policy.ts";
import { type DesignSize, detectableIncrease } from "./detectable-increase.ts";

export type PlannedDesign = {
  readonly units: number;
  readonly trialsPerUnit: number;
  /** Modes, `any` and tasks that will be tested. */
  readonly rows: number;
  /** From a stored baseline; `null` when unknown. */
  readonly baseRate: number | null;
  /** From a stored baseline; `null` when unknown. */
  readonly designEffect: number | null;
};

export type Detection = {
  /** Smallest rise of one rate found with 80 % power. */
  readonly increase: number;
  /** The same for a mode of each severity: no rise below its margin regresses. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Instances in all with which a rise of `policy.detect` would be found; `null` when none would do. */
  readonly instancesToDetect: number | null;
  readonly isLowN: boolean;
};

export const UNKNOWN_BASE_RATE = 0.1;
/** Under so many units even large rises are missed more often than found. */
const LOW_N = 40;

const MOST_UNITS = 1_000_000;

export function planDetection(design: PlannedDesign, policy: Policy): Detection {
  const size: Omit<DesignSize, "units"> = {
    baseRate: design.baseRate ?? UNKNOWN_BASE_RATE,
    trialsPerUnit: design.trialsPerUnit,
    alpha: policy.alpha,
    modes: design.rows,
    // Repeats of an instance may be copies of one another until a baseline shows otherwise.
    designEffect: design.designEffect ?? design.trialsPerUnit,
  };
  const increase = detectableIncrease({ ...size, units: design.units });
  const { critical, major, minor } = policy.margins;
  return {
    increase,
    bySeverity: {
      critical: Math.max(increase, critical),
      major: Math.max(increase, major),
      minor: Math.max(increase, minor),
    },
    instancesToDetect: unitsFor(size, policy.detect),
    isLowN: design.units < LOW_N,
  };
}

/** The fewest units whose detectable increase is no more than the rise; found by halving. */
function unitsFor(size: Omit<DesignSize, "units">, rise: number): number | null {
  const finds = (units: number) => detectableIncrease({ ...size, units }) <= rise;
  if (!finds(MOST_UNITS)) return null;
  let low = 1;
  let high = MOST_UNITS;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (finds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
