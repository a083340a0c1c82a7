/**
 * Which confidence does an answer state? "CONFIDENCE: 85", "Confidence - 85%" and "**Confidence:** 0.85"
 * on a line of their own are 0.85.
 */
const LINE =
  /^[\s>*_#-]*confidence(?:\s+(?:level|score|rating))?\s*[*_]*\s*(?:\(\s*0\s*-\s*100\s*%?\s*\))?\s*[:=-]\s*[*_]*\s*(?:about|approximately|~|≈)?\s*(\d{1,3}(?:\.\d+)?)\s*(%|\/\s*100|out of 100)?[\s*_.]*$/gim;

/** Matches every confidence line; a fresh expression each time, since it remembers where it stopped. */
export function confidenceLine(): RegExp {
  return new RegExp(LINE.source, LINE.flags);
}

/** 0 to 1; null when none is stated or what is stated is no percentage. The last line counts. */
export function statedConfidence(text: string): number | null {
  const last = [...text.matchAll(confidenceLine())].at(-1);
  if (last === undefined) return null;
  const stated = Number(last[1]);
  const isShare = last[2] === undefined && stated < 1 && /\./.test(last[1] ?? "");
  const confidence = isShare ? stated : stated / 100;
  return confidence <= 1 ? confidence : null;
}
