/**
 * How far do two raters agree beyond what their habits alone would give?
 * Cohen's kappa: 1 is full agreement, 0 what chance gives. `null` where chance alone agrees fully (both
 * raters used one category only): nothing can be said.
 * Reference: Cohen (1960), Educ. Psychol. Meas. 20, 37-46.
 */

/** Counts: a row for each category of the first rater, a column for each of the second. */
export function cohenKappa(table: readonly (readonly number[])[]): number | null {
  const rows = table.map(sum);
  const total = sum(rows);
  if (total === 0) return null;
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const agreed = sum(table.map((row, category) => row[category] ?? 0)) / total;
  const byChance = sum(rows.map((row, category) => row * (columns[category] ?? 0))) / total ** 2;
  return byChance === 1 ? null : (agreed - byChance) / (1 - byChance);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
