/**
 * Which numbers at the end of a text only check its result, or belong to a footnote?
 */
const RECENT_CHARACTERS = 120_000;
const CHECKS =
  /^[ \t>*_#()-]{0,12}(?:\d{1,2}[.)][ \t]{1,3})?(?:(?:quick |double[- ]?|cross[- ]?|sanity )?check(?:ing)?(?: (?:of )?(?:the |my |our )?(?:answer|result|work))?|verif(?:ication|ying)|proof|probe|(?:to|let's|let us|let me|we can|i can) (?:double[- ]?)?(?:check|verify|confirm)\b[^\n=]{0,60})[ \t*_]{0,4}(?:[:—–]|\n|,)/gim;
const GOES_ON =
  /\b(?:so|therefore|thus|hence|answer|result|total|wrong|mistake|instead|actually|wait)\b/i;

const FOOTNOTE = /^[ \t]{0,4}\[\^?\d{1,3}\]:?[ \t][^\n]*$/gm;

/** Without the footnotes and the check of its result that a text ends with; what it concludes anew is kept. */
export function withoutVerification(text: string): string {
  const noted = text.slice(-RECENT_CHARACTERS);
  const bare = noted.replace(FOOTNOTE, "");
  const recent = /\d/.test(bare) ? bare : noted;
  const body = recent
    .replace(/\s\((?:check|verif|proof|because|since)\w{0,8}\b[^()\n]{0,200}\)/gi, " ")
    .replace(/(?<=\d[.!]?)[ \t]+(?=(?:Check|Verification|Proof):)/g, "\n");
  for (const { index, 0: title } of [...body.matchAll(CHECKS)].slice(-CHECKS_AT_MOST)) {
    const rest = body.slice(index + title.length);
    const isEquation = /[=≈✓✔]/.test(rest);
    if (isEquation && !GOES_ON.test(rest) && /\d/.test(body.slice(0, index)))
      return body.slice(0, index);
  }
  return body;
}

const CHECKS_AT_MOST = 5;
