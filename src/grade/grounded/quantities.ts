/**
 * Which quantities does a text state, in digits or in words, and how exactly?
 * What is part of a name or code (B12, COVID-19), of a list's numbering or of a time of day is no quantity.
 */
import { withoutSpans } from "./dates.ts";

export type Quantity = {
  /** More than one where the layout is ambiguous: "1.200" is 1.2 or 1200. */
  readonly values: readonly number[];
  /** Worth of the last digit shown: 0.1 million for "1.2 million". */
  readonly unit: number;
  readonly isPercent: boolean;
  readonly isMoney: boolean;
  readonly isOrdinal: boolean;
  /** The next words, lower case: what is counted. */
  readonly noun: readonly string[];
  readonly start: number;
  readonly end: number;
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  dozen: 12,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const ONES: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, at) => [word, (at + 2) * 10]),
);
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};

const MONEY_SIGN = "[$£€¥₹]";
const PERCENT = "[ -]?(?:%|per ?cent\\b|percentage points?\\b|pct\\b)";
const SCALE = "[ -]?(?:hundred|dozen|thousand|million|billion|trillion|bn|mn|tn|[kKmMB])\\b";
const DIGITS = new RegExp(
  `(?<![\\p{L}\\p{N}_#@/:]|\\p{L}[-–]|\\p{N}[.,:/])(?:[A-Z]{2,3} ?)?(${MONEY_SIGN} ?)?(\\d{1,3}(?:[,\\u00a0\\u202f']\\d{3}){1,6}(?:\\.\\d{1,12})?|\\d{1,18}(?:[.,]\\d{1,12})?)(?![\\d/:]|[.,]\\d)(${SCALE})?(${SCALE})?(${PERCENT})?( ?${MONEY_SIGN}| (?:dollars?|euros?|pounds?|USD|EUR|GBP|yen|rupees|francs)\\b)?(?:(st|nd|rd|th)\\b)?`,
  "gu",
);
const WORD = [...Object.keys(ONES), ...Object.keys(TENS)].join("|");
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:an? (?=hundred|thousand|million|billion|trillion|dozen))?((?:${WORD}|hundred|thousand|million|billion|trillion|dozen)(?:(?:[ -]|,? and )(?:${WORD}|hundred|thousand|million|billion|trillion|dozen)){0,12})(?![\\p{L}\\p{N}])(${PERCENT})?( (?:dollars?|euros?|pounds?|yen|rupees|francs)\\b)?`,
  "giu",
);
const FRACTION =
  /(?<![\p{L}\p{N}])(?:(an?|one|two|three|four|seven|nine)[ -])?(half|halves|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths)(?![\p{L}\p{N}])/giu;
const TIME_OF_DAY = /^[ ]?(?:a\.?m\.?|p\.?m\.?|o'clock)(?![\p{L}])/iu;

/** Of each kind; no text that people read states more. */
export const MOST_QUANTITIES = 3000;

export function quantitiesOf(text: string): readonly Quantity[] {
  const digits = inDigits(text);
  const words = inWords(withoutSpans(text, digits));
  return [...digits, ...words].toSorted((one, other) => one.start - other.start);
}

/** Shares said in words: "half" is 0.5. Vague in an answer, but a source may mean 50 % by it. */
export function sharesOf(text: string): readonly number[] {
  return [...text.matchAll(FRACTION)].map(([, count = "a", part = ""]) => {
    const many = ONES[count.toLowerCase()] ?? 1;
    return many / (PARTS[part.toLowerCase()] ?? 1);
  });
}

function inDigits(text: string): readonly Quantity[] {
  return [...text.matchAll(DIGITS).take(MOST_QUANTITIES)].flatMap((match): readonly Quantity[] => {
    const [all, before, digits = "", scale, more, percent, after, ordinal] = match;
    const [start, end] = [match.index, match.index + all.length];
    const rest = text.slice(end, end + 60);
    if (ordinal === undefined && /^[\p{L}\p{N}_]/u.test(rest)) return [];
    if (TIME_OF_DAY.test(rest) || isNumbering(text, start, end)) return [];
    const factor = scaleOf(scale) * scaleOf(more);
    const decimals = /[.](\d{1,12})$/.exec(digits)?.[1]?.length ?? 0;
    return [
      {
        values: readingsOf(digits).map((value) => Number((value * factor).toPrecision(15))),
        unit: 10 ** -decimals * factor,
        isPercent: percent !== undefined,
        isMoney: before !== undefined || after !== undefined,
        isOrdinal: ordinal !== undefined,
        noun: nounsIn(rest),
        start,
        end,
      },
    ];
  });
}

function scaleOf(word: string | undefined): number {
  return word === undefined ? 1 : (SCALES[word.replace(/^[ -]/, "").toLowerCase()] ?? 1);
}

function readingsOf(digits: string): readonly number[] {
  const plain = Number(digits.replace(/[,\u00a0\u202f'](?=\d{3})/g, "").replace(",", "."));
  if (/^\d{1,3}\.\d{3}$/.test(digits)) return [plain, Number(digits.replace(".", ""))];
  return [plain];
}

/** "1. ", "2) ", "(3) ", "Step 4", "Figure 2" count lines and parts, not things. */
function isNumbering(text: string, start: number, end: number): boolean {
  const line = text.slice(Math.max(0, start - 40), start);
  const isFirst =
    /(?:^|\n)[ \t>*_#(-]{0,12}$/.test(line) || (start <= 12 && /^[\s>*_#(-]*$/.test(line));
  if (isFirst && /^[.):\]]/.test(text.slice(end, end + 1))) return true;
  if (/\[$/.test(line) && /^\]/.test(text.slice(end, end + 1))) return true;
  return /(?:\b(?:step|figure|fig\.|table|item|point|part|section|chapter|note|page|question|option|slide|no\.)|\() ?$/i.test(
    line,
  )
    ? /\($/.test(line)
      ? /^\)/.test(text.slice(end, end + 1))
      : true
    : false;
}

function nounsIn(rest: string): readonly string[] {
  const [words = ""] = /^(?:[ -][\p{L}'’-]{2,20}){0,3}/u.exec(rest) ?? [];
  return words.toLowerCase().split(/[ -]/).filter(Boolean).map(stemOf);
}

/** Enough of a word that its plural and its possessive are the same. */
function stemOf(word: string): string {
  const plain = word.replace(/['’]s?$/, "");
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 ? plain.replace(/(?<=[sxz]|ch|sh)es$|(?<!s)s$/, "") : plain;
}

function inWords(text: string): readonly Quantity[] {
  return [...text.matchAll(WORDS).take(MOST_QUANTITIES)].flatMap((match): readonly Quantity[] => {
    const [all, words = "", percent, money] = match;
    const value = valueOfWords(words);
    const isBareScale = BARE_SCALE.test(words) && all.startsWith(words);
    if (value === null || isBareScale) return [];
    const [start, end] = [match.index, match.index + all.length];
    return [
      {
        values: [value],
        unit: value >= 100 ? lastScale(words) : 1,
        isPercent: percent !== undefined,
        isMoney: money !== undefined,
        isOrdinal: false,
        noun: nounsIn(text.slice(end, end + 60)),
        start,
        end,
      },
    ];
  });
}

/** "Million" without "a" belongs to something else. */
const BARE_SCALE = /^(?:hundred|dozen|thousand|million|billion|trillion)/i;

/** Null when the words are no single number, as in "one two three". */
function valueOfWords(words: string): number | null {
  let total = 0;
  let group: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const word of words.toLowerCase().split(/[ ,-]+/)) {
    if (word === "and" || word === "") continue;
    const small = ONES[word] ?? TENS[word];
    if (small !== undefined) {
      const room = word in TENS ? 100 : last === 10 ? 10 : 100;
      if (group !== null && (group % room !== 0 || (last === 10 && small === 0))) return null;
      if (group !== null && last === 1) return null;
      group = (group ?? 0) + small;
      last = word in TENS ? 10 : 1;
    } else {
      const scale = SCALES[word] ?? 1;
      if (scale === 100 || scale === 12) group = (group ?? 1) * scale;
      else {
        total += (group ?? (total === 0 ? 1 : 0)) * scale;
        group = null;
      }
      last = scale;
    }
  }
  return total + (group ?? 0);
}

function lastScale(words: string): number {
  const last = /(hundred|thousand|million|billion|trillion|dozen)$/i.exec(words)?.[1];
  return last === undefined ? 1 : (SCALES[last.toLowerCase()] ?? 1);
}
