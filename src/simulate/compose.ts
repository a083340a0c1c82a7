/**
 * Which text keeps to a brief: everything it must mention, no figure of its own, inside its limits?
 * Facts in frames, padded with neutral sentences to a drawn length.
 */
import { type Brief, type Limits, MEASURES, type Measure } from "./brief.ts";
import { type Draw, pick, shuffled, whole, within } from "./draw.ts";
import { leastOf, measured, mostOf, writeSentence, writeSentences } from "./measure-text.ts";
import { FACT_FRAMES, FILLERS, NAME_FRAMES } from "./wording.ts";
import type { Sentence } from "./work.ts";

export function compose(brief: Brief | null, draw: Draw): readonly Sentence[] {
  if (brief === null) return [];
  const facts = frameFacts(brief, draw);
  const [first, ...others] = facts;
  const fillers = chooseFillers(brief, facts, draw);
  const opening = first === undefined ? [] : [first];
  return [...opening, ...shuffled([...others, ...fillers], within(draw, "order"))];
}

/** The sentences in the form the brief wants: paragraphs, list items, first and last words. */
export function layOut(sentences: readonly Sentence[], brief: Brief | null): string {
  if (brief === null) return writeSentences(sentences);
  const { bullets, paragraphs, opening, closing } = brief;
  const items = sentences.slice(0, bullets).map((sentence) => `- ${writeSentence(sentence)}`);
  const rest = sentences.slice(bullets);
  const each = Math.ceil(rest.length / paragraphs);
  const blocks = Array.from({ length: paragraphs }, (_, at) =>
    writeSentences(rest.slice(at * each, (at + 1) * each)),
  );
  const body = [items.join("\n"), ...blocks].filter((block) => block !== "").join("\n\n");
  return [opening ?? "", body, closing ?? ""].filter((part) => part !== "").join("\n");
}

/** A sentence that may stand in this text. */
export function isAllowed(text: string, { falseClaims, excluded, sentenceWords }: Brief): boolean {
  const lower = text.toLowerCase();
  const { least, most } = measured(text, "words");
  return (
    ![...falseClaims, ...excluded].some((word) => lower.includes(word.toLowerCase())) &&
    most < (sentenceWords.max ?? Number.POSITIVE_INFINITY) &&
    least > (sentenceWords.min ?? 0)
  );
}

/** One frame a fact; all in one sentence when few sentences are allowed. */
function frameFacts(brief: Brief, draw: Draw): readonly Sentence[] {
  const { facts, limits } = brief;
  const most = limits.sentences?.max ?? Number.POSITIVE_INFINITY;
  const groups = facts.length < most ? facts : [listed(facts)].filter((text) => text !== "");
  return groups.map((fact, index) => {
    const isSentence = /^[A-Z].*[.!?]$/.test(fact);
    const frames = index === 0 ? NAME_FRAMES : FACT_FRAMES;
    const framed = frames.map((frame) => frame.replace("{fact}", () => fact));
    const [first = fact, ...others] = framed.filter((text) => isAllowed(text, brief));
    const text = isSentence ? fact : pick([first, ...others], draw("frame", index));
    return { kind: "fact", text, figure: null };
  });
}

function listed(facts: readonly string[]): string {
  const [last, ...rest] = facts.toReversed();
  return rest.length === 0 ? (last ?? "") : `${rest.toReversed().join(", ")} and ${last}`;
}

/** Room kept below an upper limit, so that one more figure does not break it. */
const SPARE: Readonly<Record<Measure, number>> = { words: 1, characters: 4, sentences: 0 };

function chooseFillers(brief: Brief, facts: readonly Sentence[], draw: Draw): readonly Sentence[] {
  const aims = aimsOf(brief.limits, draw);
  const aimed = MEASURES.filter((measure) => aims[measure] > 0);
  const limited = MEASURES.filter((measure) => brief.limits[measure]?.max !== undefined);
  const fits = (text: string) =>
    limited.every((measure) => {
      const max = brief.limits[measure]?.max ?? 0;
      return mostOf(text, measure) <= max - SPARE[measure];
    });
  const isShort = (text: string) => aimed.some((measure) => leastOf(text, measure) < aims[measure]);

  const chosen: Sentence[] = [];
  let text = layOut(facts, brief);
  for (let round = 0; isShort(text) && round < ROUNDS_AT_MOST; round += 1) {
    const before = chosen.length;
    for (const sentence of fillersFor(brief, within(draw, `fillers ${round}`))) {
      const longer = layOut([...facts, ...chosen, sentence], brief);
      if (!fits(longer)) continue;
      chosen.push(sentence);
      text = longer;
      if (!isShort(text)) break;
    }
    if (chosen.length === before) break;
  }
  return chosen;
}

const ROUNDS_AT_MOST = 40;

/** How long the text wants to be, drawn inside the limits; a few sentences where nothing is said. */
function aimsOf(limits: Limits, draw: Draw): Readonly<Record<Measure, number>> {
  const aim = (measure: Measure, spread: number): number => {
    const { min, max } = limits[measure] ?? {};
    if (min === undefined && max === undefined) return 0;
    const least = min ?? Math.max(1, (max ?? 0) - spread);
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
  const drawn = shuffled(
    FILLERS.filter((text) => isAllowed(text, brief)),
    draw,
  );
  const open = drawn.findIndex((text) => text.includes("#"));
  const first = drawn.filter((_, index) => index === open);
  return [...first, ...drawn.filter((_, index) => index !== open)].map((text) => ({
    kind: "filler",
    text,
    figure: null,
  }));
}
