/**
 * Where does an answer state its conclusion?
 * Behind the last marker; else where it says so last ("the answer is", "####", a box, a heading "Answer");
 * else a short answer is its own conclusion, and so is the short last line or sentence of a long one.
 */

import { confidenceLine } from "../confidence/confidence-line.ts";
import { isClosing, withoutClosing } from "./closing-words.ts";

/** Does nothing but a courtesy follow the conclusion? */
export function isLastWord(text: string, { end }: Tail): boolean {
  const rest = text.slice(end).replace(confidenceLine(), "");
  return !/[\p{L}\p{N}]/u.test(rest) || isClosing(rest.trim().slice(0, TAIL_CHARACTERS));
}

export const DEFAULT_MARKER = "ANSWER:";

export type Tail = {
  readonly text: string;
  /** Where it starts in the answer. */
  readonly start: number;
  readonly end: number;
  /** The answer says that this is its conclusion; false for a last line that merely may be one. */
  readonly isExplicit: boolean;
};

/** What follows each marker, in order. A marker within a sentence ("my answer: it is right") is not explicit. */
export function markedTails(text: string, marker: string): readonly Tail[] {
  const { words, pattern } = writtenAs(marker);
  return [...text.matchAll(pattern)].map((match) => {
    const isSpelt = match[0].startsWith(words);
    return tailAt(text, match, isSpelt || isLineStart(text, match.index));
  });
}

type Written = { readonly words: string; readonly pattern: RegExp };

/** A run knows few markers and reads thousands of answers with them. */
const known = new Map<string, Written>();
const MOST_KNOWN = 100;

function writtenAs(marker: string): Written {
  const made = known.get(marker);
  if (made !== undefined) return made;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = marker.trim().replace(/[\s:=]+$/, "");
  const spelt = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const start = /^[\p{L}\p{N}]/u.test(words) ? "(?<![\\p{L}\\p{N}])" : "";
  const remark = "(?:[ \\t]?\\([^()\\n]{1,40}\\))?";
  const end = words === marker.trim() ? "" : `${remark}[\\s*_]{0,8}(?:[:=]|[ \\t][-–—](?=[ \\t]))`;
  const written = { words, pattern: new RegExp(`${start}${spelt}${end}[ \\t*_]*`, "giu") };
  known.set(marker, written);
  return written;
}

/** What follows the last marker on its line (or on the next one, when its line ends there). */
export function afterMarker(text: string, marker: string): string | null {
  return markedTails(text, marker).at(-1)?.text ?? null;
}

