/**
 * How long and how hard to read is a text?
 * Words and sentences can be counted in more than one honest way ("state-of-the-art" is one word or four,
 * a heading is a sentence or not); the least and the most are returned.
 */
import { confidenceLine } from "./confidence-line.ts";

export type Count = { readonly least: number; readonly most: number };

/** The text without the lines that only state the confidence. */
export function bodyOf(text: string): string {
  return text.replace(confidenceLine(), "").trim();
}

export function countWords(body: string): Count {
  const lines = body.replace(/^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/gm, "");
  return { least: wordsIn(lines, /[\s—]+/), most: wordsIn(body, /[\s—–/-]+/) };
}

export function countCharacters(body: string): Count {
  const whole = [...body].length;
  const bare = [
    ...body
      .replace(/[*_#`>]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  ].length;
  return { least: bare, most: whole };
}

export function countSentences(body: string): Count {
  const pieces = sentencesOf(body);
  return { least: pieces.filter(isEnded).length, most: pieces.length };
}

export function countParagraphs(body: string): Count {
  const blocks = body.split(/\n[ \t]*\n/).filter(hasWord);
  return { least: blocks.filter(isEnded).length, most: blocks.length };
}

const BULLET = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+\S/gm;

export function countBullets(body: string): Count {
  const bullets = [...body.matchAll(BULLET)].length;
  return { least: bullets, most: bullets };
}

/** Words of the shortest and of the longest sentence. */
export function sentenceWords(body: string): Count | null {
  const lengths = sentencesOf(body)
    .filter(isEnded)
    .map((piece) => countWords(piece).least);
  return lengths.length === 0 ? null : { least: Math.min(...lengths), most: Math.max(...lengths) };
}

/**
 * Flesch reading ease: 206.835 - 1.015 words/sentences - 84.6 syllables/words. Assumes English.
 * Reference: Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221-233.
 */
export function readingEase(body: string): number | null {
  const words = body.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const sentences = countSentences(body).least;
  if (words.length === 0 || sentences === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}

/** Vowel groups without a silent final e: within one of the dictionary for most English words. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/(?<=[^aeiouyl])e[ds]?$|(?<=[aeiouy]l)e[ds]?$/, "");
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}

const ABBREVIATION =
  /\b(?:dr|mr|mrs|ms|prof|st|vs|etc|e\.g|i\.e|inc|ltd|co|corp|no|approx|u\.s|u\.k|a\.m|p\.m|jr|sr)\.$/i;

/** Sentences and, as pieces without an end mark, headings and list items. */
function sentencesOf(body: string): readonly string[] {
  const pieces: string[] = [];
  for (const line of body.split(/\n+/)) {
    let isOpen = false;
    for (const piece of line.split(/(?<=[.!?…]["'”’)*_]{0,6})\s+/).filter(hasWord)) {
      if (isOpen) pieces.push(`${pieces.pop()} ${piece}`);
      else pieces.push(piece);
      isOpen = ABBREVIATION.test(piece.trim());
    }
  }
  return pieces;
}

function wordsIn(text: string, separator: RegExp): number {
  return text.split(separator).filter(hasWord).length;
}

function hasWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

function isEnded(piece: string): boolean {
  return /[.!?…]["'”’)*_]{0,6}$/.test(piece.trim());
}
