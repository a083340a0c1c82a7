/**
 * Does a statement of confidence belong to statistics, where 95% confidence is a property of an interval?
 */
const NEAR = 160;
const TERMS =
  /\b(?:intervals?|margin of error|z-?(?:score|value|table)|t-?(?:score|test|value|table)|critical value|standard (?:error|deviation)|sample (?:size|mean)|population|true (?:mean|value|proportion)|null hypothesis|significance|p-?value|lies? between|bootstrap|quantile|value at risk|\bVaR\b)/i;
const TECHNICAL = /\b(?:confidence[ _-]level|with\b|at\b)/i;

/** Terms of statistics close by, and words that statistics uses too. */
export function isStatistical(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const said = text.slice(start, end);
  if (!TECHNICAL.test(said) && !/\b(?:we|i)\b/i.test(said)) return false;
  return TERMS.test(text.slice(Math.max(0, start - NEAR), end + NEAR));
}
