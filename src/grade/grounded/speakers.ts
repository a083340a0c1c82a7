/**
 * Who says what in a transcript of "Name: text" lines?
 */
import { plainWord } from "./source-words.ts";

export type Turn = { readonly speaker: number; readonly text: string };

export type Transcript = {
  /** The words of each speaker's label, lower case. */
  readonly speakers: readonly (readonly string[])[];
  readonly turns: readonly Turn[];
};

const LABEL =
  /^[ \t>*_-]{0,6}(?:\[[\d:.]{3,12}\] ?|\(?\d{1,2}:\d{2}(?::\d{2})?\)? ?)?((?:\p{Lu}[\p{L}\p{N}.'’-]{0,30})(?: (?:\p{Lu}[\p{L}\p{N}.'’-]{0,30}|de|van|von|der|of|the|\d{1,2})){0,5})(?: ?[([][^)\]\n]{1,60}[)\]])?[*_]{0,2} ?:[*_]{0,2}[ \t]+(\S[^\n]*)$/u;
const NO_SPEAKER =
  /^(?:note|notes|date|time|location|place|topic|subject|agenda|summary|title|from|to|cc|re|attendees|participants|present|absent|action|actions|decision|source|question|answer|q|a|https?)$/i;

/** Null when the text is no transcript: fewer than two people who speak, or hardly any labelled lines. */
export function transcriptOf(source: string): Transcript | null {
  const labels = new Map<string, number>();
  const turns: { speaker: number; text: string }[] = [];
  for (const line of source.split("\n")) {
    const match = line.length > 20_000 ? null : LABEL.exec(line);
    const [, name = "", text = ""] = match ?? [];
    const key = name.split(" ").map(plainWord).join(" ");
    if (match === null || NO_SPEAKER.test(key)) {
      const last = turns.at(-1);
      if (last !== undefined && line.trim() !== "") last.text += ` ${line}`;
      continue;
    }
    const speaker = labels.get(key) ?? labels.size;
    labels.set(key, speaker);
    turns.push({ speaker, text });
  }
  if (labels.size < 2 || turns.length < labels.size) return null;
  return { speakers: [...labels.keys()].map((key) => key.split(" ")), turns };
}

/** The one speaker a name means; null when it fits none or several. */
export function speakerNamed(name: string, { speakers }: Transcript): number | null {
  const words = name
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word.length > 1);
  if (words.length === 0) return null;
  const fitting = speakers.flatMap((label, at) =>
    words.every((word) => label.includes(word)) ||
    (label.length > 1 && label.every((word) => words.includes(word)))
      ? [at]
      : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
