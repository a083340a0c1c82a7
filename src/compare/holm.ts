/**
 * What is left of several p-values when any of them may raise the alarm?
 * Holm's step-down Bonferroni: valid under every dependence; used for absolute limits, where no
 * permutation exists that would keep the dependence.
 * Reference: Holm (1979), Scand. J. Statist. 6, 65-70.
 */
export function holm(p: readonly number[]): readonly number[] {
  const order = p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const adjusted = new Array<number>(p.length).fill(1);
  let least = 0;
  for (const [rank, { value, index }] of order.entries()) {
    least = Math.max(least, Math.min(1, (p.length - rank) * value));
    adjusted[index] = least;
  }
  return adjusted;
}
