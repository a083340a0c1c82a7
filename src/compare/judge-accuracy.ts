/**
 * How well does a judge agree with people, and how sure is that?
 * Sensitivity: the share of answers that fail by people's word and by the judge's too. Specificity: the same
 * for answers that meet the rubric. Kappa: agreement beyond chance. Answers whose verdict could not be used
 * are counted besides and are in none of them.
 */
import type { Agreement } from "../judge-calibration.ts";
import type { Interval } from "../verdict.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { kappaInterval } from "./kappa-interval.ts";
import { wilson } from "./wilson.ts";

export type Share = {
  readonly count: number;
  readonly of: number;
  readonly rate: number | null;
  readonly interval: Interval | null;
};

export type JudgeAccuracy = {
  readonly labels: number;
  readonly sensitivity: Share;
  readonly specificity: Share;
  /** `null` where people or judge used one word only: then nothing can be said. */
  readonly kappa: number | null;
  readonly kappaInterval: Interval | null;
  readonly ungraded: number;
};

const ALPHA = 0.05;

/** A few labels that happen to agree prove nothing; on ten of each kind a coin reaches 0.6 once in 170 times. */
export const FEWEST_LABELS_OF_EACH = 10;

/** Does the judge agree with people as well as is asked, on labels enough to tell? */
export function reachesFloor(
  { kappa, sensitivity, specificity }: JudgeAccuracy,
  minKappa: number,
): boolean {
  const fewest = Math.min(sensitivity.of, specificity.of);
  return kappa !== null && kappa >= minKappa && fewest >= FEWEST_LABELS_OF_EACH;
}

export function judgeAccuracy(agreement: Agreement): JudgeAccuracy {
  const { "human-meets": meets, "human-fails": fails, ungraded } = agreement;
  const table = [
    [meets["judge-meets"], meets["judge-fails"]],
    [fails["judge-meets"], fails["judge-fails"]],
  ] as const;
  const humanMeets = table[0][0] + table[0][1];
  const humanFails = table[1][0] + table[1][1];
  const kappa = humanMeets === 0 || humanFails === 0 ? null : cohenKappa(table);
  return {
    labels: humanMeets + humanFails + ungraded,
    sensitivity: share(fails["judge-fails"], humanFails),
    specificity: share(meets["judge-meets"], humanMeets),
    kappa,
    kappaInterval: kappa === null ? null : kappaInterval(table, ALPHA),
    ungraded,
  };
}

function share(count: number, of: number): Share {
  if (of === 0) return { count, of, rate: null, interval: null };
  return {
    count,
    of,
    rate: count / of,
    interval: wilson({ failed: count, trials: of, alpha: ALPHA }),
  };
}
