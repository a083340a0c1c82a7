/**
 * Which option does the answer choose, and is it the right one?
 * Options are named by label ("(B)", "B.", "option B") or by their text. "A or B" is no choice; where the
 * conclusion cannot be read for sure, nobody is accused.
 */

import {
  failed,
  found,
  type Grader,
  type Grading,
  PASSED,
  type Settings,
  ungraded,
} from "../grading.ts";
import { amountsIn } from "../numbers/amounts.ts";
import { exactly } from "../numbers/exactly.ts";
import { tokensOf } from "../numbers/tokens.ts";
import { fold, mentions } from "../text/mention.ts";
import { gradeOwn } from "../text/own-answer.ts";
import { concludingTail, DEFAULT_MARKER, isLastWord, type Tail } from "./answer-tail.ts";
import { chosenLabel, isLabelFirst } from "./chosen-label.ts";
import { isPolar, isPolarLead, polarityOf } from "./polar-word.ts";

export const gradeChoice: Grader<"choice"> = (settings, { answer }) =>
  gradeOwn(answer.text, (text) => {
    const spoken = behindSpeaker(text, settings);
    if (spoken === null) return gradeOption(settings, text);
    const said = gradeOption(settings, spoken);
    if (isLabelFirst(spoken) || gradeOption(settings, text).kind === said.kind) return said;
    return ungraded('whether "A:" names an option or opens the answer is not clear');
  });

/** "A: (B)" may be the answer (B) of the one who is asked; null when option A is named by its text. */
function behindSpeaker(text: string, { options }: Settings<"choice">): string | null {
  const lead = /^\s{0,20}A:\s{1,5}(?=\S)/.exec(text);
  if (lead === null) return null;
  const rest = text.slice(lead[0].length);
  const first = options?.[0];
  return first !== undefined && startsWithWord(plain(rest), plain(String(first))) ? null : rest;
}

function gradeOption(settings: Settings<"choice">, text: string): Grading {
  const tail = conclusionOf(text, settings);
  if (tail === null) return ungraded("no conclusion that a rule can read");
  const chosen = chosenIn(tail.text, settings);
  const evidence = { quote: tail.text };
  // A last line that only may be the conclusion proves nothing against the answer unless it concludes.
  // A line that says more than its choice, with more text behind it, may be the first of a long answer.
  const isWhole =
    tail.text.trim().split(/\s+/).length <= WORDS_OF_A_CHOICE || isPlainChoice(tail.text);
  const isCertain =
    (tail.isExplicit || CONCLUDES.test(tail.text) || isBoldChoice(tail.text)) &&
    (isWhole || isLastWord(text, tail));
  if (!isCertain && (chosen !== "right" || isLedOtherwise(text, settings)))
    return ungraded("no conclusion that a rule can read");
  switch (chosen) {
    case "right":
      return PASSED;
    case "wrong":
      return failed(found("reasoning.wrong-answer", "another option is chosen", evidence));
    case "several":
      return failed(found("reasoning.wrong-answer", "more than one option is chosen", evidence));
    case "none":
      return failed(found("format.broken-format", "no option is chosen", evidence));
    case "unclear":
      return ungraded("the chosen option is not clear");
  }
}

/** "No, the sentence is implausible. A keeper does not serve." answers first and explains then. */
function conclusionOf(text: string, { answer, marker }: Settings<"choice">): Tail | null {
  const tail = concludingTail(text, marker ?? DEFAULT_MARKER);
  const lead = plain(text.slice(0, LEAD_CHARACTERS));
  if (tail?.isExplicit === true || !isPolar(plain(String(answer))) || !isPolarLead(lead))
    return tail;
  return { text, start: 0, end: text.length, isExplicit: true };
}

const LEAD_CHARACTERS = 1000;
const CONCLUDES =
  /^[\s*_>-]{0,8}(?:so|therefore|thus|hence|in conclusion|finally|overall|answer)\b/i;

/** It begins with the opposite of what a later sentence seems to say. */
function isLedOtherwise(text: string, { answer }: Settings<"choice">): boolean {
  const lead = /^\p{L}+(?=[.,;:!])/u.exec(plain(text.slice(0, LEAD_CHARACTERS)))?.[0];
  return lead !== undefined && polarityOf(lead, plain(String(answer))) === "opposite";
}

/** A last line that is nothing but "**(B) the plums**". */
function isBoldChoice(line: string): boolean {
  return /^\s*\*\*[^*]{1,200}\*\*[.!]?\s*$/.test(line) && isPlainChoice(line);
}

const WORDS_OF_A_CHOICE = 4;

/** It begins with what it chooses. */
function isPlainChoice(tail: string): boolean {
  return isLabelFirst(tail) || /^(?:yes|no|true|false|valid|invalid)\b/.test(plain(tail));
}

type Choice = "right" | "wrong" | "several" | "none" | "unclear";

function chosenIn(tail: string, { answer, options }: Settings<"choice">): Choice {
  if (options !== undefined) return amongOptions(tail, plain(String(answer)), options.map(String));
  const label = asLabel(String(answer));
  return label === null ? byWord(tail, plain(String(answer))) : byLabel(tail, label);
}

