/**
 * Which confidence does an answer state in itself?
 * The last statement counts. "85%", "85 / 100", "8.5/10" and a bare 85 are 0.85, and so is 0.85: a bare figure
 * with a decimal point that is at most 1 is a share ("1.0" is 1), a bare whole one is a percentage ("1" is
 * 0.01). A range is its middle. Words ("high") and impossible figures are no number.
 */
import { CONFIDENCE_FORMS, CONFIDENCE_LINE, MAY_STATE } from "./confidence-words.ts";
import { jsonConfidence } from "./json-confidence.ts";
import { isStatistical } from "./statistical.ts";

/** Matches every line, or end of a line, that only states the confidence; a fresh expression each time, since it remembers. */
export function confidenceLine(): RegExp {
  return new RegExp(CONFIDENCE_LINE.source, CONFIDENCE_LINE.flags);
}

/** 0 to 1; null when none is stated or what is stated is no percentage. */
export function statedConfidence(text: string, question = ""): number | null {
  if (!MAY_STATE.test(text)) return null;
  const json = jsonConfidence(text);
  if (json !== "none") return json;
  const last = statementsIn(text, question).at(-1);
  return last === undefined ? null : shareOf(last.said);
}

/** The text with blanks in place of what it says of its confidence, so that places stay the same. */
export function withoutConfidence(text: string): string {
  return statementsIn(text, "").reduce(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}${rest.slice(start, end).replace(/\S/g, " ")}${rest.slice(end)}`,
    text,
  );
}

type Statement = { readonly said: string; readonly start: number; readonly end: number };

function statementsIn(text: string, question: string): readonly Statement[] {
  if (!MAY_STATE.test(text)) return [];
  const blanked = blankOthers(text);
  const own = blanked.trim() === "" ? text : blanked;
  return CONFIDENCE_FORMS.flatMap((form) => [...own.matchAll(form)])
    .map((match) => ({
      said: match.groups?.said ?? match.groups?.share ?? "",
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter(
      ({ start, end }) =>
        !isStatistical(own, { start, end }) && !isEcho(own, { start, end }, question),
    )
    .toSorted((one, other) => one.end - other.end);
}

/** Code, block quotes and quoted speech are not the writer's own. */
function blankOthers(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/```[\s\S]*?(?:```|$)/g, blank)
    .replace(/^[ \t]*>[^\n]*"[^\n]*$/gm, blank)
    .replace(/["“«„][^"“”«»„\n]{12,600}["”»“]/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** A sentence of the question that the answer repeats; a bare label and figure is said again in earnest. */
function isEcho(
  text: string,
  at: { readonly start: number; readonly end: number },
  question: string,
): boolean {
  const line = lineAround(text, at.start).trim();
  return line.length > ECHO_CHARACTERS && question.includes(line);
}

const ECHO_CHARACTERS = 30;

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  return text.slice(start, end === -1 ? text.length : end);
}

const PART =
  /(\d{1,3}(?:[.,]\d{1,6})?)\s?(\\?%|p\p{L}{2,8}(?:\s?c\p{L}{2,6})?|(?:\/|out\sof)\s?(?:100|10|5|1)(?:\.0{1,2})?)?/giu;

function shareOf(said: string): number | null {
  const parts = [...said.matchAll(PART)];
  const unit = parts.at(-1)?.[2] ?? "";
  const shares = parts.map(([, figure = "", own = unit]) => scaled(figure.replace(",", "."), own));
  const [low, high = low] = shares;
  if (low === undefined || high === undefined || low > 1 || high > 1 || low > high) return null;
  return (low + high) / 2;
}

function scaled(figure: string, unit: string): number {
  const value = Number(figure);
  const outOf = /(?:\/|of)\s?(\d{1,3})/.exec(unit)?.[1];
  if (outOf !== undefined) return value / Number(outOf);
  const isShare = unit === "" && figure.includes(".") && value <= 1;
  return isShare ? value : value / 100;
}
