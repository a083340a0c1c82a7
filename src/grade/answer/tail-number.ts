/**
 * Which number does a concluding place state, read with what is said around it?
 * "ANSWER: 42 apples" is plain. "Answer: She buys 3 packs of 14, so she has 42" is a sentence, perhaps the
 * first of many: its own conclusion counts, or that of the text behind it, and every number in it is possible.
 */
import { amountsIn } from "../numbers/amounts.ts";
import { tokenise } from "../numbers/tokens.ts";
import { plainNumbers } from "../numbers/written-number.ts";
import type { Tail } from "./answer-tail.ts";
import { isConclusion, lastNumber, type Prose } from "./prose-number.ts";
import { type Stated, statedNumber, type Values } from "./stated-number.ts";
import { isTakenBack } from "./taken-back.ts";

const TAIL_CHARACTERS = 1000;

/** Null when no number stands there. */
export function numberAt(text: string, tail: Tail, isMarked: boolean): Prose | null {
  const quote = tail.text.slice(0, TAIL_CHARACTERS);
  const plain = plainNumbers(quote);
  const stated = statedNumber(plain);
  if (stated === null) return null;
  const rest = text.slice(tail.end);
  if (!stated.isWithin) {
    const sentence = tail.text.search(/[.!?]\s/);
    const more = sentence === -1 ? rest : text.slice(tail.start + sentence + 1);
    return { stated: isMarked ? stated : withDoubts(stated, laterOn(more)), quote };
  }
  const every = amountsIn(tokenise(plain)).map(({ values }) => values);
  const later = lastNumber(rest);
  if (later !== null && isConclusion(later)) {
    return { stated: withDoubts(later.stated, [...allOf(stated), ...every]), quote: later.quote };
  }
  const concluded = statedNumber(plain.slice(conclusionFrom(plain))) ?? stated;
  return { stated: withDoubts(concluded, every), quote };
}

/** Where the last "so" or "therefore" behind the first number is; 0 when there is none. */
function conclusionFrom(plain: string): number {
  const first = plain.search(/\d/);
  const last = [...plain.matchAll(/\b(?:so|therefore|thus|hence|making)\b/gi)].at(-1);
  return last === undefined || last.index < first ? 0 : last.index;
}

/** What is said behind a conclusion that was taken back, or concluded again. */
function laterOn(rest: string): readonly Values[] {
  const later = lastNumber(rest);
  if (later === null) return [];
  return isConclusion(later) || isTakenBack(rest) ? allOf(later.stated) : [];
}

function allOf(stated: Stated): readonly Values[] {
  return stated.kind === "one" ? [stated.values, ...stated.doubts] : stated.candidates;
}

function withDoubts(stated: Stated, more: readonly Values[]): Stated {
  if (stated.kind === "one") return { ...stated, doubts: [...stated.doubts, ...more] };
  return { ...stated, candidates: [...stated.candidates, ...more] };
}
