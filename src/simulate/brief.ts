/**
 * What must a text say, not say, and look like? All graders of a task that speak of its text, together.
 */
import type { Known } from "./match.ts";

export type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
export type Measure = "words" | "characters" | "sentences";
export const MEASURES = ["words", "characters", "sentences"] as const satisfies readonly Measure[];
export type Limits = { readonly [measure in Measure]?: Range | undefined };

export type Brief = {
  /** In the order they are asked for; each in these words. */
  readonly facts: readonly string[];
  /** Claims the text may not make. */
  readonly falseClaims: readonly string[];
  /** Words and signs the text may not use. */
  readonly excluded: readonly string[];
  /** The only figures allowed; `null` when any is. */
  readonly figures: readonly number[] | null;
  readonly limits: Limits;
  readonly sentenceWords: Range;
  readonly paragraphs: number;
  /** List items wanted; 0 for running text. */
  readonly bullets: number;
  readonly opening: string | null;
  readonly closing: string | null;
};

const NOTHING: Brief = {
  facts: [],
  falseClaims: [],
  excluded: [],
  figures: null,
  limits: {},
  sentenceWords: {},
  paragraphs: 1,
  bullets: 0,
  opening: null,
  closing: null,
};

/** `null` when no grader speaks of the text. */
export function briefOf({ graders }: Known): Brief | null {
  let brief: Brief | null = null;
  for (const grader of graders) {
    const soFar: Brief = brief ?? NOTHING;
    if (grader.kind === "contains") {
      brief = {
        ...soFar,
        facts: [...soFar.facts, ...texts(grader.all), ...texts(grader.any).slice(0, 1)],
        excluded: [...soFar.excluded, ...texts(grader.none)],
      };
    } else if (grader.kind === "constraints") {
      const { words, characters, sentences, figures, paragraphs, bullets } = grader;
      const signs = [...(grader["forbidden-characters"] ?? "")];
      brief = {
        facts: [...soFar.facts, ...texts(grader["must-mention"])],
        falseClaims: [...soFar.falseClaims, ...texts(grader["must-not-mention"])],
        excluded: [...soFar.excluded, ...texts(grader["forbidden-words"]), ...signs],
        figures: figures === undefined ? soFar.figures : [...(soFar.figures ?? []), ...figures],
        limits: { ...soFar.limits, ...given({ words, characters, sentences }) },
        sentenceWords: { ...soFar.sentenceWords, ...grader["words-per-sentence"] },
        paragraphs: Math.max(1, paragraphs?.min ?? paragraphs?.max ?? soFar.paragraphs),
        bullets: bullets?.min ?? soFar.bullets,
        opening: texts(grader["starts-with"])[0] ?? soFar.opening,
        closing: texts(grader["ends-with"])[0] ?? soFar.closing,
      };
    }
  }
  return brief;
}

/** Texts a grader names, one or several. */
export function texts(wanted: unknown): readonly string[] {
  return [wanted].flat().flatMap((item) => (item === undefined ? [] : [String(item)]));
}

function given(limits: Limits): Limits {
  return Object.fromEntries(Object.entries(limits).filter(([, range]) => range !== undefined));
}
