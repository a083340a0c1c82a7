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
  /** What the next step says. */
  next = "",
): boolean {
  const sentence =
    text
      .slice(Math.max(0, start - LOOK_BACK), start)
      .split(SENTENCE_END)
      .at(-1) ?? "";
  const clause = sentence.split(",").at(-1) ?? "";
  const after = `${text.slice(end, end + LOOK_AHEAD)}\n${next.slice(0, LOOK_AHEAD)}`;
  // The unit behind a result may be the first word that takes it back.
  const unit = UNIT_AT_END.exec(text.slice(start, end))?.[0] ?? "";
  return !(
    isQuoted(text, { start, end }) ||
    DENIED.test(clause) ||
    ATTRIBUTED.test(sentence) ||
    OTHER_NUMBERS.test(`${sentence}${text.slice(start, end)}`) ||
    ASKED.test(after) ||
    MARKED_WRONG.test(after) ||
    TAKEN_BACK.test(after) ||
    TAKEN_BACK.test(`${unit}${after}`) ||
    OTHER_NUMBERS.test(after.split(SENTENCE_END)[0] ?? "")
  );
}

/** What stands in quotation marks from end to end is somebody's, or to be talked about. */
function isQuoted(text: string, of: { readonly start: number; readonly end: number }): boolean {
  const [before, after] = [text.slice(Math.max(0, of.start - 2), of.start), text.slice(of.end)];
  return /["“]\s?$/.test(before) && /^[.,]?\s?["”]/.test(after.slice(0, 3));
}

const UNIT_AT_END = /[^\d)]{1,40}$/;

const SENTENCE_END = /\n|[.;!?](?=\s|$)/;

const DENIED =
  /~~[^~]{0,80}$|\b(?:not|never|cannot|\w+n['’]t|wrong(?:ly)?|incorrect(?:ly)?|false(?:ly)?|mistak\w+|errors?|instead of|rather than|if|suppos\w+|unless|whether|pretend\w*|tempting|contradict\w+)\b|\bassum(?:e|ing)(?: that)?\s*$/i;

/** Someone else's words, or a thought that was given up. */
const ATTRIBUTED =
  /\b(?:(?:at )?first|initially|wrongly|originally) (?:i |we |he |she |they )?(?:thought|guess\w*|got|said|wrote|had)\b|\bi (?:first |initially |originally )?(?:thought|guessed)\b|\b(?:first|initial|original) (?:guess|thought|attempt|answer)\b|\b(?:might|may|could|would) (?:\w+ )?(?:think|say|guess|believe|be tempted)\b|\b(?:students?|someone|somebody|people|he|she|they) (?:claims?|claimed|wrote|writes|thinks?|thought|believes?|believed)\b/i;

/** "Is 3 + 4 = 8?", not "3 + 4 = 8, and what is left?". */
const ASKED = /^[^.,;!?\n]{0,40}\?/;

const MARKED_WRONG = /^[\s*]{0,3}(?:~~|[([]?\s?(?:✗|✘|❌|✖|⨯|wrong\b|incorrect\b|false\b))/i;

const TAKEN_BACK =
  /^[\s,;.:!…—–()*-]{0,9}(?:no(?=[,.:!—–-]|\s+(?:wait|that))|(?:but )?wait\b|oops\b|sorry\b|apolog\w+|actually\b|correction\b|hmm+\b|scratch that|i mean\b|or rather\b|i made an? (?:mistake|error)|let me (?:re-?\w+|correct|fix|double|check|try|start)|(?:but |and |which |that |this |it ){1,2}(?:['’]s|is|was) (?:wrong|incorrect|false|not|an? (?:mistake|error)|impossible)|(?:that|it)['’]s (?:wrong|incorrect|false|not|an? (?:mistake|error))|has no solutions?\b|is (?:impossible|absurd)|but (?:it|this|that)(?: really| actually)? (?:is|should|was|equals)\b|(?:is|are|was) (?:wrong|incorrect|false|not (?:right|true|correct))|should (?:be|have been)\b|(?:this is )?(?:a )?contradiction\b)/i;

const OTHER_NUMBERS =
  /\b(?:binary|hexadecimal|hex|octal|ternary|base[ -]?\d{1,2}|mod(?:ulo|ulus)?|xor|boolean|bitwise|z_?\d{1,3})\b/i;

/** Does the writer take something back here? */
export const CORRECTS =
  /\b(?:wait|oops|sorry|apolog\w+|actually|correct(?:ion|ed|ing)|mistaken?|recheck\w*|re-?calculat\w*|re-?comput\w*|scratch that|should be)\b/i;

/**
 * Does the text give a sign of arithmetic a meaning of its own ("define a * b = 2a + b")? Then no statement says
 * what its signs say elsewhere.
 */
export function redefinesSigns(text: string): boolean {
  return REDEFINED.test(text);
}

const REDEFINED =
  /(?<![\w.)])a\s?[*^∗⋆]\s?b\s?=\s?[^=\n]{0,40}\b[ab]\b|\b(?:[Oo]perat(?:ion|or)|[Dd]efine[sd]?)\b[^.\n]{0,60}[a-z]\s?[-+*/^∗⋆]\s?[a-z]\s?=/;
