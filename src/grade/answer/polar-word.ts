/**
 * Which of two opposite words does a conclusion say, "not valid" being invalid?
 */
const PAIRS: readonly (readonly [yes: string, no: string])[] = [
  ["yes", "no"],
  ["true", "false"],
  ["valid", "invalid"],
  ["plausible", "implausible"],
  ["correct", "incorrect"],
  ["possible", "impossible"],
  ["likely", "unlikely"],
  ["agree", "disagree"],
  ["entailment", "contradiction"],
  ["vulnerable", "secure"],
];
const ADVERBS =
  /^(?:(?:deductively|logically|clearly|definitely|probably|most|certainly|entirely|perfectly|highly|completely|absolutely|totally|indeed|simply|so|therefore|thus|hence|finally|it|this|that|argument|statement|claim|sentence|expression|result|value|answer|conclusion|whole|entire|final|evaluates|simplifies|reduces|to|is|equals|the|a|an)\s){1,8}/;

export function isPolar(word: string): boolean {
  return PAIRS.some((pair) => pair.some((each) => each === word));
}

/**
 * Does the conclusion (lower case, without markup) begin by saying the wanted word or its opposite?
 * Null when it says neither, or goes on in a way that may turn it round.
 */
export function polarityOf(said: string, wanted: string): "same" | "opposite" | null {
  const pair = PAIRS.find((each) => each.some((word) => word === wanted));
  if (pair === undefined) return null;
  const opposite = pair.find((word) => word !== wanted) ?? "";
  const start = said.replace(ADVERBS, "");
  const isNegated = /^(?:not|isn't|never)\s/.test(start);
  const words = start.replace(/^(?:not|isn't|never)\s(?:a\s|an\s|deductively\s|logically\s)?/, "");
  const word = [wanted, opposite].find((each) => beginsWith(words, each));
  if (word === undefined || said.replace(start, "").includes("not ")) return null;
  const other = word === wanted ? opposite : wanted;
  if (isTurnedRound(words.slice(word.length), other)) return null;
  return (word === wanted) === isNegated ? "opposite" : "same";
}

function beginsWith(said: string, word: string): boolean {
  const rest = said.startsWith(word) ? said.slice(word.length) : null;
  return (
    rest !== null &&
    (rest === "" ||
      /^\s*[,.;:!)\]—–(-]|^\s(?:because|since|as|for|it|this|that|the|there|he|she|they)\b/.test(
        rest,
      ))
  );
}

const TURNS =
  /\b(?:wait|actually|however|but|hmm|on second thought|correction|scratch that|oops|although|unless)\b/;
/** "if it were valid" and "not invalid" claim nothing. */
const UNCLAIMED =
  /(?:\b(?:not|never|rather than|instead of|than|if|were|would be|would have been|could be|might be)|n't)\s(?:\p{L}{1,12}\s){0,2}$/u;

/** "yes and no", "true or false", "no, wait: yes"; not "yes, there is no doubt", "invalid: it would be valid if". */
function isTurnedRound(rest: string, other: string): boolean {
  const places = [...rest.matchAll(new RegExp(`(?<![\\p{L}-])${other}(?![\\p{L}-])`, "gu"))];
  if (places.length > 0 && TURNS.test(rest)) return true;
  return places.some(({ index }) => {
    const [before, after] = [rest.slice(0, index), rest.slice(index + other.length)];
    if (other === "yes" || other === "no") {
      return (
        !/^\s(?!(?:and|or)\b)\p{L}/u.test(after) || /\b(?:answer is|say|or|and)\s$/.test(before)
      );
    }
    return !UNCLAIMED.test(before);
  });
}

const SHORT_WORDS = 40;
const CONTRASTS = /\b(?:but|however|although|though|therefore|thus|hence|so|yet|unless|answer)\b/;

/** A short text whose first word answers, and whose other words only explain it. */
export function isPolarLead(said: string): boolean {
  const isShort = said.split(" ").length <= SHORT_WORDS;
  return (
    isShort &&
    /^(?:yes|no|true|false|valid|invalid)\s?[.,:;!—–-]/.test(said) &&
    !CONTRASTS.test(said)
  );
}
