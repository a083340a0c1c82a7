/**
 * Which confidence does an answer state in a field of its JSON?
 * Only an answer that is one JSON object counts, bare or as its last code block, and only a field at its top:
 * confidences of its parts are not that of the answer. A bare 1 may be all or a hundredth, so it is no number.
 */
import { isRecord, parseJson } from "../json/json-value.ts";

const FIELD = /^(?:confidence|certainty)(?:[_ -]?(?:score|level|percent(?:age)?|value))?$/i;

/** "none" when there is no such field; null when what it holds is no number from 0 to 1 or 0 to 100. */
export function jsonConfidence(text: string): number | null | "none" {
  const value = parseJson(lastBlock(text.trim()))?.value;
  if (!isRecord(value)) return "none";
  const field = Object.entries(value).findLast(([name]) => FIELD.test(name));
  return field === undefined ? "none" : shareOf(field[1]);
}

/** The code block that the text ends with; else the text. */
function lastBlock(text: string): string {
  if (!text.endsWith("```")) return text;
  const inside = text.slice(0, -3);
  return inside.slice(inside.lastIndexOf("```")).replace(/^```\w{0,10}\s*/, "");
}

const FIGURE = /^\s*(\d{1,3}(?:\.\d{1,9})?)\s*(%?)\s*$/;

function shareOf(value: unknown): number | null {
  const [, figure, percent] = FIGURE.exec(String(value)) ?? [];
  if (figure === undefined) return null;
  const number = Number(figure);
  const isShare = percent === "" && number < 1;
  if (number > 100 || (percent === "" && number === 1)) return null;
  return isShare ? number : number / 100;
}
