/**
 * Which short text does an answer conclude with, and is it the expected one?
 * For answers that are neither a number nor an option: sorted words, closing brackets, a name. Markup, list
 * marks, quotes around the whole and the full stop behind it do not count; other marks and the order do.
 */

import { exactly } from "../numbers/exactly.ts";
import { numbersInWords, wholeInWords } from "../numbers/number-words.ts";
import { fold } from "../text/mention.ts";
import { concludingTail, isLastWord, type Tail } from "./answer-tail.ts";

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
  const said = bare(withoutList(tail.text), how.ignoreCase);
  const listed = bare(withoutList(blockAt(text, tail)), how.ignoreCase);
  const titled = bare(behindTitle(tail.text), how.ignoreCase);
  const texts = wanted.map((each) => bare(each, how.ignoreCase));
  const isRight = (each: string) =>
    said === each ||
    listed === each ||
    titled === each ||
    isExplained(said, each) ||
    isSameNumber(said, each) ||
    isSameLabel(said, each);
  if (texts.some(isRight)) return { kind: "right" };
  if (listed !== said && texts.some((each) => letters(listed) === letters(each))) {
    return { kind: "unclear", why: "the conclusion holds the expected text among others" };
  }
  const isShort = texts.some((each) => said.length <= 2 * each.length + SLACK_CHARACTERS);
  if (!tail.isExplicit || !(isShort || isLastWord(text, tail))) {
    return { kind: "unclear", why: "no conclusion that a rule can read" };
  }
  const [core, cores] = [letters(said), texts.map(letters)];
  const isSimilar = cores.some((each) => (each === "" ? said.includes(each) : core.includes(each)));
  const isBrackets = cores.every((each) => each === "");
  const isSpelt = numbersInWords(said).some((value) => texts.includes(value.toString()));
  if (isSpelt)
    return { kind: "unclear", why: "the conclusion holds the expected text among others" };
  const isNear = isBrackets
    ? texts.some((each) => said.replace(/\s/g, "").includes(each.replace(/\s/g, "")))
    : isSimilar;
  return isNear
    ? { kind: "unclear", why: "the conclusion holds the expected text among others" }
    : { kind: "wrong", quote: tail.text };
}

const LINES_AT_MOST = 60;
const LIST_MARK = /^[ \t>*_-]{0,8}(?:\d{1,3}[.)]|[-*+•])[ \t]{1,4}/;

/** The conclusion with the lines that follow it without a gap, or as the list that it is the last line of. */
function blockAt(text: string, { start, end }: Tail): string {
  const behind =
    text
      .slice(start)
      .trimStart()
      .split(/\n[ \t]*\n/, 1)[0] ?? "";
  if (text.slice(end).trim() !== "" || !LIST_MARK.test(text.slice(start))) return behind;
  const lines = text.trimEnd().split("\n").slice(-LINES_AT_MOST);
  const from = lines.findLastIndex((line) => !LIST_MARK.test(line));
  return lines.slice(from + 1).join("\n");
}

/** The items of a list in their order, without the line that introduces them. */
function withoutList(text: string): string {
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "");
  const [first = "", ...others] = lines;
  const items = others.length > 0 && /:[*_]{0,2}\s*$/.test(first) ? others : lines;
  if (items.length < 2 || !items.every((line) => LIST_MARK.test(line))) return text;
  return items.map((line) => line.replace(LIST_MARK, "")).join(" ");
}

const OTHER_TITLE =
  /\b(?:not|no|wrong|incorrect|original|unsorted|input|given|question|instead)\b/i;

/** "Sorted: a b" says "a b", and so does "The sorted list is: a b"; "Original: a b" does not. */
function behindTitle(text: string): string {
  const line = text.trim().split("\n").at(-1) ?? "";
  const title = /^([^:\n]{1,80}):[*_]{0,2}\s/.exec(line);
  return title === null || OTHER_TITLE.test(title[1] ?? "") ? text : line.slice(title[0].length);
}

/** "B" and "(B)" are one label. */
function isSameLabel(said: string, wanted: string): boolean {
  const [mine, theirs] = [said, wanted].map((each) => /^\(?([a-z])\)?$/i.exec(each)?.[1]);
  return mine !== undefined && mine === theirs;
}

/** "two" is 2. */
function isSameNumber(said: string, wanted: string): boolean {
  const number = /^-?\d{1,15}$/.test(wanted) ? wholeInWords(said) : null;
  return number?.equals(exactly(Number(wanted))) === true;
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
    .replace(/^\\(?:text|texttt|textbf|mathrm)\s?\{(.*)\}$/, "$1")
    .replace(/\\([{}%$#&_])/g, "$1")
    .replace(/\*\*|__|`/g, "")
    .trim()
    .replace(/^(?:"(.*)"|'(.*)')([.!]?)$/, "$1$2$3");
  return plain
    .replace(/(?<=.)\s?[.!]$/, "")
    .trim()
    .replace(/^(?:"([^"]*)"|'([^']*)')$/, "$1$2");
}
