/**
 * How long is a text that is being composed? The lowest and the highest honest count.
 */
import type { Measure } from "./brief.ts";
import type { Sentence } from "./work.ts";

export type Count = { readonly least: number; readonly most: number };

export function measured(text: string, measure: Measure): Count {
  return { least: leastOf(text, measure), most: mostOf(text, measure) };
}

export function leastOf(text: string, measure: Measure): number {
  return measure === "characters" ? text.length : count(text, SEPARATORS[measure].least);
}

export function mostOf(text: string, measure: Measure): number {
  return measure === "characters" ? text.length : count(text, SEPARATORS[measure].most);
}

/** Hyphenated words are one word or several. */
const SEPARATORS = {
  words: { least: /[\s—]+/, most: /[\s—–/-]+/ },
  sentences: { least: /(?<=[.!?])\s+/, most: /(?<=[.!?])\s+|\n+/ },
} as const;

export function writeSentence({ text, figure }: Sentence): string {
  return figure === null ? text.replace("# ", "") : text.replace("#", String(figure));
}

export function writeSentences(sentences: readonly Sentence[]): string {
  return sentences.map(writeSentence).join(" ");
}

function count(text: string, separator: RegExp): number {
  return text.split(separator).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
