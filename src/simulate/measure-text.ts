/**
 * How long is a text that is being composed? The lowest and the highest honest count.
 */
import type { Measure } from "./brief.ts";
import type { Sentence } from "./work.ts";

export type Count = { readonly least: number; readonly most: number };

/** Hyphenated words are one word or several. */
export function measured(text: string, measure: Measure): Count {
  switch (measure) {
    case "words":
      return { least: count(text, /[\s—]+/), most: count(text, /[\s—–/-]+/) };
    case "sentences":
      return { least: count(text, /(?<=[.!?])\s+/), most: count(text, /(?<=[.!?])\s+|\n+/) };
    case "characters":
      return { least: text.length, most: text.length };
  }
}

export function writeSentence({ text, figure }: Sentence): string {
  return figure === null ? text.replace("# ", "") : text.replace("#", String(figure));
}

export function writeSentences(sentences: readonly Sentence[]): string {
  return sentences.map(writeSentence).join(" ");
}

function count(text: string, separator: RegExp): number {
  return text.split(separator).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
