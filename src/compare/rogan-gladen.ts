/**
 * What is the true rate behind the rate that an imperfect judge sees?
 * The judge sees true failures at its sensitivity and false alarms at one minus its specificity; solved for
 * the true rate, cut to 0..1. Shown next to the raw rate; tests use raw grades, because a judge blind to the
 * arm errs alike in both. `null` when the judge is no better than a coin: nothing can be solved.
 * Reference: Rogan, Gladen (1978), Amer. J. Epidemiol. 107, 71-76.
 */
export function roganGladen(of: {
  readonly observed: number;
  readonly sensitivity: number;
  readonly specificity: number;
}): number | null {
  const better = of.sensitivity + of.specificity - 1;
  if (better <= 0) return null;
  return Math.min(1, Math.max(0, (of.observed + of.specificity - 1) / better));
}
