/**
 * Of the instances whose outcome flipped, did more break than mend?
 * Exact McNemar test: under "no change" every flip is a fair coin. With one row and one trial an instance,
 * the sign-flip test is this test; it is kept to cross-check that one.
 * Reference: McNemar (1947), Psychometrika 12(2), 153-157.
 */
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";

/** `midP` counts the observed table half: closer to nominal on average, no longer guaranteed. */
export function mcnemarOneSided(flips: { readonly broke: number; readonly mended: number }): {
  readonly exact: number;
  readonly midP: number;
} {
  const total = flips.broke + flips.mended;
  // P(broke or more) = P(mended or fewer): the short tail, without cancellation.
  const exact = binomialCdf(flips.mended, total, 0.5);
  const beyond = binomialCdf(flips.mended - 1, total, 0.5);
  return { exact, midP: (exact + beyond) / 2 };
}
