/**
 * Which option does the answer choose, and is it the right one?
 * Options are named by label ("(B)", "B.", "option B") or by their text. Two options named in the
 * conclusion are no choice; where the conclusion cannot be read, nobody is accused.
 */
import { answerTail, DEFAULT_MARKER } from "./answer-tail.ts";
import { failed, found, type Grader, PASSED, type Settings, ungraded } from "./grading.ts";
import { fold, mentions } from "./mention.ts";

export const gradeChoice: Grader<"choice"> = (settings, { answer }) => {
  const tail = answerTail(answer.text, settings.marker ?? DEFAULT_MARKER);
  if (tail === null) return ungraded("no conclusion that a rule can read");
  const chosen = chosenIn(tail, settings);
  const evidence = { quote: tail };
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
};

type Chosen = "right" | "wrong" | "several" | "none" | "unclear";

function chosenIn(tail: string, { answer, options }: Settings<"choice">): Chosen {
  const wanted = plain(String(answer));
  if (options !== undefined) return amongOptions(tail, wanted, options.map(String));
  const label = asLabel(String(answer));
  return label === null ? byWord(tail, wanted) : byLabel(labelsIn(tail), label);
}

function amongOptions(tail: string, wanted: string, options: readonly string[]): Chosen {
  const texts = options.map(plain);
  const label = asLabel(wanted);
  const right = texts.includes(wanted)
    ? texts.indexOf(wanted)
    : label === null
      ? -1
      : label.charCodeAt(0) - "A".charCodeAt(0);
  if (right < 0 || right >= options.length) return "unclear";
  const leading = texts.findIndex((text) => startsWithWord(plain(tail), text));
  if (leading !== -1) return leading === right ? "right" : "wrong";
  const labels = labelsIn(tail).map((each) => each.charCodeAt(0) - "A".charCodeAt(0));
  const known = labels.filter((index) => index < options.length);
  if (known.length > 0) return oneOf(known, right);
  const named = texts.flatMap((text, index) =>
    mentions(plain(tail), text, { ignoreCase: true, wholeWords: true }) ? [index] : [],
  );
  const longest = named.filter(
    (index) =>
      !named.some((other) => other !== index && texts[other]?.includes(texts[index] ?? "")),
  );
  if (longest.length > 1) return longest.includes(right) ? "unclear" : "wrong";
  return longest.length === 0 ? "none" : oneOf(longest, right);
}

function byLabel(labels: readonly string[], right: string): Chosen {
  return labels.length === 0 ? "none" : oneOf(labels, right);
}

function oneOf<Item>(chosen: readonly Item[], right: Item): Chosen {
  const distinct = [...new Set(chosen)];
  if (distinct.length > 1) return "several";
  return distinct[0] === right ? "right" : "wrong";
}

/** Without a list of options: the conclusion is the wanted word, or starts with it. */
function byWord(tail: string, wanted: string): Chosen {
  const said = plain(tail);
  if (said === "") return "none";
  if (startsWithWord(said, wanted)) return "right";
  return mentions(said, wanted, { ignoreCase: true, wholeWords: true }) ? "unclear" : "wrong";
}

/** "yes, because ..." starts with "yes"; "yes and no" does not. */
function startsWithWord(said: string, wanted: string): boolean {
  if (!said.startsWith(wanted)) return false;
  const rest = said.slice(wanted.length);
  return (
    rest === "" || /^\s*[,.;:!)\]—-]/.test(rest) || /^\s+(?:because|since|as|for)\b/.test(rest)
  );
}

function plain(text: string): string {
  return fold(text, true)
    .replace(/[*_`"'$\\]/g, "")
    .replace(/^[\s([{]+|[\s.)\]}!]+$/g, "")
    .trim();
}

function asLabel(text: string): string | null {
  return /^\s*\(?([A-Za-z])\)?[.:]?\s*$/.exec(text)?.[1]?.toUpperCase() ?? null;
}

const BRACKETED = /[([]([A-Z])[)\]]/g;
const NAMED = /\b(?:option|choice|answer)\s+([A-Z])\b/g;
const LEADING = /^[\s*_"'`]*([A-Z])(?=[\s*_"'`]*(?:[.):,;]|$|[\s]+(?:because|since|is|as)\b))/;

/** A small letter is a label only as "b)", "b." or alone. */
const SMALL = /^[\s*_"'`(]*([a-z])[\s*_"'`]*(?:[).:]|$)/;

/** The labels a conclusion names: bracketed ones, "option B", or the letter it begins with. */
function labelsIn(tail: string): readonly string[] {
  const leading = (LEADING.exec(tail)?.[1] ?? SMALL.exec(tail)?.[1])?.toUpperCase();
  const bracketed = [...tail.matchAll(BRACKETED)].map((match) => match[1] ?? "");
  const named = [...tail.matchAll(NAMED)].map((match) => match[1] ?? "");
  const all = [...(leading === undefined ? [] : [leading]), ...bracketed, ...named];
  const either = /^\W*([A-Z])\W+(?:or|and|\/)\W+([A-Z])\b/.exec(tail);
  return either === null ? all : [either[1] ?? "", either[2] ?? ""];
}
