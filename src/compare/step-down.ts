/**
 * How strong is each row's evidence once all rows had their chance?
 * Step-down minP: a row's adjusted p is the share of sign vectors in which the best of the rows still in
 * play does as well as it did. Dependence between rows is kept; sparse rows cost almost nothing.
 * Reference: Westfall, Young (1993), algorithm 2.8.
 */
// biome-ignore-all lint/style/noNonNullAssertion: typed arrays, indexed within their length in hot loops
export type RowCounts = readonly Uint16Array[];

/** Adjusted p for every row, from each row's tail counts under every vector (the first is observed). */
export function stepDownMinP(counts: RowCounts): readonly number[] {
  const vectors = counts[0]?.length ?? 1;
  const order = counts
    .map((row, index) => ({ index, observed: row[0] ?? vectors }))
    .sort((a, b) => a.observed - b.observed);
  const least = new Uint16Array(vectors).fill(0xffff);
  const shares = new Array<number>(counts.length).fill(1);
  for (const { index, observed } of order.toReversed()) {
    const row = counts[index];
    if (row !== undefined) keepLeast(least, row);
    let reached = 0;
    for (const count of least) if (count <= observed) reached += 1;
    shares[index] = reached / vectors;
  }
  let worst = 0;
  for (const { index } of order) {
    worst = Math.max(worst, shares[index] ?? 1);
    shares[index] = worst;
  }
  return shares;
}

/** Per vector, the smallest count over the rows. */
export function leastCounts(counts: RowCounts, vectors: number): Uint16Array {
  const least = new Uint16Array(vectors).fill(0xffff);
  for (const row of counts) keepLeast(least, row);
  return least;
}

function keepLeast(least: Uint16Array, row: Uint16Array): void {
  for (let v = 0; v < least.length; v++) if (row[v]! < least[v]!) least[v] = row[v]!;
}
