/**
 * Does a text keep to its brief: length, form, what it must say, what it must not, and which figures?
 * Where a count can be made in two honest ways, only a text that breaks the limit both ways is accused.
 */
import type { Finding } from "../transcript.ts";
import { found, type Grader, gradingOf, type Settings } from "./grading.ts";
import { inventedFigure } from "./invented-figure.ts";
import { asList, fold, mentions, type Wanted } from "./mention.ts";
import {
  bodyOf,
  type Count,
  countBullets,
  countCharacters,
  countParagraphs,
  countSentences,
  countWords,
  readingEase,
  sentenceWords,
} from "./text-measure.ts";

export const gradeConstraints: Grader<"constraints"> = (settings, { answer }) => {
  const body = bodyOf(answer.text);
  return gradingOf([
    ...checkLength(body, settings),
    ...checkForm(body, settings),
    ...checkContent(body, settings),
  ]);
};

type Constraints = Settings<"constraints">;

const VIOLATION = "creative.constraint-violation";

function checkLength(body: string, settings: Constraints): readonly Finding[] {
  return [
    ...outside(settings.words, countWords(body), "words"),
    ...outside(settings.characters, countCharacters(body), "characters"),
    ...outside(settings.sentences, countSentences(body), "sentences"),
    ...outside(settings.paragraphs, countParagraphs(body), "paragraphs"),
    ...outside(settings.bullets, countBullets(body), "list items"),
    ...checkSentences(body, settings["words-per-sentence"]),
    ...checkEase(body, settings["reading-ease"]),
  ];
}

type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
type Counted = "words" | "characters" | "sentences" | "paragraphs" | "list items";

function outside(range: Range | undefined, count: Count, what: Counted): readonly Finding[] {
  if (range?.max !== undefined && count.least > range.max) {
    return [found(VIOLATION, `too many ${what}`)];
  }
  if (range?.min !== undefined && count.most < range.min) {
    return [found(VIOLATION, `too few ${what}`)];
  }
  return [];
}

function checkSentences(body: string, range: Range | undefined): readonly Finding[] {
  const lengths = sentenceWords(body);
  if (range === undefined || lengths === null) return [];
  if (range.max !== undefined && lengths.most > range.max) {
    return [found(VIOLATION, "a sentence is too long")];
  }
  const isShort = range.min !== undefined && lengths.least < range.min;
  return isShort ? [found(VIOLATION, "a sentence is too short")] : [];
}

/** Syllables are estimated, so a near miss accuses nobody. */
const EASE_SLACK = 5;

function checkEase(body: string, range: Range | undefined): readonly Finding[] {
  const ease = readingEase(body);
  if (range === undefined || ease === null) return [];
  if (range.min !== undefined && ease < range.min - EASE_SLACK) {
    return [found(VIOLATION, "harder to read than the audience allows")];
  }
  const isPlain = range.max !== undefined && ease > range.max + EASE_SLACK;
  return isPlain ? [found(VIOLATION, "plainer than the audience expects")] : [];
}

function checkForm(body: string, settings: Constraints): readonly Finding[] {
  const plain = fold(body.replace(/[*_#`]/g, ""), true).trim();
  const fits = (wanted: Wanted | undefined, test: (item: string) => boolean): boolean =>
    wanted === undefined || asList(wanted).some((item) => test(fold(String(item), true).trim()));
  const character = [...(settings["forbidden-characters"] ?? "")].find((each) =>
    body.includes(each),
  );
  const word = asList(settings["forbidden-words"]).find((item) => mentions(body, item, STRICT));
  return [
    ...(fits(settings["starts-with"], (item) => plain.startsWith(item))
      ? []
      : [found(VIOLATION, "does not start as required")]),
    ...(fits(settings["ends-with"], (item) => plain.endsWith(item))
      ? []
      : [found(VIOLATION, "does not end as required")]),
    ...(character === undefined
      ? []
      : [found(VIOLATION, "a forbidden character occurs", around(body, character))]),
    ...(word === undefined
      ? []
      : [found(VIOLATION, "a forbidden word occurs", around(body, word))]),
  ];
}

const LOOSE = { ignoreCase: true, wholeWords: false };
const STRICT = { ignoreCase: true, wholeWords: true };

function checkContent(body: string, settings: Constraints): readonly Finding[] {
  const missing = asList(settings["must-mention"]).some((item) => !mentions(body, item, LOOSE));
  const forbidden = asList(settings["must-not-mention"]).find((item) =>
    mentions(body, item, STRICT),
  );
  const invented = settings.figures === undefined ? null : inventedFigure(body, settings.figures);
  return [
    ...(missing ? [found(VIOLATION, "a required mention is missing")] : []),
    ...(forbidden === undefined
      ? []
      : [found("creative.factual-slip", "a forbidden claim is made", around(body, forbidden))]),
    ...(invented === null
      ? []
      : [
          found("creative.factual-slip", "a figure the brief does not contain", {
            quote: invented,
          }),
        ]),
  ];
}

function around(body: string, item: string | number): { readonly quote?: string } {
  const at = body.toLowerCase().indexOf(String(item).toLowerCase());
  return at === -1 ? {} : { quote: body.slice(Math.max(0, at - 80), at + 160) };
}
