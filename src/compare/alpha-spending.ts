/**
 * How much of alpha may be spent by a look, and how sure must an early pass be?
 * Three looks spend 20 %, 50 % and 100 %: little early, because late looks see most. The upper bound of
 * `any` at a look has that look's increment as its level (0.01, 0.015, 0.025 of an alpha of 0.05), so all
 * looks together keep alpha. Another number of looks (the policy offers none) spends in equal parts.
 * Reference: Lan, DeMets (1983), Biometrika 70, 659-663. Source: gate-statistics.md section 6.
 */
const CUMULATIVE = [0.2, 0.5, 1];

export type At = { readonly look: number; readonly looks: number; readonly alpha: number };

/** The share of sign vectors that may be rejected up to and including this look. */
export function cumulativeAlpha({ look, looks, alpha }: At): number {
  const share = looks === CUMULATIVE.length ? CUMULATIVE[look - 1] : undefined;
  return alpha * (share ?? Math.min(1, look / looks));
}

/** The level of the upper bound of `any` at this look. */
export function boundLevel(at: At): number {
  const before = at.look === 1 ? 0 : cumulativeAlpha({ ...at, look: at.look - 1 });
  return cumulativeAlpha(at) - before;
}
