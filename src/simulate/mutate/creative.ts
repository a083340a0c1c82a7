/**
 * How does a text break its brief? A stated limit is missed, or a figure or claim stands in it that the
 * brief does not hold.
 */
import {
  type Brief,
  briefOf,
  compose,
  type Limits,
  type Measure,
  measured,
  writeSentences,
} from "../compose.ts";
import { type Draw, pick, shuffled, whole, within } from "../draw.ts";
import type { Sentence, Work } from "../work.ts";
import type { Mutate } from "./mutation.ts";

const MEASURES = ["words", "characters", "sentences"] as const;

/** Too long or too short; where no length is asked for, something that must be mentioned is missing. */
export const constraintViolation: Mutate = (work, { draw }) => {
  const brief = briefOf(work.known);
  if (brief === null) return null;
  const broken = MEASURES.flatMap((measure) => beyond(brief.limits, measure, draw));
  for (const { limits, measure } of shuffled(broken, within(draw, "limits"))) {
    // The same draws as the right text: only the length differs.
    const sentences = compose({ ...brief, limits }, within(draw, "again"));
    if (isOutside(brief.limits, measure, sentences)) return { ...work, sentences };
  }
  return withoutOneFact(work, brief, draw) ?? withForbidden(work, brief, draw);
};

/** A figure that the brief does not hold; where figures are free, a claim it forbids. */
export const factualSlip: Mutate = (work, { draw }) => {
  const brief = briefOf(work.known);
  if (brief === null) return null;
  if (brief.figures === null) return withForbidden(work, brief, draw);
  const open = work.sentences.filter(({ text, figure }) => text.includes("#") && figure === null);
  const chosen = shuffled(open, within(draw, "sentence"))[0];
  const figure = inventedFigure(work, brief, draw);
  if (chosen === undefined) return null;
  return {
    ...work,
    sentences: work.sentences.map((sentence) =>
      sentence === chosen ? { ...sentence, figure } : sentence,
    ),
  };
};

type Broken = { readonly limits: Limits; readonly measure: Measure };

/** Limits just outside the asked ones, above and below. */
function beyond(limits: Limits, measure: Measure, draw: Draw): readonly Broken[] {
  const { min, max } = limits[measure] ?? {};
  const by = whole(2, 12, draw("beyond", measure)) * (measure === "characters" ? 8 : 1);
  const wide = measure === "sentences" ? 3 : measure === "characters" ? 120 : 14;
  const above = max === undefined ? [] : [{ min: max + Math.min(by, wide), max: max + wide * 2 }];
  const below =
    min === undefined || min <= by ? [] : [{ min: Math.max(1, min - wide * 2), max: min - 1 }];
  return [...above, ...below].map((range) => ({ limits: { [measure]: range }, measure }));
}

function isOutside(limits: Limits, measure: Measure, sentences: readonly Sentence[]): boolean {
  const { least, most } = measured(writeSentences(sentences), measure);
  const { min, max } = limits[measure] ?? {};
  return (max !== undefined && least > max) || (min !== undefined && most < min);
}

function withoutOneFact(work: Work, { facts }: Brief, draw: Draw): Work | null {
  if (facts.length === 0) return null;
  const dropped = pick([facts[0] ?? "", ...facts.slice(1)], draw("dropped"));
  const kept = work.sentences.filter(
    ({ kind, text }) => kind !== "fact" || !text.includes(dropped),
  );
  return kept.length < work.sentences.length ? { ...work, sentences: kept } : null;
}

function withForbidden(work: Work, { forbidden }: Brief, draw: Draw): Work | null {
  const [first, ...others] = forbidden;
  if (first === undefined) return null;
  const said = pick([first, ...others], draw("forbidden"));
  const at = work.sentences.findLastIndex(({ kind }) => kind === "filler");
  const sentence: Sentence = { kind: "filler", text: `That is ${said}, really.`, figure: null };
  const sentences = work.sentences.toSpliced(at === -1 ? work.sentences.length : at, 1, sentence);
  return { ...work, sentences };
}

/** Neither allowed nor read anywhere in the request. */
function inventedFigure(work: Work, { figures }: Brief, draw: Draw): number {
  const stated = [...work.known.input.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const taken = new Set([...(figures ?? []), ...stated]);
  for (let round = 0; ; round += 1) {
    const figure = whole(13, 96 + round, draw("figure", round));
    if (!taken.has(figure)) return figure;
  }
}
