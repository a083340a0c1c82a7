/**
 * How long is a text, in words, characters and sentences?
 * Words and sentences can be counted in more than one honest way ("state-of-the-art" is one word or four,
 * a heading is a sentence or not); the lowest and the highest count are returned.
 */
import { confidenceLine } from "./confidence-line.ts";

export type Count = { readonly least: number; readonly most: number };

/** The text without the lines that only state the confidence. */
export function bodyOf(text: string): string {
  return text.replace(confidenceLine(), "").trim();
}

export function countWords(body: string): Count {
  const lines = body.replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/gm, "");
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

const ABBREVIATION =
  /\b(?:dr|mr|mrs|ms|prof|st|vs|etc|e\.g|i\.e|inc|ltd|co|corp|no|approx|u\.s|u\.k|a\.m|p\.m|jr|sr)\.$/i;

export function countSentences(body: string): Count {
  let least = 0;
  let most = 0;
  for (const line of body.split(/\n+/)) {
    const pieces = line.split(/(?<=[.!?…]["'”’)*_]*)\s+/).filter(hasWord);
    const ended = pieces.filter(isEnded);
    least += ended.filter((piece) => !ABBREVIATION.test(piece.trim())).length;
    most += pieces.length;
  }
  return { least, most };
}

function wordsIn(text: string, separator: RegExp): number {
  return text.split(separator).filter(hasWord).length;
}

function hasWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

function isEnded(piece: string): boolean {
  return /[.!?…]["'”’)*_]*$/.test(piece.trim());
}
