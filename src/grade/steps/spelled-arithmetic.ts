/**
 * How does arithmetic in words read in signs? "3 times 4 is 12" becomes "3 * 4 = 12", "half of 10 is 5" becomes
 * "10 / 2 = 5". Only where the words leave no doubt: bare numbers on both sides, a clause of its own.
 */
const NUMBER = "(?:[$£€]\\s?)?\\d[\\d,]{0,20}(?:\\.\\d{1,12})?";
const SHARE = `${NUMBER}\\s?(?:%|percent)`;
const SAYS =
  "\\s+(?:is(?: equal to)?|are|equals|makes|gives|leaves|yields|(?:would|will) be)\\s+(?:exactly\\s+)?";
/** A clause begins here: at a line, behind a mark, or behind a word that only joins. */
const BEGINS =
  "(?<=^|[\\n.;:,(]\\s{0,3}|\\b(?:so|thus|then|that|since|because|as|and|first|next|therefore|hence|means|know|have|get|say|which)\\s)";
/** Nothing follows that could belong to the result. */
const ENDS = "(?=\\s*(?:$|[\\n;!)]|[.,](?!\\d)))";

type Spelling = readonly [pattern: RegExp, signs: string];

const between = (words: string, sign: string): Spelling => [
  new RegExp(`${BEGINS}(${NUMBER})\\s+${words}\\s+(${NUMBER})${SAYS}(${NUMBER})${ENDS}`, "gi"),
  `$1 ${sign} $2 = $3`,
];
const scaled = (words: string, by: string): Spelling => [
  new RegExp(`${BEGINS}${words}\\s+(${NUMBER})${SAYS}(${NUMBER})${ENDS}`, "gi"),
  `$1 ${by} = $2`,
];
const listed = (word: string, sign: string): Spelling => [
  new RegExp(`${BEGINS}the ${word} of (${NUMBER}) and (${NUMBER})${SAYS}(${NUMBER})${ENDS}`, "gi"),
  `$1 ${sign} $2 = $3`,
];

const SPELLINGS: readonly Spelling[] = [
  between("(?:times|multiplied by)", "*"),
  between("divided by", "/"),
  between("plus", "+"),
  between("minus", "-"),
  scaled("(?:twice|double|two times)", "* 2"),
  scaled("(?:thrice|triple|three times)", "* 3"),
  scaled("(?:one |a )?half(?: of)?", "/ 2"),
  scaled("(?:one|a)[ -]third of", "/ 3"),
  scaled("(?:one|a)[ -]quarter of", "/ 4"),
  listed("sum", "+"),
  listed("product", "*"),
  [
    new RegExp(
      `${BEGINS}the sum of (${NUMBER}), (${NUMBER}),? and (${NUMBER})${SAYS}(${NUMBER})${ENDS}`,
      "gi",
    ),
    "$1 + $2 + $3 = $4",
  ],
  [
    new RegExp(`${BEGINS}(${SHARE}) of (${NUMBER})${SAYS}(${NUMBER})${ENDS}`, "gi"),
    "$1 of $2 = $3",
  ],
];

export function inSigns(plain: string): string {
  if (!/[a-z]/i.test(plain)) return plain;
  return SPELLINGS.reduce((text, [pattern, signs]) => text.replace(pattern, signs), plain);
}
