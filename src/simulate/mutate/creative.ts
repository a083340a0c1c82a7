/**
 * How does a text break its brief? A stated limit is missed, something it must say is missing, or a figure
 * or claim stands in it that the brief does not hold.
 */
import { type Brief, briefOf, type Limits, MEASURES, type Measure, texts } from "../brief.ts";
import { compose, isAllowed, layOut } from "../compose.ts";
import { type Draw, pick, shuffled, whole, within } from "../draw.ts";
import { measured } from "../measure-text.ts";
import { neighbourOf } from "../neighbour.ts";
import { FILLERS } from "../wording.ts";
import type { Sentence, Work } from "../work.ts";
import type { Mutate } from "./mutation.ts";

/** Too long or too short; where no length is asked for, something that must be mentioned is missing. */
export const constraintViolation: Mutate = (work, { draw }) => {
  const brief = briefOf(work.known);
  if (brief === null) return null;
  const broken = MEASURES.flatMap((measure) => beyond(brief.limits, measure, draw));
  for (const { limits, measure } of shuffled(broken, within(draw, "limits"))) {
    const sentences = compose({ ...brief, limits }, within(draw, "again"));
    if (isOutside(brief, measure, sentences)) return { ...work, sentences };
  }
  const wanted = work.known.graders.flatMap((grader) =>
    grader.kind === "constraints" ? texts(grader["must-mention"]) : [],
  );
  return without(work, wanted, draw) ?? withClaim(work, brief.excluded, draw);
};

/** A figure that the brief does not hold; where figures are free, a claim it forbids. */
export const factualSlip: Mutate = (work, { draw }) => {
  const brief = briefOf(work.known);
  if (brief === null) return null;
  if (brief.figures === null) return withClaim(work, brief.falseClaims, draw);
  const open = work.sentences.filter(({ text, figure }) => text.includes("#") && figure === null);
  const chosen = shuffled(open, within(draw, "sentence"))[0];
  if (chosen === undefined) return null;
  const figure = inventedFigure(work, brief, draw);
  return replaced(work, chosen, { ...chosen, figure });
};

/** What the text must contain is another thing, or is missing. */
export function missingText(wanted: readonly string[]): Mutate {
  return (work, { draw }) => {
    const other = neighbourOf(work.known, draw);
    const elsewhere = other === null ? [] : (briefOf(other)?.facts ?? []);
    const facts = briefOf(work.known)?.facts ?? [];
    for (const text of shuffled(wanted, within(draw, "text"))) {
      const instead = elsewhere[facts.indexOf(text)];
      const holder = work.sentences.find((sentence) => sentence.text.includes(text));
      if (holder === undefined || instead === undefined || instead.includes(text)) continue;
      const swapped = { ...holder, text: holder.text.replace(text, () => instead) };
      return replaced(work, holder, swapped);
    }
    return without(work, wanted, draw);
  };
}

type Broken = { readonly limits: Limits; readonly measure: Measure };

/** How far outside a limit a text may land. */
const REACH: Readonly<Record<Measure, number>> = { words: 20, characters: 120, sentences: 3 };

function beyond(limits: Limits, measure: Measure, draw: Draw): readonly Broken[] {
  const { min, max } = limits[measure] ?? {};
  const reach = REACH[measure];
  const by = whole(1, Math.ceil(reach / 2), draw("beyond", measure));
  const above = max === undefined ? [] : [{ min: max + by, max: max + by + reach }];
  const below = min === undefined ? [] : [{ min: Math.max(1, min - reach), max: min - 1 }];
  return [...above, ...below].map((range) => ({ limits: { [measure]: range }, measure }));
}

function isOutside(brief: Brief, measure: Measure, sentences: readonly Sentence[]): boolean {
  const { least, most } = measured(layOut(sentences, brief), measure);
  const { min, max } = brief.limits[measure] ?? {};
  return (max !== undefined && least > max) || (min !== undefined && most < min);
}

/** One wanted text left out, with a neutral sentence in its place. */
function without(work: Work, wanted: readonly string[], draw: Draw): Work | null {
  const said = work.sentences.filter(({ text }) => wanted.some((each) => text.includes(each)));
  const [dropped] = shuffled(said, within(draw, "dropped"));
  const brief = briefOf(work.known);
  if (dropped === undefined || brief === null) return null;
  const length = measured(dropped.text, "words").least;
  const used = new Set(work.sentences.map(({ text }) => text));
  const [filler] = FILLERS.filter((text) => isAllowed(text, brief) && !used.has(text)).toSorted(
    (a, b) => distance(a, length) - distance(b, length),
  );
  if (filler === undefined) return null;
  return replaced(work, dropped, { kind: "filler", text: filler, figure: null });
}

function distance(text: string, words: number): number {
  return Math.abs(measured(text.replace("# ", ""), "words").least - words);
}

function withClaim(work: Work, claims: readonly string[], draw: Draw): Work | null {
  const [first, ...others] = claims;
  const place = work.sentences.findLast(({ kind }) => kind === "filler") ?? work.sentences.at(-1);
  if (first === undefined || place === undefined) return null;
  const said = pick([first, ...others], draw("claim"));
  return replaced(work, place, { kind: "filler", text: `That is ${said}, really.`, figure: null });
}

function replaced(work: Work, old: Sentence, by: Sentence): Work {
  return { ...work, sentences: work.sentences.map((each) => (each === old ? by : each)) };
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
