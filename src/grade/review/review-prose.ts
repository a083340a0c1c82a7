/**
 * Which sentences does a review consist of, without its code and marks?
 */
import type { NamedDefect } from "./defect-names.ts";
import { plainLayout } from "./review-layout.ts";

const FENCE = /```[^`]{0,20000}(?:```|$)|~~~[^~]{0,20000}(?:~~~|$)/g;

/** Without code, emphasis and runs of blanks; line ends stay, for they end sentences. */
const ASKED_IN_QUOTES = /["“][^"“”\n]{0,300}\?["”]/g;

export function plainProse(text: string): string {
  return plainLayout(text.replace(FENCE, "\n"))
    .replace(ASKED_IN_QUOTES, "it")
    .replace(/\b(i\.e|e\.g)\.(?=\s|,)/gi, (short) => short.replaceAll(".", ""))
    .replace(/\*{1,3}|`|^#{1,6} /gm, "")
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, " ");
}

export type Span = { readonly start: number; readonly end: number };

export function sentencesOf(plain: string): readonly Span[] {
  return [...plain.matchAll(/(?:[^.!?;\n]|[.!?;](?!\s|$))+[.!?;]?/g)].flatMap((match) =>
    /[\p{L}§]/u.test(match[0]) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

/** The sentence with its n-th name of a defect as §n§, so that rules see names as one word. */
export function mask(
  plain: string,
  { start, end, names }: Span & { readonly names: readonly NamedDefect[] },
): string {
  let masked = "";
  let at = start;
  names.forEach((name, index) => {
    masked += `${plain.slice(at, name.start).replaceAll("§", " ")}§${index}§`;
    at = name.end;
  });
  return (masked + plain.slice(at, end).replaceAll("§", " ")).trim();
}
