/**
 * Does the writer claim that this equality holds?
 * Not when it is asked, supposed, denied, called a mistake or taken back, nor when the numbers are of another
 * kind (binary, modulo). Such statements accuse nobody.
 */
const LOOK_BACK = 120;
const LOOK_AHEAD = 90;

export function isClaimed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const sentence =
    text
      .slice(Math.max(0, start - LOOK_BACK), start)
      .split(SENTENCE_END)
      .at(-1) ?? "";
  const clause = sentence.split(",").at(-1) ?? "";
  const after = text.slice(end, end + LOOK_AHEAD);
  return !(
    DENIED.test(clause) ||
    OTHER_NUMBERS.test(`${sentence}${text.slice(start, end)}`) ||
    ASKED.test(after) ||
    TAKEN_BACK.test(after) ||
    OTHER_NUMBERS.test(after.split(SENTENCE_END)[0] ?? "")
  );
}

const SENTENCE_END = /\n|[.;!?](?=\s|$)/;

const DENIED =
  /\b(?:not|never|cannot|\w+n['’]t|wrong(?:ly)?|incorrect(?:ly)?|false(?:ly)?|mistak\w+|errors?|instead of|rather than|if|suppos\w+|unless|whether|pretend\w*)\b/i;

/** "Is 3 + 4 = 8?", not "3 + 4 = 8, and what is left?". */
const ASKED = /^[^.,;!?\n]{0,40}\?/;

const TAKEN_BACK =
  /^[\s,;.:!…—–()-]{0,6}(?:no(?=[,.!—–-]|\s+(?:wait|that))|wait\b|oops\b|sorry\b|actually\b|correction\b|hmm+\b|scratch that|i mean\b|or rather\b|let me (?:re-?\w+|correct|fix|double)|(?:but |and |which )?(?:that|this|it)(?:['’]s| is| was) (?:wrong|incorrect|false|not|a mistake)|(?:is|are|was) (?:wrong|incorrect|false|not (?:right|true|correct))|should (?:be|have been)\b)/i;

const OTHER_NUMBERS = /\b(?:binary|hexadecimal|octal|ternary|base[ -]?\d{1,2}|mod(?:ulo|ulus)?)\b/i;
