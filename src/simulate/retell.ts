/**
 * What does a source say, sentence by sentence, that an answer may retell?
 * Of a transcript one sentence of each turn, credited to its speaker; of any other text its own sentences.
 */
import { texts } from "./brief.ts";
import { type Draw, pick, shuffled } from "./draw.ts";
import type { Known } from "./match.ts";
import { CREDITS } from "./wording.ts";
import type { Sentence } from "./work.ts";

export type Turn = { readonly speaker: string; readonly said: string };

/** What the answer may draw on; `null` when no grader holds it to a source. */
export function sourceOf({ graders }: Known): string | null {
  const grounded = graders.find((grader) => grader.kind === "grounded");
  return grounded === undefined ? null : texts(grounded.source).join("\n\n");
}

export function retell(known: Known, draw: Draw): readonly Sentence[] {
  const source = sourceOf(known);
  if (source === null) return [];
  const turns = turnsOf(source);
  const told =
    turns.length > 0
      ? turns.map((turn, index) => credited(turn, pick(CREDITS, draw("credit", index))))
      : sentencesOf(bodyOf(source));
  const kept = new Set(shuffled(told, draw).slice(0, MOST_RETOLD));
  return told
    .filter((text) => kept.has(text))
    .map((text) => ({ kind: "retold", text, figure: null }));
}

const MOST_RETOLD = 5;

function credited({ speaker, said }: Turn, frame: string): string {
  return frame.replace("{speaker}", () => speaker).replace("{said}", () => said);
}

/** "Name: text" lines; the first sentence of each. None when fewer than two people speak. */
export function turnsOf(source: string): readonly Turn[] {
  const turns = source.split("\n").flatMap((line): readonly Turn[] => {
    const [, speaker, text = ""] = TURN.exec(line) ?? [];
    const [said] = sentencesOf(text);
    return speaker === undefined || said === undefined ? [] : [{ speaker, said }];
  });
  return new Set(turns.map(({ speaker }) => speaker)).size < 2 ? [] : turns;
}

const TURN = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}): (.+)$/u;

/** Where a task hands over its whole input, the request stands before the first blank line. */
function bodyOf(source: string): string {
  const blank = source.indexOf("\n\n");
  return blank < 0 ? source : source.slice(blank);
}

/** Whole sentences only: titles and table rows are not retold. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.!?]) +(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /^\p{Lu}.*[.!]$/u.test(sentence) && sentence.split(" ").length >= 5);
}
