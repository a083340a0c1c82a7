/**
 * How does mathematics in LaTeX, Unicode and Markdown read on one plain line?
 * `\frac{1}{2} \times 3²` becomes `((1)/(2)) * 3^2`; the words around it stay.
 */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/[−–‒﹣－]/g, "-"],
  [/[×·⋅∗∙✕]|\\times\b|\\cdot\b|\\ast\b/g, "*"],
  [/[÷∕⁄]|\\div\b/g, "/"],
  [/\\(?:approx|simeq|sim)\b|[≃≅∼]/g, "≈"],
  [/\\(?:left|right|displaystyle|quad|qquad|bigl?|bigr|Bigl?|Bigr)\b/g, " "],
  [/\\(?:text|textbf|textit|mathrm|mathbf|mathit|boxed|operatorname)\s*\{([^{}]*)\}/g, " $1 "],
  [/\\[()[\]]/g, " "],
  [/\\[,;:! ]/g, " "],
  [/\\([%$#&_])/g, "$1"],
  [/\{,\}/g, ","],
  [/\\\\/g, "\n"],
  [/(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, ","],
  [/(?<=[$£€¥₹] ?\d{1,3}(?:,\d{3})*) (?=\d{3}(?!\d))/g, ","],
  [/\u00a0|\u202f|\u2009/g, " "],
  [/½/g, " 1/2"],
  [/⅓/g, " 1/3"],
  [/⅔/g, " 2/3"],
  [/¼/g, " 1/4"],
  [/¾/g, " 3/4"],
  [/²/g, "^2"],
  [/³/g, "^3"],
  [/(?<=[\d)])\*\*(?=[\d(])/g, "^"],
  [/\*\*|__|`/g, ""],
  [/(?<=[\d)%])[xX](?=\d)/g, "*"],
  [/(?<=[\d)%\p{L}])\s+[xX]\s+(?=[\d$£€(.-])/gu, " * "],
  [/([$£€¥₹])\s?-\s?(?=[\d.])/g, "-$1"],
];

const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const EXPONENT = /\^\s*\{([^{}]*)\}/g;
const NESTED = 4;

export function plainMath(text: string): string {
  let plain = text;
  for (let depth = 0; depth < NESTED; depth += 1) {
    const before = plain;
    plain = plain.replace(EXPONENT, "^($1)").replace(FRACTION, "(($1)/($2))");
    for (const [pattern, replacement] of SYMBOLS) plain = plain.replace(pattern, replacement);
    if (plain === before) return plain;
  }
  return plain;
}