function byLabel(tail: string, right: string): Choice {
  const chosen = chosenLabel(tail);
  if (chosen.kind !== "one") return chosen.kind;
  return chosen.label === right ? "right" : "wrong";
}

function amongOptions(tail: string, wanted: string, options: readonly string[]): Choice {
  const texts = options.map(plain);
  const right = placeOf(wanted, texts);
  if (right === null) return "unclear";
  const said = plain(tail);
  const leading = texts.findIndex((text) => startsWithWord(said, text));
  if (leading !== -1) return leading === right ? "right" : "wrong";
  const label = chosenLabel(tail);
  if (label.kind === "one") {
    const index = placeOfLabel(label.label);
    const other = texts.findIndex((text) => startsWithWord(plain(label.rest), text));
    if (index < options.length) {
      if (other !== -1 && other !== index) return "unclear";
      return index === right ? "right" : "wrong";
    }
  }
  if (label.kind === "several" || label.kind === "unclear") return label.kind;
  return byName(said, texts, right);
}

/** The options whose texts occur; a text within a longer one that occurs does not count. */
function byName(said: string, texts: readonly string[], right: number): Choice {
  const options = (where: string) =>
    texts.flatMap((text, index) =>
      mentions(where, text, { ignoreCase: true, wholeWords: true }) ? [index] : [],
    );
  const named = options(said);
  const longest = named.filter(
    (index) =>
      !named.some((other) => other !== index && texts[other]?.includes(texts[index] ?? "")),
  );
  const [only, ...others] = longest;
  if (only === undefined) return "none";
  if (NEGATION.test(said)) return "unclear";
  const clause = said.slice((CONSEQUENCE.exec(said)?.index ?? -1) + 1);
  if (others.length > 0 && clause !== said && options(clause).length === 1)
    return byName(clause, texts, right);
  if (others.length > 0) return longest.includes(right) ? "unclear" : "wrong";
  return only === right ? "right" : "wrong";
}

/** The last clause that draws a conclusion. */
const CONSEQUENCE =
  /[,;:.]?\s(?:hence|so|thus|therefore),?\s(?![\s\S]{0,600}\b(?:hence|so|thus|therefore)\b)/;
const NEGATION = /\b(?:not|neither|nor|never|except|rather than|instead of)\b|n't\b/;

/** Without a list of options: the conclusion is the wanted word, or starts with it. */
function byWord(tail: string, wanted: string): Choice {
  const said = plain(tail);
  if (said === "") return "none";
  if (said === wanted) return "right";
  const polarity = polarityOf(said, wanted);
  if (polarity !== null) return polarity === "same" ? "right" : "wrong";
  if (isPolar(wanted))
    return said.split(" ").length > POLAR_WORDS || NEGATION.test(said)
      ? "unclear"
      : mentioned(said, wanted);
  if (/^-?\d+(?:\.\d+)?$/.test(wanted)) return byNumber(tail, Number(wanted));
  return startsWithWord(said, wanted) && !CORRECTED.test(said) ? "right" : mentioned(said, wanted);
}

/** "The conclusion does not follow" says "invalid" in other words; "(None of the above)" says nothing. */
const POLAR_WORDS = 4;
const CORRECTED = /[.,;:!?…—–-]\s?(?:wait|actually|correction|scratch that|no(?=,)|i mean|oops)\b/;

function mentioned(said: string, wanted: string): Choice {
  return mentions(said, wanted, { ignoreCase: true, wholeWords: true }) ? "unclear" : "wrong";
}

function byNumber(tail: string, wanted: number): Choice {
  const amounts = amountsIn(tokensOf(tail));
  if (amounts.length === 0) return "unclear";
  const fits = amounts.filter(({ values }) =>
    values.some((value) => value.equals(exactly(wanted))),
  );
  if (fits.length === 0) return "wrong";
  return amounts.length === 1 ? "right" : "unclear";
}

/** "yes, because ..." starts with "yes"; "yes and no" does not. */
function startsWithWord(said: string, wanted: string): boolean {
  if (wanted === "" || !said.startsWith(wanted)) return false;
  const rest = said.slice(wanted.length);
  return (
    rest === "" || /^\s*[,.;:!)\]—–(-]/.test(rest) || /^\s+(?:because|since|as|for)\b/.test(rest)
  );
}

function plain(text: string): string {
  return fold(text, true)
    .replace(/\\(?:text|textbf|mathrm|mathbf|boxed)\b/g, " ")
    .replace(/[*_`"$\\]|(?<!\p{L})'|'(?!\p{L})/gu, "")
    .replace(/^[\s([{:]+|[\s.)\]}!]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function placeOf(wanted: string, texts: readonly string[]): number | null {
  const place = texts.indexOf(wanted);
  if (place !== -1) return place;
  const label = asLabel(wanted);
  const index = label === null ? -1 : placeOfLabel(label);
  return index >= 0 && index < texts.length ? index : null;
}

function placeOfLabel(label: string): number {
  return label.charCodeAt(0) - "A".charCodeAt(0);
}

function asLabel(text: string): string | null {
  return /^\s*\(?([A-Za-z])\)?[.:]?\s*$/.exec(text)?.[1]?.toUpperCase() ?? null;
}
