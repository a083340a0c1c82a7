/**
 * Which whole numbers does a text write out in words ("forty-two", "one hundred and five")?
 * "one" by itself is mostly no number ("the one", "no one"), so it counts only where nothing stands before it.
 */
import { Fraction } from "fraction.js";

const SMALL = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, 20 + 10 * index]),
);
const SCALES = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** Numbers in words, in order. */
export function numbersInWords(text: string): readonly Fraction[] {
  const found: Fraction[] = [];
  let run: string[] = [];
  let isNegative = false;
  let isOpening = true;
  for (const [word] of `${text}.`.toLowerCase().matchAll(/\p{L}+|[.,;:!?\n(]/gu)) {
    if (isNumberWord(word) || (word === "and" && run.at(-1) === "hundred")) {
      run.push(word);
      continue;
    }
    const value = run.length === 1 && run[0] === "one" && !isOpening ? null : worth(run);
    if (value !== null) found.push(new Fraction(isNegative ? -value : value));
    const isSign = word === "minus" || word === "negative";
    if (run.length > 0 || (/\p{L}/u.test(word) && !isSign)) isOpening = false;
    isNegative = isSign;
    run = [];
  }
  return found;
}

/** The number that a text is, written in words; null when it says anything else. */
export function wholeInWords(text: string): Fraction | null {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== "" && word !== "and");
  const isNegative = words[0] === "minus" || words[0] === "negative";
  const number = isNegative ? words.slice(1) : words;
  const value = number.every(isNumberWord) ? worth(number) : null;
  return value === null ? null : new Fraction(isNegative ? -value : value);
}

function isNumberWord(word: string): boolean {
  return SMALL.has(word) || TENS.has(word) || SCALES.has(word) || word === "hundred";
}

/** Null for what is no number of words, such as "two three" or "hundred" alone. */
function worth(words: readonly string[]): number | null {
  let [total, group] = [0, 0];
  /** What may still be added to the group is below this. */
  let room = 1000;
  for (const word of words) {
    const [ten, scale] = [TENS.get(word), SCALES.get(word)];
    const value = ten ?? SMALL.get(word);
    if (value !== undefined) {
      if (value >= room) return null;
      group += value;
      room = ten === undefined ? 0 : 10;
    } else if (word === "hundred") {
      if (group === 0 || group > 99) return null;
      group *= 100;
      room = 100;
    } else if (scale !== undefined) {
      if (group === 0) return null;
      total += group * scale;
      group = 0;
      room = 1000;
    }
  }
  return words.length === 0 ? null : total + group;
}
