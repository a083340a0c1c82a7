/**
 * How long and how hard to read is a text?
 * Words, sentences and the rest can be counted in more than one honest way ("state-of-the-art" is one word or
 * four, a heading is a sentence or not); the least and the most are returned. Assumes Markdown.
 */
import { confidenceLine } from "../confidence/confidence-line.ts";
import { sentencesOf } from "./sentence-split.ts";
import { type Block, blocksOf, visibleText } from "./visible-text.ts";

export type Count = { readonly least: number; readonly most: number };

/** The text without the lines that only state the confidence. */
export function bodyOf(text: string): string {
  return text
    .replace(confidenceLine(), "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Least: prose as it is seen, parted by white space. Most: every part of every mark-up, and signs like "&". */
export function countWords(body: string): Count {
  const seen = visibleText(body, "prose and items");
  const parts = body.split(/[\s—–/|-]+|\.{2,}|…/);
  return {
    least: wordsIn(seen),
    most: parts.reduce((sum, part) => sum + Math.max(isSign(part) ? 1 : 0, mostWords(part)), 0),
  };
}

/** Does it hold a script that is written without spaces, so that its words cannot be counted? */
export function hasNoSpaces(body: string): boolean {
  return UNSPACED.test(body);
}

/** Thai and its neighbours end sentences without a mark, too. */
export function hasNoEndMarks(body: string): boolean {
  return /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(body);
}

/** Least: what a reader sees, in letters as a reader counts them. Most: every code unit of the source. */
export function countCharacters(body: string): Count {
  const seen = visibleText(body).replace(/\s+/g, " ").trim();
  const isPlain = /^[\u0020-\u024f]*$/.test(seen);
  const least = isPlain ? seen.length : [...LETTERS.segment(seen.normalize("NFC"))].length;
  return { least: Math.min(least, body.length), most: body.length };
}

export function countSentences(body: string): Count {
  const sure = sentencesOf(body, "sure").filter(({ isEnded }) => isEnded).length;
  return { least: sure, most: Math.max(sure, sentencesOf(body, "possible").length) };
}

/** Least: blocks of whole sentences between empty lines. Most: every line with words. */
export function countParagraphs(body: string): Count {
  const seen = visibleText(body, "prose and items");
  const blocks = seen.split(/\n[ \t]*\n/).filter(hasWord);
  const lines = body.split("\n").filter(hasWord);
  return { least: blocks.filter(isEnded).length, most: Math.max(blocks.length, lines.length) };
}

/** Least: the outermost items with a sure mark. Most: every line that may be an item. */
export function countBullets(body: string): Count {
  const items = blocksOf(body).filter(({ kind }) => kind === "item");
  const sure = items.filter(({ isUnsure }) => !isUnsure);
  const outermost = sure.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const isOuter = ({ indent }: Block) => indent < outermost + 2;
  return { least: sure.filter(isOuter).length, most: items.length };
}

/** Words of the shortest and of the longest sentence, each counted in favour of the text. */
export function sentenceWords(body: string): Count | null {
  const count = (ends: "possible" | "sure") =>
    sentencesOf(body, ends)
      .filter(({ isEnded: isWhole }) => isWhole)
      .map(({ text }) => countWords(text));
  const [fine, coarse] = [count("possible"), count("sure")];
  if (fine.length === 0 || coarse.length === 0) return null;
  return {
    least: coarse.reduce((least, { most }) => Math.min(least, most), Infinity),
    most: fine.reduce((most, { least }) => Math.max(most, least), 0),
  };
}

/**
 * Flesch reading ease: 206.835 - 1.015 words/sentences - 84.6 syllables/words. Assumes English.
 * Reference: Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221-233.
 */
export function readingEase(body: string): Count | null {
  const words = visibleText(body, "prose and items").match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const sentences = countSentences(body);
  const isLatin = words.every((word) => /^[\p{Script=Latin}'’]+$/u.test(word));
  if (words.length === 0 || sentences.least === 0 || !isLatin) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const ease = (count: number) =>
    206.835 - 1.015 * (words.length / count) - 84.6 * (syllables / words.length);
  return { least: ease(sentences.least), most: ease(sentences.most) };
}

/** Vowel groups without a silent final e: within one of the dictionary for most English words. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[^aeiouyl])e[ds]?$|(?<=[aeiouy]l)e[ds]?$/, "");
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}

const LETTERS = new Intl.Segmenter("en", { granularity: "grapheme" });
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EVERY_UNSPACED = new RegExp(UNSPACED.source, "gu");

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(hasWord).length;
}

/** At most every character of a script without spaces is a word. */
function mostWords(part: string): number {
  const letters = part.match(EVERY_UNSPACED)?.length ?? 0;
  return letters > 0 ? letters + 1 : hasWord(part) ? 1 : 0;
}

/** "&" and an emoji by themselves are words to some. */
function isSign(part: string): boolean {
  return /^(?:[&+=@%]|\p{Extended_Pictographic}\ufe0f?)$/u.test(part);
}

function hasWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

function isEnded(piece: string): boolean {
  return /[.!?…。！？][\s"'”’)*_]{0,6}$/.test(piece.trimEnd());
}
