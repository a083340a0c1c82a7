/**
 * Which short text does an answer conclude with, and is it the expected one?
 * For answers that are neither a number nor an option: sorted words, closing brackets, a name. Markup, quotes
 * around the whole and the full stop behind it do not count; other marks and the order do.
 */

import { fold } from "../text/mention.ts";
import { concludingTail, isLastWord } from "./answer-tail.ts";

export type FinalText =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly quote: string }
  | { readonly kind: "unclear"; readonly why: string };

export function judgeFinalText(
  text: string,
  wanted: readonly string[],
  how: { readonly marker: string; readonly ignoreCase: boolean },
): FinalText {
  const tail = concludingTail(text, how.marker);
  if (tail === null) return { kind: "unclear", why: "no conclusion that a rule can read" };
  const said = bare(tail.text, how.ignoreCase);
  const texts = wanted.map((each) => bare(each, how.ignoreCase));
  if (texts.some((each) => said === each || isExplained(said, each))) return { kind: "right" };
  const isShort = texts.some((each) => said.length <= 2 * each.length + SLACK_CHARACTERS);
  if (!tail.isExplicit || !(isShort || isLastWord(text, tail))) {
    return { kind: "unclear", why: "no conclusion that a rule can read" };
  }
  const [core, cores] = [letters(said), texts.map(letters)];
  const isSimilar = cores.some((each) => (each === "" ? said.includes(each) : core.includes(each)));
  const isBrackets = cores.every((each) => each === "");
  const isNear = isBrackets
    ? texts.some((each) => said.replace(/\s/g, "").includes(each.replace(/\s/g, "")))
    : isSimilar;
  return isNear
    ? { kind: "unclear", why: "the conclusion holds the expected text among others" }
    : { kind: "wrong", quote: tail.text };
}

/** A longer line with more text behind it may be the first of a long answer. */
const SLACK_CHARACTERS = 20;

/** "Paris, the capital" explains Paris; "Paris or Rome" and "a, b" for "a" do not. */
function isExplained(said: string, wanted: string): boolean {
  if (wanted === "" || !/^[\p{L}\p{N}]/u.test(wanted) || !said.startsWith(wanted)) return false;
  return /^(?:\s\(|,?\s(?:because|since|as)\b|,\s(?:the|a|an|which|who|where)\s|\.\s)/.test(
    said.slice(wanted.length),
  );
}

/** Letters and digits only, to tell what is written differently from what is different. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function bare(text: string, ignoreCase: boolean): string {
  const plain = fold(text, ignoreCase)
    .replace(/\*\*|__|`/g, "")
    .trim()
    .replace(/^(?:"(.*)"|'(.*)')([.!]?)$/, "$1$2$3");
  return plain
    .replace(/(?<=.)\s?[.!]$/, "")
    .trim()
    .replace(/^(?:"([^"]*)"|'([^']*)')$/, "$1$2");
}
