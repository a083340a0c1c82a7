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
  /^(?:(?:deductively|logically|clearly|definitely|probably|most|certainly|indeed|simply|it|this|that|argument|statement|claim|sentence|is|the|a|an)\s){1,6}/;

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
  const isNegated = /^not\s/.test(start);
  const words = start.replace(/^not\s(?:a\s|an\s|deductively\s|logically\s)?/, "");
  const word = [wanted, opposite].find((each) => beginsWith(words, each));
  if (word === undefined || mentionsBoth(said, wanted, opposite)) return null;
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

/** "yes and no", "true or false", "no, wait: yes". */
function mentionsBoth(said: string, wanted: string, opposite: string): boolean {
  const words = new Set(said.match(/\p{L}+/gu));
  return words.has(wanted) && words.has(opposite);
}