const SAYS_SO =
  /\b(?:answers?|choice|option|conclusion|(?:final|correct|right)\s(?:result|solution|number|value|total|amount))(?:['’]s(?=\s[*_"'([$€£-]{0,4}(?:[a-z](?![\p{L}\p{N}])|\d|yes\b|no\b|true\b|false\b))|\s{1,3}(?:here\s|therefore\s|thus\s|then\s)?(?:is|would be|must be|should be|equals)\b)(?:\s(?:therefore|thus|then|clearly|indeed|simply|just|exactly|approximately|about))?[ \t:*_]*/giu;
const HEADING =
  /^[ \t]{0,3}(?:#{1,6}[ \t]+|\*\*|__)(?:the[ \t]|final[ \t]|correct[ \t]){0,2}answer[ \t]*:?(?:\*\*|__)?:?[ \t]*$/gim;
const HASHES = /^[ \t]{0,8}(?:step \d{1,3}:[ \t]*)?####(?!#)[ \t]*/gim;
const BOX = /\\boxed[ \t]*\{/g;
/** A field of JSON. */
const FIELD =
  /["'](?:final[ _-]?)?(?:answer|choice|solution)["'][ \t]{0,4}:[ \t\n]{0,40}(?:"((?:[^"\\\n]|\\.){0,300})"|(-?\d[\d.,eE+-]{0,40}|true|false)(?=\s{0,40}[,}\n]))/gi;
const ASKED =
  /\b(?:what|whether|if|unless|suppose|assuming|assume|until|before|once|when|which|how)\s+(?:(?:the|your|our|my|his|her|their|this|that|final|correct|right|best)\s+){0,3}$/i;
/** "(B) is the correct answer", "42 is the answer"; whatever else comes before the words is no conclusion. */
const SAYS_BEFORE =
  /(?<![\p{L}\p{N}])([*_"'`([]{0,4}(?:[A-Z](?![\p{L}\p{N}])|[$€£]?-?\d[\d.,]{0,30}%?)[*_"'`)\]]{0,4})\sis\s(?:therefore\s|thus\s|clearly\s|then\s)?(?:the\s(?:(?:best|most likely|only|single|final|correct|right)\s){0,2}(?:answer|option|choice)\b|(?:correct|right)(?=[.!]|\s*$|\s(?:because|since)\b))/gmu;
const BEFORE = 60;

/** Where the answer says what it concludes, in order. */
export function concludingTails(text: string): readonly Tail[] {
  const said = [...text.matchAll(SAYS_SO)].filter(
    ({ index }) => !ASKED.test(text.slice(Math.max(0, index - BEFORE), index)),
  );
  const lines = [...text.matchAll(HEADING), ...text.matchAll(HASHES)];
  const boxed = [...text.matchAll(BOX)].map((match): Tail => {
    const start = match.index + match[0].length;
    const inside = boxAt(text, start);
    return { text: inside, start, end: start + inside.length, isExplicit: true };
  });
  const before = [...text.matchAll(SAYS_BEFORE)].map((match): Tail => {
    const end = match.index + match[0].length;
    return { text: match[1] ?? "", start: match.index, end, isExplicit: true };
  });
  const fields = [...text.matchAll(FIELD)].map((match): Tail => {
    const value = match[1] ?? match[2] ?? "";
    const end = match.index + match[0].length;
    return { text: value.replace(/,$/, ""), start: match.index, end, isExplicit: true };
  });
  const tails = [...said, ...lines].map((match) => tailAt(text, match, true));
  return [...tails, ...fields, ...before, ...boxed].toSorted(
    (one, other) => one.start - other.start,
  );
}

const SHORT_WORDS = 12;
const TAIL_CHARACTERS = 1000;

/** Null when the answer states no conclusion that a rule could recognise. */
export function concludingTail(text: string, marker: string): Tail | null {
  const said = markedTails(text, marker);
  const stated = said.findLast(({ isExplicit }) => isExplicit) ?? said.at(-1);
  const tail = stated ?? concludingTails(text).at(-1);
  if (tail !== undefined) return { ...tail, text: tail.text.slice(0, TAIL_CHARACTERS) };
  const whole = text.replace(confidenceLine(), "").trim();
  if (isShort(whole)) return { text: whole, start: 0, end: text.length, isExplicit: true };
  const body = withoutClosing(whole);
  const line = body.slice(body.lastIndexOf("\n") + 1);
  const sentence =
    line
      .slice(-TAIL_CHARACTERS)
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? line;
  const last = [line, sentence].find(isShort);
  if (last === undefined) return null;
  return { text: last, start: whole.lastIndexOf(last), end: text.length, isExplicit: false };
}

function isShort(text: string): boolean {
  return text.length <= TAIL_CHARACTERS && text.split(/\s+/).length <= SHORT_WORDS;
}

const MORE_LINES = 6;

/** The rest of the line; the next line that says something, where the line ends or ends with a colon. */
function tailAt(text: string, match: RegExpExecArray, isExplicit: boolean): Tail {
  const start = match.index + match[0].length;
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  if (!isBlank(line) && !/:[ \t*_]*$/.test(line.slice(-BEFORE))) {
    return { text: line, start, end, isExplicit };
  }
  let from = end + 1;
  for (let more = 0; more < MORE_LINES && from <= text.length; more += 1) {
    const next = text.slice(from, lineEnd(text, from));
    if (!isBlank(next)) {
      const joined = `${line} ${next}`.trimStart();
      return { text: joined, start, end: from + next.length, isExplicit };
    }
    from += next.length + 1;
  }
  return { text: line, start, end, isExplicit };
}

/** Opens a formula, a bold text or a code block, and says nothing yet. */
function isBlank(line: string): boolean {
  return line.length < BEFORE && /^[\s*_$]*(?:\\[[(]|```\w{0,12})?\s*$/.test(line);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Nothing but signs of markup, a list number or "final" stands before it on its line. */
function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return /(?:^|\n)[ \t>*_#-]{0,12}(?:\d{1,2}[.)][ \t]{1,3})?(?:(?:so|my|the|final|correct),?[ \t]{1,3}){0,3}[*_]{0,3}$/i.test(
    at > BEFORE ? before : `\n${before}`,
  );
}

const BOX_CHARACTERS = 300;

/** The inside of the braces that open before `start`. */
function boxAt(text: string, start: number): string {
  let depth = 1;
  for (let at = start; at < Math.min(text.length, start + BOX_CHARACTERS); at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "{") depth += 1;
    else if (character === "}") depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start, lineEnd(text, start)).slice(0, BOX_CHARACTERS);
}
