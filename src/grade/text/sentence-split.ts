/**
 * Where does a sentence end, for sure or perhaps?
 * "Dr. Smith" ends none; "at 5 p.m. He left", "J. Smith" and "“Stop!” he said" may end one.
 */
import { type Block, blocksOf, withoutMarks } from "./visible-text.ts";

export type Sentence = {
  readonly text: string;
  /** It has an end mark. */
  readonly isEnded: boolean;
};

const MARKS = ".!?…。！？؟।۔";
const END = new RegExp(`[${MARKS}]["'”’»)\\]]{0,4}(?=\\s|$)|[。！？]`, "gu");
const TITLE =
  /\b(?:dr|mr|mrs|ms|prof|st|mt|vs|e\.g|i\.e|no|nr|fig|eq|vol|pp|cf|ca|approx|gen|sen|rep|gov|capt|lt|sgt|rev|hon)\.$/i;
const MAY_END =
  /(?:\b(?:etc|inc|ltd|co|corp|a\.m|p\.m|jr|sr|al|ave|blvd|dept|univ|bros)|(?:^|[\s.(])\p{L})\.$/iu;
const WINDOW = 12;

/**
 * At every end there may be, where each line is a piece of its own; or only at the sure ones, where lines of
 * one paragraph are read on and headings and tables are left out.
 */
export function sentencesOf(body: string, ends: "possible" | "sure"): readonly Sentence[] {
  const blocks = blocksOf(body);
  if (ends === "possible") return blocks.flatMap(({ text }) => splitLine(withoutMarks(text), ends));
  return paragraphsOf(blocks).flatMap((text) => splitLine(withoutMarks(text), ends));
}

/** Lines of prose that follow each other, as one; list items by themselves. */
function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  for (const { kind, text } of [...blocks, EMPTY]) {
    if (kind === "prose" && text.trim() !== "") {
      lines.push(text.trim());
      continue;
    }
    if (lines.length > 0) paragraphs.push(lines.join(" "));
    if (kind === "item") paragraphs.push(text);
    lines = [];
  }
  return paragraphs;
}

const EMPTY: Block = { kind: "prose", text: "", indent: 0, isUnsure: false };

function splitLine(line: string, ends: "possible" | "sure"): readonly Sentence[] {
  const pieces: Sentence[] = [];
  const last = line.trimEnd().length;
  let [from, counted, quotes] = [0, 0, 0];
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(from, end - WINDOW), end);
    quotes += countQuotes(line.slice(counted, end));
    counted = end;
    const isWhole = match[0].length === 1 && quotes % 2 === 0;
    const isSure =
      end >= last ||
      (isWhole && !MAY_END.test(before) && startsSentence(line.slice(end, end + WINDOW)));
    if (TITLE.test(before) || (ends === "sure" && !isSure)) continue;
    pieces.push({ text: line.slice(from, end), isEnded: true });
    from = end;
  }
  const rest = { text: line.slice(from), isEnded: false };
  return [...pieces, rest].filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A capital, or a letter of a script without capitals, perhaps behind an emoji or a quote. */
function startsSentence(rest: string): boolean {
  return /^[^\p{L}\p{N}]{0,8}(?:\p{Lu}|\p{Lo})/u.test(rest);
}

function countQuotes(text: string): number {
  return text.match(/["“”«»]/g)?.length ?? 0;
}
