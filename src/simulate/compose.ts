/**
 * Which text keeps to a brief: everything it must mention, no figure of its own, inside its limits?
 * Facts in frames, padded with neutral sentences to a drawn length.
 */
import { type Draw, pick, shuffled, whole, within } from "./draw.ts";
import type { Known } from "./match.ts";
import { FACT_FRAMES, FILLERS, NAME_FRAMES } from "./wording.ts";
import type { Sentence } from "./work.ts";

export type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
export type Measure = "words" | "characters" | "sentences";
export type Limits = { readonly [measure in Measure]?: Range | undefined };

export type Brief = {
  readonly facts: readonly string[];
  readonly forbidden: readonly string[];
  /** The only figures allowed; `null` when any is. */
  readonly figures: readonly number[] | null;
  readonly limits: Limits;
};

/** What all graders of the task together ask of the text; `null` when none speaks of it. */
export function briefOf({ graders }: Known): Brief | null {
  const facts: string[] = [];
  const forbidden: string[] = [];
  let figures: number[] | null = null;
  let limits: Limits = {};
  let isAsked = false;
  for (const grader of graders) {
    if (grader.kind === "contains") {
      facts.push(...texts(grader.all), ...texts(grader.any).slice(0, 1));
      forbidden.push(...texts(grader.none));
      isAsked = true;
    } else if (grader.kind === "constraints") {
      const { words, characters, sentences } = grader;
      facts.push(...texts(grader["must-mention"]));
      forbidden.push(...texts(grader["must-not-mention"]));
      if (grader.figures !== undefined) figures = [...(figures ?? []), ...grader.figures];
      limits = { ...limits, ...given({ words, characters, sentences }) };
      isAsked = true;
    }
  }
  return isAsked ? { facts: [...new Set(facts)], forbidden, figures, limits } : null;
}

export function compose(brief: Brief | null, draw: Draw): readonly Sentence[] {
  if (brief === null) return [];
  const facts = frameFacts(brief, draw);
  const [first, ...others] = facts;
  const fillers = chooseFillers(brief, facts, draw);
  const opening = first === undefined ? [] : [first];
  return [...opening, ...shuffled([...others, ...fillers], within(draw, "order"))];
}

export function writeSentences(sentences: readonly Sentence[]): string {
  return sentences.map(writeSentence).join(" ");
}

export function writeSentence({ text, figure }: Sentence): string {
  return figure === null ? text.replace("# ", "") : text.replace("#", String(figure));
}

/** The lowest and the highest honest count: hyphenated words are one or several. */
export function measured(text: string, measure: Measure): { least: number; most: number } {
  const count = (separator: RegExp) =>
    text.split(separator).filter((piece) => /\w/.test(piece)).length;
  switch (measure) {
    case "words":
      return { least: count(/\s+/), most: count(/[\s/–-]+/) };
    case "sentences":
      return { least: count(/(?<=[.!?])\s+/), most: count(/(?<=[.!?])\s+/) };
    case "characters":
      return { least: text.length, most: text.length };
  }
}

/** One frame a fact; all in one sentence when few sentences are allowed. */
function frameFacts({ facts, limits }: Brief, draw: Draw): readonly Sentence[] {
  const most = limits.sentences?.max ?? Number.POSITIVE_INFINITY;
  const groups = facts.length < most ? facts : [listed(facts)].filter((text) => text !== "");
  return groups.map((fact, index) => {
    const frames = index === 0 ? NAME_FRAMES : FACT_FRAMES;
    const frame = pick(frames, draw("frame", index));
    return { kind: "fact", text: frame.replace("{fact}", () => fact), figure: null };
  });
}

function listed(facts: readonly string[]): string {
  const [last, ...rest] = facts.toReversed();
  return rest.length === 0 ? (last ?? "") : `${rest.toReversed().join(", ")} and ${last}`;
}

/** Room kept below an upper limit, so that one more figure does not break it. */
const SPARE: Readonly<Record<Measure, number>> = { words: 1, characters: 4, sentences: 0 };
const MEASURES = ["words", "characters", "sentences"] as const;

function chooseFillers(brief: Brief, facts: readonly Sentence[], draw: Draw): readonly Sentence[] {
  const chosen: Sentence[] = [];
  const size = (more: readonly Sentence[], measure: Measure) =>
    measured(writeSentences([...facts, ...chosen, ...more]), measure);
  const fits = (sentence: Sentence) =>
    MEASURES.every((measure) => {
      const max = brief.limits[measure]?.max;
      return max === undefined || size([sentence], measure).most <= max - SPARE[measure];
    });
  const isShort = () => MEASURES.some((measure) => size([], measure).least < aims[measure]);
  const aims = aimsOf(brief.limits, draw);
  for (let round = 0; isShort() && round < ROUNDS_AT_MOST; round += 1) {
    const before = chosen.length;
    for (const sentence of fillersFor(brief, within(draw, `fillers ${round}`))) {
      if (isShort() && fits(sentence)) chosen.push(sentence);
    }
    if (chosen.length === before) break;
  }
  return chosen;
}

const ROUNDS_AT_MOST = 40;

/** How long the text wants to be, drawn inside the limits; two fillers where nothing is said. */
function aimsOf(limits: Limits, draw: Draw): Readonly<Record<Measure, number>> {
  const aim = (measure: Measure, spread: number): number => {
    const { min, max } = limits[measure] ?? {};
    if (min === undefined && max === undefined) return 0;
    const least = min ?? Math.max(1, Math.min(max ?? 0, (max ?? 0) - spread));
    return whole(least, max ?? least + spread, draw("aim", measure));
  };
  const aims = {
    words: aim("words", 40),
    characters: aim("characters", 200),
    sentences: aim("sentences", 3),
  };
  const isFree = Object.values(aims).every((each) => each === 0);
  return isFree ? { ...aims, words: 25 } : aims;
}

/** In a drawn order, one with room for a figure first. */
function fillersFor(brief: Brief, draw: Draw): readonly Sentence[] {
  const allowed = FILLERS.filter(
    (text) => !brief.forbidden.some((word) => text.toLowerCase().includes(word.toLowerCase())),
  );
  const drawn = shuffled(allowed, draw);
  const open = drawn.findIndex((text) => text.includes("#"));
  const first = drawn.filter((_, index) => index === open);
  return [...first, ...drawn.filter((_, index) => index !== open)].map((text) => ({
    kind: "filler",
    text,
    figure: null,
  }));
}

function texts(wanted: unknown): readonly string[] {
  return [wanted].flat().flatMap((item) => (item === undefined ? [] : [String(item)]));
}

function given(limits: Limits): Limits {
  return Object.fromEntries(Object.entries(limits).filter(([, range]) => range !== undefined));
}
