/**
 * Which part of a concluding line states the number?
 * Not its confidence, not what it takes back or rules out ("5, no, 6", "not 5 but 6", "6, not 5"), and nothing
 * behind the first number that only explains it.
 */
const LINE_CHARACTERS = 1000;

export function mainClause(line: string): {
  readonly main: string;
  /** What stands before a correction, and was perhaps taken back. */
  readonly withdrawn: string;
} {
  const { clause, withdrawn } = lastWord(beforeConfidence(line.slice(0, LINE_CHARACTERS)));
  return { main: beforeAside(withoutDenied(clause)), withdrawn };
}

/** Without the numbers that it rules out: "6, not 5", "not 5 but 6". */
export function withoutDenied(clause: string): string {
  return clause.replace(INSTEAD, " ").replace(NOT_BUT, " ");
}

const CONFIDENCE =
  /[^\p{L}\p{N}]{0,6}\b(?:with|my|at)?\s?(?:an?\s)?(?:\d{1,3}\s?%\s)?confiden(?:ce|t)\b/iu;

function beforeConfidence(line: string): string {
  const at = line.search(CONFIDENCE);
  return at > 0 && /\p{N}/u.test(line.slice(0, at)) ? line.slice(0, at) : line;
}

const CORRECTION =
  /(?<=[.,;:!?…—–(-]\s{0,3})\b(?:wait|actually|correction|scratch that|on second thought|i mean|i meant|sorry|no(?=,)|oops|let me re\w{1,12}|make that)\b/gi;

/** What stands behind the last correction; before it stands what was taken back, perhaps. */
function lastWord(line: string): { readonly clause: string; readonly withdrawn: string } {
  const last = [...line.matchAll(CORRECTION)].findLast(
    ({ index, 0: word }) =>
      /\p{N}/u.test(line.slice(0, index)) && /\d/.test(line.slice(index + word.length)),
  );
  if (last === undefined) return { clause: line, withdrawn: "" };
  const at = last.index + last[0].length;
  return {
    clause: line.slice(at).replace(/^(?:[\s,:.]|-(?!\d)){1,6}/, ""),
    withdrawn: line.slice(0, last.index),
  };
}

const INSTEAD =
  /(?<=\d[^.;\n]{0,40}),?\s(?:and\s)?\(?(?:not|rather than|instead of|as opposed to)\s(?:just\s|only\s)?[$€£]?-?\d[\d.,]*\d?%?\)?/gi;
const NOT_BUT = /\bnot\s[$€£]?-?\d[\d.,]*(?:\s[\p{L}%]{1,20}){0,3},?\s(?:but|it is|it's)\b/giu;
const ASIDE =
  /[.!?](?=\s|$)|;|\n|\s[({[]|,?\s(?:because|since|given|where|rounded|assuming|after|if|when|so)\b|\s[—–-]\s(?=\p{L})/u;

/** Up to the end of the sentence or the first aside, once a number was named. */
function beforeAside(line: string): string {
  const [first = 0] = [line.search(/\d/)];
  if (first === -1) return line;
  const rest = line.slice(first);
  const at = rest.slice(0, LINE_CHARACTERS).search(ASIDE);
  return at === -1 ? line : line.slice(0, first + at);
}
