/**
 * How does an answer leave its source? It retells what another source says, or credits the wrong speaker.
 */
import { shuffled, within } from "../draw.ts";
import { neighbourOf } from "../neighbour.ts";
import { retell, sourceOf, turnsOf } from "../retell.ts";
import type { Sentence, Work } from "../work.ts";
import type { Mutate } from "./mutation.ts";

/** A sentence as it stands in the source of another instance, with its figures and its speakers. */
export const fabrication: Mutate = (work, { draw }) => {
  const source = sourceOf(work.known);
  const other = neighbourOf(work.known, draw);
  if (source === null || other === null) return null;
  const elsewhere = retell(other, within(draw, "elsewhere")).filter(({ text }) =>
    holdsNews(text, source),
  );
  const [invented] = shuffled(elsewhere, within(draw, "invented"));
  const [place] = shuffled(retold(work), within(draw, "place"));
  return invented === undefined || place === undefined ? null : replaced(work, place, invented);
};

/** What one speaker said, in the mouth of another. */
export const wrongAttribution: Mutate = (work, { draw }) => {
  const turns = turnsOf(sourceOf(work.known) ?? "");
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  for (const sentence of shuffled(retold(work), within(draw, "sentence"))) {
    const turn = turns.find(
      ({ speaker, said }) => sentence.text.includes(said) && sentence.text.includes(speaker),
    );
    const others = speakers.filter((speaker) => speaker !== turn?.speaker);
    const [other] = shuffled(others, within(draw, "other"));
    if (turn === undefined || other === undefined) continue;
    const text = sentence.text.replace(turn.speaker, () => other);
    return replaced(work, sentence, { ...sentence, text });
  }
  return null;
};

/** A figure, or a sentence in quotation marks, that the source does not hold. */
function holdsNews(text: string, source: string): boolean {
  const quoted = /"([^"]+)"/.exec(text)?.[1];
  if (quoted !== undefined) return !source.includes(quoted);
  return [...text.matchAll(/\d[\d.,]*\d/g)].some(([figure]) => !source.includes(figure));
}

function retold({ sentences }: Work): readonly Sentence[] {
  return sentences.filter(({ kind }) => kind === "retold");
}

function replaced(work: Work, old: Sentence, by: Sentence): Work {
  return { ...work, sentences: work.sentences.map((each) => (each === old ? by : each)) };
}
