/**
 * Does a text mention something? Numbers are found by value ("1,000" is 1000), words by their letters;
 * curly quotes, no-break spaces and runs of white space make no difference.
 */
import { exactly } from "./exactly.ts";
import { tokensOf } from "./tokens.ts";

export type Wanted = string | number | readonly (string | number)[];

export function asList(wanted: Wanted | undefined): readonly (string | number)[] {
  if (wanted === undefined) return [];
  return typeof wanted === "string" || typeof wanted === "number" ? [wanted] : wanted;
}

export function mentions(
  text: string,
  item: string | number,
  how: { readonly ignoreCase: boolean; readonly wholeWords: boolean },
): boolean {
  if (typeof item === "number") return mentionsNumber(text, item);
  const [hay, needle] = [fold(text, how.ignoreCase), fold(item, how.ignoreCase).trim()];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    if (!how.wholeWords || standsAlone(hay, at, needle)) return true;
    if (needle === "") return true;
  }
  return false;
}

export function fold(text: string, ignoreCase: boolean): string {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ");
  return ignoreCase ? plain.toLowerCase() : plain;
}

function mentionsNumber(text: string, item: number): boolean {
  const wanted = exactly(item).abs();
  return tokensOf(text).some((token) => token.kind === "number" && token.value.equals(wanted));
}

const LETTER = /[\p{L}\p{N}]/u;

function standsAlone(hay: string, at: number, needle: string): boolean {
  const [before, after] = [hay.charAt(at - 1), hay.charAt(at + needle.length)];
  const opens = !LETTER.test(needle.charAt(0)) || !LETTER.test(before);
  const closes = !LETTER.test(needle.charAt(needle.length - 1)) || !LETTER.test(after);
  return opens && closes;
}
