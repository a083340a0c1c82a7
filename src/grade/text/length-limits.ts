/**
 * Is a text as long, as parted and as plain as its brief asks?
 * Only a text that breaks a limit in every honest way of counting is accused; its counts are the evidence.
 */
import type { Finding } from "../../transcript.ts";
import { found, type Settings } from "../grading.ts";
import {
  type Count,
  countBullets,
  countCharacters,
  countParagraphs,
  countSentences,
  countWords,
  hasNoEndMarks,
  hasNoSpaces,
  readingEase,
  sentenceWords,
} from "./text-measure.ts";

export type Checked = {
  readonly findings: readonly Finding[];
  /** What could not be counted, if that decides. */
  readonly doubt: string | null;
};

type Constraints = Settings<"constraints">;
type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
type Counted = "words" | "characters" | "sentences" | "paragraphs" | "list items";

const VIOLATION = "creative.constraint-violation";

export function checkLength(body: string, settings: Constraints): Checked {
  const findings = [
    ...outside(settings.words, () => countWords(body), "words"),
    ...outside(settings.characters, () => countCharacters(body), "characters"),
    ...outside(settings.sentences, () => markedSentences(body), "sentences"),
    ...outside(settings.paragraphs, () => countParagraphs(body), "paragraphs"),
    ...outside(settings.bullets, () => countBullets(body), "list items"),
    ...checkSentences(body, settings["words-per-sentence"]),
    ...checkEase(body, settings["reading-ease"]),
  ];
  return { findings, doubt: doubtOf(body, settings) };
}

function outside(range: Range | undefined, count: () => Count, what: Counted): readonly Finding[] {
  if (range === undefined) return [];
  const { least, most } = count();
  const [min, max] = [range.min ?? Number.NEGATIVE_INFINITY, range.max ?? Number.POSITIVE_INFINITY];
  const counted = `${least === most ? least : `${least} to ${most}`} ${what}`;
  if (least > max) {
    return [found(VIOLATION, `too many ${what}`, { quote: `${counted}, at most ${max}` })];
  }
  if (most < min) {
    return [found(VIOLATION, `too few ${what}`, { quote: `${counted}, at least ${min}` })];
  }
  return [];
}

/** Where sentences need no end mark there may be any number of them. */
function markedSentences(body: string): Count {
  const { least, most } = countSentences(body);
  return { least, most: hasNoEndMarks(body) ? body.length : most };
}

function checkSentences(body: string, range: Range | undefined): readonly Finding[] {
  const lengths = range === undefined || hasNoSpaces(body) ? null : sentenceWords(body);
  if (range === undefined || lengths === null) return [];
  const { least, most } = lengths;
  if (range.max !== undefined && most > range.max) {
    const quote = `${most} words in a sentence, at most ${range.max}`;
    return [found(VIOLATION, "a sentence is too long", { quote })];
  }
  if (range.min === undefined || least >= range.min) return [];
  const quote = `${least} words in a sentence, at least ${range.min}`;
  return [found(VIOLATION, "a sentence is too short", { quote })];
}

/** Syllables are estimated, so a near miss accuses nobody. */
const EASE_SLACK = 5;

function checkEase(body: string, range: Range | undefined): readonly Finding[] {
  const ease = range === undefined ? null : readingEase(body);
  if (range === undefined || ease === null) return [];
  const { min, max } = range;
  if (min !== undefined && ease.most < min - EASE_SLACK) {
    const quote = `reading ease ${Math.round(ease.most)}, at least ${min}`;
    return [found(VIOLATION, "harder to read than the audience allows", { quote })];
  }
  if (max === undefined || ease.least <= max + EASE_SLACK) return [];
  const quote = `reading ease ${Math.round(ease.least)}, at most ${max}`;
  return [found(VIOLATION, "plainer than the audience expects", { quote })];
}

/** Words without spaces and sentences without end marks are not counted, so they may be too many or too few. */
function doubtOf(body: string, settings: Constraints): string | null {
  const isOpen = (range: Range | undefined, { least, most }: Count) =>
    range !== undefined &&
    ((range.max !== undefined && most > range.max) ||
      (range.min !== undefined && least < range.min));
  const perSentence = settings["words-per-sentence"];
  if (hasNoSpaces(body)) {
    if (perSentence !== undefined || isOpen(settings.words, countWords(body))) {
      return "the words of a script without spaces cannot be counted";
    }
    if (hasNoEndMarks(body) && isOpen(settings.sentences, markedSentences(body))) {
      return "the sentences of a script without end marks cannot be counted";
    }
  }
  const isUnread = settings["reading-ease"] !== undefined && /\p{L}/u.test(body);
  return isUnread && readingEase(body) === null ? "reading ease is for English prose" : null;
}
