/**
 * Which words does a text put in quotation marks, and does another text say them?
 * Case, punctuation, fillers, contractions, omissions ("...") and insertions ("[sic]") make no difference.
 */
import { plainWord } from "./source-words.ts";

export type Quotation = { readonly text: string; readonly start: number; readonly end: number };

const CURLY = /[“„«]([^“”„«»\n]{1,2000})[”“»]/g;
const STRAIGHT = /"([^"\n]{1,2000})"/g;

/** Paragraphs with an odd number of straight marks (inches, a lost mark) are left alone. */
export function quotationsIn(text: string): readonly Quotation[] {
  const curly = [...text.matchAll(CURLY)].map(spanOf);
  let at = 0;
  const straight = text.split("\n").flatMap((line) => {
    const start = at;
    at += line.length + 1;
    const marks = line.split('"').length - 1;
    if (marks === 0 || marks % 2 === 1) return [];
    return [...line.matchAll(STRAIGHT)].map((match) => {
      const { start: from, end, text: words } = spanOf(match);
      return { text: words, start: start + from, end: start + end };
    });
  });
  return [...curly, ...straight].toSorted((one, other) => one.start - other.start);
}

function spanOf(match: RegExpExecArray): Quotation {
  const [all, text = ""] = match;
  return { text, start: match.index, end: match.index + all.length };
}

const FILLERS: ReadonlySet<string> = new Set("uh um er erm ah hmm mm mhm".split(" "));
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]t\b/gi, "will not"],
  [/\bcan(?:['’]t|not)\b/gi, "can not"],
  [/n['’]t\b/gi, " not"],
  [/\b(i)['’]m\b/gi, "$1 am"],
  [/(?<=\p{L})['’]re\b/giu, " are"],
  [/(?<=\p{L})['’]ve\b/giu, " have"],
  [/(?<=\p{L})['’]ll\b/giu, " will"],
  [/\bgonna\b/gi, "going to"],
  [/\bwanna\b/gi, "want to"],
];

/** The words alone, one blank on either side of each. */
export function spokenWords(text: string): string {
  const spelt = CONTRACTIONS.reduce((all, [from, to]) => all.replace(from, to), text);
  const words = [...spelt.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+|[.,]\d+)*|%/gu)]
    .map(([word]) => plainWord(word.replaceAll(",", "")))
    .filter((word) => word !== "" && !FILLERS.has(word));
  return ` ${words.join(" ")} `;
}

const GAP = /\.{3,}|…|\[[^\]]{0,80}\]|\([^)]{0,80}\)|--+|—/;

/** Does a text (as `spokenWords`) hold a quotation, piece by piece in order? */
export function holds(spoken: string, quotation: string): boolean {
  let at = 0;
  for (const piece of quotation.split(GAP)) {
    const words = spokenWords(piece);
    if (words.trim() === "") continue;
    const found = spoken.indexOf(words, at);
    if (found === -1) return false;
    at = found + words.length - 1;
  }
  return true;
}

const FEWEST_WORDS = 5;

/** Long enough to be somebody's words, and no title ("The Old Man and the Sea"). */
export function isVerbatim(quotation: string): boolean {
  const words = quotation.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const big = long.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= FEWEST_WORDS && big.length * 2 < Math.max(long.length, 1);
}
