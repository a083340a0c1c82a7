/**
 * Where does an answer state its conclusion?
 * After the last marker; else after the last "the answer is"; else in the box; else a short text is its own
 * conclusion, and so is the short last line or sentence of a long one.
 */
import { confidenceLine } from "./confidence-line.ts";

export const DEFAULT_MARKER = "ANSWER:";

/** What follows the last marker on its line (or on the next one, when its line ends there). */
export function afterMarker(text: string, marker: string): string | null {
  const words = marker.replace(/[\s:=]+$/, "");
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const start = /^\w/.test(words) ? "(?<![\\p{L}\\p{N}])" : "";
  const end = words === marker ? "" : "[\\s*_]*[:=]";
  return behindLast(text, new RegExp(`${start}${pattern}${end}[ \\t*_]*`, "giu"));
}

const CONCLUSION = /\b(?:answer|choice|option)\s+(?:is|would be|must be)\b[ \t:*_]*/gi;
const BOX = /\\boxed\s*\{([^{}]*)\}/g;
const SHORT_WORDS = 12;
const TAIL_CHARACTERS = 1000;

/** Null when the answer states no conclusion that a rule could recognise. */
export function answerTail(text: string, marker: string): string | null {
  const marked = afterMarker(text, marker) ?? behindLast(text, CONCLUSION);
  if (marked !== null) return marked.slice(0, TAIL_CHARACTERS);
  const boxed = [...text.matchAll(BOX)].at(-1)?.[1]?.slice(0, TAIL_CHARACTERS);
  if (boxed !== undefined) return boxed;
  const body = text.replace(confidenceLine(), "").trim();
  const line = body.slice(body.lastIndexOf("\n") + 1);
  const sentence = line.split(/(?<=[.!?])\s+/).at(-1) ?? line;
  return [body, line, sentence].find(isShort) ?? null;
}

function isShort(text: string): boolean {
  return text.length <= TAIL_CHARACTERS && text.split(/\s+/).length <= SHORT_WORDS;
}

function behindLast(text: string, pattern: RegExp): string | null {
  const last = [...text.matchAll(pattern)].at(-1);
  if (last === undefined) return null;
  const [line = "", ...more] = text.slice(last.index + last[0].length).split("\n");
  return line.trim() === "" ? (more.find((each) => each.trim() !== "") ?? "") : line;
}
