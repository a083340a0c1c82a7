/**
 * Which confidence does an answer state? "CONFIDENCE: 85", "Confidence - 85%" and "**Confidence:** 0.85"
 * on a line of their own are 0.85.
 */
const GAP = "[ \\t*_]{0,8}";
const LINE = new RegExp(
  `^[ \\t>*_#-]{0,20}confidence(?:[ \\t]+(?:level|score|rating))?${GAP}(?:\\(0 ?- ?100 ?%?\\))?${GAP}[:=-]${GAP}` +
    `(?:about|approximately|~|≈)?${GAP}(\\d{1,3}(?:\\.\\d{1,9})?)[ \\t]?(%|/[ \\t]?100|out of 100)?[ \\t_.*]{0,8}$`,
  "gim",
);

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
